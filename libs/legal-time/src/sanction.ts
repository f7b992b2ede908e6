import { addDays, addMonths, correspondingDay, endOfDay, startOfDay } from './days';
import type { Duration, LegalDay, SanctionInterval } from './model';

/**
 * The interval of a suspension or penalty period (中止期、责罚期), domain.md 10 no. 5. Months and days are different units:
 * 180 days are not 6 months.
 * - `from`: effective from 00:00 of a stated day, which counts. The last day is the day before the corresponding day;
 *   where the month has no corresponding day, its last day.
 * - `uponEventOn`: effective with an event during that day (service with immediate effect), which does not count. The last day
 *   is the corresponding day; the interval is shown from the day after the event.
 * Throws a RangeError when the duration is not a positive whole number of months or days.
 */
export function sanctionInterval(start: { readonly from: LegalDay } | { readonly uponEventOn: LegalDay }, duration: Duration): SanctionInterval {
  const units = 'months' in duration ? duration.months : duration.days;
  if (!Number.isInteger(units) || units < 1) throw new RangeError(`Not a duration: ${units}`);
  if ('from' in start) return interval(start.from, lastDayFrom(start.from, duration));
  const lastDay = 'months' in duration ? addMonths(start.uponEventOn, duration.months) : addDays(start.uponEventOn, duration.days);
  return interval(addDays(start.uponEventOn, 1), lastDay);
}

/** The last day of an interval whose first day counts. Also the counting of a validity period (LZ-50). */
export function lastDayFrom(firstDay: LegalDay, duration: Duration): LegalDay {
  if ('days' in duration) return addDays(firstDay, duration.days - 1);
  const corresponding = correspondingDay(firstDay, duration.months);
  return corresponding.exists ? addDays(corresponding.day, -1) : corresponding.monthEnd;
}

function interval(firstDay: LegalDay, lastDay: LegalDay): SanctionInterval {
  return { firstDay, lastDay, startsAt: startOfDay(firstDay), endsAt: endOfDay(lastDay), resumesOn: addDays(lastDay, 1) };
}
