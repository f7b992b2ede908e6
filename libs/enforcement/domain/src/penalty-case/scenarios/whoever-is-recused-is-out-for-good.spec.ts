import { CHAIR, HEAD, OFFICER, OFFICER_2, OFFICER_3, PARTY, PRINCIPAL, REVIEWER, STRANGER, type ToldCase } from './told-case';
import { decisionInput, hearingCalled, hearingInput, investigated, noticeServed, OFFICERS, registered, reported, review, drafted, LARGE } from './told-steps';

/** APL-43, O4-5, LZ-34: the right decider; the investigation goes on meanwhile; who is out is out for the whole life of the case. */
describe('withdrawal', () => {
  it('is decided by the right body, and nobody decides on themselves', () => {
    const one = registered().does('2026-03-03', PARTY, 'ask-recusal', { person: OFFICER.person, of: 'other', reasons: '近亲属' });
    one.does('2026-03-03', PARTY, 'ask-recusal', { person: HEAD.person, of: 'head', reasons: '利害关系' });
    one.does('2026-03-03', PARTY, 'ask-recusal', { person: PRINCIPAL.person, of: 'principal-head', reasons: '利害关系' });
    const decide = (number: number, more: object = {}) => ({ number, result: 'refused', reasons: '不成立', ...more });
    expect(one.act('2026-03-04', HEAD, 'decide-recusal', decide(2))).toEqual(['PENALTY.RECUSAL_OF_ONESELF', 'PENALTY.PRINCIPAL_ONLY']);
    one.does('2026-03-04', PRINCIPAL, 'decide-recusal', decide(2));
    expect(one.act('2026-03-04', PRINCIPAL, 'decide-recusal', decide(3, { participants: [PRINCIPAL.person, HEAD.person] }))).toContain('PENALTY.RECUSAL_OF_ONESELF');
    expect(one.act('2026-03-04', HEAD, 'decide-recusal', decide(3, { participants: [HEAD.person] }))).toEqual(['PENALTY.NOT_COLLECTIVE']);
    one.does('2026-03-04', HEAD, 'decide-recusal', decide(3, { participants: [HEAD.person, 'p-head-2'] })).does('2026-03-04', HEAD, 'decide-recusal', decide(1, { result: 'granted' }));
    expect(one.state?.recused).toEqual([OFFICER.person]);
  });

  it('takes an officer out of every later act, also by name', () => {
    const one = investigated('2026-03-09').does('2026-03-10', PARTY, 'ask-recusal', { person: OFFICER.person, of: 'other', reasons: '近亲属' });
    // The investigation is not stopped meanwhile (O4-5).
    one.does('2026-03-10', OFFICER, 'begin-exclusion', { reason: 'appraisal', from: '2026-03-10', documentRef: '委托-1', by: '鉴定机构' }).does('2026-03-12', OFFICER, 'end-exclusion', { to: '2026-03-12', resultRef: '鉴定-1' });
    one.does('2026-03-12', HEAD, 'decide-recusal', { number: 1, result: 'granted', reasons: '近亲属' });
    expect(one.act('2026-03-13', OFFICER, 'record-correction', {})).toContain('PENALTY.RECUSED');
    expect(one.act('2026-03-13', HEAD, 'assign-officers', { officers: [OFFICER.person, OFFICER_2.person], reasons: '回避' })).toEqual(['PENALTY.RECUSED']);
    one.does('2026-03-13', HEAD, 'assign-officers', { officers: [OFFICER_2.person, OFFICER_3.person], reasons: '回避' });
    expect(one.act('2026-06-13', OFFICER, 'ask-recusal', { person: OFFICER_2.person, of: 'other', reasons: '报复' })).toContain('PENALTY.RECUSED');
  });

  it('takes them out by name too where others act: of evidence, and of the hearing', () => {
    const out = (one: ToldCase, on: string) => one.does(on, PARTY, 'ask-recusal', { person: OFFICER_2.person, of: 'other', reasons: '近亲属' }).does(on, HEAD, 'decide-recusal', { number: 1, result: 'granted', reasons: '近亲属' });
    const one = out(investigated('2026-03-09'), '2026-03-10');
    expect(one.act('2026-03-11', OFFICER, 'verify-evidence', { items: ['E1'], result: 'true', officers: OFFICERS, method: '核对' })).toEqual(['PENALTY.RECUSED']);
    expect(one.refusals[0]?.pointer).toBe('/officers');
    const heard = out(hearingCalled(noticeServed('2026-03-09', LARGE).does('2026-03-11', PARTY, 'request-hearing', {}), '2026-03-18', '2026-03-30'), '2026-03-19');
    expect(heard.act('2026-03-30', CHAIR, 'record-hearing', hearingInput('2026-03-30'))).toEqual(['PENALTY.RECUSED']);
    heard.does('2026-03-30', CHAIR, 'record-hearing', hearingInput('2026-03-30', 'held', { officers: [OFFICER.person, OFFICER_3.person] }));
  });

  it('that is asked for and not decided stops the decision', () => {
    const one = noticeServed('2026-03-09').does('2026-03-12', PARTY, 'ask-recusal', { person: OFFICER_3.person, of: 'other', reasons: '近亲属' });
    expect(one.act('2026-03-17', HEAD, 'make-decision', decisionInput(one))).toEqual(['PENALTY.GATE_CLOSED']);
    expect(one.refusals[0]?.missing?.map(({ en }) => en)).toEqual(['requests for withdrawal decided']);
  });

  it('and duties never meet: officer, reviewer, approver, chair', () => {
    const one = review(drafted('2026-03-09', LARGE), '2026-03-10');
    expect(one.act('2026-03-11', { ...REVIEWER, role: 'case-officer' }, 'issue-notice', {})).toContain('DUTY.NOT_SEPARATED');
    expect(one.act('2026-03-11', { ...OFFICER, role: 'bureau-head' }, 'wish-discussion', { reasons: '重大' })).toContain('DUTY.NOT_SEPARATED');
    expect(one.act('2026-03-11', HEAD, 'assign-officers', { officers: [OFFICER.person, REVIEWER.person], reasons: '变更' })).toContain('DUTY.NOT_SEPARATED');
    expect(reported('2026-03-09').act('2026-03-10', { ...OFFICER, role: 'hearing-chair' }, 'notify-hearing', {})).toContain('DUTY.NOT_SEPARATED');
  });

  it('and whoever has decided in the case enters nothing for the party', () => {
    const one = noticeServed('2026-03-09');
    expect(one.act('2026-03-10', { ...HEAD, role: 'case-officer' }, 'waive-rights', { rights: ['defence'], documentRef: '放弃-1' })).toEqual(['DUTY.NOT_SEPARATED']);
  });

  it('and no other bureau acts at all', () => {
    expect(investigated('2026-03-09').act('2026-03-10', STRANGER, 'complete-investigation', {})).toContain('PENALTY.NOT_YOUR_BUREAU');
    expect(noticeServed('2026-03-09').act('2026-03-10', { ...PARTY, employer: 'inst-2' }, 'record-defence', { form: 'written', statement: '不是我们' })).toEqual(['PENALTY.NOT_THE_PARTY']);
  });
});
