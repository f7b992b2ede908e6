import { PACKS, ruleView, rulesInForce, type ParameterSetting, type RuleView } from '../index';

const lanzhou = { region: '620102', on: '2026-03-02' };
const view = (id: string, place: object = {}): RuleView => {
  const answer = ruleView(PACKS, id, { ...lanzhou, ...place });
  if (answer.is !== 'rule') throw new Error(JSON.stringify(answer));
  return answer.view;
};

describe('the rules in force', () => {
  it('in a place on a day, the higher rank first', () => {
    const { versions, items } = rulesInForce(PACKS, lanzhou);
    expect(versions).toEqual(['national@2026-11', 'lanzhou@2022-01']);
    expect(items.length).toBeGreaterThan(400);
    expect([items[0]!.rank, items.at(-1)!.rank]).toEqual(['law', 'paper']);
    expect(items.find(({ id }) => id === 'LZ-22')).toEqual({
      id: 'LZ-22', kind: 'clock', title: { zh: '陈述申辩期', en: 'defence window' }, article: '兰州办法第22条第3款', pack: 'lanzhou@2022-01', rank: 'paper', inForceFrom: '2022-01-01', inForceUntil: '2026-12-31', verification: 'read-in-full',
    });
  });

  it('of a kind, with words in them', () => {
    const ids = (asked: object): unknown => rulesInForce(PACKS, { ...lanzhou, ...asked }).items.map(({ id }) => id);
    expect(ids({ kind: 'clock', q: 'defence window' })).toEqual(['LZ-22']);
    expect(ids({ q: '陈述 申辩期 lz' })).toEqual(['LZ-22']);
    expect(ids({ kind: 'band' })).toEqual(expect.arrayContaining(['LZ-19.bands', 'R735-41.settlement']));
    expect(ids({ kind: 'clock', q: 'no such words' })).toEqual([]);
  });

  it('leave out what has run out, what is yet to come and what is law elsewhere', () => {
    const has = (id: string, place: object): boolean => rulesInForce(PACKS, { ...lanzhou, ...place }).items.some((line) => line.id === id);
    expect([has('LZ-22', {}), has('LZ-22', { on: '2027-01-04' }), has('LZ-22', { region: '522701' }), has('QN-3.tell', { region: '522701' })]).toEqual([true, false, false, true]);
    expect([has('APL-36.five', { on: '2021-07-14' }), has('APL-36.five', { on: '2021-07-15', region: 'CN' })]).toEqual([false, true]);
    expect(rulesInForce(PACKS, { ...lanzhou, on: '1990-01-01' })).toEqual({ versions: [], items: [] });
  });
});

describe('a rule', () => {
  it('in force, with what it rests on and why it applies', () => {
    expect(view('LZ-36.preservation')).toMatchObject({
      inForce: true, givesDates: true, source: '兰医保〔2021〕102号', rule: { unit: 'working-days', count: 7, readings: [{ id: 'working-days', default: true }, { id: 'calendar-days' }] },
      basedOn: [{ id: 'APL-56' }, { id: 'O4-26' }], selection: expect.arrayContaining([expect.objectContaining({ rule: 'LZ-36.preservation', verdict: 'applies' })]),
    });
    expect(view('APL-36').alternatives.map(({ id }) => id)).toEqual(['APL-36.five']);
    expect(view('LZ-22(3)').id).toBe('LZ-22');
  });

  it('out of force says why and what remains', () => {
    const { inForce, notInForce, rule, versions } = view('LZ-36.preservation', { on: '2027-01-04' });
    expect([inForce, versions]).toEqual([false, ['national@2026-11']]);
    expect(rule).toMatchObject({ count: 7 });
    expect(notInForce).toMatchObject({ reason: { zh: expect.stringContaining('兰州办法按第50条'), en: expect.stringContaining('not in force on 2027-01-04') }, remaining: [{ id: 'APL-56' }, { id: 'O4-26' }] });
    expect(view('LZ-22', { on: '2021-06-01' })).toMatchObject({ inForce: false, notInForce: { reason: { en: expect.stringContaining('in force from 2022-01-01') } } });
  });

  it('has the number that a bureau has set', () => {
    const setting: ParameterSetting = { parameter: 'penalty.defenceDays', value: 7, region: '6201', effectiveFrom: '2026-02-01', setOn: '2026-01-20', reason: 'r', base: 'b', setBy: 'p' };
    expect(view('O4-41.defence', { settings: [setting] }).rule).toMatchObject({ count: 7 });
    expect(view('PARAM.penalty.defenceDays', { settings: [setting] }).parameter).toMatchObject({ value: 7, setting: { setBy: 'p' } });
    expect(view('PARAM.penalty.defenceDays').parameter).toEqual({ name: 'penalty.defenceDays', value: 5 });
  });

  it('of another region, and one that there is not', () => {
    expect(ruleView(PACKS, 'QN-3.tell', lanzhou)).toEqual({ is: 'other-region', regions: ['5227'] });
    expect(ruleView(PACKS, 'LZ-222', lanzhou)).toMatchObject({ is: 'unknown', nearest: expect.arrayContaining(['LZ-22']) });
    expect(ruleView(PACKS, 'O3-8', lanzhou)).toMatchObject({ is: 'unknown', nearest: expect.arrayContaining(['O2-9.evaluation', 'O2-9.again', 'O2-9.bar']) });
  });
});
