import { HEAD, LEGAL_HEAD, OFFICER, PARTY, REVIEWER } from './told-case';
import { decided, decisionInput, drafted, LARGE, noticed, penalty, review, served, REPORT, discussion } from './told-steps';

/** LZ-40, O4-37 to 40: without a passed review of exactly this content no decision; three opinions lead back to rework and a new review. */
describe('the legal review', () => {
  it('fails three times, each for another reason, and passes the fourth', () => {
    const one = review(drafted('2026-03-09', LARGE), '2026-03-10', 'change');
    expect(one.stage).toBe('REPORTED');
    one.does('2026-03-11', OFFICER, 'draft-decision', penalty(100_000, '1.4'));
    review(one, '2026-03-12', 'correct-procedure');
    one.does('2026-03-13', OFFICER, 'draft-decision', penalty(100_000, '1.3'));
    review(one, '2026-03-16', 'more-facts');
    expect(one.stage).toBe('INVESTIGATING');
    one.does('2026-03-17', OFFICER, 'complete-investigation', { report: REPORT, evidence: ['E1'], documentRef: '报告-2' }).does('2026-03-17', OFFICER, 'draft-decision', penalty(100_000, '1.2'));
    review(one, '2026-03-18');
    expect(one.state?.reviews).toBe(4);
    served(noticed(one, '2026-03-19'), '2026-03-19');
    // Served Thu 19 Mar: 20, 23, 24, 25, 26 Mar.
    decided(one, '2026-03-27');
    expect(one.last('DecisionMade')).toMatchObject({ fineTotalFen: 12_000_000 });
  });

  it('must be passed by exactly the content that is decided: a draft changed afterwards needs a new one', () => {
    const one = review(drafted('2026-03-09', LARGE), '2026-03-10');
    const reviewed = one.hash;
    one.does('2026-03-11', OFFICER, 'draft-decision', penalty(100_000, '1.4'));
    expect(one.hash).not.toBe(reviewed);
    served(noticed(one, '2026-03-11'), '2026-03-11');
    expect(one.act('2026-03-19', HEAD, 'make-decision', decisionInput(one))).toEqual(['PENALTY.GATE_CLOSED']);
    one.does('2026-03-19', OFFICER, 'submit-for-review', { receivedOn: '2026-03-19', fileRef: '案卷-2' });
    expect(one.act('2026-03-20', REVIEWER, 'record-review', { opinion: 'agree', hash: reviewed, text: '同意', documentRef: '法审-2' })).toEqual(['PENALTY.REVIEWED_ANOTHER_DRAFT']);
    one.does('2026-03-20', REVIEWER, 'record-review', { opinion: 'agree', hash: one.hash, text: '同意', documentRef: '法审-2' });
    expect(one.act('2026-03-20', HEAD, 'make-decision', decisionInput(one, { hash: reviewed }))).toEqual(['PENALTY.DECIDES_ANOTHER_DRAFT']);
    decided(one, '2026-03-20');
  });

  it('passes the same content once, and the same content gives the same digest', () => {
    const one = review(drafted('2026-03-09', LARGE), '2026-03-10');
    expect(one.act('2026-03-11', OFFICER, 'submit-for-review', { receivedOn: '2026-03-11', fileRef: '案卷-1' })).toEqual(['PENALTY.ALREADY_REVIEWED']);
    expect(drafted('2026-03-20', LARGE).hash).toBe(one.hash);
  });

  it('takes ten working days, and ten more by the head of the legal unit', () => {
    // Received Tue 10 Mar: the tenth working day is Tue 24 Mar, the twentieth Wed 8 Apr (Mon 6 Apr is a rest day for Qingming).
    const one = drafted('2026-03-09', LARGE).does('2026-03-10', OFFICER, 'submit-for-review', { receivedOn: '2026-03-10', fileRef: '案卷-1' });
    expect(one.lastDay('review#1')).toBe('2026-03-24');
    expect(one.act('2026-03-20', { ...LEGAL_HEAD, role: 'legal-reviewer' }, 'extend-review', { reasons: '复杂' })).toEqual(['ACT.ROLE_NOT_ALLOWED']);
    one.does('2026-03-24', LEGAL_HEAD, 'extend-review', { reasons: '复杂' });
    expect(one.lastDay('review#1')).toBe('2026-04-08');
    expect(one.act('2026-03-25', LEGAL_HEAD, 'extend-review', { reasons: '复杂' })).toEqual(['PENALTY.ALREADY_EXTENDED']);
    expect(one.tasks('2026-04-09')).toContain('record-review by 2026-04-08 level 1');
  });

  it('is needed by amount, by measure and by circumstance; not for a small fine', () => {
    const needs = (draft = penalty()) => drafted('2026-03-09', draft).last('DecisionDrafted').needs.review;
    expect(needs()).toEqual([]);
    // 99,999.99 is below, 100,000.00 is large (inclusive): 66,666.66 × 1.5 = 99,999.99.
    expect(needs(penalty(66_667))).toEqual(['large-amount']);
    expect(needs(penalty(66_666))).toEqual([]);
    expect(needs(penalty(20_000, '1.5', { circumstances: ['complex', 'public-interest'] }))).toEqual(['complex', 'public-interest']);
  });

  it('that is disputed goes to experts and then to the heads, who follow the case body or the reviewer', () => {
    const disputed = () => review(drafted('2026-03-09', LARGE), '2026-03-10', 'change').does('2026-03-11', OFFICER, 'dispute-review', { reasons: '裁量适当' });
    const experts = { experts: ['教授甲'], heldOn: '2026-03-12', opinion: '支持办案机构', documentRef: '论证-1' };
    const settle = (follow: string) => ({ ...discussion('2026-03-13'), follow, reasons: '经论证', dissent: '一人不同意' });
    const one = disputed();
    expect(one.act('2026-03-11', OFFICER, 'draft-decision', penalty(100_000, '1.2'))).toEqual(['PENALTY.REVIEW_DISPUTED']);
    expect(one.act('2026-03-13', HEAD, 'settle-review-dispute', settle('case-body'))).toEqual(['PENALTY.EXPERTS_NOT_HEARD']);
    one.does('2026-03-12', REVIEWER, 'hear-experts', experts).does('2026-03-13', HEAD, 'settle-review-dispute', settle('case-body'));
    expect([one.stage, one.state?.review?.disputed?.settled]).toEqual(['DRAFTED', 'follow-case-body']);
    served(noticed(one, '2026-03-16'), '2026-03-16');
    // O4-44(2): a serious disagreement is discussed once more as the whole case.
    expect(one.act('2026-03-24', HEAD, 'make-decision', decisionInput(one))).toEqual(['PENALTY.GATE_CLOSED']);
    one.does('2026-03-24', HEAD, 'discuss-draft', discussion('2026-03-24'));
    decided(one, '2026-03-24');

    const two = disputed().does('2026-03-12', REVIEWER, 'hear-experts', experts).does('2026-03-13', HEAD, 'settle-review-dispute', settle('reviewer'));
    expect([two.stage, two.hash]).toEqual(['REPORTED', '']);
  });

  it('that sends a draft back takes from nobody what was said meanwhile: the window closes as used, not as waived (APL-45)', () => {
    const one = served(noticed(drafted('2026-03-09', LARGE).does('2026-03-10', OFFICER, 'submit-for-review', { receivedOn: '2026-03-10', fileRef: '案卷-1' }), '2026-03-10'), '2026-03-10');
    one.does('2026-03-11', REVIEWER, 'record-review', { opinion: 'change', hash: one.hash, text: '幅度过高', documentRef: '法审-1' }).does('2026-03-11', OFFICER, 'dispute-review', { reasons: '与裁量基准一致' });
    one.does('2026-03-12', PARTY, 'record-defence', { form: 'written', statement: '收费有医嘱依据' });
    const seen = one.events.length;
    one.does('2026-03-18', REVIEWER, 'hear-experts', { experts: ['专家'], heldOn: '2026-03-18', opinion: '意见', documentRef: '论证-1' });
    expect(one.events.slice(seen).map(({ type, data }) => [type, (data as { right?: string }).right])).toEqual([['WindowClosed', 'defence'], ['RightLapsed', 'hearing'], ['ExpertsHeard', undefined]]);
  });
});
