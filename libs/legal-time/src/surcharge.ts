import { addDays, daysBetween, isLegalDay } from './days';
import type { LegalDay } from './model';

/** Surcharge per day of delay in per cent of the fine (APL-72(1)). */
const PERCENT_PER_DAY = 3;

export interface SurchargeFacts {
  /** The fine in 分. */
  readonly fine: number;
  /** Last day on which the fine could be paid in time (APL-67). */
  readonly dueDay: LegalDay;
  /** The day up to and including which the surcharge is asked for. */
  readonly on: LegalDay;
  /** Days of reconsideration or litigation, both ends included, during which it does not run (APL-73(3)). */
  readonly frozen?: readonly { readonly from: LegalDay; readonly to: LegalDay }[];
}

/**
 * The surcharge (加处罚款) accrued by the end of a day, in 分: 3 % of the fine per calendar day after the due day, never above
 * the fine itself (APL-72, ACL-45). Rounded to the nearest 分, half up, once, on the total. Throws a RangeError for facts that are
 * no amount or no day.
 */
export function surcharge({ fine, dueDay, on, frozen = [] }: SurchargeFacts): number {
  if (!Number.isSafeInteger(fine) || fine < 0) throw new RangeError(`Not an amount in 分: ${fine}`);
  for (const day of [dueDay, on, ...frozen.flatMap((f) => [f.from, f.to])]) if (!isLegalDay(day)) throw new RangeError(`Not a legal day: ${String(day)}`);
  const days = Math.max(0, daysBetween(dueDay, on)) - frozenDays(frozen, addDays(dueDay, 1), on);
  // Big integers: the product of a large fine and many days may leave the safe range before the cap applies.
  const accrued = Number((BigInt(fine) * BigInt(PERCENT_PER_DAY * days) + 50n) / 100n);
  return Math.min(fine, accrued);
}

/** Days of the frozen intervals inside `first`–`last`, each once. */
function frozenDays(frozen: NonNullable<SurchargeFacts['frozen']>, first: LegalDay, last: LegalDay): number {
  let next = first;
  let days = 0;
  for (const { from, to } of [...frozen].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const begin = from > next ? from : next;
    const end = to < last ? to : last;
    if (begin > end) continue;
    days += daysBetween(begin, end) + 1;
    next = addDays(end, 1);
  }
  return days;
}
