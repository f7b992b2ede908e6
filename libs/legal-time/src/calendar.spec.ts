import { CALENDARS, CALENDAR_FILES, findCalendarProblems, loadCalendars, type CalendarEntry, type CalendarFile } from './index';

const file = (id: string): CalendarFile => CALENDAR_FILES.find((f) => f.id === id)!;
const cn2025 = file('CN-2025');
const cn2026 = file('CN-2026');
const withDays = (change: (days: readonly CalendarEntry[]) => readonly CalendarEntry[], base = cn2026): CalendarFile => ({ ...base, days: change(base.days) });

describe('the calendars 2024–2026', () => {
  it.each([
    ['2024', 251],
    ['2025', 248],
    ['2026', 248],
  ])('%s has %i working days', (year, count) => {
    const before = `${Number(year) - 1}-12-31`;
    expect(CALENDARS.workingDaysBetween(before, `${year}-12-31`)).toBe(count);
  });

  it('know what each kind of day is and to which festival it belongs', () => {
    expect(['2026-02-13', '2026-02-14', '2026-02-15', '2026-02-16', '2026-02-20'].map((d) => CALENDARS.kindOf(d))).toEqual([
      'working-day',
      'make-up-working-day',
      'weekend',
      'statutory-holiday',
      'adjusted-rest-day',
    ]);
    expect(CALENDARS.nameOf('2026-02-20')).toBe('春节');
    expect(CALENDARS.nameOf('2026-03-14')).toBeUndefined();
    expect(CALENDARS.isWorkingDay('2024-02-09')).toBe(true); // New Year's Eve was a working day in 2024 (DC-07)
  });

  it('answer nothing about days that no notice covers', () => {
    for (const day of ['2023-12-31', '2027-01-01', '2027-02-05']) {
      expect([CALENDARS.covers(day), CALENDARS.kindOf(day), CALENDARS.isWorkingDay(day)]).toEqual([false, undefined, undefined]);
    }
    expect(CALENDARS.coverage).toEqual({ from: '2024-01-01', to: '2026-12-31' });
    expect(CALENDARS.nextWorkingDay('2026-12-31')).toBeUndefined();
    expect(CALENDARS.nthWorkingDayAfter('2026-12-25', 10)).toBeUndefined();
    expect(CALENDARS.nthWorkingDayBefore('2024-01-03', 5)).toBeUndefined();
    expect(CALENDARS.lastWorkingDayOnOrBefore('2027-01-04')).toBeUndefined();
    expect(CALENDARS.workingDaysBetween('2026-12-30', '2027-01-04')).toBeUndefined();
  });

  it('find the working days around a day', () => {
    expect(CALENDARS.nextWorkingDay('2026-02-14')).toBe('2026-02-24');
    expect(CALENDARS.firstWorkingDayOnOrAfter('2026-02-14')).toBe('2026-02-14');
    expect(CALENDARS.lastWorkingDayOnOrBefore('2026-02-19')).toBe('2026-02-14');
    expect(CALENDARS.nthWorkingDayBefore('2026-10-15', 15)).toBe('2026-09-18');
    expect(CALENDARS.nthWorkingDayAfter('2023-12-31', 1)).toBe('2024-01-02');
  });

  it('name the notices that were read', () => {
    expect(CALENDARS.versionsFor('2025-12-30', '2026-01-08')).toEqual(['CN-2025@国办发明电〔2024〕12号', 'CN-2026@国办发明电〔2025〕7号']);
    expect(CALENDARS.versions).toHaveLength(3);
  });
});

