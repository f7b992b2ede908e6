import { mayBeLonger } from './durations';
import type { MeasureDuration, PenaltyMeasure } from './model';

/**
 * Which measures of `next` are heavier than what the party was told (加重处罚), APL-45 with O4-41: a new kind or object, a larger amount, a
 * longer time. Compared measure by measure, each told one used once, so that a milder fine never pays for a new suspension. Refunds and orders
 * to correct are no penalties, but what the party was never told of needs a notice too; a smaller refund is always possible.
 */
export function heavierPenalty(told: readonly PenaltyMeasure[], next: readonly PenaltyMeasure[]): readonly PenaltyMeasure[] {
  const left = [...told];
  const take = (covers: (told: PenaltyMeasure, next: PenaltyMeasure) => boolean) => (measure: PenaltyMeasure) => {
    const at = left.findIndex((other) => covers(other, measure));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  };
  // First each with its like; what is left may take the place of a heavier measure on the same object.
  return [...next].sort(largestFirst).filter(take((other, measure) => sameObject(other, measure) && !heavier(other, measure))).filter(take(takesThePlaceOf));
}

const largestFirst = (a: PenaltyMeasure, b: PenaltyMeasure): number => amountOf(b) - amountOf(a);
const amountOf = (measure: PenaltyMeasure): number => ('amountFen' in measure ? measure.amountFen : 0);
const durationOf = (measure: PenaltyMeasure): MeasureDuration | undefined => ('duration' in measure ? measure.duration : undefined);

/** What a measure hits: the act of a fine, the account of a refund, a department, a person. */
function objectOf(measure: PenaltyMeasure): string {
  switch (measure.kind) {
    case 'fine':
    case 'confiscation':
      return measure.violation;
    case 'refund':
      return `${measure.violation}/${measure.account}`;
    case 'suspend-department':
      return measure.department;
    case 'termination-by-agency':
      return measure.agreementId;
    case 'suspend-networked-settlement':
    case 'ban':
      return measure.person;
    case 'interview':
      return measure.person ?? '';
    case 'warning':
    case 'order-to-correct':
      return '';
  }
}

function sameObject(a: PenaltyMeasure, b: PenaltyMeasure): boolean {
  return a.kind === b.kind && objectOf(a) === objectOf(b) && (a.kind !== 'fine' || b.kind !== 'fine' || sameGravity(a.article, b.article));
}

/** A fine for the same act under the article on fraud is another fine, even where the sum is not larger: it marks the party as a fraud. */
const sameGravity = (told: string, next: string): boolean => told === next || FRAUD_FINES.includes(told) || !FRAUD_FINES.includes(next);

const FRAUD_FINES: readonly string[] = ['R735-37', 'R735-40.fine', 'R735-41.fine', 'SI-87'];

function heavier(told: PenaltyMeasure, next: PenaltyMeasure): boolean {
  if (amountOf(next) > amountOf(told)) return true;
  const [before, after] = [durationOf(told), durationOf(next)];
  if (after === undefined) return before !== undefined;
  return before === undefined || mayBeLonger(before, after);
}

/** What may stand in the place of a heavier measure: a suspension for the end of the agreement, a warning for a fine of the party. */
const MILDER: Readonly<Record<PenaltyMeasure['kind'], readonly PenaltyMeasure['kind'][]>> = {
  'termination-by-agency': ['suspend-department', 'order-to-correct', 'interview', 'warning'],
  'suspend-department': ['order-to-correct', 'interview', 'warning'],
  'suspend-networked-settlement': ['order-to-correct', 'interview', 'warning'],
  ban: ['interview', 'warning'],
  fine: ['warning', 'order-to-correct', 'interview'],
  confiscation: ['warning', 'order-to-correct', 'interview'],
  refund: ['order-to-correct', 'interview'],
  warning: ['order-to-correct', 'interview'],
  'order-to-correct': ['interview'],
  interview: [],
};

const takesThePlaceOf = (told: PenaltyMeasure, next: PenaltyMeasure): boolean => MILDER[told.kind].includes(next.kind);
