import { COUNTY_OFFICER, INSTITUTION, noticeServed, suspendAgreement, type ToldCase } from './told-case';
import type { Measure } from '..';
import { countyDiscusses, decided, decisionServed, filing, mitigated } from './told-steps';

const lasting = (duration: Measure['duration'], band = 'graver'): Measure => ({ ...suspendAgreement(1, band), duration });

/** LZ-19 counts months; practice also orders days (AGR-005: 180 days in Lanzhou). Both are kept as ordered (domain.md 16.1). */
describe('180 days are not six months', () => {
  const told = (measure: Measure): ToldCase => decisionServed(decided(countyDiscusses(noticeServed({ measures: [measure], served: '2026-02-02' }), '2026-02-24'), '2026-02-27'), '2026-03-01');
  const interval = (measure: Measure) => told(measure).state?.suspensions[0]?.interval;

  it('ends four days earlier, counted from 1 March (DC-37)', () => {
    // From 2 March: 30 days of March, 30, 31, 30, 31 make 152 on 31 July; the 180th is 28 August. Six months end on 1 September.
    expect(interval(lasting({ days: 180 }))).toMatchObject({ firstDay: '2026-03-02', lastDay: '2026-08-28' });
    expect(interval(lasting({ months: 6 }))).toMatchObject({ firstDay: '2026-03-02', lastDay: '2026-09-01' });
  });

  it.each<[string, Measure]>([
    ['three months as an ordinary case', lasting({ months: 3 }, 'ordinary')],
    ['three months as a graver case: the number is in both bands', lasting({ months: 3 })],
    ['one month', lasting({ months: 1 }, 'ordinary')],
    ['six months', lasting({ months: 6 })],
    ['180 days', lasting({ days: 180 })],
    ['60 days', lasting({ days: 60 }, 'ordinary')],
  ])('allows %s', (_what, measure) => {
    expect(noticeServed({ measures: [measure], served: '2026-03-02' }).state?.stage).toBe('NOTICE_SERVED');
  });

  it.each<[string, Measure]>([
    ['7 days, as a shop in Xining got (AGR-031)', lasting({ days: 7 }, 'ordinary')],
    ['four months as an ordinary case', lasting({ months: 4 }, 'ordinary')],
    ['two months as a graver case', lasting({ months: 2 })],
    ['seven months', lasting({ months: 7 })],
    ['180 days as an ordinary case', lasting({ days: 180 }, 'ordinary')],
    ['no length at all, as in Heze (AGR-044)', lasting(undefined)],
    ['no band', { ...suspendAgreement(2), band: undefined } as unknown as Measure],
    ['half a month', lasting({ months: 1.5 }, 'ordinary')],
    ['nothing', lasting({ months: 0 }, 'ordinary')],
    ['less than nothing', lasting({ days: -30 }, 'ordinary')],
    ['what is no number', lasting({ months: Number.NaN }, 'ordinary')],
    ['more days than a calendar has', lasting({ days: 1e12 })],
    ['a length in two units', lasting({ months: 3, days: 180 } as unknown as { days: number })],
    ['a length without a unit', lasting({} as { days: number }, 'ordinary')],
  ])('refuses %s', (_what, measure) => {
    const one = noticeServed({ measures: [suspendAgreement(1)], served: '2026-03-02' });
    expect(one.act('2026-03-10', COUNTY_OFFICER, 'propose-measures', { measures: [measure], facts: '多收费', reasons: '违约', basis: ['协议'] })).toEqual(['BREACH.DURATION_OUTSIDE_BAND']);
  });

  it('is heavier after a defence to make six months out of 180 days, whatever the month, and lighter the other way', () => {
    const spoken = (measure: Measure): ToldCase => noticeServed({ measures: [measure], served: '2026-03-02' }).does('2026-03-03', INSTITUTION, 'record-defence', filing({ complete: true }));
    expect(spoken(lasting({ days: 180 })).act('2026-03-04', COUNTY_OFFICER, 're-examine', mitigated([lasting({ months: 6 })]))).toEqual(['BREACH.HEAVIER_AFTER_DEFENCE']);
    spoken(lasting({ months: 6 })).does('2026-03-04', COUNTY_OFFICER, 're-examine', mitigated([lasting({ days: 180 })]));
    // 183 days lie within six months from here (184), but six months from September are 181: nobody knows yet on which day it will begin.
    expect(spoken(lasting({ months: 6 })).act('2026-03-04', COUNTY_OFFICER, 're-examine', mitigated([lasting({ days: 183 })]))).toEqual(['BREACH.HEAVIER_AFTER_DEFENCE']);
  });
});
