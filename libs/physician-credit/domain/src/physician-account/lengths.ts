import { addDays, addMonths, endOfDay, sanctionInterval, startOfDay, type LegalDay } from '@due-process/legal-time';
import type { RuleBook } from '@due-process/rules';
import type { Crossing } from '../ledger';

/** Length of what follows from a crossing, by its rule: fixed by the law, or from the points inside the band of the law. */
export function monthsOf(crossing: Crossing, rules: RuleBook): number {
  const clock = rules.clock(crossing.step.clock ?? '');
  const units = clock.count ?? monthsByPoints(crossing, rules);
  return clock.unit === 'years' ? units * 12 : units;
}

/** PQ leaves one to six months to a table by points (domain.md 16.8): the highest row that the points reach. */
function monthsByPoints({ step, points }: Crossing, rules: RuleBook): number {
  const row = [...(step.lengths ?? [])].sort((a, b) => b.points - a.points).find((one) => one.points <= points);
  if (!row) throw new Error(`Step ${step.id} states no length for ${points} points.`);
  return rules.threshold(row.months).value;
}

/**
 * The interval of a penalty period (domain.md 10 no. 5): upon the scoring of a day, from 00:00 of the next one, date to date; or, where a
 * bureau reads 自然月 so, in whole calendar months from the first of the next month (DC-39).
 */
export function periodInterval(decidedOn: LegalDay, months: number, clock: string, rules: RuleBook): { readonly firstDay: LegalDay; readonly lastDay: LegalDay } {
  const wholeMonths = rules.parameter('points.naturalMonth').value === 'whole-months' && rules.clock(clock).unit === 'months';
  const { firstDay, lastDay } = sanctionInterval(wholeMonths ? { from: firstOfNextMonth(decidedOn) } : { uponEventOn: decidedOn }, { months });
  return { firstDay, lastDay };
}

/** The last day where a running period gets another length: counted anew from the day it was counted from. */
export function lastDayWith(firstDay: LegalDay, months: number, clock: string, rules: RuleBook): LegalDay {
  return periodInterval(addDays(firstDay, -1), months, clock, rules).lastDay;
}

const firstOfNextMonth = (day: LegalDay): LegalDay => `${addMonths(day, 1).slice(0, 8)}01`;

/** First and last instant of whole days, as a notice states them (C18). */
export const instantsOf = (firstDay: LegalDay, lastDay: LegalDay): { readonly startsAt: string; readonly endsAt: string } => ({ startsAt: startOfDay(firstDay), endsAt: endOfDay(lastDay) });
