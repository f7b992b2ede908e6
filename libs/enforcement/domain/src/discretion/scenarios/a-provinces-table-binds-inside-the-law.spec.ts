import Ajv from 'ajv/dist/2020';
import { PACKS, selectRules } from '@due-process/rules';
import { DISCRETION_TABLE_SCHEMA, tableInForce, tableProblems, type DiscretionChoice, type DiscretionTable } from '..';
import { choose, codes, judge, violation } from './told-penalty';

/** Invented for these tests: no province has this table. */
const SAMPLE: DiscretionTable = {
  id: 'sample',
  title: { zh: '示例裁量基准', en: 'sample table' },
  source: '示例',
  region: '62',
  inForceFrom: '2024-01-01',
  items: [
    { id: 'small', article: 'R735-38.fine', grade: 'ordinary', condition: { zh: '损失不满一万元', en: 'loss below 10,000 yuan' }, lossToFen: 999_999, minTimes: '1', maxTimes: '1.3' },
    { id: 'large', article: 'R735-38.fine', grade: 'ordinary', condition: { zh: '损失一万元以上', en: 'loss of 10,000 yuan and more' }, lossFromFen: 1_000_000, minTimes: '1.3', maxTimes: '1.7' },
    { id: 'heavy', article: 'R735-38.fine', grade: 'heavier', condition: { zh: '从重', en: 'heavier' }, minTimes: '1.7', maxTimes: '2' },
  ],
};

const by = (loss: string, multiple: string, more: Partial<DiscretionChoice>, table: DiscretionTable | null = SAMPLE, on = '2026-03-02', region = '620100') =>
  codes(judge({ violations: [violation('v1', 'R735-38.2', 'R735-38.fine', loss)], discretion: [choose('v1', multiple, more)] }, { party: { kind: 'medical-institution' }, ...(table ? { table } : {}) }, on, region));

describe('a province’s discretion table (裁量基准)', () => {
  it('names its line, and the fine stays inside it, both ends included', () => {
    expect(by('9999.99', '1.3', { tableItem: 'small' })).toEqual([]);
    expect(by('9999.99', '1.31', { tableItem: 'small' })).toEqual(['OUTSIDE_TABLE']);
    expect(by('10000.00', '1.3', { tableItem: 'large' })).toEqual([]);
  });

  it('the line must fit the loss and the grade', () => {
    expect(by('10000.00', '1.2', { tableItem: 'small' })).toEqual(['TABLE_ITEM_DOES_NOT_FIT']);
    expect(by('10000.00', '1.8', { tableItem: 'heavy' })).toEqual(['TABLE_ITEM_DOES_NOT_FIT']);
    expect(by('10000.00', '1.5', {})).toEqual(['TABLE_ITEM_DOES_NOT_FIT']);
  });

  it('in another province, or before its day, the legal range and the reason bind', () => {
    expect(by('10000.00', '2', {}, SAMPLE, '2026-03-02', '110000')).toEqual([]);
    expect(by('10000.00', '2', {}, { ...SAMPLE, inForceFrom: '2026-03-03' })).toEqual([]);
    expect(by('10000.00', '2', { tableItem: 'large' }, null)).toEqual(['NO_TABLE']);
  });

  it('of several the one of the day binds, the nearer before the wider one', () => {
    const [old, next, city] = [{ ...SAMPLE, id: 'old', inForceUntil: '2026-03-31' }, { ...SAMPLE, id: 'next', inForceFrom: '2026-04-01' }, { ...SAMPLE, id: 'city', region: '6201', inForceFrom: '2026-05-01' }];
    const named = (on: string) => tableInForce([next, city, old], '620100', on)?.id;
    expect([named('2023-12-31'), named('2026-03-31'), named('2026-04-01'), named('2026-05-01')]).toEqual([undefined, 'old', 'next', 'city']);
  });

  it('is data with a schema, and never wider than the law', () => {
    const valid = new Ajv({ strict: false }).compile(DISCRETION_TABLE_SCHEMA);
    expect(valid(JSON.parse(JSON.stringify(SAMPLE)))).toBe(true);
    expect(valid({ ...SAMPLE, items: [{ ...SAMPLE.items[0], maxTimes: 1.3 }] })).toBe(false);
    const rule = (id: string) => selectRules(PACKS, { region: '620100', on: '2026-03-02' }).all().find((one) => one.id === id);
    expect(tableProblems(SAMPLE, rule)).toEqual([]);
    expect(tableProblems({ ...SAMPLE, items: [{ ...SAMPLE.items[0]!, maxTimes: '2.1' }] }, rule)).toEqual(['small: its band leaves the legal range']);
    expect(tableProblems({ ...SAMPLE, items: [{ ...SAMPLE.items[0]!, minTimes: '1.4' }] }, rule)).toEqual(['small: its band is upside down']);
    expect(tableProblems({ ...SAMPLE, items: [{ ...SAMPLE.items[0]!, article: 'R735-38' }] }, rule)).toEqual(['small: R735-38 is no rule about a fine']);
  });
});
