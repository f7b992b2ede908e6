import { HEAD, OFFICER, PRINCIPAL } from './told-case';
import { archived, decided, decisionServed, investigated, noticeServed, published, registered } from './told-steps';

/** O4-47, ACL-28: an ended case releases what is preserved, sealed and held for it in the same moment; so does a decided one. */
describe('an ended case', () => {
  const openMeasures = [{ streamId: 'C-P1', procedure: 'evidence-preservation' as const }, { streamId: 'C-S1', procedure: 'sealing' as const }, { streamId: 'C-X1', procedure: 'assistance-request' as const }];
  const end = { ground: 'no-successor', reasons: '机构注销，无承受人', documentRef: '终止-1' };

  it('ends on three grounds, by a head, and asks every stream to release, each once', () => {
    const one = investigated('2026-03-09').does('2026-03-10', OFFICER, 'request-settlement-hold', { base: 'R735-30', statements: { 'fraud-suspicion': '疑点', 'refusal-to-cooperate': '拒绝' } }).does('2026-03-10', PRINCIPAL, 'decide-settlement-hold', { result: 'approved', reasons: '属实', agencyNoticeRef: '暂停通知-1' });
    one.references = { ...one.references, openMeasures };
    expect(one.act('2026-03-20', HEAD, 'end-case', { ...end, ground: 'tired' })).toEqual(['PENALTY.GROUND_UNKNOWN']);
    expect(one.act('2026-03-20', HEAD, 'end-case', { ...end, ground: 'crime-transferred' })).toEqual(['PENALTY.POLICE_HAS_NOT_FILED']);
    one.does('2026-03-20', HEAD, 'end-case', end);
    expect(one.errands.map(({ act, streamId, input }) => [act, streamId, input])).toEqual(openMeasures.map(({ streamId }) => ['release-because-ended', streamId, { caseId: one.state?.id, because: 'ended' }]));
    expect([one.stage, one.state?.hold?.state]).toEqual(['ENDED', 'released']);
    expect(Object.values(one.state?.clocks ?? {}).some(({ status }) => status === 'running')).toBe(false);
    expect(one.act('2026-03-23', OFFICER, 'archive-case', { fileRef: '卷-1', indexRef: '目-1' })).toEqual(['PENALTY.NOT_FINISHED']);
    one.references = { ...one.references, openMeasures: [] };
    archived(one, '2026-03-24');
  });

  it('a decision releases them too, and its ground is told', () => {
    const one = noticeServed('2026-03-09');
    one.references = { ...one.references, openMeasures };
    decided(one, '2026-03-17');
    expect(one.errands.map(({ input }) => (input as { because: string }).because)).toEqual(['decided', 'decided', 'decided']);
    expect(new Set(one.errands.map(({ key }) => key)).size).toBe(3);
    published(decisionServed(one, '2026-03-18'), '2026-03-18');
  });

  it('a lead is dismissed or transferred, never ended', () => {
    expect(registered().act('2026-03-03', HEAD, 'end-case', end)).toEqual(['ACT.NOT_IN_THIS_STAGE']);
  });
});
