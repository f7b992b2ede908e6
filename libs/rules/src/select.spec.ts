import { PACKS, RuleNotInForce, loadPacks, selectRules, type RulePack } from './index';

const district = { region: '620102', on: '2026-03-02' };
const book = selectRules(PACKS, district);

describe('selection by region', () => {
  it('takes the national rules everywhere and those of a city in its districts', () => {
    expect(book.versions).toEqual(['national@2026-11', 'lanzhou@2022-01']);
    expect(selectRules(PACKS, { ...district, region: '620100' }).versions).toEqual(book.versions);
    expect(selectRules(PACKS, { ...district, region: '620200' }).versions).toEqual(['national@2026-11']);
    expect(selectRules(PACKS, { ...district, region: '522701' }).versions).toEqual(['national@2026-11', 'qiannan@2022-12']);
    expect(book).toMatchObject(district);
  });

  it('does not know the rules of another city', () => {
    expect(() => selectRules(PACKS, { ...district, region: '620200' }).clock('LZ-22')).toThrow('No clock "LZ-22" in the rules of region 620200 on 2026-03-02 (national@2026-11)');
    expect(() => book.clock('QN-3.tell')).toThrow('No clock "QN-3.tell"');
  });

  it('refuses a day that is none and a day before any rule', () => {
    expect(() => selectRules(PACKS, { region: '620102', on: 'today' })).toThrow('not a day');
    expect(() => selectRules(PACKS, { region: '620102', on: '1990-01-01' })).toThrow('No rules are in force in region 620102 on 1990-01-01');
  });

  it('puts the higher rank first', () => {
    const ranks = book.grounds().map((ground) => (ground.id.startsWith('LZ') ? 'city' : 'national'));
    expect(ranks).toEqual([...ranks].sort((a, b) => b.localeCompare(a)));
  });
});

describe('the end of the Lanzhou measures (LZ-50)', () => {
  const lastDay = selectRules(PACKS, { region: '620102', on: '2026-12-31' });
  const after = selectRules(PACKS, { region: '620102', on: '2027-01-01' });

  it('leaves them in force through 2026-12-31', () => {
    expect(lastDay.clock('LZ-22').count).toBe(5);
    expect(lastDay.measures()).toHaveLength(14);
  });

  it('then refuses them by a typed error that says why and what remains', () => {
    let caught: unknown;
    try {
      after.clock('LZ-22');
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(RuleNotInForce);
    expect(caught).toMatchObject({ code: 'RULES.NOT_IN_FORCE', rule: 'LZ-22', pack: 'lanzhou', on: '2027-01-01' });
    expect((caught as RuleNotInForce).text.zh).toContain('2022-01-01至2026-12-31');
    expect((caught as RuleNotInForce).text.zh).toContain('继续适用国家规定');
    expect((caught as RuleNotInForce).text.en).toContain('National rules');
  });

  it.each<[string, () => unknown]>([
    ['threshold', () => after.threshold('LZ-21.collective')],
    ['gate', () => after.gate('LZ-21.3')],
    ['ground', () => after.ground('LZ-20.1')],
    ['measure', () => after.measure('LZ-18.recover')],
    ['the whole list of measures', () => after.measures()],
  ])('refuses the %s as well', (_, ask) => expect(ask).toThrow(RuleNotInForce));

  it('leaves the national rules, and the articles for citing old acts', () => {
    expect(after.versions).toEqual(['national@2026-11']);
    expect(after.grounds().every((ground) => ground.id.startsWith('O'))).toBe(true);
    expect(after.holdBase('R735-30')?.approver).toBe('principal-head');
    expect(after.article('LZ-22')).toBe('兰州办法第22条第3款');
  });

  it('gives way to a successor once it is loaded', () => {
    const lanzhou = PACKS.find((pack) => pack.id === 'lanzhou')!;
    const { inForceUntil: _, ...open } = lanzhou;
    const rules = open.rules.map((rule) => (rule.id === 'LZ-22' && rule.kind === 'clock' ? { ...rule, count: 7 } : rule));
    const successor: RulePack = { ...open, version: '2027-01', inForceFrom: '2027-01-01', rules };
    const packs = loadPacks([...PACKS, successor]);
    expect(selectRules(packs, { region: '620102', on: '2026-12-31' }).clock('LZ-22').count).toBe(5);
    expect(selectRules(packs, { region: '620102', on: '2027-01-01' }).clock('LZ-22').count).toBe(7);
  });
});

describe('a rule with its own first day', () => {
  it('is refused before it', () => {
    expect(() => selectRules(PACKS, { region: '620102', on: '2024-12-31' }).clock('PQP-41')).toThrow('in force from 2025-01-01');
    expect(selectRules(PACKS, { region: '620102', on: '2025-01-01' }).clock('PQP-41').count).toBe(10);
  });
});

describe('lookups', () => {
  it.each<[string, () => unknown]>([
    ['clock', () => book.clock('LZ-99')],
    ['threshold', () => book.threshold('LZ-22')],
    ['band', () => book.band('LZ-99')],
    ['measure', () => book.measure('LZ-18.shout')],
    ['gate', () => book.gate('LZ-99')],
    ['rule', () => book.article('LZ-99')],
  ])('of an unknown %s throw a clear error', (kind, ask) => expect(ask).toThrow(new RegExp(`^No ${kind} "[^"]+" in the rules of region 620102 on 2026-03-02`)));

  it('of grounds and bases answer undefined, because people name them', () => {
    expect([book.ground('LZ-20.99'), book.holdBase('because')]).toEqual([undefined, undefined]);
  });
});
