import { CERTIFICATES, HEAD, OFFICER, OFFICER_2, OFFICER_3 } from './told-case';
import { filed, investigated, OFFICERS, REPORT } from './told-steps';

/** APL-42, O4-16, R735-29, C13: at least two officers, each with a certificate that is valid on the day of the act. */
describe('officers', () => {
  const step = (on: string, officers: readonly string[], more: object = {}) => ({ kind: '询问', on, officers, certificatesShown: true, recordRef: '笔录-2', signature: '逐页签名', ...more });

  it('are two, certified, and show it', () => {
    const one = filed('2026-03-09');
    expect(one.act('2026-03-09', HEAD, 'assign-officers', { officers: [OFFICER.person, OFFICER.person] })).toEqual(['PENALTY.TOO_FEW_OFFICERS']);
    expect(one.act('2026-03-09', HEAD, 'assign-officers', { officers: [OFFICER.person, 'p-trainee'] })).toEqual(['PENALTY.NOT_CERTIFIED']);
    one.does('2026-03-09', HEAD, 'assign-officers', { officers: OFFICERS });
    expect(one.act('2026-03-10', OFFICER, 'record-investigation', step('2026-03-10', OFFICERS, { certificatesShown: false }))).toEqual(['PENALTY.CERTIFICATE_NOT_SHOWN']);
  });

  it('whose certificate runs out in the middle of the case do nothing more with it, and nothing that was done falls', () => {
    const one = investigated('2026-03-09');
    one.references = { ...one.references, officers: { ...CERTIFICATES, [OFFICER_2.person]: { certificate: 'ZF-2', validFrom: '2024-01-01', validTo: '2026-03-20' } } };
    one.does('2026-03-23', OFFICER, 'record-investigation', step('2026-03-20', OFFICERS));
    expect(one.act('2026-03-23', OFFICER, 'record-investigation', step('2026-03-21', OFFICERS))).toEqual(['PENALTY.NOT_CERTIFIED']);
    expect(one.act('2026-03-23', OFFICER, 'complete-investigation', { report: REPORT, evidence: ['E1'], documentRef: '报告-1' })).toEqual(['PENALTY.NOT_CERTIFIED']);
    one.does('2026-03-23', HEAD, 'assign-officers', { officers: [OFFICER.person, OFFICER_3.person], reasons: '证件到期' });
    one.does('2026-03-23', OFFICER, 'complete-investigation', { report: REPORT, evidence: ['E1', 'E2'], documentRef: '报告-1' });
    expect(one.state?.steps).toHaveLength(2);
  });
});
