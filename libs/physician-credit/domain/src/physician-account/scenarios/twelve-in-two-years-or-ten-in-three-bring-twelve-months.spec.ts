import { ToldWorld } from '../../physician-scoring/scenarios/told-world';
import { fired, rewarded, scored, smallPoints } from './told-points';

/** QN-3(2)1d: 12 in each of two consecutive years, or 10 in each of three: twelve natural months in place of three (domain.md 6). */
describe('consecutive years', () => {
  const from2024 = () => new ToldWorld({ registeredOn: '2023-03-01' });
  const year = (world: ToldWorld, of: number, points: number) => scored(world, `${of}-05-12`, [smallPoints(points, `${of}-04-02`)], { ref: `决定-${of}` });
  const periods = (world: ToldWorld) => world.account().periods.map((period) => [period.firstDay, period.lastDay, period.months]);

  it('of twelve points bring twelve months at the second, and not the three beside them', () => {
    const world = year(year(from2024(), 2025, 12), 2026, 12);
    expect(periods(world)).toEqual([['2025-05-13', '2025-08-12', 3], ['2026-05-13', '2027-05-12', 12]]);
    expect(fired(world)).toContain('QN.tariff/2026/QN-3.period-long');
    expect(fired(world)).not.toContain('QN.tariff/2026/1/period');
  });

  it('with one between them do not', () => {
    expect(periods(year(year(from2024(), 2024, 12), 2026, 12)).map(([, , months]) => months)).toEqual([3, 3]);
  });

  it('of twelve and eleven do not', () => {
    expect(periods(year(year(from2024(), 2025, 12), 2026, 11)).map(([, , months]) => months)).toEqual([3]);
  });

  it('of ten points bring them at the third, where ten alone bring no period', () => {
    const world = year(year(year(from2024(), 2024, 10), 2025, 11), 2026, 9);
    expect(periods(world)).toEqual([]);
    scored(world, '2026-06-01', [smallPoints(1, '2026-05-20')], { ref: '决定-2026b' });
    expect(periods(world)).toEqual([['2026-06-02', '2027-06-01', 12]]);
    // Two more reach twelve: three months of their own, beside the longer ones.
    scored(world, '2026-06-08', [smallPoints(2, '2026-05-21')], { ref: '决定-2026c' });
    expect(periods(world)).toEqual([['2026-06-02', '2027-06-01', 12], ['2026-06-09', '2026-09-08', 3]]);
  });

  it('reach both rules at once and bring one period', () => {
    const world = year(year(year(from2024(), 2024, 12), 2025, 12), 2026, 12);
    expect(periods(world).map(([, , months]) => months)).toEqual([3, 12, 12]);
  });

  it('are judged by what each year had reached, also where a bonus came later', () => {
    const world = rewarded(year(from2024(), 2025, 12), '2025-06-02', 'QN-4.report', '加分-1');
    expect(periods(year(world, 2026, 12)).map(([, , months]) => months)).toEqual([3, 12]);
  });

  it('fall again where the points of the first year fall (C17)', () => {
    const world = year(year(from2024(), 2025, 12), 2026, 12).does('2026-06-15', 'PH-1', { person: 'p-head', role: 'agency-head', region: '522701', employer: 'agency-522701' }, 'annul-parent-decision', { decisionRef: '决定-2025', reasons: '处理决定被撤销' });
    const alive = world.account().periods.filter((period) => !period.annulled);
    // What the second year reaches by itself stays: three months, and what was served of the twelve counts.
    expect(alive.map((period) => [period.months, period.firstDay, period.lastDay])).toEqual([[3, '2026-05-13', '2026-08-12']]);
    expect(world.period('PH-1-P2').stage).toBe('ANNULLED');
    expect(world.until('2026-08-13 00:00').period('PH-1-P3')).toMatchObject({ stage: 'OVER', overOn: '2026-08-13' });
  });
});
