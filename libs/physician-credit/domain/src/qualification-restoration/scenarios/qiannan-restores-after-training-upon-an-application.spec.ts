import { ACCOUNT, HEAD, HOSPITAL, OFFICER, PHYSICIAN, R1, ToldWorld } from '../../physician-scoring/scenarios/told-world';
import { restored, scored, settles, smallPoints } from '../../physician-account/scenarios/told-points';

/** QN-3(2)5: training and examination after the period, written application, decision in five working days. The period: 3 March to Tue 2 June 2026. */
describe('the restoration in Qiannan', () => {
  const over = () => scored(new ToldWorld(), '2026-03-02', [smallPoints(12, '2026-02-02')], { ref: '决定-1' }).until('2026-06-03 00:00');
  const training = (trainedOn: string, passed: unknown = true) => ({ trainedOn, examinedOn: trainedOn, passed, ref: '考核-1' });
  const applied = () => over().does('2026-06-03 10:00', R1, HOSPITAL, 'record-training', training('2026-06-03')).does('2026-06-04', R1, HOSPITAL, 'apply-for-restoration', { applicationRef: '申请-1' });
  const evaluated = () => applied().does('2026-06-05', R1, OFFICER, 'evaluate-restoration', { on: '2026-06-05', findings: '符合条件', recommended: true });
  const verdict = (result: string, more: object = {}) => ({ result, reasons: '经评估', documentRef: '恢复-1', ...more });

  it('cannot begin before the period is over', () => {
    const world = scored(new ToldWorld(), '2026-03-02', [smallPoints(12, '2026-02-02')], { ref: '决定-1' });
    expect(world.act('2026-06-02', ACCOUNT, HOSPITAL, 'open-restoration')).toEqual(['RESTORATION.TOO_EARLY']);
    expect(new ToldWorld().act('2026-06-02', ACCOUNT, HOSPITAL, 'open-restoration')).toEqual(['RESTORATION.NOTHING_TO_RESTORE']);
    expect(over().act('2026-06-03', ACCOUNT, HOSPITAL, 'open-restoration')).toEqual(['RESTORATION.ALREADY_OPEN']);
  });

  it('needs training after the period, and a passed examination', () => {
    const world = over();
    expect(world.tasks(R1)).toEqual(['record-training for institution']);
    expect(world.act('2026-06-03', R1, HOSPITAL, 'record-training', training('2026-06-02'))).toEqual(['DATE.BEFORE_ITS_CAUSE']);
    expect(world.act('2026-06-03', R1, HOSPITAL, 'record-training', training('2026-06-03', 'yes'))).toEqual(['INPUT.MISSING']);
    expect(world.act('2026-06-03', R1, { ...HOSPITAL, employer: 'inst-9' }, 'record-training', training('2026-06-03'))).toEqual(['PHYSICIAN.NOT_YOUR_STAFF']);
    world.does('2026-06-03', R1, HOSPITAL, 'record-training', training('2026-06-03', false));
    expect(world.act('2026-06-04', R1, HOSPITAL, 'apply-for-restoration', { applicationRef: '申请-1' })).toEqual(['RESTORATION.NOT_TRAINED']);
    world.does('2026-06-05', R1, HOSPITAL, 'record-training', training('2026-06-05'));
    expect(world.tasks(R1)).toEqual(['apply-for-restoration for institution/physician']);
  });

  it('is decided in five working days of the application: of Thu 4 June by Thu 11 June', () => {
    // 5, 8, 9, 10, 11.
    const world = applied();
    expect(world.lastDay(R1, 'decision')).toBe('2026-06-11');
    expect(world.tasks(R1)).toEqual(['evaluate-restoration by 2026-06-11 for case-officer']);
    expect(world.until('2026-06-12 00:00').restoration().clocks['decision']).toMatchObject({ status: 'expired' });
    // Late is late, and nobody is restored by it.
    expect(settles(world, '2026-06-12').payable).toBe(false);
    world.does('2026-06-12', R1, OFFICER, 'evaluate-restoration', { on: '2026-06-12', findings: '符合条件', recommended: true }).does('2026-06-15', R1, HEAD, 'decide-restoration', verdict('restored'));
    expect(settles(world, '2026-06-15').payable).toBe(true);
  });

  it('makes normal on the day of the decision, at every site', () => {
    const world = restored(over(), { trainedOn: '2026-06-03', appliedOn: '2026-06-04', decidedOn: '2026-06-08' });
    expect(world.restoration()).toMatchObject({ stage: 'RESTORED', closed: true, restoredFrom: '2026-06-08', clocks: { decision: { status: 'met' } } });
    expect(world.account()).toMatchObject({ stage: 'NORMAL', restorations: [{ id: R1, done: 'restored' }] });
  });

  it('is refused with reasons and a next chance, and the person stays blocked until then', () => {
    const world = evaluated();
    expect(world.act('2026-06-08', R1, HEAD, 'decide-restoration', verdict('refused', { againFrom: '2026-06-08' }))).toEqual(['DATE.INVALID']);
    expect(world.act('2026-06-08', R1, HEAD, 'decide-restoration', verdict('perhaps', { reasons: ' ' }))).toEqual(['INPUT.UNKNOWN_VALUE', 'INPUT.MISSING']);
    world.does('2026-06-08', R1, HEAD, 'decide-restoration', verdict('refused', { againFrom: '2026-07-01' }));
    expect(world.restoration()).toMatchObject({ stage: 'REFUSED', closed: false, refusals: [{ on: '2026-06-08', againFrom: '2026-07-01' }] });
    expect(settles(world, '2026-06-30').payable).toBe(false);
    expect(world.act('2026-06-30', R1, PHYSICIAN, 'apply-for-restoration', { applicationRef: '申请-2' })).toEqual(['RESTORATION.NOT_AGAIN_YET']);
    world.does('2026-07-01', R1, PHYSICIAN, 'apply-for-restoration', { applicationRef: '申请-2' });
    expect(world.restoration()).toMatchObject({ stage: 'APPLIED', application: { applicationRef: '申请-2' }, clocks: { decision: { status: 'running' } } });
  });

  it('is evaluated and decided by two people, and applied for by the person or the own institution', () => {
    const world = evaluated();
    expect(world.act('2026-06-08', R1, { ...OFFICER, role: 'agency-head' }, 'decide-restoration', verdict('restored'))).toEqual(['DUTY.NOT_SEPARATED']);
    expect(world.act('2026-06-08', R1, { ...HEAD, region: '522702' }, 'decide-restoration', verdict('restored'))).toEqual(['PHYSICIAN.OUT_OF_AREA']);
    const trained = over().does('2026-06-03 10:00', R1, HOSPITAL, 'record-training', training('2026-06-03'));
    expect(trained.act('2026-06-04', R1, { ...PHYSICIAN, person: 'PH-2' }, 'apply-for-restoration', { applicationRef: '' })).toEqual(['PHYSICIAN.NOT_YOUR_ACCOUNT', 'INPUT.MISSING']);
  });

  it('is not applied for twice at a time', () => {
    expect(applied().act('2026-06-05', R1, HOSPITAL, 'apply-for-restoration', { applicationRef: '申请-2' })).toEqual(['ACT.NOT_IN_THIS_STAGE']);
  });

  it('ends without object by nobody’s hand while a period is open', () => {
    expect(over().act('2026-06-04', R1, OFFICER, 'withdraw-restoration', { reasons: '不再需要' })).toEqual(['RESTORATION.STILL_NEEDED']);
    expect(over().act('2026-06-04', R1, { ...OFFICER, region: '522702' }, 'withdraw-restoration', { reasons: ' ' })).toEqual(['PHYSICIAN.OUT_OF_AREA', 'RESTORATION.STILL_NEEDED', 'INPUT.MISSING']);
  });
});
