import { COUNTY_OFFICER, noticeServed, recover, type ToldCase } from './told-case';

/** domain.md 7.3, 10 no. 13: each manner of service has its day and its proof; without proof no window opens and nothing is ever waived. */
describe('service must be proven', () => {
  // The notice was issued on Mon 2 Mar 2026 at 09:00.
  const issued = (): ToldCase => {
    const one = noticeServed({ measures: [recover(1000)], served: '2026-03-02' });
    const notice = one.events.findIndex((event) => event.type === 'NoticeServed');
    one.events.splice(notice);
    one.state = { ...one.state!, stage: 'NOTICE_ISSUED', version: notice, clocks: {}, told: [], current: { ...one.state!.current!, service: undefined } };
    return one;
  };
  const serve = (told: ToldCase, service: object, when = '2026-03-04 12:00') => told.act(when, COUNTY_OFFICER, 'record-service-of-notice', { service });
  const served = (service: object) => {
    const one = issued();
    expect(serve(one, service)).toEqual([]);
    return [one.state?.current?.service?.servedOn, one.lastDay('defence-window#1')];
  };

  // From Tue 3 Mar: 4, 5, 6, 9, 10 Mar. From Wed 4 Mar: 5, 6, 9, 10, 11 Mar.
  it('left with two witnesses, or before a camera: the day it was left (CPL-89)', () => {
    expect(served({ method: 'left', receivedOn: '2026-03-03', proof: { witnesses: ['甲', '乙'] } })).toEqual(['2026-03-03', '2026-03-10']);
    expect(served({ method: 'left', receivedOn: '2026-03-03', proof: { recordingRef: '录像-1' } })).toEqual(['2026-03-03', '2026-03-10']);
    expect(serve(issued(), { method: 'left', receivedOn: '2026-03-03', proof: { witnesses: ['甲', '甲 '] } })).toEqual(['SERVICE.NOT_PROVEN']);
  });

  it('by mail: the day on the slip, not the day of posting (CPL-91)', () => {
    expect(served({ method: 'mail', receivedOn: '2026-03-04', proof: { receiptRef: 'EMS-1' } })).toEqual(['2026-03-04', '2026-03-11']);
    expect(serve(issued(), { method: 'mail', receivedOn: '2026-03-04' })).toEqual(['SERVICE.NOT_PROVEN']);
  });

  it('electronically: the Lanzhou day of arrival, with a signed confirmation of consent (CPL-90, APL-61)', () => {
    // 2026-03-02 at 23:30 in Lanzhou is 15:30 in UTC, the same legal day; half an hour later it is the 3rd, also where UTC still says the 2nd.
    const arrived = (arrivedAt: string) => ({ method: 'electronic', arrivedAt, proof: { signedConfirmationRef: '确认书-1' } });
    expect(served(arrived('2026-03-02T15:30:00.000Z'))).toEqual(['2026-03-02', '2026-03-09']);
    expect(served(arrived('2026-03-03T00:00:00+08:00'))).toEqual(['2026-03-03', '2026-03-10']);
    expect(serve(issued(), { method: 'electronic', arrivedAt: '2026-03-03T01:00:00.000Z' })).toEqual(['SERVICE.NOT_PROVEN']);
    expect(serve(issued(), arrived('2026-03-04T12:30:00+08:00'))).toEqual(['DATE.IN_FUTURE']);
    expect(serve(issued(), arrived('tomorrow'))).toEqual(['DATE.INVALID']);
  });

  it('believes only the day that belongs to the manner of service', () => {
    const receipt = { receiptRef: '回证-1' };
    expect(serve(issued(), { method: 'direct', receivedOn: '2026-03-09', announcedOn: '2026-03-03', proof: receipt })).toEqual(['DATE.IN_FUTURE']);
    expect(serve(issued(), { method: 'direct', announcedOn: '2026-03-03', proof: receipt })).toEqual(['SERVICE.DAY_MISSING']);
    expect(serve(issued(), { method: 'direct', receivedOn: '2026-02-27', proof: receipt })).toEqual(['DATE.BEFORE_ITS_CAUSE']);
    expect(serve(issued(), { method: 'direct', receivedOn: '2026-02-30', proof: receipt })).toContain('SERVICE.DAY_MISSING');
    expect(serve(issued(), { method: 'by pigeon', receivedOn: '2026-03-03', proof: receipt })).toEqual(['SERVICE.UNKNOWN_METHOD']);
    expect(issued().act('2026-03-04', COUNTY_OFFICER, 'record-service-of-notice', {})).toEqual(['INPUT.MISSING']);
  });

  it('is nothing that another agency can record', () => {
    expect(issued().act('2026-03-04', { ...COUNTY_OFFICER, employer: 'agency-620103' }, 'record-service-of-notice', { service: { method: 'direct', receivedOn: '2026-03-03', proof: { receiptRef: '回证-1' } } })).toEqual(['BREACH.NOT_YOUR_AGENCY']);
  });
});
