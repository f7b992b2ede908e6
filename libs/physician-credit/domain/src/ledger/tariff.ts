import type { LegalDay } from '@due-process/legal-time';
import type { PointsRule, RuleBook, TariffRule } from '@due-process/rules';
import type { AdjustmentHow, Line, Responsibility } from './model';

/** A tariff with the rules of the day and place that it was chosen for. */
export interface TariffInForce {
  readonly tariff: TariffRule;
  readonly rules: RuleBook;
}

/**
 * The tariff that judges what happened in a region on a day: the region's own while it is in force, else the national one (C16). A bureau
 * that has moved over earlier says so by the parameter `points.tariff`. `undefined` where no tariff held: what nobody could score then has no points.
 */
export function tariffOn(rules: RuleBook, on: LegalDay, region: string = rules.region): TariffInForce | undefined {
  const book = rules.asOf(on, region);
  const tariffs = book.tariffs();
  const tariff = book.parameter('points.tariff').value === 'national' ? tariffs.at(-1) : tariffs[0];
  return tariff ? { tariff, rules: book } : undefined;
}

/** The tariff of entries that stand already: by its id, as it was on the day of the act. */
export function tariffNamed(rules: RuleBook, id: string, on: LegalDay, region: string): TariffInForce {
  const book = rules.asOf(on, region);
  const rule = book.rule(id);
  if (rule.kind !== 'tariff') throw new Error(`${id} is no tariff.`);
  return { tariff: rule, rules: book };
}

export function pointsRule(rules: RuleBook, id: string): PointsRule {
  const rule = rules.rule(id);
  if (rule.kind !== 'points') throw new Error(`${id} gives no points.`);
  return rule;
}

/** Where one act falls under several kinds the highest counts (PQ.several). */
export function highestKind({ tariff }: TariffInForce, kinds: readonly string[]): string | undefined {
  return [...kinds].sort((a, b) => tariff.kinds.indexOf(b) - tariff.kinds.indexOf(a))[0];
}

/** The class after an adjustment by one class; `undefined` where there is none below or above. */
export function adjustedKind({ tariff }: TariffInForce, kind: string, how: AdjustmentHow | undefined): string | undefined {
  const step = how === 'class-lower' ? -1 : how === 'class-higher' ? 1 : 0;
  return tariff.kinds[tariff.kinds.indexOf(kind) + step];
}

/** Points of one case: those of its kind, or inside the class from low to high by responsibility, one lighter or heavier (PQ.responsibility). */
export function pointsOfCase({ rules }: TariffInForce, kind: string, responsibility: Responsibility | undefined, how: AdjustmentHow | undefined): number {
  const { minPoints: min, maxPoints: max } = pointsRule(rules, kind);
  const by: Readonly<Record<Responsibility, number>> = { general: min, important: Math.round((min + max) / 2), main: max };
  const points = responsibility ? by[responsibility] : min;
  const shift = how === 'lighter' ? -1 : how === 'heavier' ? 1 : 0;
  return Math.min(max, Math.max(min, points + shift));
}

/** The natural year in which a line counts: that of the act or that of the decision, by the tariff's own rule (DC-41). */
export function yearOfLine({ tariff }: TariffInForce, line: Pick<Line, 'actedOn'>, decidedOn: LegalDay): number {
  return yearOf(tariff.yearOf === 'act' ? line.actedOn : decidedOn);
}

export const yearOf = (day: LegalDay): number => Number(day.slice(0, 4));

/** Whether a number of points reaches a threshold (满: 含本数). */
export function reaches(rules: RuleBook, threshold: string, points: number): boolean {
  const { value, inclusive } = rules.threshold(threshold);
  return inclusive ? points >= value : points > value;
}
