import { affixing, affixingAtOnce, appraisal, aSealing, goingBack, sealed, served, toSeal } from '../../testing/measure-inputs';
import { DELEGATED, HEAD, OFFICER } from '../../testing/told-measure';

/* ACL-17, O4-8, C3: enforcement may be delegated, compulsion may not: not its beginning, not its extension, not its release. */
describe('who acts for a delegated body', () => {
  it('begins no sealing', () => {
    expect(aSealing().act('2026-03-02', DELEGATED, 'request-sealing', { necessity: '复制不足', things: [toSeal('T1')] })).toEqual(['SEALING.NOT_DELEGABLE']);
    expect(aSealing().act('2026-03-02 12:00', DELEGATED, 'seal-in-emergency', affixingAtOnce('2026-03-02 11:00', ['T1'], { officers: [DELEGATED.person, 'p-officer-1'] }))).toEqual(expect.arrayContaining(['SEALING.NOT_DELEGABLE']));
  });

  it('takes no part in one, although an officer of the bureau leads', () => {
    const told = aSealing().does('2026-03-02 08:00', OFFICER, 'request-sealing', { necessity: '复制不足', things: [toSeal('T1')] }).does('2026-03-02 09:00', HEAD, 'decide-sealing', { result: 'approved', reasons: '同意' });
    expect(told.act('2026-03-02 12:00', OFFICER, 'seal-things', affixing('2026-03-02 11:00', ['T1'], { officers: ['p-officer-1', 'p-delegated-2'] }))).toEqual(['SEALING.NOT_DELEGABLE']);
  });

  it('does nothing else in one: no approval, extension, appraisal, release, return, transfer', () => {
    const head = { ...HEAD, person: 'p-head-2', delegated: true };
    const acts: [typeof HEAD, string, object][] = [
      [DELEGATED, 'request-extension', { days: 5, reasons: '情况复杂' }],
      [head, 'decide-extension', { result: 'approved', reasons: '同意' }],
      [DELEGATED, 'tell-extension', { documentRef: '封延-1', service: served('2026-03-10') }],
      [DELEGATED, 'begin-appraisal', appraisal('2026-03-10', '2026-03-24', '2026-03-09')],
      [DELEGATED, 'end-appraisal', { appraisal: 'appraisal#1', endedOn: '2026-03-09', reportRef: '鉴定书-1' }],
      [head, 'decide-release', { things: ['T1'], ground: '1', reasons: '没有违法行为' }],
      [DELEGATED, 'return-sealed-things', goingBack('2026-03-10 08:00', ['T1'])],
      [head, 'transfer-sealed-things', { things: ['T1'], to: '公安', transferredAt: '2026-03-10T08:00:00+08:00', receiptRef: '回执', documentRef: '告知', service: served('2026-03-10') }],
    ];
    for (const [actor, act, input] of acts) expect([act, sealed('2026-03-02 10:00').act('2026-03-10', actor, act, input)]).toEqual([act, expect.arrayContaining(['SEALING.NOT_DELEGABLE'])]);
  });
});
