import type { CalendarSet } from './calendar';
import { addDays, addMonths, daysBetween } from './days';
import type { Duration, LegalDay, Pause, PeriodRule } from './model';
import { isWorkingDayIn, reachWorkingDay, type Reach } from './reach';
import { lastDayFrom, sanctionInterval } from './sanction';

/** A pause after merging: the days after `from` up to and including `to` do not count. */
export interface PausedDays {
  readonly from: LegalDay;
  readonly to: LegalDay;
  readonly reasons: readonly string[];
}

/** Merges overlapping pauses so that no day is excluded twice; what lies before the start does not count (domain.md 10 no. 9). */
export function mergePauses(pauses: readonly Pause[], startDay: LegalDay): readonly PausedDays[] {
  const merged: PausedDays[] = [];
  const clipped = pauses.map((p) => ({ ...p, from: p.from < startDay ? startDay : p.from })).filter((p) => p.from < p.to);
  for (const pause of clipped.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = merged[merged.length - 1];
    if (last && pause.from <= last.to) {
      const reasons = last.reasons.includes(pause.reason) ? last.reasons : [...last.reasons, pause.reason];
      merged[merged.length - 1] = { from: last.from, to: pause.to > last.to ? pause.to : last.to, reasons };
    } else {
      merged.push({ from: pause.from, to: pause.to, reasons: [pause.reason] });
    }
  }
  return merged;
}

/**
 * The end of `count` units before any roll, always counted from the original start day (domain.md 10 no. 3–5). A pause counts
 * only if its first excluded day lies inside the period, which earlier pauses may have lengthened.
 */
export function nominalEnd(rule: PeriodRule, startDay: LegalDay, count: number, pauses: readonly PausedDays[], calendars: CalendarSet): Reach {
  let excluded = 0;
  let end = unpausedEnd(rule, startDay, count, excluded, calendars);
  for (const pause of pauses) {
    if (pause.from >= end.day) break;
    excluded += excludedUnits(rule, pause, calendars);
    end = unpausedEnd(rule, startDay, count, excluded, calendars);
  }
  return end;
}

function unpausedEnd(rule: PeriodRule, startDay: LegalDay, count: number, excluded: number, calendars: CalendarSet): Reach {
  if (rule.unit === 'working-days') return reachWorkingDay(calendars, startDay, count + excluded);
  return { day: addDays(calendarEnd(rule, startDay, count), excluded) };
}

function calendarEnd(rule: PeriodRule, startDay: LegalDay, count: number): LegalDay {
  const duration: Duration = rule.unit === 'calendar-days' ? { days: count } : { months: rule.unit === 'years' ? count * 12 : count };
  if (rule.mode === 'validity') return lastDayFrom(startDay, duration);
  if (rule.mode === 'sanction') return sanctionInterval({ uponEventOn: startDay }, duration).lastDay;
  return 'days' in duration ? addDays(startDay, duration.days) : addMonths(startDay, duration.months);
}

/** How many units a pause takes out: working days of a period in working days, days of any other. */
function excludedUnits(rule: PeriodRule, pause: PausedDays, calendars: CalendarSet): number {
  if (rule.unit !== 'working-days') return daysBetween(pause.from, pause.to);
  const known = calendars.workingDaysBetween(pause.from, pause.to);
  if (known !== undefined) return known;
  let count = 0;
  for (let day = addDays(pause.from, 1); day <= pause.to; day = addDays(day, 1)) if (isWorkingDayIn(calendars, day, 'likely')) count++;
  return count;
}
