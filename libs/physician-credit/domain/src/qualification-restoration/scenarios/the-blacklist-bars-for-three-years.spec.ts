import { cases, HEAD, HOSPITAL, OFFICER, PHYSICIAN, R1, ToldWorld, ACCOUNT } from '../../physician-scoring/scenarios/told-world';
import { restored, scored, settles, smallPoints } from '../../physician-account/scenarios/told-points';

/** QN-4(2): after the penalty period no new application for three years. The period: 3 March to 2 June 2023; barred until 2 June 2026. */
describe('the blacklist', () => {
  const listed = () => scored(new ToldWorld({ registeredOn: '2023-01-05' }), '2023-03-02', [cases('QN-3.1.5.1', 1, '2023-02-02')], { ref: '决定-1' }).until('2023-06-03 00:00');
  const trained = () => listed().does('2023-06-05', R1, HOSPITAL, 'record-training', { trainedOn: '2023-06-05', examinedOn: '2023-06-05', passed: true, ref: '考核-1' });

  it('bars the application to its last day and not the day after', () => {
    const world = trained();
    expect(world.restoration()).toMatchObject({ barredUntil: '2026-06-02' });
    for (const day of ['2023-06-06', '2026-06-02']) expect(world.act(day, R1, PHYSICIAN, 'apply-for-restoration', { applicationRef: '申请-1' })).toEqual(['RESTORATION.BLACKLISTED']);
    expect(settles(world, '2026-06-02').payable).toBe(false);
    restored(world, { appliedOn: '2026-06-03', decidedOn: '2026-06-05' });
    expect(settles(world, '2026-06-05').payable).toBe(true);
  });

  it('of eighteen in the year bars from the end of the last period of that year', () => {
    const world = scored(scored(new ToldWorld(), '2026-03-02', [smallPoints(12, '2026-02-02')], { ref: '决定-1' }), '2026-04-01', [smallPoints(12, '2026-03-02')], { ref: '决定-2' }).until('2026-06-03 00:00').until('2026-07-02 00:00');
    expect(world.restoration()).toMatchObject({ barredUntil: '2029-07-01' });
  });

  it('that comes after the application bars the decision', () => {
    const world = scored(new ToldWorld(), '2026-03-02', [smallPoints(12, '2026-02-02')], { ref: '决定-1' }).until('2026-06-03 00:00')
      .does('2026-06-03 10:00', R1, HOSPITAL, 'record-training', { trainedOn: '2026-06-03', examinedOn: '2026-06-03', passed: true, ref: '考核-1' })
      .does('2026-06-04', R1, HOSPITAL, 'apply-for-restoration', { applicationRef: '申请-1' })
      .does('2026-06-05', R1, OFFICER, 'evaluate-restoration', { on: '2026-06-05', findings: '符合条件', recommended: true });
    scored(world, '2026-06-08', [smallPoints(6, '2026-05-06')], { ref: '决定-2' });
    expect(world.act('2026-06-09', R1, HEAD, 'decide-restoration', { result: 'restored', reasons: '经评估', documentRef: '恢复-1' })).toEqual(['RESTORATION.BLACKLISTED']);
    world.does('2026-06-09', R1, HEAD, 'decide-restoration', { result: 'refused', reasons: '已列入黑名单', documentRef: '恢复-1', againFrom: '2029-06-03' });
  });

  it('falls with its act', () => {
    const world = trained().does('2023-07-03', ACCOUNT, HEAD, 'annul-parent-decision', { decisionRef: '决定-1', reasons: '撤销' });
    expect(world.account().firings.every((firing) => firing.undone)).toBe(true);
    expect(world.restoration().stage).toBe('WITHDRAWN');
  });
});
