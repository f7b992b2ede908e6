import { comparePacks, explainSelection, loadPacks, PACKS, penaltyLaw, RuleNotInForce, selectRules, type Rule, type RulePack } from './index';

const lanzhou = PACKS.find((pack) => pack.id === 'lanzhou')!;
const change = (pack: RulePack, id: string, part: object): RulePack => ({ ...pack, rules: pack.rules.map((rule) => (rule.id === id ? ({ ...rule, ...part } as Rule) : rule)) });
const { inForceUntil: _until, ...open } = lanzhou;
const { covers: _covers, ...window } = lanzhou.rules.find((rule) => rule.id === 'LZ-22')!;
const successor: RulePack = {
  ...change(open, 'LZ-22', { count: 7, roll: 'none' }),
  version: '2027-01',
  inForceFrom: '2027-01-01',
};

describe('a successor', () => {
  it('is compared with the old pack rule by rule', () => {
    const next: RulePack = { ...successor, rules: [...successor.rules.filter((rule) => rule.id !== 'LZ-23'), { ...window, id: 'LZ-22.new' } as Rule] };
    const comparison = comparePacks(lanzhou, next);
    expect(comparison.filter((one) => one.is !== 'same')).toEqual([
      { id: 'LZ-22', is: 'changed', changes: [{ key: 'count', before: 5, after: 7 }, { key: 'roll', before: 'forward', after: 'none' }] },
      { id: 'LZ-23', is: 'removed', before: lanzhou.rules.find((rule) => rule.id === 'LZ-23') },
      { id: 'LZ-22.new', is: 'added', after: expect.objectContaining({ id: 'LZ-22.new' }) },
    ]);
    expect(comparison).toHaveLength(lanzhou.rules.length + 1);
    expect(comparePacks(lanzhou, lanzhou).every((one) => one.is === 'same')).toBe(true);
  });

  it('loads as data and takes over on its day; what was begun before keeps its rules', () => {
    const packs = loadPacks([...PACKS, successor]);
    expect(selectRules(packs, { region: '620102', on: '2026-12-31' })).toMatchObject({ versions: ['national@2026-11', 'lanzhou@2022-01'] });
    expect(selectRules(packs, { region: '620102', on: '2027-01-01' }).clock('LZ-22').count).toBe(7);
    expect(() => loadPacks([...PACKS, { ...successor, inForceFrom: '2026-12-31' }])).toThrow('both claim rule LZ-22');
  });

  it('that is missing leaves a choice: national rules that remain, or loading one', () => {
    const ask = (): unknown => selectRules(PACKS, { region: '620102', on: '2027-01-01' }).rule('LZ-36.preservation');
    expect(ask).toThrow(RuleNotInForce);
    try {
      ask();
    } catch (error) {
      expect(error).toMatchObject({ remaining: ['APL-56', 'O4-26'], text: { zh: expect.stringContaining('仍有效的上位规则：APL-56、O4-26'), en: expect.stringContaining('Rules of higher rank that remain: APL-56, O4-26') } });
    }
  });
});

describe('Qiannan beside the national points', () => {
  const verdicts = (on: string): Record<string, string> =>
    Object.fromEntries(explainSelection(PACKS, 'QN-3.objection', { region: '522701', on }).map((one) => [one.rule, one.verdict]));

  it('both stand with their dates, the higher source of the two named first or by its rank', () => {
    expect(verdicts('2023-06-01')).toEqual({ 'QN-3.objection': 'applies', 'PQP-41': 'not-yet-in-force' });
    expect(verdicts('2026-06-01')).toEqual({ 'QN-3.objection': 'applies', 'PQP-41': 'beside' });
    expect(verdicts('2027-01-01')).toEqual({ 'QN-3.objection': 'no-longer-in-force', 'PQP-41': 'beside' });
  });
});

describe('an explained selection', () => {
  it('names rank, region and reason, the higher rank first', () => {
    const candidates = explainSelection(PACKS, 'LZ-36.sealing', { region: '620102', on: '2026-03-02' });
    expect(candidates.map(({ rule, rank, verdict }) => [rule, rank, verdict])).toEqual([['ACL-25', 'law', 'beside'], ['O4-31', 'order', 'beside'], ['LZ-36.sealing', 'paper', 'applies']]);
    expect(candidates[2]!.reason).toEqual({ zh: '2026-03-02有效，地区620102适用', en: 'in force on 2026-03-02 and law in region 620102' });
    expect(explainSelection(PACKS, 'LZ-36.sealing', { region: '522701', on: '2026-03-02' }).at(-1)).toMatchObject({ rule: 'LZ-36.sealing', verdict: 'other-region' });
    expect(explainSelection(PACKS, 'LZ-36.sealing', { region: '620102', on: '2027-01-01' }).at(-1)!.reason.zh).toContain('至2026-12-31失效');
  });
});

