import { LANZHOU, ofClass, P1, P2, R1, SYSTEM, ToldWorld } from '../../physician-scoring/scenarios/told-world';
import { restored, scored, settles, smallPoints } from '../../physician-account/scenarios/told-points';

/** QN-3(2)3 and 5: the period may run over the year end, is over by itself, and restores nobody by itself. */
describe('a penalty period of Qiannan over the year end and Spring Festival', () => {
  // Upon Wed 25 November 2026: 26 November to 25 February 2027, three natural months date to date; Spring Festival is inside and changes nothing.
  const world = () => scored(new ToldWorld(), '2026-11-25', [smallPoints(12, '2026-11-02')], { ref: '决定-1' });

  it('runs to its last minute, whatever the calendar says', () => {
    const told = world().until('2027-02-25 23:59');
    expect(told.period()).toMatchObject({ stage: 'RUNNING', firstDay: '2026-11-26', lastDay: '2027-02-25', clocks: { period: { status: 'running' } } });
    expect(told.until('2027-02-26 00:00').period()).toMatchObject({ stage: 'OVER', closed: true, overOn: '2027-02-26', clocks: { period: { status: 'expired' } } });
  });

  it('tells the account, which opens a restoration and blocks on', () => {
    const told = world().until('2027-02-26 00:00');
    expect(told.account()).toMatchObject({ stage: 'SUSPENDED', periods: [{ id: P1, over: true }], restorations: [{ id: R1, periods: [P1] }] });
    expect(told.restoration()).toMatchObject({ stage: 'OPEN', trainingNeeded: true });
    for (const day of ['2027-02-26', '2027-06-01', '2030-01-01']) expect(settles(told, day)).toMatchObject({ payable: false, status: 'SUSPENDED', until: '2027-02-25' });
  });

  it('does not begin on the day of the scoring', () => {
    expect([settles(world(), '2026-11-25').payable, settles(world(), '2026-11-26').payable]).toEqual([true, false]);
  });

  it('is told that it is over once, and by its clock alone', () => {
    const told = world();
    expect(told.act('2027-02-25', P1, SYSTEM, 'end-period', { clock: 'period' })).toEqual(['CLOCK.NOT_ENDED']);
    told.until('2027-02-26 00:00').does('2027-02-26 08:00', 'PH-1', SYSTEM, 'record-period-over', { period: P1, on: '2027-02-26' });
    expect(told.types('PH-1').filter((type) => type === 'PeriodOver')).toHaveLength(1);
    expect(told.account().restorations).toHaveLength(1);
  });
});

/** Overlapping periods run beside each other, the longest decides (QN-3(2), PQ). */
describe('overlapping periods', () => {
  it('of one person open one restoration, after the last of them', () => {
    // Two full scales of 2026: 3 March to 2 June, 2 April to 1 July.
    const told = scored(scored(new ToldWorld(), '2026-03-02', [smallPoints(12, '2026-02-02')], { ref: '决定-1' }), '2026-04-01', [smallPoints(12, '2026-03-02')], { ref: '决定-2' });
    expect(settles(told, '2026-05-04')).toMatchObject({ until: '2026-07-01' });
    expect(told.until('2026-06-03 00:00').restoration()).toBeUndefined();
    expect(told.period()).toMatchObject({ stage: 'OVER' });
    expect(told.until('2026-07-02 00:00').restoration()).toMatchObject({ stage: 'OPEN', periods: [P1, P2], ended: '2026-07-01' });
  });

  it('of which one ends the qualification count as ended', () => {
    const told = scored(scored(new ToldWorld({ region: LANZHOU }), '2026-03-02', [ofClass('PQ.class-10-12')], { ref: '决定-1', responsibility: 'general' }), '2026-04-01', [ofClass('PQ.class-4-6')], { ref: '决定-2', responsibility: 'general' });
    expect(settles(told, '2026-04-01').status).toBe('SUSPENDED');
    expect(settles(told, '2026-04-02')).toMatchObject({ status: 'ENDED', until: '2027-04-01' });
    // The window before the end of the shorter one opens nothing: the longest decides.
    expect(told.until('2026-07-03 00:00').restoration()).toBeUndefined();
  });

  it('of which the second begins while the first waits for restoration keep it waiting', () => {
    // 2 December 2025 to 1 March 2026; then, for the second year of twelve points, 10 March 2026 to 9 March 2027.
    const told = scored(new ToldWorld({ registeredOn: '2025-06-02' }), '2025-12-01', [smallPoints(12, '2025-11-03')], { ref: '决定-1' }).until('2026-03-02 00:00');
    scored(told, '2026-03-09', [smallPoints(12, '2026-02-02')], { ref: '决定-2' });
    const institution = { person: 'p-hospital', role: 'institution' as const, region: '522701', employer: 'inst-1' };
    // Training between the two serves neither: it follows the last period.
    expect(told.act('2026-03-11', R1, institution, 'record-training', { trainedOn: '2026-03-11', examinedOn: '2026-03-11', passed: true, ref: '考核-1' })).toEqual(['DATE.BEFORE_ITS_CAUSE']);
    expect(told.act('2026-03-12', R1, institution, 'apply-for-restoration', { applicationRef: '恢复申请-1' })).toEqual(['RESTORATION.TOO_EARLY', 'RESTORATION.NOT_TRAINED']);
    told.until('2027-03-10 00:00');
    restored(told, { trainedOn: '2027-03-10', appliedOn: '2027-03-11', decidedOn: '2027-03-12' });
    expect(told.account()).toMatchObject({ stage: 'NORMAL', periods: [{ restoredOn: '2027-03-12' }, { restoredOn: '2027-03-12' }] });
  });
});
