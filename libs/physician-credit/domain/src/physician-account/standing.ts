import { addDays, addYears, daysBetween, type LegalDay } from '@due-process/legal-time';
import type { AccountStage, Period, PhysicianAccount } from './model';

/** A stretch of days without payment, from 00:00 of `from` to 24:00 of `until`; without `until` it lasts until the person is restored. */
export interface Block {
  readonly period: string;
  readonly state: 'suspended' | 'ended';
  readonly from: LegalDay;
  readonly until?: LegalDay;
  /** Last day of the period itself, which the block outlasts: nobody is restored by himself (QN-3(2)5, PQP-39). */
  readonly lastDay?: LegalDay;
  /** Rule that refuses costs, and what is settled all the same. */
  readonly rule: string;
  readonly exceptions: readonly string[];
}

/**
 * Every day on which nothing is paid, whatever has been recorded since: a period that was annulled never was, a day on which an objection
 * held the period is free, and a block ends only where the person was restored. Projections store these rows as they are.
 */
export function blocksOf(account: Pick<PhysicianAccount, 'periods'>): readonly Block[] {
  return account.periods.filter((period) => !period.annulled).flatMap(blocksOfPeriod);
}

function blocksOfPeriod(period: Period): readonly Block[] {
  const base = {
    period: period.id, state: period.effect === 'end' ? ('ended' as const) : ('suspended' as const), rule: period.block.rule, exceptions: period.block.exceptions,
    ...(period.lastDay ? { lastDay: period.lastDay } : {}),
  };
  const last = lastBlockedDay(period);
  const starts = [period.firstDay, ...period.holds.flatMap((hold) => (hold.to ? [addDays(hold.to, 1)] : []))];
  const ends = [...period.holds.map((hold): LegalDay | undefined => addDays(hold.from, -1)), last];
  return starts
    .map((from, index) => ({ ...base, from, ...(ends[index] ? { until: ends[index] } : {}) }))
    .filter((block) => block.until === undefined || block.from <= block.until);
}

/** The last day without payment; a suspension with the institution ends with it, every other needs restoration. */
function lastBlockedDay(period: Period): LegalDay | undefined {
  if (period.restoredOn) return addDays(period.restoredOn, -1);
  return period.cause === 'institution' && period.effect === 'suspend' ? period.lastDay : undefined;
}

/** Blocks of a day: all sites alike (QN-3(2)3, PQP-16). */
export function blocksOn(account: Pick<PhysicianAccount, 'periods'>, on: LegalDay): readonly Block[] {
  return blocksOf(account).filter((block) => block.from <= on && (block.until === undefined || on <= block.until));
}

/** The registration state of a day: ended goes before suspended. */
export function standingOn(account: PhysicianAccount, on: LegalDay): AccountStage {
  const states = blocksOn(account, on).map((block) => block.state);
  if (states.includes('ended')) return 'ENDED';
  if (states.includes('suspended')) return 'SUSPENDED';
  return optedOutOn(account, on) ? 'OPTED_OUT' : 'NORMAL';
}

export function optedOutOn(account: Pick<PhysicianAccount, 'optOut' | 'optedOut'>, on: LegalDay): boolean {
  return (account.optOut !== undefined && account.optOut.from <= on) || account.optedOut.some((one) => one.from <= on && on <= one.until);
}

/** Periods that nothing has annulled and nobody was restored from. */
export const openPeriods = (account: Pick<PhysicianAccount, 'periods'>): readonly Period[] => account.periods.filter((period) => !period.annulled && !period.restoredOn && !endedWithInstitution(period));

const endedWithInstitution = (period: Period): boolean => period.cause === 'institution' && period.effect === 'suspend' && period.over === true;

/** What the record holds, for lists: an open period counts from the moment it was ordered. */
export function stageOf(account: Omit<PhysicianAccount, 'stage'>): AccountStage {
  const open = openPeriods(account);
  if (open.some((period) => period.effect === 'end')) return 'ENDED';
  if (open.length > 0) return 'SUSPENDED';
  return account.optOut ? 'OPTED_OUT' : 'NORMAL';
}

/** The last day of all open periods together: overlapping periods run beside each other, and the longest is stated. */
export function longestEnd(periods: readonly Period[]): LegalDay | undefined {
  return periods.map((period) => period.lastDay).filter((day): day is LegalDay => day !== undefined).sort().at(-1);
}

/**
 * Until when the blacklist bars a new application (QN-4(2)): its years run from the end of the penalty period of that year. `undefined` where
 * the person is on no blacklist.
 */
export function barredUntil(account: Pick<PhysicianAccount, 'firings' | 'periods'>): LegalDay | undefined {
  return account.firings
    .filter((firing) => firing.barYears !== undefined && !firing.undone)
    .flatMap((firing) => {
      const end = longestEnd(account.periods.filter((period) => period.tariff === firing.tariff && period.year === firing.year && !period.annulled));
      return end ? [addYears(end, firing.barYears ?? 0)] : [];
    })
    .sort()
    .at(-1);
}

/** Days by which an objection has held a period. */
export const daysHeld = (period: Pick<Period, 'holds'>): number => period.holds.reduce((sum, hold) => (hold.to ? sum + daysBetween(hold.from, hold.to) + 1 : sum), 0);
