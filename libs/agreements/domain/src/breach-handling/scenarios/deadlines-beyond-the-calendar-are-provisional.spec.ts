import { CALENDAR_FILES, dayOf, loadCalendars, type CalendarFile } from '@due-process/legal-time';
import { SYSTEM, workItems } from '@due-process/procedure';
import { breachHandling } from '..';
import { at, COUNTY_HEAD, COUNTY_OFFICER, decision, INSTITUTION, noticeServed, recover, type ToldCase } from './told-case';
import { decided, filing, letter } from './told-steps';

/**
 * domain.md 10 no. 3 and 12: the notice for 2027 is not loaded. Served on Mon 28 Dec 2026: 29, 30, 31 Dec are three of the five days;
 * where the other two fall nobody knows yet. What is not known is shown, and never enforced.
 */
describe('deadlines beyond the calendar are provisional', () => {
  const told = (): ToldCase => noticeServed({ measures: [recover(1000)], served: '2026-12-28' });

  const rest = (day: string) => ({ day, kind: 'adjusted-rest-day' as const, name: '调休' });
  const worked = (day: string) => ({ day, kind: 'make-up-working-day' as const, name: '调休' });
  /** Six statutory days of 2027 fall on weekends and are made up for. */
  const madeUp = ['2027-02-09', '2027-02-10', '2027-05-03', '2027-05-04', '2027-10-04', '2027-10-05'].map(rest);
  const statutory = CALENDAR_FILES.find((file) => file.id === 'CN-2027-statutory')!;

  /** An invented notice, for this test alone: the statutory days of 2027 with what it makes of the days around New Year. */
  const announcing = (days: CalendarFile['days']) =>
    loadCalendars([
      ...CALENDAR_FILES.filter((file) => file !== statutory),
      { ...statutory, id: 'CN-2027', status: 'announced', notice: '虚构通知', title: '虚构，仅供测试', issued: '2026-11-05', days: [...statutory.days, ...madeUp, ...days] },
    ]);
  // Fri 1 Jan off, the weekend free: Mon 4 and Tue 5 Jan are the fourth and fifth day.
  const usual = announcing([]);
  // Sun 3 Jan worked instead: 3 and 4 Jan, a day earlier than the party was told.
  const earlier = announcing([worked('2027-01-03'), rest('2027-02-11')]);
  // Off to Mon 4 Jan: 5 and 6 Jan, a day later.
  const later = announcing([rest('2027-01-04'), worked('2027-02-20')]);

  it('shows a likely last day, marked as not final', () => {
    expect(told().state?.clocks['defence-window#1']?.deadline).toMatchObject({ lastDay: '2027-01-05', status: 'provisional', provisional: { lastResolvedDay: '2026-12-31' } });
  });

  it('never waives, never wakes, never escalates', () => {
    const one = told();
    // Two days that are worked under every notice before 3 January, the earliest day: 31 and 30 December; then the likely last day.
    expect(one.plan('2026-12-28 12:00').wakes.map((wake) => `${dayOf(wake.at)} ${wake.act}`)).toEqual(['2026-12-30 remind-deadline', '2027-01-05 remind-deadline']);
    expect(one.seen('2027-06-01').stage).toBe('NOTICE_SERVED');
    expect(one.act('2027-06-01', SYSTEM, 'close-defence-window', { clock: 'defence-window#1' })).toEqual(['BREACH.DEFENCE_WINDOW_OPEN']);
    expect(one.act('2027-06-01', COUNTY_HEAD, 'make-decision', decision())).toEqual(['ACT.NOT_IN_THIS_STAGE']);
    expect(one.tasks('2027-06-01')).toEqual(['record-defence by 2027-01-05']);
  });

  it('says in every reminder that the date is not fixed yet', () => {
    const one = told().does('2026-12-30', SYSTEM, 'remind-deadline', { clock: 'defence-window#1', step: 'two-days' });
    expect(one.events.at(-1)).toMatchObject({ label: '期限提醒（暂定）', data: { lastDay: '2027-01-05', provisional: true } });
    const labels = (when: string) => workItems(breachHandling, one.seen(when)).map((item) => item.label.zh);
    expect(labels('2026-12-30 12:00')).toEqual([expect.stringContaining('（暂定，待2027年放假安排公布后确定）')]);
    // The notice comes: Mon 4 and Tue 5 January. The day is as it was, but certain, so it is reminded of again on 31 December.
    one.lawChanges('2026-12-31', { calendars: usual });
    expect(labels('2026-12-31 12:00')).toEqual([expect.not.stringContaining('暂定')]);
    one.does('2026-12-31 13:00', SYSTEM, 'remind-deadline', { clock: 'defence-window#1', step: 'two-days' });
    expect(one.events.slice(-2).map((event) => event.label)).toEqual(['期限重新计算', '期限提醒']);
  });

  it('refuses nobody as late', () => {
    expect(told().act('2027-02-01', INSTITUTION, 'record-defence', filing())).toEqual([]);
  });

  it.each([
    ['as expected', usual, '2027-01-05', '2027-01-05'],
    ['later than told', later, '2027-01-06', '2027-01-06'],
    ['earlier than told: the told day is a promise', earlier, '2027-01-05', '2027-01-04'],
  ])('is fixed once the notice is loaded — %s', (_what, loaded, lastDay, counted) => {
    const one = told();
    one.does('2026-12-29', SYSTEM, 'replan-deadlines');
    expect(one.types()).not.toContain('DeadlinesReplanned');
    one.lawChanges('2026-12-29 17:00', { calendars: loaded }).does('2026-12-30', SYSTEM, 'replan-deadlines');
    expect(one.events.at(-1)).toMatchObject({ type: 'DeadlinesReplanned', effectiveAt: at('2026-12-29 17:00'), partyVisible: true, data: { law: 1, moved: [{ before: '2027-01-05', after: lastDay, counted }] } });
    expect(one.state?.clocks['defence-window#1']?.deadline).toMatchObject({ status: 'final', lastDay });
    expect(one.seen(`${lastDay} 23:59`).stage).toBe('NOTICE_SERVED');
    const dayAfter = `2027-01-0${Number(lastDay.at(-1)) + 1}`;
    expect(one.seen(`${dayAfter} 00:00`).stage).toBe('WAIVED');
    expect(one.plan('2026-12-30').wakes.at(-1)?.key).toBe('defence-window#1/expiry');
    expect(decided(one, dayAfter).state?.stage).toBe('DECIDED');
  });

  it('measures a late letter by the day that was fixed', () => {
    const one = told();
    one.lawChanges('2026-12-29 17:00', { calendars: usual });
    expect(one.act('2027-01-08 11:00', COUNTY_OFFICER, 'record-defence', letter('2027-01-08T10:00:00+08:00', { postedOn: '2027-01-05' }))).toEqual([]);
    expect(one.act('2027-01-08 11:00', COUNTY_OFFICER, 'record-defence', letter('2027-01-08T10:00:00+08:00', { postedOn: '2027-01-06' }))).toEqual(['BREACH.DEFENCE_WINDOW_CLOSED']);
  });
});
