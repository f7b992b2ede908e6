import { addDays, CALENDAR_FILES, loadCalendars, weekday, type CalendarEntry, type CalendarFile, type CalendarSet, type LegalDay } from '@due-process/legal-time';
import type { Dice } from './dice';

/** Days around a day that a notice of its own turns round: work where there was none, rest where there was work. */
function amendment(dice: Dice, n: number, around: LegalDay): CalendarFile {
  const near = addDays(around, dice.below(12));
  const from = near < '2026-12-01' ? near : '2026-11-20';
  const days = Array.from({ length: 2 + dice.below(6) }, (_, offset): CalendarEntry => {
    const day = addDays(from, offset);
    const kind = weekday(day) > 5 ? dice.one(['make-up-working-day', 'weekend'] as const) : dice.one(['adjusted-rest-day', 'working-day'] as const);
    return { day, kind, name: '调整' };
  });
  return { id: `T-${n}`, status: 'amendment', notice: `虚构〔2026〕${n}号`, title: '虚构，仅供测试', issued: '2025-01-01', source: 'made for this test', coverage: { from, to: addDays(from, 10) }, days };
}

/** An invented notice for 2027 that gives the statutory days and makes up for those on weekends. */
function year2027(): CalendarFile {
  const statutory = CALENDAR_FILES.find((file) => file.id === 'CN-2027-statutory') as CalendarFile;
  const madeUp = ['2027-02-09', '2027-02-10', '2027-05-03', '2027-05-04', '2027-10-04', '2027-10-05'].map((day) => ({ day, kind: 'adjusted-rest-day' as const, name: '调休' }));
  return { ...statutory, id: 'CN-2027', status: 'announced', notice: '虚构通知', issued: '2026-11-05', days: [...statutory.days, ...madeUp] };
}

/** Calendars as law that is changed on a day has them: some weeks turned round, sometimes with the year that was missing. */
export function randomCalendars(dice: Dice, on: LegalDay): CalendarSet {
  const files = dice.often(40) ? [...CALENDAR_FILES.filter((file) => file.id !== 'CN-2027-statutory'), year2027()] : [...CALENDAR_FILES];
  return loadCalendars([...files, ...Array.from({ length: 1 + dice.below(4) }, (_, n) => amendment(dice, n, on))]);
}
