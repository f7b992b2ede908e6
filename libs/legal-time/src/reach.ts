import { daysBeyond } from './beyond';
import type { CalendarSet } from './calendar';
import { compareDays, dayNumber, dayOfNumber } from './days';
import type { Reading } from './estimate';
import type { Bilingual, LegalDay, ProvisionalRange } from './model';

/** A day that was counted to: known, or bounded while the notice of its year is missing. */
export interface Reach {
  /** The day, or the likeliest day while a notice is missing. */
  readonly day: LegalDay;
  /** Present when no announced calendar resolves the day. */
  readonly range?: { readonly earliest: LegalDay; readonly latest: LegalDay };
}

/** Whether a day counts as working day: by the announced calendar, beyond it by the reading. */
export function isWorkingDayIn(calendars: CalendarSet, day: LegalDay, reading: Reading): boolean {
  return calendars.isWorkingDay(day) ?? calendars.estimate.isWorkingDay(day, reading);
}

/** The n-th working day after `start`, which is day zero (domain.md 10 no. 3). n = 0 is the start itself. */
export function reachWorkingDay(calendars: CalendarSet, start: LegalDay, n: number): Reach {
  if (n === 0) return { day: start };
  const day = calendars.nthWorkingDayAfter(start, n);
  if (day !== undefined) return { day };
  return bounded((reading) => walk(calendars, start, n, 1, reading));
}

/** The n-th working day before `end`, which is not counted (domain.md 10 no. 11). */
export function reachWorkingDayBack(calendars: CalendarSet, end: LegalDay, n: number): Reach {
  const day = calendars.nthWorkingDayBefore(end, n);
  if (day !== undefined) return { day };
  return bounded((reading) => walk(calendars, end, n, -1, reading));
}

/** The first working day on or after the day: the roll of CC-203 and CPL-85. */
export function rollForward(calendars: CalendarSet, nominal: Reach): Reach {
  const onOrAfter = (day: LegalDay, reading: Reading): LegalDay =>
    isWorkingDayIn(calendars, day, reading) ? day : walk(calendars, day, 1, 1, reading);
  if (!nominal.range && calendars.covers(nominal.day)) {
    const day = calendars.firstWorkingDayOnOrAfter(nominal.day);
    if (day !== undefined) return { day };
  }
  const { earliest, latest } = nominal.range ?? { earliest: nominal.day, latest: nominal.day };
  return {
    day: onOrAfter(nominal.day, 'likely'),
    range: { earliest: onOrAfter(earliest, 'earliest'), latest: onOrAfter(latest, 'latest') },
  };
}

/** The last working day on or before the day; beyond the calendars the most cautious (earliest) estimate. */
export function steerBack(calendars: CalendarSet, day: LegalDay): { readonly day: LegalDay; readonly estimated: boolean } {
  const known = calendars.covers(day) ? calendars.lastWorkingDayOnOrBefore(day) : undefined;
  if (known !== undefined) return { day: known, estimated: false };
  if (isWorkingDayIn(calendars, day, 'latest')) return { day, estimated: true };
  return { day: walk(calendars, day, 1, -1, 'latest'), estimated: true };
}

function bounded(reach: (reading: Reading) => LegalDay): Reach {
  const [a, b] = [reach('earliest'), reach('latest')];
  const range = compareDays(a, b) <= 0 ? { earliest: a, latest: b } : { earliest: b, latest: a };
  return { day: reach('likely'), range };
}

function walk(calendars: CalendarSet, from: LegalDay, n: number, step: 1 | -1, reading: Reading): LegalDay {
  const beyond = step === 1 ? nthBeyond(calendars, from, n, reading) : undefined;
  if (beyond !== undefined) return beyond;
  let [number, left] = [dayNumber(from), n];
  while (left > 0) {
    number += step;
    if (calendars.isWorkingNumber(number) ?? calendars.estimate.isWorkingNumber(number, reading)) left--;
  }
  return dayOfNumber(number);
}

/** The n-th working day after a day from which all notices have been passed: the covered days are counted already. */
function nthBeyond(calendars: CalendarSet, from: LegalDay, n: number, reading: Reading): LegalDay | undefined {
  if (from < calendars.coverage.from) return undefined;
  const covered = calendars.workingDaysBetween(from, calendars.coverage.to) ?? 0;
  if (covered >= n) return undefined;
  const days = daysBeyond(calendars, reading);
  return dayOfNumber(days.nth(n - covered + days.upTo(dayNumber(from))));
}

/** What a provisional answer says of itself. */
export function provisionalRange(calendars: CalendarSet, range: NonNullable<Reach['range']>): ProvisionalRange {
  const resolved = range.latest < calendars.coverage.from ? {} : { lastResolvedDay: calendars.coverage.to };
  return { ...resolved, ...range, reason: missingNotice(calendars) };
}

export function missingNotice(calendars: CalendarSet): Bilingual {
  const { from, to } = calendars.coverage;
  return {
    zh: `放假安排只收录${from}至${to}；未收录的日期须待国务院办公厅放假安排通知载入后才能确定，现为估计，不得据以执行。`,
    en: `Holiday notices are loaded for ${from} to ${to} only; outside them the date is an estimate until the State Council's notice is loaded, and is not enforced.`,
  };
}
