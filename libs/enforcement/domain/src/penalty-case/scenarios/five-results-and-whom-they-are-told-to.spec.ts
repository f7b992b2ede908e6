import type { DraftContent } from '..';
import { HEAD, OFFICER } from './told-case';
import { anAct, closed, decided, decisionServed, drafted, noticeServed, penalty, PERSON, proposal, reported, review, violation } from './told-steps';

/** O4-43, APL-57: penalty, none, not established, transfer, crime; the agency's lead opens by an errand, exactly once; staff are told to their accounts. */
describe('the five results', () => {
  const plain = (result: DraftContent['result'], more: Partial<DraftContent> = {}): DraftContent => ({ result, facts: '事实', reasons: '理由', basis: ['O4-43'], evidence: ['E1'], circumstances: [], ...more });

  it('no penalty needs its ground in law, and orders nothing that punishes', () => {
    const one = reported('2026-03-09');
    expect(one.act('2026-03-10', OFFICER, 'draft-decision', plain('no-penalty'))).toEqual(['PENALTY.GROUND_UNKNOWN']);
    expect(one.act('2026-03-10', OFFICER, 'draft-decision', plain('no-penalty', { noPenaltyGround: 'APL-33.slight', proposal: proposal(20_000) }))).toContain('PENALTY.RESULT_CONTRADICTS');
  });

  it('not established is decided without a notice, served, and releases as such', () => {
    const one = drafted('2026-03-09', plain('not-established'));
    one.references = { ...one.references, openMeasures: [{ streamId: 'C-S1', procedure: 'sealing' }] };
    expect(one.act('2026-03-10', OFFICER, 'issue-notice', { documentRef: '告-1', contents: {} })).toContain('PENALTY.NOTICE_NOT_NEEDED');
    decisionServed(decided(one, '2026-03-10'), '2026-03-11');
    expect(one.errands.map(({ input }) => input)).toEqual([{ caseId: one.state?.id, because: 'not-established' }]);
    expect(one.act('2026-03-12', OFFICER, 'publish-decision', { on: '2026-03-12', place: '网站', text: '公示', withheld: [], checkedBy: 'p-officer-2', noNames: true })).toEqual(['PENALTY.NOT_PUBLISHED']);
    one.references = { ...one.references, openMeasures: [] };
    closed(one, '2026-03-12', 'nothing-to-perform');
  });

  it('a transfer to the agency opens its breach lead once, with what it needs', () => {
    const one = decided(drafted('2026-03-09', plain('transfer', { transferTo: 'agency' })), '2026-03-10');
    expect(one.errands).toEqual([
      expect.objectContaining({ key: 'agreement-lead#1', context: 'agreements', procedure: 'breach-handling', act: 'receive-lead', referencesHint: 'agr-1', region: '620102', input: { agreementId: 'agr-1', source: 'transfer', discoveredOn: '2026-03-02', facts: '事实', fromCase: 'LZ-CF-2026-000001' } }),
    ]);
    expect(one.act('2026-03-11', HEAD, 'tell-department', { department: 'agency', facts: '再次移送', documentRef: '移-2' })).toEqual(['PENALTY.ALREADY_TOLD']);
    closed(one, '2026-03-12', 'nothing-to-perform');
  });

  it('a transfer to another body is closed only when that body was told', () => {
    const one = decided(drafted('2026-03-09', plain('transfer', { transferTo: 'health' })), '2026-03-10');
    expect(one.act('2026-03-11', HEAD, 'close-case', { ground: 'nothing-to-perform', report: '报告', documentRef: '结-1' })).toEqual(['PENALTY.NOT_FINISHED']);
    expect(one.act('2026-03-11', HEAD, 'tell-department', { department: 'police', facts: '涉嫌犯罪', documentRef: '移-1' })).toEqual(['INPUT.UNKNOWN_VALUE']);
    expect(one.act('2026-03-11', HEAD, 'tell-department', { department: 'discipline', facts: '公职人员', documentRef: '移-1' })).toEqual(['INPUT.MISSING']);
    one.does('2026-03-11', HEAD, 'tell-department', { department: 'health', facts: '执业问题', documentRef: '移-1' });
    closed(one, '2026-03-12', 'nothing-to-perform');
  });

  it('fraud carries its order or the end of the agreement, and then the agency is told by the decision', () => {
    const acts = [anAct('a1', { violation: 'R735-40.3', from: '2025-06-01', to: '2025-12-31' })];
    const fraud = (measures: object[]): DraftContent => penalty(20_000, '2', { basis: ['R735-40.fine'], proposal: { violations: [violation(20_000, { act: 'R735-40.3', article: 'R735-40.fine', intent: true })], discretion: proposal(1, '2').discretion, measures: measures as never } });
    expect(reported('2026-03-09', { acts }).act('2026-03-10', OFFICER, 'draft-decision', fraud([]))).toContain('DISCRETION.FRAUD_WITHOUT_ORDER');
    const one = noticeServed('2026-03-09', fraud([{ id: 'm1', kind: 'termination-by-agency', basis: 'R735-40.suspend', agreementId: 'agr-1' }]), { acts });
    expect(one.last('NoticeIssued').hearingOffered).toBe(true);
    decided(review(one, '2026-03-17'), '2026-03-17');
    expect(one.errands.map(({ key }) => key)).toEqual(['agreement-lead#1']);
  });

  it('staff whose responsibility was found are told to their accounts when the decision is served', () => {
    const one = decided(noticeServed('2026-03-09', penalty(20_000, '1.5', { responsibleStaff: [{ code: 'phys-9', responsibility: 'main' }] })), '2026-03-17');
    expect(one.errands).toEqual([]);
    decisionServed(one, '2026-03-18');
    expect(one.errands).toEqual([
      expect.objectContaining({ context: 'physician-credit', procedure: 'physician-account', act: 'receive-parent-decision', streamId: 'phys-9', input: { decisionRef: '兰医保罚〔2026〕1号', fromCase: 'LZ-CF-2026-000001', track: 'penalty', article: 'R735-38.3', decidedOn: '2026-03-17', body: 'bureau-620100', institution: 'inst-1', responsibility: 'main' } }),
    ]);
  });

  it('a person is suspended from settlement for three to twelve months, not less (16.10)', () => {
    const acts = [anAct('a1', { violation: 'R735-41.1' })];
    const draft = (months: number) => penalty(1_000, '2', { basis: ['R735-41.settlement'], proposal: { violations: [violation(1_000, { act: 'R735-41.1', article: 'R735-41.settlement' })], discretion: [{ violation: 'a1', grade: 'ordinary', grounds: [], reason: '一般' }], measures: [{ id: 'm1', kind: 'suspend-networked-settlement', basis: 'R735-41.settlement', person: 'person-7', duration: { months } }] } });
    expect(reported('2026-03-09', { party: PERSON, acts }).act('2026-03-10', OFFICER, 'draft-decision', draft(2)).length).toBeGreaterThan(0);
    expect(noticeServed('2026-03-09', draft(3), { party: PERSON, acts }).last('NoticeIssued').hearingOffered).toBe(true);
  });
});
