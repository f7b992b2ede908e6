import { CALENDAR_FILES, type CalendarFile } from '@due-process/legal-time';
import { comparePackChanges, enactChange, nameOfChange, PACKS, RELEASED_LAW, selectRules, type Enacted, type LawChange, type LawContent, type Rule, type RulePack } from '../index';

const standing = { on: '2026-03-20', reason: '国务院办公厅通知', base: '虚构〔2026〕1号', by: 'administrator-1' };
const enact = (change: LawChange, content: LawContent = RELEASED_LAW, on = standing.on): Enacted => enactChange(content, change, { ...standing, on });
const codes = (enacted: Enacted): string[] => (enacted.ok ? [] : enacted.problems.map(({ code, pointer, rule }) => [code, pointer, rule].filter(Boolean).join(' ')));
const after = (enacted: Enacted): LawContent => {
  if (!enacted.ok) throw new Error(enacted.problems.map(({ what }) => what.en).join('\n'));
  return enacted.content;
};

const amendment: CalendarFile = { id: 'CN-2026-1', status: 'amendment', notice: '虚构1', title: '虚构', issued: '2026-03-19', source: 'made for this test', coverage: { from: '2026-04-01', to: '2026-04-30' }, days: [{ day: '2026-04-07', kind: 'adjusted-rest-day', name: '清明节' }] };
const statutory = CALENDAR_FILES.find((file) => file.id === 'CN-2027-statutory') as CalendarFile;
const madeUp = ['2027-02-09', '2027-02-10', '2027-05-03', '2027-05-04', '2027-10-04', '2027-10-05'].map((day) => ({ day, kind: 'adjusted-rest-day' as const, name: '调休' }));
const year2027: CalendarFile = { ...statutory, id: 'CN-2027', status: 'announced', notice: '虚构2', issued: '2026-03-01', days: [...statutory.days, ...madeUp, { day: '2026-12-31', kind: 'adjusted-rest-day', name: '元旦' }, { day: '2027-01-03', kind: 'make-up-working-day', name: '元旦' }] };

describe('a calendar', () => {
  it('of a year takes the place of its statutory days, and may touch the December before', () => {
    const { files } = after(enact({ kind: 'calendar', file: year2027 }));
    expect(files.map((file) => file.id)).toEqual(['CN-2024', 'CN-2025', 'CN-2026', 'CN-2027']);
  });

  it('that was transcribed wrongly is corrected under its own id', () => {
    const once = after(enact({ kind: 'calendar', file: amendment }));
    const twice = after(enact({ kind: 'calendar', file: { ...amendment, days: [{ day: '2026-04-08', kind: 'adjusted-rest-day', name: '清明节' }] } }, once));
    expect(twice.files.filter((file) => file.id === 'CN-2026-1')).toHaveLength(1);
  });

  it('is refused whole, with every problem and its place', () => {
    const wrong = { ...amendment, notice: '', days: amendment.days };
    expect(codes(enact({ kind: 'calendar', file: wrong }))).toEqual(['CALENDAR.WRONG /calendar/notice']);
    const days = [{ day: '2026-04-11', kind: 'adjusted-rest-day' as const, name: '' }, { day: '2026-06-01', kind: 'adjusted-rest-day' as const, name: '清明节' }];
    expect(codes(enact({ kind: 'calendar', file: { ...amendment, days } }))).toEqual(['CALENDAR.WRONG /calendar/days/0', 'CALENDAR.WRONG /calendar/days/0', 'CALENDAR.WRONG /calendar/days']);
    expect(codes(enact({ kind: 'calendar', file: { ...amendment, coverage: { from: '2028-04-01', to: '2028-04-30' }, days: [] } }))).toEqual(['CALENDAR.DOES_NOT_FIT /calendar']);
    expect(codes(enact({ kind: 'calendar', file: { ...year2027, id: 'CN-2027-second' } }, after(enact({ kind: 'calendar', file: year2027 }))))).toEqual(['CALENDAR.DOES_NOT_FIT /calendar']);
    expect(codes(enact({ kind: 'calendar', file: amendment }, RELEASED_LAW, '2026-03-18'))).toEqual(['CALENDAR.NOT_ISSUED /calendar/issued']);
  });
});

const lanzhou = PACKS.find((pack) => pack.id === 'lanzhou') as RulePack;
const { inForceUntil: _last, ...open } = lanzhou;
const withCount = (pack: RulePack, count: number): RulePack => ({ ...pack, rules: pack.rules.map((rule) => (rule.id === 'LZ-22' ? ({ ...rule, count } as Rule) : rule)) });
const successor: RulePack = { ...withCount(open, 7), version: '2027-01', inForceFrom: '2027-01-01' };

