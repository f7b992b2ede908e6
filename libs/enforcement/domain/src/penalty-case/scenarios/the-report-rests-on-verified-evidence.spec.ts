import { HEAD, OFFICER, PRINCIPAL, REVIEWER } from './told-case';
import { decisionInput, evidence, investigated, noticeServed, penalty, REPORT, reported } from './told-steps';

/** O4-36, LZ-37, APL-46: six parts; evidence verified; an expert's conclusion corroborated; unlawful evidence excluded and visible. */
describe('the final report', () => {
  const report = (more: object = {}) => ({ report: REPORT, evidence: ['E1', 'E2'], documentRef: '报告-1', ...more });

  it('has six parts, of which none is empty', () => {
    expect(investigated('2026-03-09').act('2026-03-10', OFFICER, 'complete-investigation', report({ report: { ...REPORT, nature: ' ', discretion: undefined } }))).toEqual(['INPUT.MISSING', 'INPUT.MISSING']);
  });

  it('rests on nothing unverified, and never on an expert alone', () => {
    const one = evidence(investigated('2026-03-09'), '2026-03-10', 'electronic-data');
    expect(one.act('2026-03-10', OFFICER, 'complete-investigation', report({ evidence: ['E1', 'E3'] }))).toEqual(['EVIDENCE.NOT_VERIFIED']);
    expect(one.act('2026-03-10', OFFICER, 'complete-investigation', report({ evidence: ['E2'] }))).toEqual(['EVIDENCE.EXPERT_ALONE']);
    expect(one.act('2026-03-10', OFFICER, 'complete-investigation', report({ evidence: [] }))).toEqual(['EVIDENCE.MISSING']);
  });

  it('and a decision falls with the evidence that is excluded after it', () => {
    const one = noticeServed('2026-03-09').does('2026-03-12', REVIEWER, 'exclude-evidence', { item: 'E1', ground: 'unlawful-means', reasons: '未出示证件' });
    expect(one.act('2026-03-17', HEAD, 'make-decision', decisionInput(one))).toEqual(['EVIDENCE.EXCLUDED']);
    expect(one.state?.evidence?.['E1']?.exclusion).toMatchObject({ ground: 'unlawful-means' });
  });

  it('is followed by a draft that finds nothing without evidence, and picks its base', () => {
    const one = reported('2026-03-09');
    expect(one.act('2026-03-10', OFFICER, 'draft-decision', penalty(20_000, '1.5', { evidence: [], basis: ['条例第38条'] }))).toEqual(['PENALTY.BASIS_UNKNOWN', 'EVIDENCE.MISSING']);
  });

  it('holds settlement on R735-30 alone, by the principal head, and lets it go', () => {
    const one = investigated('2026-03-09');
    const statements = { 'fraud-suspicion': '虚构服务', 'refusal-to-cooperate': '拒绝提供资料' };
    expect(one.act('2026-03-10', OFFICER, 'request-settlement-hold', { base: 'N14-11', statements })).toEqual(['PENALTY.HOLD_WITHOUT_BASE']);
    one.does('2026-03-10', OFFICER, 'request-settlement-hold', { base: 'R735-30', statements });
    expect(one.act('2026-03-10', HEAD, 'decide-settlement-hold', { result: 'approved', reasons: '属实', agencyNoticeRef: '暂停通知-1' })).toEqual(['PENALTY.PRINCIPAL_ONLY']);
    one.does('2026-03-10', PRINCIPAL, 'decide-settlement-hold', { result: 'approved', reasons: '属实', agencyNoticeRef: '暂停通知-1' });
    expect(one.state?.hold).toMatchObject({ state: 'held', since: '2026-03-10' });
    one.does('2026-03-16', OFFICER, 'release-settlement-hold', { reasons: '已配合' });
    expect(one.state?.hold?.state).toBe('released');
  });
});
