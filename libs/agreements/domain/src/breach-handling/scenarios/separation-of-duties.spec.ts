import type { Actor } from '@due-process/procedure';
import { CITY_BUREAU, CITY_HEAD, COUNTY_BUREAU, COUNTY_HEAD, COUNTY_OFFICER, decision, discussion, noticeServed, recover, review, REVIEWER, suspendAgreement, terminateAgreement, type ToldCase } from './told-case';
import { bureauDiscusses, checkedAndFiled, cityDiscusses, countyDiscusses, countyReports, decided, decisionServed, reviewed } from './told-steps';

/** One person under several tokens: the duty belongs to the person, not to the token (domain.md 13.2, O4-37). */
const as = (actor: Actor, person: Actor): Actor => ({ ...actor, person: person.person });

/** Reviewer ≠ case officer ≠ approver over the whole life of the case. Notice served on Mon 2 Mar 2026, waived on the 10th. */
describe('separation of duties', () => {
  const told = (): ToldCase => noticeServed({ measures: [recover(60_000)], served: '2026-03-02' });
  const toReview = (): ToldCase => cityDiscusses(countyReports(noticeServed({ measures: [terminateAgreement()], served: '2026-03-02' }), '2026-03-10'), '2026-03-10');

  it('bars the case officer from discussing, deciding, checking, closing and reviewing', () => {
    const head = as(COUNTY_HEAD, COUNTY_OFFICER);
    expect(told().act('2026-03-10', head, 'record-discussion', discussion('agency', '2026-03-10', head))).toEqual(['DUTY.NOT_SEPARATED']);
    expect(countyDiscusses(told(), '2026-03-10').act('2026-03-10 12:00', head, 'make-decision', decision())).toEqual(['DUTY.NOT_SEPARATED']);
    const served = decisionServed(decided(countyDiscusses(told(), '2026-03-10'), '2026-03-10'), '2026-03-11');
    expect(served.act('2026-03-12', as(COUNTY_BUREAU, COUNTY_OFFICER), 'check-decision', { opinion: '同意' })).toEqual(['DUTY.NOT_SEPARATED']);
    expect(served.act('2026-03-12', head, 'close-case', { summary: '完成' })).toContain('DUTY.NOT_SEPARATED');
    expect(toReview().act('2026-03-10 15:00', as(REVIEWER, COUNTY_OFFICER), 'record-legal-review', review())).toEqual(['DUTY.NOT_SEPARATED']);
  });

  it('bars whoever sat in the discussion, also without having recorded it', () => {
    const member = (person: string): string[] => countyDiscusses(told(), '2026-03-10', 'rejected').act('2026-03-11', { ...COUNTY_OFFICER, person }, 'issue-notice', {});
    expect(member(`${COUNTY_HEAD.person}-2`)).toContain('DUTY.NOT_SEPARATED');
    expect(member('p-other-officer')).not.toContain('DUTY.NOT_SEPARATED');
    expect(toReview().act('2026-03-10 15:00', { ...REVIEWER, person: `${CITY_HEAD.person}-2` }, 'record-legal-review', review())).toEqual(['DUTY.NOT_SEPARATED']);
  });

  it('bars the officer and the reviewer from being named in a discussion', () => {
    const names = (told: ToldCase, body: string, chair: Actor, person: string) => told.act('2026-03-10 16:00', chair, 'record-discussion', { ...discussion(body, '2026-03-10', chair), participants: [chair.person, person] });
    expect(names(told(), 'agency', COUNTY_HEAD, COUNTY_OFFICER.person)).toEqual(['DUTY.NOT_SEPARATED']);
    expect(names(reviewed(toReview(), '2026-03-10'), 'bureau', CITY_BUREAU, REVIEWER.person)).toEqual(['DUTY.NOT_SEPARATED']);
  });

  it('holds over every round: who reviewed the first proposal approves no later one', () => {
    const one = reviewed(toReview(), '2026-03-10', 'failed');
    one.does('2026-03-11', COUNTY_OFFICER, 'propose-measures', { measures: [recover(60_000)], facts: '多收费', reasons: '违约', basis: ['协议'] });
    expect(one.state?.duties).toMatchObject({ [REVIEWER.person]: 'reviewer', [CITY_HEAD.person]: 'approver', [COUNTY_OFFICER.person]: 'officer' });
    expect(one.act('2026-03-11', as(COUNTY_OFFICER, REVIEWER), 'issue-notice', {})).toContain('DUTY.NOT_SEPARATED');
  });

  it('holds through the approval of a hold, and after a revocation', () => {
    const one = decided(countyDiscusses(noticeServed({ measures: [suspendAgreement(1)], served: '2026-03-02' }), '2026-03-10'), '2026-03-10').does('2026-03-11', COUNTY_HEAD, 'revoke-decision', { reasons: '事实须再核' });
    expect(one.state?.stage).toBe('PROPOSED');
    expect(one.act('2026-03-12', as(COUNTY_OFFICER, COUNTY_HEAD), 'propose-measures', { measures: [recover(1)], facts: '多收费', reasons: '违约', basis: ['协议'] })).toEqual(['DUTY.NOT_SEPARATED']);
  });

  it('lets the same approver approve again, and several officers work on one case', () => {
    const one = bureauDiscusses(reviewed(toReview(), '2026-03-10'), '2026-03-10').does('2026-03-10 17:00', CITY_HEAD, 'make-decision', decision());
    decisionServed(one, '2026-03-11', { ...COUNTY_OFFICER, person: 'p-second-officer' });
    checkedAndFiled(one, '2026-03-12', CITY_BUREAU);
    expect(new Set(Object.values(one.state!.duties))).toEqual(new Set(['officer', 'approver', 'reviewer']));
  });
});
