import { CITY_HEAD, COUNTY_HEAD, COUNTY_OFFICER, noticeServed, recover, REVIEWER, signedOn, suspendAgreement, terminateAgreement, type ToldCase } from './told-case';
import { checkedAndFiled, closed, countyDiscusses, decided, decisionServed, letter, mitigated, pays, reconciled, terminated, upheld } from './told-steps';

/** Served on Mon 2 Mar 2026, window to Mon 9 Mar; a letter posted on the 9th reaches the case officer only after the decision. */
describe('timely defence entered after the decision', () => {
  const posted = letter('2026-03-12T10:00:00+08:00', { postedOn: '2026-03-09' });
  const heard = (told: ToldCase, when = '2026-03-13'): ToldCase => told.does(when, COUNTY_OFFICER, 'record-defence', posted);
  const told = (): ToldCase => noticeServed({ measures: [recover(1000)], served: '2026-03-02' });
  const reasons = { reasons: '期内陈述申辩未经复核' };

  it('is recorded with a flag, and the decision may then not be served', () => {
    const one = heard(decided(told(), '2026-03-11'));
    expect(one.state).toMatchObject({ stage: 'DECIDED', heardTooLate: true, ceilings: [[{ id: 'm1' }]] });
    expect(one.act('2026-03-13 10:00', COUNTY_OFFICER, 'record-service-of-decision', { service: signedOn('2026-03-13') })).toEqual(['BREACH.DECISION_UNHEARD']);
    expect(one.tasks('2026-03-13')).toContain('revoke-decision level 1');
  });

  it('leads back to the defence when the decision is revoked; everything after it is done again', () => {
    const one = heard(decided(told(), '2026-03-11')).does('2026-03-16', COUNTY_HEAD, 'revoke-decision', reasons);
    expect(one.state).toMatchObject({ stage: 'DEFENCE_RECEIVED', round: 1, heardTooLate: false, current: { defences: [{ postedOn: '2026-03-09' }] } });
    expect(one.state?.decision).toBeUndefined();
    expect(one.state?.clocks['filing']?.status).toBe('cancelled');
    one.does('2026-03-17', COUNTY_OFFICER, 're-examine', mitigated([recover(600)]));
    decided(one, '2026-03-17');
    // A new decision has a filing clock of its own: 18, 19 and 20 Mar.
    expect(one.lastDay('filing')).toBe('2026-03-20');
    expect(one.state?.decision?.measures).toEqual([recover(600)]);
  });

  it('can be revoked although nothing is owed: a decision that only suspends stands as performed', () => {
    const one = heard(decisionServed(decided(countyDiscusses(noticeServed({ measures: [suspendAgreement(1)], served: '2026-03-02' }), '2026-03-10'), '2026-03-10'), '2026-03-11'));
    expect(one.state).toMatchObject({ stage: 'PERFORMED', heardTooLate: true });
    expect(one.act('2026-03-16', COUNTY_HEAD, 'revoke-decision', reasons)).toEqual(['BREACH.SUSPENSION_RUNNING']);
    one.does('2026-03-16', { person: 'system', role: 'system', region: 'CN', employer: 'due-process' }, 'record-suspension-over', { suspensionId: 'LZ-2026-000001-S1', how: 'lifted', on: '2026-03-16' });
    one.does('2026-03-16 10:00', COUNTY_HEAD, 'revoke-decision', reasons).does('2026-03-17', COUNTY_OFFICER, 're-examine', upheld());
    decisionServed(decided(countyDiscusses(one, '2026-03-18'), '2026-03-18'), '2026-03-19');
    // The second suspension is another one than the lifted first, and bears a number of its own.
    expect(one.state?.suspensions.map((suspension) => suspension.id)).toEqual(['LZ-2026-000001-S2']);
  });

  it('stops every enforcement', () => {
    const one = heard(decisionServed(decided(told(), '2026-03-10'), '2026-03-11'));
    expect(one.act('2026-03-16', COUNTY_OFFICER, 'serve-demand', { service: signedOn('2026-03-16') })).toEqual(['BREACH.DECISION_UNHEARD']);
  });

  it('opens a closed case again, so that it is not forgotten; what was performed is corrected in a proceeding of its own', () => {
    const one = closed(reconciled(pays(checkedAndFiled(decisionServed(decided(told(), '2026-03-10'), '2026-03-10'), '2026-03-10'), '2026-03-11', 1000), '2026-03-11'), '2026-03-11');
    heard(one);
    expect(one.state).toMatchObject({ closed: false, stage: 'PERFORMED', heardTooLate: true });
    expect(one.tasks('2026-03-13')).toEqual(['refer-correction level 1']);
    expect(one.act('2026-03-16', COUNTY_HEAD, 'revoke-decision', reasons)).toEqual(['BREACH.ALREADY_PERFORMED']);
    expect(one.act('2026-03-16', COUNTY_HEAD, 'close-case', { summary: '完成' })).toEqual(['BREACH.NOT_FINISHED']);
    one.does('2026-03-16', COUNTY_HEAD, 'refer-correction', { documentRef: '纠正-1', ...reasons });
    closed(one, '2026-03-17');
    expect(one.state).toMatchObject({ closed: true, correction: { documentRef: '纠正-1' } });
  });

  it('cannot be referred elsewhere while the decision can still be revoked, nor where everybody was heard', () => {
    expect(decisionServed(decided(told(), '2026-03-10'), '2026-03-11').act('2026-03-12', COUNTY_HEAD, 'refer-correction', { documentRef: '纠正-1', ...reasons })).toEqual(['BREACH.NOTHING_UNHEARD', 'BREACH.REVOKE_INSTEAD']);
  });

  it('finds a termination beyond revocation, and the city agency refers it', () => {
    const one = heard(decisionServed(terminated(noticeServed({ measures: [terminateAgreement()], served: '2026-03-02' }), '2026-03-10'), '2026-03-11'));
    expect(one.act('2026-03-16', CITY_HEAD, 'revoke-decision', reasons)).toEqual(['BREACH.ALREADY_TERMINATED']);
    one.does('2026-03-16', CITY_HEAD, 'refer-correction', { documentRef: '纠正-1', ...reasons });
    expect(one.act('2026-03-16', REVIEWER, 'refer-correction', { documentRef: '纠正-1', ...reasons })).toContain('ACT.ROLE_NOT_ALLOWED');
  });
});