describe('the law that judges an act (APL-37)', () => {
  const national = PACKS.find((pack) => pack.id === 'national')!;
  const later = (part: object): readonly RulePack[] => {
    const old: RulePack = { ...national, inForceUntil: '2026-06-30' };
    return loadPacks([...PACKS.filter((pack) => pack !== national), old, { ...change(national, 'R735-38.fine', part), version: '2026-07', inForceFrom: '2026-07-01', rules: change(national, 'R735-38.fine', part).rules.map(({ inForceFrom: _, ...rule }) => rule as Rule) }]);
  };
  const judge = (part: object): ReturnType<typeof penaltyLaw> => penaltyLaw(later(part), 'R735-38.fine', { region: '620102', actOn: '2026-03-02', decidedOn: '2026-08-03' });

  it.each<[string, object, string, string]>([
    ['the same', {}, 'same-law', '2'],
    ['a milder later law applies', { maxTimes: '1.5' }, 'milder-later-law', '1.5'],
    ['a heavier later law does not', { maxTimes: '3' }, 'law-of-the-act', '2'],
    ['neither is milder in everything: the officer chooses', { minTimes: '0.5', maxTimes: '3' }, 'undecided', '2'],
  ])('%s', (_, part, by, maxTimes) => expect(judge(part)).toMatchObject({ by, rule: { maxTimes } }));

  /** A rule at the time of the act and at the decision: 2026-03-02 and 2026-08-03. */
  const between = (id: string, then: object, now: object): ReturnType<typeof penaltyLaw> => {
    const old: RulePack = { ...change(national, id, then), inForceUntil: '2026-06-30' };
    const next = change(national, id, now).rules.map(({ inForceFrom: _, ...rule }) => rule as Rule);
    return penaltyLaw([old, { ...national, version: '2026-07', inForceFrom: '2026-07-01', rules: next }], id, { region: '620102', actOn: '2026-03-02', decidedOn: '2026-08-03' });
  };
  const range = { form: 'range', minTimes: undefined, maxTimes: undefined, base: undefined, minFen: 1_000_000, maxFen: 5_000_000 };
  const months = { unit: 'months', count: 24 };

  it.each<[string, string, object, object, string]>([
    ['an amount of 10,000 to 50,000 becomes a multiple: no common measure', 'R735-38.fine', range, { minTimes: '1', maxTimes: '20' }, 'undecided'],
    ['1 to 2 times of another base are not the same', 'R735-38.fine', { base: 'fund-loss' }, { base: 'case-value' }, 'undecided'],
    ['a multiple that named no minimum gets one: heavier', 'R735-38.fine', { minTimes: undefined, maxTimes: '2' }, { minTimes: '1', maxTimes: '2' }, 'law-of-the-act'],
    ['a minimum goes: milder', 'R735-38.fine', { minTimes: '1', maxTimes: '2' }, { minTimes: undefined, maxTimes: '2' }, 'milder-later-law'],
    ['24 months become 5 years', 'APL-36.five', months, {}, 'law-of-the-act'],
    ['5 years become 24 months', 'APL-36.five', {}, months, 'milder-later-law'],
    ['24 months are 2 years', 'APL-36', {}, months, 'same-law'],
    // Five years have 1826 or 1827 days, from wherever they begin.
    ['1800 days are less than 5 years', 'APL-36.five', {}, { unit: 'calendar-days', count: 1800 }, 'milder-later-law'],
    ['1826 days may be as long as 5 years', 'APL-36.five', {}, { unit: 'calendar-days', count: 1826 }, 'undecided'],
    ['working days are no calendar days', 'APL-36.five', {}, { unit: 'working-days', count: 500 }, 'undecided'],
    ['a period that may now be prolonged', 'APL-36', {}, { extensions: [{ kind: 'exactly', count: 1, approver: 'head' }] }, 'undecided'],
    ['a threshold has no heavier side', 'APL-30.minor', {}, { value: 16 }, 'undecided'],
    ['other bands', 'R735-40.suspend', {}, { bands: [{ id: 'new', minMonths: 1, maxMonths: 2, title: { zh: '新', en: 'new' } }] }, 'undecided'],
  ])('%s', (_, id, then, now, by) => expect(between(id, then, now).by).toBe(by));

  it('what is undecided leaves the law of the act standing until a person has chosen', () => {
    expect(between('R735-38.fine', range, { minTimes: '1', maxTimes: '20' })).toMatchObject({ rule: { form: 'range' }, later: { form: 'multiple', maxTimes: '20' }, reason: { zh: expect.stringContaining('无法直接比较') } });
  });

  it('a rule that did not exist then punishes nothing', () => {
    expect(() => penaltyLaw(PACKS, 'O7.d', { region: '620102', actOn: '2026-03-31', decidedOn: '2026-08-03' })).toThrow(RuleNotInForce);
    expect(penaltyLaw(PACKS, 'R735-40.suspend', { region: '620102', actOn: '2026-03-31', decidedOn: '2026-08-03' })).toMatchObject({ by: 'same-law' });
  });
});
