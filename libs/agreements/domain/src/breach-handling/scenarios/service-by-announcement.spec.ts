import { at, COUNTY_HEAD, COUNTY_OFFICER, decision, discussion, INSTITUTION, noticeServed, recover, suspendAgreement, type ToldCase } from './told-case';
import { checkedAndFiled, countyDiscusses, decided, decisionServed, filing, payment, pays, reconciled, upheld } from './told-steps';

const announced = (on: string): object => ({ method: 'announcement', announcedOn: on, proof: { causeNoted: '其他方式无法送达，过程记录在卷' } });

/** CPL-95: published on Mon 1 June 2026, served 30 days later on 1 July; then 2, 3, 6, 7, 8 July (DC-47). */
describe('service by announcement', () => {
  const told = (): ToldCase => noticeServed({ measures: [recover(50_000)], served: '2026-06-01', service: announced('2026-06-01') });

  it('serves on the thirtieth day and opens the window there', () => {
    const one = told();
    expect(one.state?.current?.service?.servedOn).toBe('2026-07-01');
    expect(one.lastDay('defence-window#1')).toBe('2026-07-08');
    expect(one.events.at(-1)).toMatchObject({ type: 'NoticeServed', effectiveAt: at('2026-07-01 00:00'), recordedAt: at('2026-06-01 10:00') });
    expect(one.seen('2026-07-08 23:59').stage).toBe('NOTICE_SERVED');
    expect(one.seen('2026-07-09 00:00').stage).toBe('WAIVED');
  });

  it('lets nothing follow before: no discussion, no re-examination, no decision', () => {
    const one = told();
    for (const day of ['2026-06-02', '2026-06-30', '2026-07-08']) {
      expect(one.act(day, COUNTY_HEAD, 'record-discussion', discussion('agency', day, COUNTY_HEAD))).toEqual(['ACT.NOT_IN_THIS_STAGE']);
      expect(one.act(day, COUNTY_OFFICER, 're-examine', upheld())).toEqual(['ACT.NOT_IN_THIS_STAGE']);
      expect(one.act(day, COUNTY_HEAD, 'make-decision', decision())).toEqual(['ACT.NOT_IN_THIS_STAGE']);
    }
  });

  it('lets the party speak from the publication on; only its own word that it has finished shortens the wait', () => {
    const one = told().does('2026-06-10', INSTITUTION, 'record-defence', filing());
    expect(one.act('2026-06-11', COUNTY_OFFICER, 're-examine', upheld())).toEqual(['BREACH.DEFENCE_WINDOW_OPEN']);
    one.does('2026-06-12', INSTITUTION, 'record-defence', filing({ complete: true })).does('2026-06-15', COUNTY_OFFICER, 're-examine', upheld());
  });

  it('needs its cause in the file and a publication that has been', () => {
    const one = told();
    one.state = { ...one.state!, stage: 'NOTICE_ISSUED', clocks: {} };
    const serve = (service: object) => one.act('2026-06-01 11:00', COUNTY_OFFICER, 'record-service-of-notice', { service });
    expect(serve({ method: 'announcement', announcedOn: '2026-06-01' })).toEqual(['SERVICE.NOT_PROVEN']);
    expect(serve(announced('2026-06-02'))).toEqual(['DATE.IN_FUTURE']);
    expect(serve(announced('2026-05-29'))).toEqual(['DATE.BEFORE_ITS_CAUSE']);
  });

  describe('of a decision', () => {
    // Waived on 10 Mar, decided the same day, published on Wed 11 Mar: served on Fri 10 April.
    const decidedOn = (measure = recover(1000)): ToldCase => {
      const one = noticeServed({ measures: [measure], served: '2026-03-02' });
      if (measure.kind !== 'LZ-18.recover') countyDiscusses(one, '2026-03-10');
      return decisionServed(decided(one, '2026-03-10'), '2026-03-11', COUNTY_OFFICER, announced('2026-03-11'));
    };

    it('suspends from the day after the thirtieth', () => {
      expect(decidedOn(suspendAgreement(1)).state?.suspensions[0]?.interval).toMatchObject({ firstDay: '2026-04-11', lastDay: '2026-05-10' });
    });

    it('takes a payment that comes before, and demands nothing before', () => {
      const one = decidedOn();
      one.does('2026-03-20', COUNTY_OFFICER, 'record-performance', payment(400, '2026-03-20'));
      expect(one.act('2026-04-09', COUNTY_OFFICER, 'serve-demand', { service: { method: 'direct', receivedOn: '2026-04-09', proof: { receiptRef: '催告-1' } } })).toEqual(['DATE.BEFORE_ITS_CAUSE']);
      one.does('2026-04-10', COUNTY_OFFICER, 'serve-demand', { service: { method: 'direct', receivedOn: '2026-04-10', proof: { receiptRef: '催告-1' } } });
    });

    it('keeps the case open until it has reached the party', () => {
      const one = reconciled(pays(checkedAndFiled(decidedOn(), '2026-03-12'), '2026-03-20', 1000), '2026-03-20');
      expect(one.act('2026-04-09', COUNTY_HEAD, 'close-case', { summary: '完成' })).toEqual(['BREACH.NOT_FINISHED']);
      one.does('2026-04-10', COUNTY_HEAD, 'close-case', { summary: '完成' });
    });
  });
});
