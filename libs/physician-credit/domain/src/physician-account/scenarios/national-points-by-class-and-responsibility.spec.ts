import { ACCOUNT, LANZHOU, ofClass, PARENT, ToldWorld } from '../../physician-scoring/scenarios/told-world';
import { fired, scored, yearOfPoints } from './told-points';

/** PQ: classes 1-3, 4-6, 7-9, 10-12; general, important and main from low to high; nine suspends, twelve ends (domain.md 7.9, 16.8). */
describe('under the national tariff', () => {
  const world = () => new ToldWorld({ region: LANZHOU });
  const acts = (kind: string, more: object = {}) => [{ ...ofClass(kind), ...more }];
  const points = (kind: string, responsibility: 'general' | 'important' | 'main', more: object = {}) => scored(world(), '2026-03-02', acts(kind, more), { ref: '决定-1', responsibility }).account().entries[0]?.points;
  const period = (told: ToldWorld) => told.account().periods.filter((one) => !one.annulled).map(({ effect, months, firstDay, lastDay }) => [effect, months, firstDay, lastDay]);

  it.each([
    ['PQ.class-1-3', 1, 2, 3],
    ['PQ.class-4-6', 4, 5, 6],
    ['PQ.class-7-9', 7, 8, 9],
    ['PQ.class-10-12', 10, 11, 12],
  ])('%s gives %i, %i and %i points', (kind, general, important, main) => {
    expect([points(kind, 'general'), points(kind, 'important'), points(kind, 'main')]).toEqual([general, important, main]);
  });

  it('confession and repair make it lighter or one class lower, force, intent and refusal heavier or one class higher', () => {
    const lighter = (how: string, ground: string) => ({ adjustment: { how, ground } });
    expect(points('PQ.class-4-6', 'main', lighter('lighter', 'confessed-and-repaired'))).toBe(5);
    expect(points('PQ.class-4-6', 'main', lighter('class-lower', 'confessed-and-repaired'))).toBe(3);
    expect(points('PQ.class-4-6', 'general', lighter('heavier', 'intent'))).toBe(5);
    expect(points('PQ.class-4-6', 'general', lighter('class-higher', 'refusal'))).toBe(7);
    // Never out of the class by one point.
    expect(points('PQ.class-4-6', 'general', lighter('lighter', 'confessed-and-repaired'))).toBe(4);
    const refused = (kind: string, how: string, ground: string) => world().act('2026-03-02', ACCOUNT, { person: 'p', role: 'case-officer', region: LANZHOU, employer: 'agency-620102' }, 'record-points', { parent: PARENT, responsibility: 'main', acts: acts(kind, lighter(how, ground)), reasons: '责任属实' });
    expect(refused('PQ.class-1-3', 'class-lower', 'confessed-and-repaired')).toEqual(['POINTS.NO_SUCH_CLASS']);
    expect(refused('PQ.class-10-12', 'class-higher', 'intent')).toEqual(['POINTS.NO_SUCH_CLASS']);
    expect(refused('PQ.class-4-6', 'lighter', 'intent')).toEqual(['POINTS.NO_GROUND']);
  });

  it('eight points bring a notice only', () => {
    const told = scored(world(), '2026-03-02', acts('PQ.class-7-9'), { ref: '决定-1', responsibility: 'important' });
    expect([fired(told), period(told)]).toEqual([[], []]);
    expect(told.notice()).toMatchObject({ kind: 'points' });
  });

  it.each([
    [9, 'PQ.class-7-9', 'main', 2, '2026-05-02'],
    [10, 'PQ.class-10-12', 'general', 4, '2026-07-02'],
    [11, 'PQ.class-10-12', 'important', 6, '2026-09-02'],
  ] as const)('%i points suspend', (_points, kind, responsibility, months, lastDay) => {
    // Published practice: ten points four months, eleven six (16.8); nine continues the row downwards.
    expect(period(scored(world(), '2026-03-02', acts(kind), { ref: '决定-1', responsibility }))).toEqual([['suspend', months, '2026-03-03', lastDay]]);
  });

  it('twelve at once end for three years, and nothing else beside it', () => {
    const told = scored(world(), '2026-03-02', acts('PQ.class-10-12'), { ref: '决定-1', responsibility: 'main' });
    expect(fired(told)).toEqual(['PQ.tariff/2026/ended-at-once@2026-03-02']);
    expect(period(told)).toEqual([['end', 36, '2026-03-03', '2029-03-02']]);
    expect(told.account().stage).toBe('ENDED');
  });

  it('ten and four of one year show as twelve, raw fourteen, and end for one year (16.8)', () => {
    const told = scored(scored(world(), '2026-03-02', acts('PQ.class-10-12'), { ref: '决定-1', responsibility: 'general' }), '2026-04-01', acts('PQ.class-4-6'), { ref: '决定-2', responsibility: 'general' });
    expect(yearOfPoints(told, 2026, 'PQ.tariff')).toMatchObject({ raw: 14, total: 12 });
    // The suspension of ten points goes on beside it: the longest is stated.
    expect(period(told)).toEqual([['suspend', 4, '2026-03-03', '2026-07-02'], ['end', 12, '2026-04-02', '2027-04-01']]);
  });

  it('ten and four of one inspection are not twelve at once, for no act has twelve (16.8)', () => {
    const told = scored(world(), '2026-03-02', [ofClass('PQ.class-10-12'), ofClass('PQ.class-4-6')], { ref: '决定-1', responsibility: 'general' });
    expect(told.account().entries[0]).toMatchObject({ points: 14 });
    expect(period(told)).toEqual([['end', 12, '2026-03-03', '2027-03-02']]);
  });

  it('several acts of one inspection are added, one act of several kinds counts as the highest', () => {
    const told = scored(world(), '2026-03-02', [ofClass('PQ.class-4-6'), ofClass('PQ.class-1-3')], { ref: '决定-1', responsibility: 'main' });
    expect(told.account().entries[0]).toMatchObject({ points: 9 });
    const highest = scored(world(), '2026-03-02', [{ ...ofClass('PQ.class-1-3'), kinds: ['PQ.class-1-3', 'PQ.class-4-6'] }], { ref: '决定-1', responsibility: 'main' });
    expect(highest.account().entries[0]).toMatchObject({ points: 6 });
  });

  it('points need a responsibility that the deciding body has found', () => {
    const told = world();
    const officer = { person: 'p', role: 'case-officer' as const, region: LANZHOU, employer: 'agency-620102' };
    expect(told.act('2026-03-02', ACCOUNT, officer, 'record-points', { parent: PARENT, acts: acts('PQ.class-4-6'), reasons: '责任属实' })).toEqual(['POINTS.NO_RESPONSIBILITY']);
    expect(told.act('2026-03-02', ACCOUNT, officer, 'record-points', { parent: PARENT, responsibility: 'total', acts: acts('PQ.class-4-6'), reasons: '责任属实' })).toEqual(['INPUT.UNKNOWN_VALUE']);
  });

  it('more points on the same day give the same suspension another length, and its process learns of it', () => {
    const nine = scored(world(), '2026-03-02 09:00', acts('PQ.class-7-9'), { ref: '决定-1', responsibility: 'main' });
    const ten = scored(nine, '2026-03-02 10:00', acts('PQ.class-1-3'), { ref: '决定-2', responsibility: 'general' });
    expect(period(ten)).toEqual([['suspend', 4, '2026-03-03', '2026-07-02']]);
    expect(ten.period()).toMatchObject({ lastDay: '2026-07-02', clocks: { period: { status: 'running', deadline: { lastDay: '2026-07-02' } } } });
  });

  it('a repair shortens a running suspension inside the band, by a head, with its provincial rule (PQ.repair)', () => {
    const told = scored(world(), '2026-03-02', acts('PQ.class-10-12'), { ref: '决定-1', responsibility: 'important' });
    const head = { person: 'p-head', role: 'agency-head' as const, region: LANZHOU, employer: 'agency-620102' };
    const repair = (months: number, base = '省实施细则') => told.act('2026-04-01', ACCOUNT, head, 'repair-period', { period: `${ACCOUNT}-P1`, months, reasons: '参加培训', base });
    expect([repair(6), repair(0), repair(2.5), repair(3, '')]).toEqual([['PERIOD.LENGTH'], ['PERIOD.LENGTH'], ['PERIOD.LENGTH'], ['INPUT.MISSING']]);
    expect(repair(3)).toEqual([]);
    expect(told.period()).toMatchObject({ lastDay: '2026-06-02' });
  });
});
