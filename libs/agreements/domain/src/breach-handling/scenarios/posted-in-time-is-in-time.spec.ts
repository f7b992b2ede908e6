import { CITY_HEAD, COUNTY_HEAD, COUNTY_OFFICER, decision, noticeServed, recover, terminateAgreement, type ToldCase } from './told-case';
import { bureauDiscusses, cityDiscusses, countyReports, letter, reviewed, upheld } from './told-steps';

/** CPL-85: what is posted before the end is in time, whenever it arrives. Served on Mon 2 Mar 2026, window to Mon 9 Mar. */
describe('posted in time is in time', () => {
  const posted = letter('2026-03-13T10:00:00+08:00', { postedOn: '2026-03-09' });

  it('undoes a waiver: the case goes back to the defence', () => {
    const one = noticeServed({ measures: [recover(1000)], served: '2026-03-02' });
    expect(one.seen('2026-03-13').stage).toBe('WAIVED');
    one.does('2026-03-13 11:00', COUNTY_OFFICER, 'record-defence', posted);
    expect(one.types().slice(-2)).toEqual(['DefenceWaived', 'DefenceRecorded']);
    expect(one.state?.current).toMatchObject({ windowClosed: true, defences: [{ postedOn: '2026-03-09' }] });
    expect(one.state?.current?.waived).toBeUndefined();
    expect(one.act('2026-03-13 12:00', COUNTY_HEAD, 'make-decision', decision())).toEqual(['ACT.NOT_IN_THIS_STAGE']);
    // The window is over, so nothing more need be waited for before the re-examination.
    one.does('2026-03-16', COUNTY_OFFICER, 're-examine', upheld());
  });

  it('takes every later gate away, up to the agreement of the bureau', () => {
    // Waived on 10 Mar; on the 11th the whole way of LZ-21(2) is walked; on the 13th the letter comes.
    const one: ToldCase = bureauDiscusses(reviewed(cityDiscusses(countyReports(noticeServed({ measures: [terminateAgreement()], served: '2026-03-02' }), '2026-03-11'), '2026-03-11'), '2026-03-11'), '2026-03-11');
    one.does('2026-03-13 11:00', COUNTY_OFFICER, 'record-defence', posted).does('2026-03-16', COUNTY_OFFICER, 're-examine', upheld());
    expect(one.act('2026-03-16 10:00', CITY_HEAD, 'make-decision', decision())).toEqual(['BREACH.GATE_CLOSED']);
    expect(one.refusals[0]?.missing?.map((gate) => gate.zh)).toEqual(['区县经办机构报市经办机构', '市经办机构负责人集体讨论', '法制审核通过', '市医保局行政负责人集体讨论同意']);
    // Nor can the old discussion be written down again as if it had come after the letter.
    countyReports(one, '2026-03-16');
    expect(one.act('2026-03-16 13:00', CITY_HEAD, 'record-discussion', { body: 'city-agency', heldOn: '2026-03-11', participants: [CITY_HEAD.person, 'p-2'], result: 'approved', opinions: '同意', recordRef: '记录-1' })).toEqual(['DATE.BEFORE_ITS_CAUSE']);
  });

  it('is heard although the case has gone back to the proposal meanwhile, and binds what is proposed next', () => {
    // The legal review fails on 11 Mar; the officer raises the recovery to 5,000; then the letter to the first notice (1,000) comes.
    const one = reviewed(cityDiscusses(countyReports(noticeServed({ measures: [recover(1000), terminateAgreement()], served: '2026-03-02' }), '2026-03-11'), '2026-03-11'), '2026-03-11', 'failed');
    one.does('2026-03-12', COUNTY_OFFICER, 'propose-measures', { measures: [recover(5000)], facts: '多收费', reasons: '违反协议', basis: ['协议第59条'] });
    one.does('2026-03-13 11:00', COUNTY_OFFICER, 'record-defence', posted);
    expect(one.state).toMatchObject({ stage: 'PROPOSED', ceilings: [[{ amountFen: 100_000 }, { kind: 'LZ-18.terminate-agreement' }]] });
    const notice = { documentRef: '告-2', intendedHandling: '追回', facts: '多收费', reasons: '违反协议', basis: '协议', rightToDefend: '五个工作日' };
    expect(one.act('2026-03-13 12:00', COUNTY_OFFICER, 'issue-notice', notice)).toEqual(['BREACH.HEAVIER_AFTER_DEFENCE']);
    one.does('2026-03-13 13:00', COUNTY_OFFICER, 'propose-measures', { measures: [recover(1000)], facts: '多收费', reasons: '违反协议', basis: ['协议第59条'] });
    one.does('2026-03-13 14:00', COUNTY_OFFICER, 'issue-notice', notice);
  });

  it('believes no postmark after the receipt, and none of tomorrow', () => {
    const one = noticeServed({ measures: [recover(1000)], served: '2026-03-02' });
    expect(one.act('2026-03-06', COUNTY_OFFICER, 'record-defence', letter('2026-03-05T10:00:00+08:00', { postedOn: '2026-03-06' }))).toEqual(['DATE.BEFORE_ITS_CAUSE']);
    expect(one.act('2026-03-06', COUNTY_OFFICER, 'record-defence', letter('2026-03-05T10:00:00+08:00', { postedOn: '2026-03-07' }))).toContain('DATE.IN_FUTURE');
    expect(one.act('2026-03-06', COUNTY_OFFICER, 'record-defence', letter('yesterday'))).toEqual(['DATE.INVALID']);
    expect(one.act('2026-03-06', COUNTY_OFFICER, 'record-defence', letter('2026-03-01T10:00:00+08:00'))).toEqual(['DATE.BEFORE_ITS_CAUSE']);
  });
});
