import { ACCOUNT, cases, LANZHOU, OFFICER, ToldWorld } from '../../physician-scoring/scenarios/told-world';
import { fired, rewarded, scored, smallPoints, yearOfPoints } from './told-points';

/** QN-4(1): at most six in a natural year, against acts of one, two and three points only, gone at the end of the year. */
describe('a bonus', () => {
  const world = () => new ToldWorld();

  it('before the threshold keeps it from firing', () => {
    const saved = scored(rewarded(world(), '2026-03-02', 'QN-4.proposal', '加分-1'), '2026-03-03', [smallPoints(7, '2026-02-02')], { ref: '决定-1' });
    // 7 - 2 = 5.
    expect(fired(saved)).toEqual([]);
    expect(yearOfPoints(saved, 2026)).toMatchObject({ raw: 7, total: 5, cycle: 5, bonus: 2 });
    scored(saved, '2026-03-04', [smallPoints(1, '2026-02-03')], { ref: '决定-2' });
    expect(fired(saved)).toEqual(['QN.tariff/2026/1/interview']);
  });

  it('after the threshold takes nothing back of what the day had reached', () => {
    const late = rewarded(scored(world(), '2026-03-02', [smallPoints(12, '2026-02-02')], { ref: '决定-1' }), '2026-03-03', 'QN-4.report', '加分-1');
    expect(fired(late)).toEqual(['QN.tariff/2026/1/interview', 'QN.tariff/2026/1/admonition', 'QN.tariff/2026/1/period']);
    expect(late.account()).toMatchObject({ stage: 'SUSPENDED' });
    // It still lowers the total that the blacklist of eighteen looks at: 12 - 5 + 10 = 17.
    scored(late, '2026-03-04', [smallPoints(10, '2026-02-03')], { ref: '决定-2' });
    expect(yearOfPoints(late, 2026).total).toBe(17);
    expect(fired(late)).not.toContain('QN.tariff/2026/blacklist-total');
  });

  it('of the same day is judged with the points of that day, whichever comes first', () => {
    const first = scored(rewarded(world(), '2026-03-02 09:00', 'QN-4.proposal', '加分-1'), '2026-03-02 10:00', [smallPoints(6, '2026-02-02')], { ref: '决定-1' });
    const second = rewarded(scored(world(), '2026-03-02 09:00', [smallPoints(6, '2026-02-02')], { ref: '决定-1' }), '2026-03-02 10:00', 'QN-4.proposal', '加分-1');
    expect(fired(first)).toEqual([]);
    expect(fired(second)).toEqual([]);
    expect(second.account().firings).toMatchObject([{ key: 'QN.tariff/2026/1/interview', undone: '2026-03-02' }]);
  });

  it('counts six in a year, however much is granted', () => {
    const rich = scored(rewarded(rewarded(world(), '2026-03-02', 'QN-4.report', '加分-1'), '2026-03-03', 'QN-4.report', '加分-2'), '2026-03-04', [smallPoints(9, '2026-02-02')], { ref: '决定-1' });
    expect(yearOfPoints(rich, 2026)).toMatchObject({ bonus: 6, total: 3 });
  });

  it('does not offset acts of six and twelve points, and makes nothing negative', () => {
    const grave = scored(rewarded(world(), '2026-03-02', 'QN-4.report', '加分-1'), '2026-03-03', [cases('QN-3.1.4.1'), cases('QN-3.1.3.1')], { ref: '决定-1' });
    // Six stays six; of the three points nothing is left, of the bonus two.
    expect(yearOfPoints(grave, 2026)).toMatchObject({ raw: 9, total: 6, cycle: 6 });
    scored(grave, '2026-03-04', [cases('QN-3.1.4.2')], { ref: '决定-2' });
    expect(fired(grave)).toContain('QN.tariff/2026/1/period');
  });

  it('is of its year alone', () => {
    const next = scored(rewarded(new ToldWorld({ registeredOn: '2025-03-03' }), '2025-12-31', 'QN-4.report', '加分-1'), '2026-03-02', [smallPoints(6, '2026-02-02')], { ref: '决定-1' });
    expect(fired(next)).toEqual(['QN.tariff/2026/1/interview']);
    expect(next.act('2026-03-03', ACCOUNT, OFFICER, 'record-bonus', { kind: 'QN-4.expert', deservedOn: '2025-12-30', institution: 'inst-1', documentRef: '加分-2', reasons: '专家工作' })).toEqual(['DATE.BEFORE_ITS_CAUSE']);
  });

  it('is granted once for a matter, by its kinds, and not at all under the national tariff (PQ.repair)', () => {
    const grant = (told: ToldWorld, input: object) => told.act('2026-03-02', ACCOUNT, told.by(OFFICER), 'record-bonus', { kind: 'QN-4.expert', deservedOn: '2026-02-02', institution: 'inst-1', documentRef: '加分-1', reasons: '专家工作', ...input });
    const one = world();
    expect(grant(one, { kind: 'QN-4.blacklist', institution: 'inst-9', reasons: '' })).toEqual(['POINTS.UNKNOWN_KIND', 'PHYSICIAN.SITE_UNKNOWN', 'INPUT.MISSING']);
    expect(grant(one, {})).toEqual([]);
    expect(grant(one, {})).toEqual(['POINTS.ALREADY_SCORED']);
    expect(grant(new ToldWorld({ region: LANZHOU }), {})).toContain('POINTS.NO_BONUS');
  });
});
