import { ACCOUNT, OFFICER, QIANNAN, SYSTEM, ToldWorld } from '../../physician-scoring/scenarios/told-world';
import { fired, rewarded, scored, smallPoints, yearOfPoints } from '../../physician-account/scenarios/told-points';
import { regionPrefixOf, type YearEndReset } from '..';

/** PQ.scale, QN-3: totals begin anew at 00:00 of 1 January in Shanghai; periods go on. */
describe('the run of the year end', () => {
  const RUN = 'YE-522700-2026';
  const administrator = { person: 'p-admin', role: 'administrator' as const, region: '522700', employer: 'bureau-522700' };
  const planned = () => new ToldWorld().does('2026-06-01', RUN, administrator, 'open-year-end', { year: 2026, region: '522700' });
  const run = (world: ToldWorld, id = RUN) => world.lines.get(id)?.state as YearEndReset;
  const part = (cursor: string | undefined, looked = 2, closedYears = 1) => ({ ...(cursor ? { cursor } : {}), looked, closedYears });

  it('waits until midnight and then begins by itself', () => {
    const world = planned();
    expect(run(world)).toMatchObject({ stage: 'WAITING', year: 2026 });
    expect(world.act('2026-12-31 23:59', RUN, SYSTEM, 'begin-year-end', { clock: 'year' })).toEqual(['CLOCK.NOT_ENDED']);
    expect(run(world.until('2026-12-31 23:59')).stage).toBe('WAITING');
    expect(run(world.until('2027-01-01 00:00')).stage).toBe('RUNNING');
  });

  it('moves its cursor forward only: a part that is told twice counts once', () => {
    const world = planned().until('2027-01-01 00:00');
    for (const cursor of ['PH-2', 'PH-2', 'PH-1', 'PH-4', undefined]) world.does('2027-01-01 00:10', RUN, SYSTEM, 'record-year-end-part', part(cursor));
    expect(run(world).progress).toEqual({ cursor: 'PH-4', looked: 4, closedYears: 2 });
  });

  it('takes no numbers that make no sense', () => {
    const world = planned().until('2027-01-01 00:00');
    for (const [looked, closed] of [[-1, 0], [1.5, 1], [1, 2]]) expect(world.act('2027-01-01 00:10', RUN, SYSTEM, 'record-year-end-part', part('PH-2', looked, closed))).toEqual(['YEAR.COUNTS']);
    expect(run(world).progress).toEqual({ looked: 0, closedYears: 0 });
  });

  it('ends with the run of the next year waiting', () => {
    const world = planned().until('2027-01-01 00:00').does('2027-01-01 00:10', RUN, SYSTEM, 'record-year-end-part', part('PH-2')).does('2027-01-01 00:20', RUN, SYSTEM, 'complete-year-end');
    expect(run(world)).toMatchObject({ stage: 'DONE', closed: true, doneOn: '2027-01-01' });
    expect(run(world, 'YE-522700-2027')).toMatchObject({ stage: 'WAITING', year: 2027, clocks: { year: { deadline: { lastDay: '2027-12-31' } } } });
  });

  it('is planned by an administrator of the area, for a year that has begun', () => {
    const plan = (input: object, actor: typeof administrator | typeof OFFICER = administrator) => new ToldWorld().act('2026-06-01', RUN, actor, 'open-year-end', { year: 2026, region: '522700', ...input });
    expect(plan({ year: 2027 })).toEqual(['YEAR.NOT_YET']);
    expect(plan({ year: '2026' })).toEqual(['YEAR.NOT_YET']);
    expect(plan({ region: 'everywhere' })).toEqual(['INPUT.UNKNOWN_VALUE']);
    expect(plan({ region: '620100' })).toEqual(['PHYSICIAN.OUT_OF_AREA']);
    expect(plan({}, OFFICER)).toEqual(['ACT.ROLE_NOT_ALLOWED']);
  });

  it('reaches the counties of a city, the cities of a province, and with CN everybody', () => {
    expect(['522700', '520000', '522701', 'CN'].map(regionPrefixOf)).toEqual(['5227', '52', '522701', '']);
    expect(QIANNAN.startsWith(regionPrefixOf('522700'))).toBe(true);
  });
});

describe('an account at the year end', () => {
  const close = (world: ToldWorld, day = '2027-01-01 00:05') => world.does(day, ACCOUNT, SYSTEM, 'close-year', { year: 2026, run: 'YE-522700-2026' });

  it('is closed once, and not before the year is over', () => {
    const world = scored(new ToldWorld(), '2026-12-01', [smallPoints(5, '2026-11-02')], { ref: '决定-1' });
    expect(world.act('2026-12-31 23:59', ACCOUNT, SYSTEM, 'close-year', { year: 2026, run: 'YE-522700-2026' })).toEqual(['YEAR.NOT_OVER']);
    close(close(world), '2027-01-01 00:15');
    expect(world.account().closedYears).toHaveLength(1);
    expect(world.types(ACCOUNT).filter((type) => type === 'YearClosed')).toHaveLength(1);
  });

  it('writes down its results and what lapses, and carries nothing over', () => {
    const world = close(rewarded(scored(new ToldWorld(), '2026-12-01', [smallPoints(5, '2026-11-02')], { ref: '决定-1' }), '2026-12-02', 'QN-4.proposal', '加分-1'));
    expect(world.data(ACCOUNT, 'YearClosed').results).toEqual([{ tariff: 'QN.tariff', raw: 5, total: 3, bonusLapsed: 2 }]);
    expect(yearOfPoints(world, 2026).total).toBe(3);
    expect(fired(world)).toEqual([]);
  });

  it('takes what is scored later for the closed year into that year', () => {
    const world = close(scored(new ToldWorld(), '2026-12-01', [smallPoints(5, '2026-11-02')], { ref: '决定-1' }));
    scored(world, '2027-01-11', [smallPoints(7, '2026-12-20')], { ref: '决定-2' });
    expect(yearOfPoints(world, 2026).total).toBe(12);
    expect(world.period()).toMatchObject({ firstDay: '2027-01-12' });
  });

  describe('of the second year with twelve points, where the bureau judges by year results', () => {
    const settings = [{ parameter: 'points.consecutive', value: 'year-end', region: '5227', effectiveFrom: '2025-01-01', setOn: '2025-01-01', reason: '按年度结果', base: '州局文件', setBy: 'p-bureau' }];
    const twice = (day: string) => scored(scored(new ToldWorld({ settings, registeredOn: '2025-03-03' }), '2025-05-12', [smallPoints(12, '2025-04-02')], { ref: '决定-1' }), day, [smallPoints(12, '2026-02-02')], { ref: '决定-2' });

    it('turns three months into twelve when the year is closed, from where the three began', () => {
      const world = twice('2026-11-16');
      expect(world.account().periods.at(-1)).toMatchObject({ months: 3, firstDay: '2026-11-17', lastDay: '2027-02-16' });
      close(world);
      expect(world.account().periods.at(-2)).toMatchObject({ annulled: '2027-01-01' });
      expect(world.account().periods.at(-1)).toMatchObject({ months: 12, firstDay: '2026-11-17', lastDay: '2027-11-16' });
      expect(world.notice(`${ACCOUNT}-S3`)).toMatchObject({ kind: 'year' });
    });
  });
});
