import { addDays, addMonths, addYears, daysBetween, type LegalDay } from '@due-process/legal-time';
import type { MeasureDuration } from './model';

const isLength = (units: unknown, most: number): units is number => typeof units === 'number' && Number.isInteger(units) && units > 0 && units <= most;

/** The day on which a length beginning on `from` would end; `undefined` where it is none, or names two units. */
export function endOf(duration: MeasureDuration | undefined, from: LegalDay): LegalDay | undefined {
  if (typeof duration !== 'object' || duration === null || Object.keys(duration).length !== 1) return undefined;
  if ('months' in duration) return isLength(duration.months, 240) ? addMonths(from, duration.months) : undefined;
  if ('years' in duration) return isLength(duration.years, 20) ? addYears(from, duration.years) : undefined;
  return isLength(duration.days, 7320) ? addDays(from, duration.days) : undefined;
}

/** Longest and shortest run of a length in days: months differ, and two lengths are compared by what a party may have to bear (domain.md 16.1). */
export function daysOf(duration: MeasureDuration): { readonly least: number; readonly most: number } {
  if ('days' in duration) return { least: duration.days, most: duration.days };
  const months = 'years' in duration ? duration.years * 12 : duration.months;
  return { least: shortest(months), most: longest(months) };
}

/** Whether `next` may last longer than `told`: equal units are counted, different ones compared from longest to shortest. */
export function mayBeLonger(told: MeasureDuration, next: MeasureDuration): boolean {
  const months = (duration: MeasureDuration) => ('days' in duration ? undefined : 'years' in duration ? duration.years * 12 : duration.months);
  const [a, b] = [months(told), months(next)];
  if (a !== undefined && b !== undefined) return b > a;
  if ('days' in told && 'days' in next) return next.days > told.days;
  return daysOf(next).most > daysOf(told).least;
}

/* Four years hold every run of months that there is, leap February included. */
const STARTS: readonly LegalDay[] = Array.from({ length: 48 }, (_, month) => addMonths('2026-01-01', month));
const runs = (months: number): readonly number[] => STARTS.map((start) => daysBetween(start, addMonths(start, months)));
const shortest = (months: number): number => Math.min(...runs(months));
const longest = (months: number): number => Math.max(...runs(months));
