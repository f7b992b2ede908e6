import { readCalendarFile } from './calendar-file';
import { CALENDAR_FILES, CALENDARS, calendarYear, findCalendarProblems, loadCalendars, type CalendarEntry, type CalendarFile } from './index';

describe('the calendar of a year', () => {
  it('has every day with its kind, and the notice it comes from', () => {
    const year = calendarYear(CALENDAR_FILES, CALENDARS, 2026)!;
    expect(year).toMatchObject({ status: 'announced', workingDays: 248, coverage: { from: '2024-01-01', to: '2026-12-31' } });
    expect(year.notices).toMatchObject([{ id: 'CN-2026', version: 'CN-2026@国办发明电〔2025〕7号', issued: '2025-11-04' }]);
    expect(year.days).toHaveLength(365);
    expect(year.days.find(({ day }) => day === '2026-02-14')).toEqual({ day: '2026-02-14', kind: 'make-up-working-day', working: true, name: '春节' });
    expect(year.days.find(({ day }) => day === '2026-03-14')).toEqual({ day: '2026-03-14', kind: 'weekend', working: false });
    expect(calendarYear(CALENDAR_FILES, CALENDARS, 2024)).toMatchObject({ workingDays: 251, days: { length: 366 } });
  });

  it('without its notice is provisional and has its statutory days only', () => {
    const year = calendarYear(CALENDAR_FILES, CALENDARS, 2027)!;
    expect(year).toMatchObject({ status: 'provisional', reason: { en: expect.stringContaining('not enforced') }, notices: [{ id: 'CN-2027-statutory', status: 'statutory-only' }] });
    expect([year.workingDays, year.days.length, year.days.every(({ kind }) => kind === 'statutory-holiday')]).toEqual([undefined, 13, true]);
  });

  it('of which nothing is loaded is none', () => expect([2023, 2028].map((year) => calendarYear(CALENDAR_FILES, CALENDARS, year))).toEqual([undefined, undefined]));

  it('names an amendment, and the holidays of an autonomous area only where they count', () => {
    const local: CalendarFile = { id: 'QN-2026', status: 'local', region: '5227', notice: 'made for this test', title: '自治州放假', issued: '2026-01-01', source: 'test', coverage: { from: '2026-08-10', to: '2026-08-10' }, days: [{ day: '2026-08-10', kind: 'statutory-holiday', name: '州庆' }] };
    const files = [...CALENDAR_FILES, local];
    const ids = (region?: string): unknown => calendarYear(files, loadCalendars(files, region), 2026)!.notices.map(({ id }) => id);
    expect([ids('522701'), ids('620102')]).toEqual([['CN-2026', 'QN-2026'], ['CN-2026']]);
  });
});

describe('a day in the wrong month', () => {
  const year = CALENDAR_FILES.find((file) => file.id === 'CN-2026') as CalendarFile;
  const opened: CalendarEntry[] = readCalendarFile(year).map(({ day, kind, name }) => ({ day, kind, name }));
  const moved = (from: string, to: string) => findCalendarProblems({ ...year, days: opened.map((entry) => ('day' in entry && entry.day === from ? { ...entry, day: to } : entry)) }).map(({ what }) => what);

  it('is found although the totals fit', () => {
    expect(findCalendarProblems({ ...year, days: opened })).toEqual([]);
    // 23 Feb is a Monday off for 春节, 28 Feb a Saturday worked for it, 19 June the Dragon Boat Festival.
    expect(moved('2026-02-23', '2026-03-23')).toEqual([expect.stringContaining('2026-03-23: a day off')]);
    expect(moved('2026-02-28', '2026-08-29')).toEqual([expect.stringContaining('2026-08-29: a weekend worked')]);
    expect(moved('2026-06-19', '2026-11-20')).toEqual(expect.arrayContaining([expect.stringContaining('outside the season of 端午节')]));
  });
});
