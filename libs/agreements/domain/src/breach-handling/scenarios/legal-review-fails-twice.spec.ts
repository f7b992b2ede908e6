import { CITY_HEAD, COUNTY_OFFICER, decision, notice, noticeServed, review, REVIEWER, signedOn, terminateAgreement, type ToldCase } from './told-case';
import { bureauDiscusses, cityDiscusses, countyReports, decided, reviewed } from './told-steps';

/** LZ-21(3): without a passed review no decision. Each failure leads back to the proposal: new notice, new window, every gate anew. */
describe('legal review fails twice', () => {
  const toReview = (told: ToldCase, on: string): ToldCase => cityDiscusses(countyReports(told, on), on);
  const toldAgain = (told: ToldCase, on: string): ToldCase => told.does(`${on} 16:00`, COUNTY_OFFICER, 'issue-notice', notice()).does(`${on} 17:00`, COUNTY_OFFICER, 'record-service-of-notice', { service: signedOn(on) });

  it('leads back with a new notice and a new window, and passes at the third time', () => {
    // Served Mon 2 Mar: window to Mon 9 Mar. Failed on Tue 10 Mar, told again the same day: 11, 12, 13, 16, 17 Mar.
    const one = noticeServed({ measures: [terminateAgreement()], served: '2026-03-02' });
    toldAgain(reviewed(toReview(one, '2026-03-10'), '2026-03-10', 'failed'), '2026-03-10');
    expect(one.lastDay('defence-window#2')).toBe('2026-03-17');
    expect(one.seen('2026-03-17 23:59').stage).toBe('NOTICE_SERVED');

    // Failed again on Wed 18 Mar: 19, 20, 23, 24, 25 Mar.
    toldAgain(reviewed(toReview(one, '2026-03-18'), '2026-03-18', 'failed'), '2026-03-18');
    expect(one.lastDay('defence-window#3')).toBe('2026-03-25');
    expect(one.state?.round).toBe(3);

    expect(one.act('2026-03-26 09:00', CITY_HEAD, 'make-decision', decision())).toEqual(['BREACH.GATE_CLOSED']);
    bureauDiscusses(reviewed(toReview(one, '2026-03-26'), '2026-03-26'), '2026-03-26');
    decided(one, '2026-03-26', CITY_HEAD);
    expect(one.types().filter((type) => type === 'DecisionMade')).toHaveLength(1);
  });

  it('never lets a decision through between the failures', () => {
    const one = reviewed(toReview(noticeServed({ measures: [terminateAgreement()], served: '2026-03-02' }), '2026-03-10'), '2026-03-10', 'failed');
    for (const day of ['2026-03-10', '2026-03-11', '2026-04-01']) expect(one.act(`${day} 17:00`, CITY_HEAD, 'make-decision', decision())).toEqual(['ACT.NOT_IN_THIS_STAGE']);
  });

  it('takes the window of the failed round with it, so that only the new one waives', () => {
    // The party says on the 3rd that it has finished; the review fails on the 4th, inside the first window (to 9 Mar).
    const one = noticeServed({ measures: [terminateAgreement()], served: '2026-03-02' });
    one.does('2026-03-03', { person: 'p-hospital-1', role: 'institution', region: '620102', employer: 'inst-1' }, 'record-defence', { form: 'written', statement: '不同意', complete: true });
    one.does('2026-03-03 10:00', COUNTY_OFFICER, 're-examine', { result: 'upheld', reasons: '不成立', recordRef: '复核-1' });
    reviewed(toReview(one, '2026-03-04'), '2026-03-04', 'failed');
    expect(one.state?.clocks['defence-window#1']?.status).toBe('cancelled');
    toldAgain(one, '2026-03-05');
    // 6, 9, 10, 11 and 12 Mar; on the 13th the second window has waived by itself.
    expect(one.lastDay('defence-window#2')).toBe('2026-03-12');
    expect(one.seen('2026-03-12 23:59').stage).toBe('NOTICE_SERVED');
    expect(one.seen('2026-03-13 00:00').stage).toBe('WAIVED');
  });

  it('asks for an opinion and its number, and knows two results', () => {
    const one = toReview(noticeServed({ measures: [terminateAgreement()], served: '2026-03-02' }), '2026-03-10');
    expect(one.act('2026-03-10 15:00', REVIEWER, 'record-legal-review', { ...review(), opinion: ' ', documentRef: '' })).toEqual(['INPUT.MISSING', 'INPUT.MISSING']);
    expect(one.act('2026-03-10 15:00', REVIEWER, 'record-legal-review', { ...review(), result: 'passed with remarks' })).toEqual(['INPUT.UNKNOWN_VALUE']);
    reviewed(one, '2026-03-10');
    expect(one.act('2026-03-11', REVIEWER, 'record-legal-review', review('failed'))).toEqual(['BREACH.ALREADY_REVIEWED']);
  });
});
