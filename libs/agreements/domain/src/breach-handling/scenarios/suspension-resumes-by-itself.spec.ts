import { perform } from '@due-process/procedure';
import { agreementSuspension } from '../../agreement-suspension';
import { COUNTY_HEAD, CITY_HEAD, COUNTY_OFFICER, FACTS, noticeServed, suspendAgreement, type ToldCase } from './told-case';
import { checkedAndFiled, closed, countyDiscusses, decided, decisionServed } from './told-steps';

const S1 = 'LZ-2026-000001-S1';

/** LZ-19: it begins at 00:00 of the day after service and is over at 24:00 of its last day, without anybody's act. */
describe('suspension resumes by itself', () => {
  it('three months from 31 January end on 30 April, not on the 28th (DC-35)', () => {
    // Notice served on Mon 12 Jan 2026: 13, 14, 15, 16, 19 Jan. Decision served on Sat 31 Jan: a rest day is a day of service.
    const one = decisionServed(decided(countyDiscusses(noticeServed({ measures: [suspendAgreement(3)], served: '2026-01-12' }), '2026-01-20'), '2026-01-30'), '2026-01-31');
    expect(one.state?.suspensions[0]?.interval).toMatchObject({ firstDay: '2026-02-01', lastDay: '2026-04-30', resumesOn: '2026-05-01' });
    expect(one.suspensionSeen(S1, '2026-04-30 23:59').stage).toBe('SUSPENDED');
    expect(one.suspensionSeen(S1, '2026-05-01 00:00').stage).toBe('RESUMED');
  });

  it('as published of a shop in Shaoyang (AGR-001): 4 August 2025 00:00 to 3 November 2025 24:00', () => {
    const facts = { ...FACTS, agreement: { ...FACTS.agreement, termFrom: '2025-01-01', termTo: '2025-12-31' } };
    // Notice served on Mon 21 July 2025: 22, 23, 24, 25, 28 July. The decision reaches the shop on Sun 3 August.
    const one = decisionServed(decided(countyDiscusses(noticeServed({ measures: [suspendAgreement(3)], served: '2025-07-21', facts }), '2025-07-29'), '2025-08-01'), '2025-08-03');
    expect(one.state?.suspensions[0]?.interval).toMatchObject({ firstDay: '2025-08-04', lastDay: '2025-11-03', startsAt: '2025-08-03T16:00:00.000Z', endsAt: '2025-11-03T16:00:00.000Z' });
  });

  const told = (): ToldCase => decisionServed(decided(countyDiscusses(noticeServed({ measures: [suspendAgreement(1)], served: '2026-03-02' }), '2026-03-10'), '2026-03-10'), '2026-03-11');

  it('tells the case that ordered it, which then can be closed', () => {
    // 12 March to 11 April (a Saturday).
    const one = checkedAndFiled(told(), '2026-03-12');
    expect(one.act('2026-04-11', COUNTY_HEAD, 'close-case', { summary: '完成' })).toEqual(['BREACH.NOT_FINISHED']);
    expect(closed(one.suspensionTells(S1, '2026-04-12'), '2026-04-13').state?.stage).toBe('CLOSED');
  });

  it('believes no end that has not come, and none that the law does not know', () => {
    const system = { person: 'system', role: 'system', region: 'CN', employer: 'due-process' } as const;
    expect(told().act('2026-04-11 23:00', system, 'record-suspension-over', { suspensionId: S1, how: 'resumed', on: '2026-04-11' })).toEqual(['CLOCK.NOT_ENDED']);
    expect(told().act('2026-04-12', system, 'record-suspension-over', { suspensionId: S1, how: 'forgotten', on: '2026-04-12' })).toEqual(['INPUT.UNKNOWN_VALUE']);
    expect(told().act('2026-04-12', system, 'record-suspension-over', { suspensionId: 'LZ-2026-000009-S1', how: 'resumed', on: '2026-04-12' })).toEqual(['BREACH.SUSPENSION_UNKNOWN']);
    expect(told().act('2026-04-12', COUNTY_OFFICER, 'record-suspension-over', { suspensionId: S1, how: 'resumed', on: '2026-04-12' })).toEqual(['ACT.ROLE_NOT_ALLOWED']);
  });

  it('is lifted early only by a head of the agency that ordered it, with reasons', () => {
    const one = told();
    const lift = (actor: typeof COUNTY_HEAD, reasons: string) => perform(agreementSuspension, one.suspensions.get(S1), { act: 'lift-suspension', actor, input: { reasons } }, one.context('2026-03-20'));
    const codes = (actor: typeof COUNTY_HEAD, reasons: string) => {
      const { outcome } = lift(actor, reasons);
      return outcome.kind === 'refused' ? outcome.refusals.map((refusal) => refusal.code) : [];
    };
    expect(codes(CITY_HEAD, '撤销决定')).toEqual(['BREACH.NOT_YOUR_AGENCY']);
    expect(codes(COUNTY_HEAD, ' ')).toEqual(['INPUT.MISSING']);
    expect(codes(COUNTY_OFFICER, '撤销决定')).toContain('ACT.ROLE_NOT_ALLOWED');
    // Who worked on the case as an officer cannot lift what it ordered, as a head either.
    const asHead = lift({ ...COUNTY_HEAD, person: COUNTY_OFFICER.person }, '撤销决定').outcome;
    expect(asHead.kind === 'refused' && asHead.refusals.map((refusal) => refusal.code)).toEqual(['DUTY.NOT_SEPARATED']);
    expect(lift(COUNTY_HEAD, '撤销决定').state).toMatchObject({ stage: 'LIFTED', closed: true, clocks: { suspension: { status: 'cancelled' } } });
  });

  it('can begin in no other way than by a decision', () => {
    const { outcome } = perform(agreementSuspension, undefined, { act: 'begin-suspension', actor: COUNTY_HEAD, input: {} }, told().context('2026-03-20'));
    expect(outcome).toMatchObject({ kind: 'refused', refusals: [{ code: 'ACT.ROLE_NOT_ALLOWED' }] });
  });
});
