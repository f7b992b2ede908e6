import { LANZHOU, ofClass, P1, ToldWorld } from '../../physician-scoring/scenarios/told-world';
import { fired, restored, scored, settles, smallPoints, yearOfPoints } from './told-points';

describe('the worked dates of points', () => {
  it('DC-39: three months upon Tue 15 December 2026 run to 15 March 2027, and the new year begins with no points', () => {
    const world = scored(new ToldWorld(), '2026-12-15', [smallPoints(12, '2026-12-01')], { ref: '决定-1' });
    expect(world.period()).toMatchObject({ firstDay: '2026-12-16', lastDay: '2027-03-15' });
    world.does('2027-01-01 00:05', 'PH-1', { person: 'system', role: 'system', region: 'CN', employer: 'due-process' }, 'close-year', { year: 2026, run: 'YE-522700-2026' });
    expect(yearOfPoints(world, 2026)).toMatchObject({ total: 12 });
    expect(world.account().closedYears).toEqual([{ year: 2026, run: 'YE-522700-2026' }]);
    expect([settles(world, '2026-12-31').payable, settles(world, '2027-01-01').payable, settles(world, '2027-03-15').payable]).toEqual([false, false, false]);
    expect(world.until('2027-03-15 23:59').period().stage).toBe('RUNNING');
    expect(world.until('2027-03-16 00:00').period()).toMatchObject({ stage: 'OVER', overOn: '2027-03-16' });
    expect(settles(world, '2027-03-16').payable).toBe(false);
  });

  it('beside DC-39: the other reading of 自然月, where a bureau has set it: whole calendar months, January to March', () => {
    const settings = [{ parameter: 'points.naturalMonth', value: 'whole-months', region: '5227', effectiveFrom: '2026-01-01', setOn: '2026-01-01', reason: '按整月', base: '州局文件', setBy: 'p-bureau' }];
    const world = scored(new ToldWorld({ settings }), '2026-12-15', [smallPoints(12, '2026-12-01')], { ref: '决定-1' });
    expect(world.period()).toMatchObject({ firstDay: '2027-01-01', lastDay: '2027-03-31' });
    expect(settles(world, '2026-12-31').payable).toBe(true);
  });

  it('DC-41: an act of 2026 decided on in 2027 counts for 2027 nationally, and for 2026 in Qiannan', () => {
    const national = scored(new ToldWorld({ region: LANZHOU }), '2027-01-11', [ofClass('PQ.class-4-6', '2026-12-20')], { ref: '决定-1', responsibility: 'main' });
    expect(national.account().entries[0]).toMatchObject({ tariff: 'PQ.tariff', year: 2027, points: 6 });
    const qiannan = scored(new ToldWorld(), '2027-01-11', [smallPoints(12, '2026-12-20')], { ref: '决定-1' });
    expect(qiannan.account().entries[0]).toMatchObject({ tariff: 'QN.tariff', year: 2026, points: 12 });
    // The period of the act's own tariff follows all the same, from the day after the scoring.
    expect(fired(qiannan)).toContain('QN.tariff/2026/1/period');
    expect(qiannan.period()).toMatchObject({ firstDay: '2027-01-12', lastDay: '2027-04-11' });
  });

  it('beside DC-41: an act of 2027 in Qiannan is the national tariff’s, because its own has ended (C16)', () => {
    const world = scored(new ToldWorld(), '2027-02-22', [ofClass('PQ.class-1-3', '2027-01-04')], { ref: '决定-1', responsibility: 'general' });
    expect(world.account().entries[0]).toMatchObject({ tariff: 'PQ.tariff', year: 2027, points: 1 });
    expect(world.act('2027-02-22', 'PH-1', { person: 'p', role: 'case-officer', region: '522701', employer: 'agency-522701' }, 'record-bonus', { kind: 'QN-4.expert', deservedOn: '2027-02-01', institution: 'inst-1', documentRef: '加分-1', reasons: '专家工作' })).toContain('POINTS.NO_BONUS');
  });

  it('DC-43: the suspension to 15 October 2026 opens its window on Fri 18 September, fifteen working days before', () => {
    // 14, 13, 12, 10 (Sat, worked), 9, 8 October; 30, 29, 28, 24, 23, 22, 21, 20 (Sun, worked), 18 September.
    const world = scored(new ToldWorld({ region: LANZHOU }), '2026-04-15', [ofClass('PQ.class-10-12')], { ref: '决定-1', responsibility: 'important' });
    expect(world.period()).toMatchObject({ firstDay: '2026-04-16', lastDay: '2026-10-15', window: 'PQP-39' });
    expect(world.until('2026-09-17 23:59').restoration()).toBeUndefined();
    expect(world.until('2026-09-18 00:00').restoration()).toMatchObject({ stage: 'OPEN', periods: [P1] });
    restored(world, { appliedOn: '2026-09-18', decidedOn: '2026-09-24' });
    expect(world.restoration()).toMatchObject({ stage: 'RESTORED', restoredFrom: '2026-10-16' });
    expect([settles(world, '2026-10-15').payable, settles(world, '2026-10-16').payable]).toEqual([false, true]);
  });
});
