import { PACKS, selectRules, setParameter, type ParameterSetting, type Rule } from './index';

const place = { region: '620102', on: '2026-06-01' };
const seven: ParameterSetting = { parameter: 'penalty.defenceDays', value: 7, region: '6201', effectiveFrom: '2026-04-01', setOn: '2026-03-20', reason: '案件复杂', base: '局务会纪要2026-3', setBy: 'administrator-1' };
const accepted = (settings: readonly ParameterSetting[], proposed: ParameterSetting): readonly ParameterSetting[] => {
  const result = setParameter(PACKS, settings, proposed);
  if (!result.ok) throw new Error(result.refusals.map((one) => one.message.en).join());
  return result.settings;
};
const codes = (proposed: ParameterSetting, settings: readonly ParameterSetting[] = []): readonly string[] => {
  const result = setParameter(PACKS, settings, proposed);
  return result.ok ? [] : result.refusals.map((one) => one.code);
};

describe('a parameter', () => {
  it('has its default until a bureau sets it, and replaces the number it was made for', () => {
    expect(selectRules(PACKS, place).parameter('penalty.defenceDays')).toEqual({ name: 'penalty.defenceDays', value: 5 });
    const settings = accepted([], seven);
    const book = selectRules(PACKS, { ...place, settings });
    expect([book.parameter('penalty.defenceDays').value, book.clock('O4-41.defence').count]).toEqual([7, 7]);
    expect(book.versions).toEqual(['national@2026-11', 'lanzhou@2022-01', 'parameters@2026-04-01']);
    expect(selectRules(PACKS, place).clock('O4-41.defence').count).toBe(5);
  });

  it('works from its day on, in its region only', () => {
    const settings = accepted([], seven);
    expect(selectRules(PACKS, { ...place, on: '2026-03-31', settings }).clock('O4-41.defence').count).toBe(5);
    expect(selectRules(PACKS, { ...place, on: '2026-04-01', settings }).clock('O4-41.defence').count).toBe(7);
    expect(selectRules(PACKS, { ...place, region: '522701', settings }).clock('O4-41.defence').count).toBe(5);
    expect(selectRules(PACKS, { ...place, region: '522701', settings }).versions).not.toContain('parameters@2026-04-01');
  });

  it('of the nearest region prevails, and a later value over an earlier one', () => {
    const province = { ...seven, region: '62', value: 4 };
    const later = { ...seven, value: 6, effectiveFrom: '2026-05-01', setOn: '2026-04-20' };
    const settings = accepted(accepted(accepted([], province), seven), later);
    const days = (region: string, on: string): number | undefined => selectRules(PACKS, { region, on, settings }).clock('O4-41.defence').count;
    expect([days('620102', '2026-04-15'), days('620102', '2026-06-01'), days('620201', '2026-06-01')]).toEqual([7, 6, 4]);
  });

  it('can be stricter than a paper, never laxer', () => {
    const stricter = { ...seven, parameter: 'agency.collectiveThreshold', value: 3_000_000 };
    expect(selectRules(PACKS, { ...place, settings: accepted([], stricter) }).threshold('LZ-21.collective').value).toBe(3_000_000);
    expect(codes({ ...stricter, value: 6_000_000 })).toEqual(['PARAMETER.VALUE']);
  });

  it.each<[string, Partial<ParameterSetting>, string]>([
    ['an unknown name', { parameter: 'penalty.defenceWeeks' }, 'PARAMETER.UNKNOWN'],
    ['less than three days of defence', { value: 2 }, 'PARAMETER.VALUE'],
    ['half a day', { value: 4.5 }, 'PARAMETER.VALUE'],
    ['a choice that nobody knows', { parameter: 'repeat.year', value: 'fiscal' }, 'PARAMETER.VALUE'],
    ['yes for a number', { value: true }, 'PARAMETER.VALUE'],
    ['a number for yes or no', { parameter: 'roll.ordinaryWeekends', value: 1 }, 'PARAMETER.VALUE'],
    ['no reason', { reason: ' ' }, 'PARAMETER.UNFOUNDED'],
    ['no base', { base: '' }, 'PARAMETER.UNFOUNDED'],
    ['a day before its approval', { effectiveFrom: '2026-03-19' }, 'PARAMETER.BACKWARDS'],
    ['a day that does not exist', { effectiveFrom: '2026-02-30' }, 'PARAMETER.BACKWARDS'],
  ])('is refused for %s', (_, part, code) => expect(codes({ ...seven, ...part })).toEqual([code]));

  it('never works backwards past a value that is set, and tells every problem at once', () => {
    expect(codes({ ...seven, value: 6 }, accepted([], seven))).toEqual(['PARAMETER.BACKWARDS']);
    expect(codes({ ...seven, value: 0, reason: '', effectiveFrom: '2026-01-01' })).toEqual(['PARAMETER.VALUE', 'PARAMETER.UNFOUNDED', 'PARAMETER.BACKWARDS']);
  });

  it('of section 14 has a default or says that the bureau must set it', () => {
    const parameters = PACKS.flatMap((pack) => pack.rules).filter((rule): rule is Rule & { kind: 'parameter' } => rule.kind === 'parameter');
    expect(parameters.filter((rule) => rule.default === null).map((rule) => rule.name)).toEqual(['inspection.yearlyCap', 'reward.proportion', 'risk.levels', 'plan.recordSampling', 'penalty.discretionTable']);
    for (const { target } of parameters) if (target) expect(PACKS.some((pack) => pack.rules.some((rule) => rule.id === target.rule && target.key in rule))).toBe(true);
  });
});
