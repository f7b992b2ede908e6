import type { Instant, LegalDay } from './model';

/**
 * Arithmetic on legal days. China has one zone without daylight saving, so a day in Asia/Shanghai is UTC+08:00
 * and nothing here asks the host for its zone. Days are counted as whole numbers since 1970-01-01.
 */

const DAY_MS = 86_400_000;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const OFFSET_INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Number of days in a month; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isLegalDay(text: unknown): text is LegalDay {
  if (typeof text !== 'string' || text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The number written at these places, or NaN. Faster than a pattern: days are parsed more often than anything else. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Days since 1970-01-01. Throws a RangeError when the day does not exist: a day that reaches the engine was validated before. */
export function dayNumber(day: LegalDay): number {
  if (!isLegalDay(day)) throw new RangeError(`Not a legal day: ${String(day)}`);
  return Date.UTC(digits(day, 0, 4), digits(day, 5, 7) - 1, digits(day, 8, 10)) / DAY_MS;
}

/**
 * The day with this number; the inverse of {@link dayNumber}. Integer arithmetic over years that begin on 1 March, so that
 * the leap day is the last day of its year; 719468 days lie between 0000-03-01 and 1970-01-01.
 */
export function dayOfNumber(number: number): LegalDay {
  const days = number + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return write(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** The legal day in Asia/Shanghai on which an instant falls (domain.md 10 no. 1). */
export function dayOf(instant: Instant): LegalDay {
  return dayOfNumber(Math.floor((millisOf(instant) + SHANGHAI_OFFSET_MS) / DAY_MS));
}

/** 00:00 of the day in Asia/Shanghai, as a UTC instant. */
export function startOfDay(day: LegalDay): Instant {
  return endOfDay(addDays(day, -1));
}

/** 24:00 of the day in Asia/Shanghai (CC-203): the first instant that no longer belongs to it; always 16:00 UTC of the same date. */
export function endOfDay(day: LegalDay): Instant {
  dayNumber(day);
  return `${day}T16:00:00.000Z`;
}

export function addDays(day: LegalDay, days: number): LegalDay {
  return dayOfNumber(dayNumber(day) + days);
}

/**
 * The corresponding day n months later (or earlier); where the month has no such day, its last day (CC-202).
 * Always add to the original day: adding month by month through a short month loses days (DC-35).
 */
export function addMonths(day: LegalDay, months: number): LegalDay {
  const corresponding = correspondingDay(day, months);
  return corresponding.exists ? corresponding.day : corresponding.monthEnd;
}

export function addYears(day: LegalDay, years: number): LegalDay {
  return addMonths(day, years * 12);
}

/** The corresponding day of CC-202 and whether the calendar has it. */
export function correspondingDay(
  day: LegalDay,
  months: number,
): { readonly exists: true; readonly day: LegalDay } | { readonly exists: false; readonly monthEnd: LegalDay } {
  dayNumber(day);
  const monthIndex = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(monthIndex / 12);
  const month = (monthIndex % 12) + 1;
  const wanted = Number(day.slice(8, 10));
  const length = daysInMonth(year, month);
  if (wanted <= length) return { exists: true, day: write(year, month, wanted) };
  return { exists: false, monthEnd: write(year, month, length) };
}

function write(year: number, month: number, day: number): LegalDay {
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** Negative when `a` is earlier, 0 when equal, positive when later. */
export function compareDays(a: LegalDay, b: LegalDay): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LegalDay, to: LegalDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** Day of the week as ISO counts it: 1 Monday … 7 Sunday. */
export function weekday(day: LegalDay): number {
  return weekdayOfNumber(dayNumber(day));
}

/** Day of the week (1 Monday … 7 Sunday) of a day number; 1970-01-01 was a Thursday. */
export function weekdayOfNumber(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/**
 * Normalises an ISO date-time that carries its offset to a UTC instant with milliseconds.
 * Throws a RangeError for anything else: a time without offset would mean the zone of whoever reads it.
 */
export function instantOf(isoWithOffset: string): Instant {
  const match = typeof isoWithOffset === 'string' ? OFFSET_INSTANT.exec(isoWithOffset) : null;
  if (!match || !isLegalDay(match[1])) throw new RangeError(`Not a date-time with an offset: ${String(isoWithOffset)}`);
  return new Date(Date.parse(isoWithOffset)).toISOString();
}

/** Milliseconds since 1970 of an instant. Throws a RangeError when it is none. */
export function millisOf(instant: Instant): number {
  const millis = Date.parse(instant);
  if (Number.isNaN(millis) || !/(Z|[+-]\d{2}:\d{2})$/.test(instant)) throw new RangeError(`Not an instant: ${String(instant)}`);
  return millis;
}
