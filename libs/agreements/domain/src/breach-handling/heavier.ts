import type { Duration } from '@due-process/legal-time';
import { objectOf, TERMINATION } from './measures';
import type { Measure } from './model';

/**
 * Which measures of `next` are heavier than what the party was told (加重), LZ-22(2) with APL-45: a new kind or target, a
 * larger amount, a longer or graver suspension. Compared measure by measure, each told one used once: first with its like, then
 * with a heavier one whose place it takes (a suspension instead of the termination).
 */
export function heavierThan(told: readonly Measure[], next: readonly Measure[]): readonly Measure[] {
  const byAmount = (a: Measure, b: Measure) => (b.amountFen ?? 0) - (a.amountFen ?? 0);
  const left = [...told].sort(byAmount);
  const uncovered = (measures: readonly Measure[], covers: (told: Measure, next: Measure) => boolean) =>
    measures.filter((measure) => {
      const at = left.findIndex((other) => covers(other, measure));
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  return uncovered(uncovered([...next].sort(byAmount), (other, measure) => sameObject(other, measure) && !heavier(other, measure)), takesThePlaceOf);
}

/** Measures of a kind that the party was never told: even a milder one needs a notice of its own (LZ-22(1)). */
export function notTold(told: readonly Measure[], next: readonly Measure[]): readonly Measure[] {
  return next.filter((measure) => !told.some((other) => other.kind === measure.kind));
}

function sameObject(a: Measure, b: Measure): boolean {
  return a.kind === b.kind && objectOf(a) === objectOf(b) && a.account === b.account && a.ground === b.ground;
}

function heavier(told: Measure, next: Measure): boolean {
  if ((next.amountFen ?? 0) > (told.amountFen ?? 0)) return true;
  if (!next.duration) return Boolean(told.duration);
  if (!told.duration) return true;
  return mayBeLonger(told.duration, next.duration) || (next.band === 'graver' && told.band === 'ordinary');
}

/** Months and days are different units (domain.md 16.1): months may be as long as their longest run, and as short as their shortest. */
function mayBeLonger(told: Duration, next: Duration): boolean {
  if ('months' in told && 'months' in next) return next.months > told.months;
  return longest(next) > shortest(told);
}

/** Longest and shortest runs of n months, in days: `[July–August …]`, `[February …]`. */
const LONGEST = [0, 31, 62, 92, 123, 153, 184];
const SHORTEST = [0, 28, 59, 89, 120, 150, 181];
const longest = (duration: Duration): number => ('days' in duration ? duration.days : (LONGEST[duration.months] ?? duration.months * 31));
const shortest = (duration: Duration): number => ('days' in duration ? duration.days : (SHORTEST[duration.months] ?? duration.months * 28));

const INTERVIEW = 'LZ-18.interview';
const REMINDER = 'LZ-18.reminder';

/** What may stand in the place of a heavier measure on the same object; a reminder or an interview may stand for any but a lighter one. */
const MILDER: Readonly<Record<string, readonly string[]>> = {
  [TERMINATION]: ['LZ-18.suspend-agreement', 'LZ-18.suspend-settlement'],
  'LZ-18.staff-cancel': ['LZ-18.staff-suspend', 'LZ-18.suspend-physician', 'LZ-18.staff-interview'],
  'LZ-18.staff-suspend': ['LZ-18.staff-interview'],
  'LZ-18.suspend-physician': ['LZ-18.staff-interview'],
  'LZ-18.staff-interview': [],
  [INTERVIEW]: [REMINDER],
  [REMINDER]: [],
};

function takesThePlaceOf(told: Measure, next: Measure): boolean {
  const object = objectOf(next);
  return (object === '' || object === objectOf(told)) && (MILDER[told.kind] ?? [INTERVIEW, REMINDER]).includes(next.kind);
}