describe('loading calendars refuses', () => {
  const cases: readonly [string, readonly CalendarFile[], string][] = [
    ['a make-up day on a weekday', [withDays((d) => d.map((e) => ('day' in e && e.day === '2026-01-04' ? { ...e, day: '2026-01-05' } : e)))], 'Calendar CN-2026: line 4: 2026-01-05 is Monday to Friday'],
    ['an adjusted rest day on a weekend', [withDays((d) => d.map((e) => ('day' in e && e.day === '2026-01-02' ? { ...e, day: '2026-01-10' } : e)))], 'line 2: 2026-01-10 is a weekend'],
    ['a weekend on a weekday', [withDays((d) => [...d, { day: '2026-03-16', kind: 'weekend', name: '春节' }])], 'line 28: 2026-03-16 is no weekend'],
    ['a forgotten make-up day', [withDays((d) => d.filter((e) => !('day' in e) || e.day !== '2026-10-10'))], '9 adjusted rest days, but 5 make-up days and 3 statutory days on weekends'],
    ['a missing fixed statutory day', [withDays((d) => d.slice(1))], '2026-01-01 must be a statutory holiday (HOL)'],
    ['a festival that is too short', [withDays((d) => d.filter((e) => e.name !== '清明节'))], '清明节 has 0 statutory days, HOL gives 1'],
    ['a day listed twice', [withDays((d) => [...d, { day: '2026-01-01', kind: 'statutory-holiday', name: '元旦' }])], '2026-01-01 is listed twice'],
    ['a day that does not exist', [withDays((d) => [...d, { day: '2026-02-30', kind: 'weekend', name: '春节' }])], 'line 28: no day: 2026-02-30'],
    ['an unknown kind', [withDays((d) => [...d, { day: '2026-03-14', kind: 'holiday' as never, name: '春节' }])], 'line 28: unknown kind "holiday"'],
    ['a reversed range', [withDays((d) => [...d, { from: '2026-03-15', to: '2026-03-14', kind: 'weekend', name: '春节' }])], 'line 28: 2026-03-15 is after 2026-03-14'],
    ['a day of another year', [withDays((d) => [...d, { day: '2027-01-02', kind: 'weekend', name: '元旦' }])], '2027-01-02 lies outside the coverage'],
    ['a notice without number', [{ ...cn2026, notice: '' }], 'Calendar CN-2026: "notice" is missing'],
    ['an entry without festival', [withDays((d) => [...d, { day: '2026-03-14', kind: 'weekend', name: '' }])], 'line 28: "name" is missing'],
    ['half a year', [{ ...cn2026, coverage: { from: '2026-01-01', to: '2026-06-30' }, days: cn2026.days.slice(0, 5) }], 'a yearly file covers one calendar year'],
    ['a gap between years', [file('CN-2024'), cn2026], 'Calendar CN-2026: does not follow CN-2024'],
    ['a year twice', [cn2026, cn2026], 'Calendar CN-2026: loaded twice'],
    ['statutory days alone', [file('CN-2027-statutory')], 'no announced notice'],
    ['a guess in a statutory-only file', [cn2026, { ...file('CN-2027-statutory'), days: [...file('CN-2027-statutory').days, { day: '2027-02-20', kind: 'make-up-working-day', name: '春节' }] }], '2027-02-20: a statutory-only file must not guess'],
    ['an amendment of a year that is not loaded', [cn2025, { ...amendment('2026-06-22', 'statutory-holiday') }], 'Calendar CN-2026-1: amends days that no notice covers'],
  ];

  it.each(cases)('%s', (_, files, message) => expect(() => loadCalendars(files)).toThrow(message));
});

describe('a calendar file', () => {
  it('is told everything that is wrong with it at once, with the place', () => {
    const days = [{ day: '2026-02-30', kind: 'weekend', name: '春节' }, { from: '2026-01-01', to: '2027-01-01', kind: 'statutory-holiday', name: '元旦' }, null, { day: '2026-03-16', kind: 'weekend', name: '' }];
    const problems = findCalendarProblems({ ...cn2026, days });
    expect(problems.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/days/0', '/days/1', '/days/2', '/days/3', '/days']));
    expect(problems.map(({ what }) => what)).toEqual(expect.arrayContaining(['line 1: no day: 2026-02-30 – 2026-02-30', 'line 2: 2026-01-01 – 2027-01-01 is longer than 31 days', 'line 4: "name" is missing', 'line 4: 2026-03-16 is no weekend', '清明节 has 0 statutory days, HOL gives 1']));
    expect(findCalendarProblems({ ...cn2026, status: 'rumour', notice: '', region: '62', issued: 'soon', coverage: {} }).map(({ pointer }) => pointer)).toEqual(['/notice', '/status', '/region', '/issued', '/coverage']);
    expect(findCalendarProblems('2026')).toEqual([{ pointer: '', what: 'no calendar file' }]);
    expect(findCalendarProblems(cn2026)).toEqual([]);
  });
});

function amendment(day: string, kind: CalendarEntry['kind']): CalendarFile {
  const year = day.slice(0, 4);
  return { ...cn2026, id: `CN-${year}-1`, status: 'amendment', notice: '国办发明电〔测试〕1号', issued: `${year}-06-01`, coverage: { from: day, to: day }, days: [{ day, kind, name: '纪念日' }] };
}

describe('notices over notices', () => {
  it('an amendment changes single days of a loaded year and is named where it was read', () => {
    const set = loadCalendars([cn2026, amendment('2026-06-22', 'statutory-holiday')]);
    expect(set.isWorkingDay('2026-06-22')).toBe(false);
    expect(set.nextWorkingDay('2026-06-18')).toBe('2026-06-23');
    expect(set.versionsFor('2026-06-18', '2026-06-23')).toEqual(['CN-2026@国办发明电〔2025〕7号', 'CN-2026-1@国办发明电〔测试〕1号']);
    expect(set.versionsFor('2026-06-23', '2026-06-30')).toEqual(['CN-2026@国办发明电〔2025〕7号']);
  });

  it('a notice may touch the December before its year', () => {
    // New Year's arrangement in which 2 January is worked for on the last Sunday of the old year, as in several past notices.
    const touching = withDays((days) => days.map((e) => ('day' in e && e.day === '2026-01-04' ? { ...e, day: '2025-12-28' } : e)));
    const set = loadCalendars([cn2025, touching]);
    expect(set.kindOf('2025-12-28')).toBe('make-up-working-day');
    expect(set.kindOf('2026-01-04')).toBe('weekend');
    expect(set.versionsFor('2025-12-29', '2025-12-30')).toContain('CN-2026@国办发明电〔2025〕7号');
    expect(set.versionsFor('2025-12-01', '2025-12-05')).toEqual(['CN-2025@国办发明电〔2024〕12号']);
  });
});