describe('a pack', () => {
  it('that succeeds an expired one takes over on its day, compared rule by rule', () => {
    const { packs } = after(enact({ kind: 'rule-pack', packs: [successor] }));
    expect([selectRules(packs, { region: '620102', on: '2026-12-31' }).clock('LZ-22').count, selectRules(packs, { region: '620102', on: '2027-01-04' }).clock('LZ-22').count]).toEqual([5, 7]);
    const [compared] = comparePackChanges(RELEASED_LAW.packs, [successor]);
    expect(compared).toMatchObject({ is: 'succeeds', former: { version: '2022-01' } });
    expect(compared?.rules.filter((rule) => rule.is !== 'same')).toEqual([{ id: 'LZ-22', is: 'changed', changes: [{ key: 'count', before: 5, after: 7 }] }]);
  });

  it('that is corrected takes the place of its former text', () => {
    const content = after(enact({ kind: 'rule-pack', packs: [{ ...withCount(lanzhou, 6), version: '2022-02' }] }));
    expect(content.packs.filter((pack) => pack.id === 'lanzhou').map((pack) => pack.version)).toEqual(['2022-02']);
    expect(codes(enact({ kind: 'rule-pack', packs: [{ ...lanzhou }] }, content))).toEqual(['PACK.VERSION_USED /packs/0/version']);
  });

  it('that comes early ends the old one in the same proposal', () => {
    const early = { ...successor, version: '2026-07', inForceFrom: '2026-07-01' };
    expect(codes(enact({ kind: 'rule-pack', packs: [early] })).every((code) => code.startsWith('PACK.DOES_NOT_FIT'))).toBe(true);
    const ended = { ...lanzhou, version: '2022-02', inForceUntil: '2026-06-30' };
    const { packs } = after(enact({ kind: 'rule-pack', packs: [ended, early] }));
    expect(selectRules(packs, { region: '620102', on: '2026-07-01' }).versions).toEqual(['national@2026-11', 'lanzhou@2026-07']);
    expect(comparePackChanges(RELEASED_LAW.packs, [ended, early]).map(({ is, former }) => [is, former?.version])).toEqual([['corrects', '2022-01'], ['succeeds', '2022-02']]);
  });

  it('is refused whole, with every problem, its place and its rule', () => {
    const clock = lanzhou.rules.findIndex((rule) => rule.id === 'LZ-22');
    const wrong = { ...successor, titel: 1, rules: successor.rules.map((rule) => (rule.id === 'LZ-22' ? ({ ...rule, count: 'seven', roll: 'up' } as never) : rule)) } as RulePack;
    expect(codes(enact({ kind: 'rule-pack', packs: [wrong] }))).toEqual(['PACK.WRONG /packs/0/titel', `PACK.WRONG /packs/0/rules/${clock}/count LZ-22`, `PACK.WRONG /packs/0/rules/${clock}/roll LZ-22`]);
    expect(codes(enact({ kind: 'rule-pack', packs: [lanzhou] }))).toEqual(['PACK.VERSION_USED /packs/0/version']);
    expect(codes(enact({ kind: 'rule-pack', packs: [{ ...successor, region: '62' }] }))).toContain('PACK.REGION_CHANGED /packs/0/region');
    expect(codes(enact({ kind: 'rule-pack', packs: [{ ...lanzhou, version: '2022-02', rules: lanzhou.rules.filter((rule) => rule.id !== 'LZ-22') }] }))).toContain('PACK.RULE_LOST /packs/0/rules LZ-22');
    expect(codes(enact({ kind: 'rule-pack', packs: [] }))).toEqual(['PACK.MISSING /packs']);
    const national = PACKS.find((pack) => pack.id === 'national') as RulePack;
    expect(codes(enact({ kind: 'rule-pack', packs: [{ ...national, version: 'x', inForceUntil: '2026-03-01' }] }))).toContain('PACK.NOTHING_LEFT /packs');
  });
});

describe('a parameter', () => {
  const setting = { parameter: 'penalty.defenceDays', value: 7, region: '6201', effectiveFrom: '2026-04-01' };

  it('works from its day on, with reason, base and who set it', () => {
    const { settings } = after(enact({ kind: 'parameter', setting }));
    expect(settings).toEqual([{ ...setting, setOn: '2026-03-20', setBy: 'administrator-1', reason: standing.reason, base: standing.base }]);
    expect([selectRules(PACKS, { region: '620102', on: '2026-03-31', settings }).clock('O4-41.defence').count, selectRules(PACKS, { region: '620102', on: '2026-04-01', settings }).clock('O4-41.defence').count]).toEqual([5, 7]);
  });

  it('is refused with every problem', () => {
    expect(codes(enact({ kind: 'parameter', setting: { ...setting, value: 1, effectiveFrom: '2026-03-19' } }))).toEqual(['PARAMETER.VALUE /value', 'PARAMETER.BACKWARDS /effectiveFrom']);
    expect(codes(enact({ kind: 'parameter', setting: { ...setting, parameter: 'mood' } }))).toEqual(['PARAMETER.UNKNOWN /parameter']);
    expect(codes(enact({ kind: 'parameter', setting: { ...setting, region: 'CN', effectiveFrom: 'soon' } }))).toEqual(['PARAMETER.REGION /region', 'PARAMETER.BACKWARDS /effectiveFrom']);
  });
});

it('a change is named as the record of a case names it', () => {
  expect(nameOfChange({ kind: 'calendar', file: amendment })).toBe('CN-2026-1@虚构1');
  expect(nameOfChange({ kind: 'rule-pack', packs: [successor] })).toBe('lanzhou@2027-01');
  expect(nameOfChange({ kind: 'parameter', setting: { parameter: 'penalty.defenceDays', value: 7, region: '6201', effectiveFrom: '2026-04-01' } })).toBe('penalty.defenceDays = 7（6201，2026-04-01起）');
});
