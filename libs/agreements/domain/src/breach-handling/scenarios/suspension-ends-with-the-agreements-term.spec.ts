import { catchUp } from '@due-process/procedure';
import { agreementSuspension, endSuspension } from '../../agreement-suspension';
import type { AgreementFacts, Measure } from '..';
import { FACTS, noticeServed, suspendAgreement, type ToldCase } from './told-case';
import { countyDiscusses, decided, decisionServed } from './told-steps';

const S1 = 'LZ-2026-000001-S1';
const until = (termTo: string): AgreementFacts => ({ ...FACTS, agreement: { ...FACTS.agreement, termTo } });

/** LZ-19(1) with O2-42: a suspension does not outlive the agreement. The agreement of the case runs to 31 Dec 2026. */
describe('suspension ends with the agreement’s term', () => {
  // Notice served on Mon 9 Nov 2026: 10, 11, 12, 13 and 16 Nov; waived on the 17th; the decision is served on Fri 20 Nov.
  const told = (measure: Measure, facts = FACTS): ToldCase => {
    const one = decided(countyDiscusses(noticeServed({ measures: [measure], served: '2026-11-09' }), '2026-11-17'), '2026-11-17');
    one.facts = facts;
    return decisionServed(one, '2026-11-20');
  };

  it('is cut at the last day of the term, and shows what was ordered beside it', () => {
    const suspension = told(suspendAgreement(3)).suspensions.get(S1);
    expect(suspension).toMatchObject({ firstDay: '2026-11-21', lastDay: '2026-12-31', endsWithTerm: true, ordered: { lastDay: '2027-02-20' } });
  });

  it('has then nothing to resume', () => {
    const one = told(suspendAgreement(3));
    expect(one.suspensionSeen(S1, '2026-12-31 23:59').stage).toBe('SUSPENDED');
    expect(one.suspensionSeen(S1, '2027-01-01 00:00').stage).toBe('ENDED');
    one.suspensionTells(S1, '2027-01-01');
    expect(one.state?.suspensions).toMatchObject([{ over: 'agreement-ended' }]);
  });

  it('runs on where the agreement was renewed before the decision was served', () => {
    expect(told(suspendAgreement(3), until('2027-12-31')).suspensions.get(S1)).toMatchObject({ lastDay: '2027-02-20', endsWithTerm: false });
  });

  it('is not cut where the month ends first, or on the same day', () => {
    // From 21 Nov a month ends on 20 Dec, eleven days before the term; where the term ends on the same day nothing is cut.
    expect(told(suspendAgreement(1)).suspensions.get(S1)).toMatchObject({ lastDay: '2026-12-20', endsWithTerm: false });
    expect(told(suspendAgreement(1), until('2026-12-20')).suspensions.get(S1)).toMatchObject({ lastDay: '2026-12-20', endsWithTerm: false });
  });

  it('is over at once where the term had ended before the decision was served', () => {
    const one = told(suspendAgreement(1), until('2026-11-19'));
    expect(one.suspensions.get(S1)).toMatchObject({ firstDay: '2026-11-21', lastDay: '2026-11-20' });
    expect(one.suspensionSeen(S1, '2026-11-21 00:00').stage).toBe('ENDED');
  });

  it('also where it was ordered of the institution instead of its agreement', () => {
    const measure: Measure = { ...suspendAgreement(3), target: { kind: 'institution', ref: 'inst-1' } };
    expect(told(measure).suspensions.get(S1)).toMatchObject({ lastDay: '2026-12-31', endsWithTerm: true });
  });

  it('but a person’s suspension is not the agreement’s', () => {
    const measure: Measure = { id: 'm1', kind: 'LZ-18.suspend-physician', duration: { months: 3 }, band: 'ordinary', target: { kind: 'person', ref: 'D-0001' }, clause: '协议第62条' };
    expect(told(measure).suspensions.get(S1)).toMatchObject({ lastDay: '2027-02-20', endsWithTerm: false });
  });

  it('resumes nothing where another case has terminated the agreement meanwhile', () => {
    const one = told(suspendAgreement(1));
    const context = { ...one.context('2026-12-21 00:00'), references: { facts: { agreement: { terminatedOn: '2026-12-01' } } } };
    const { state, events } = catchUp(agreementSuspension, one.suspensions.get(S1), context);
    expect(state?.stage).toBe('ENDED');
    expect(events[0]).toMatchObject({ act: endSuspension.name, data: { how: 'agreement-ended', reasons: '服务协议已解除，不再恢复' } });
  });
});
