import type { RuleBook } from '@due-process/rules';
import { crossingsOf, standing, yearsOf, type Entry } from '../ledger';
import { begins, rulesOf } from './consequences';
import { monthsOf } from './lengths';
import type { PhysicianAccount } from './model';

/** What a ledger weighs on a person: its own points, those that count in their years, months without payment, listings, talks. */
export interface Burden {
  readonly raw: number;
  readonly counted: number;
  readonly months: number;
  readonly listed: number;
  readonly talks: number;
}

export function burdenOf(entries: readonly Entry[], { closedYears }: Pick<PhysicianAccount, 'closedYears'>, rules: RuleBook): Burden {
  const reached = crossingsOf(entries, rules, closedYears.map(({ year }) => year));
  const withEffect = (effect: string): number => reached.filter(({ step }) => step.effect === effect).length;
  return {
    raw: standing(entries).filter(({ kind }) => kind === 'points').reduce((sum, { points }) => sum + points, 0),
    counted: yearsOf(entries, rules).reduce((sum, { points }) => sum + points.total, 0),
    months: reached.filter(begins).reduce((sum, crossing) => sum + monthsOf(crossing, rulesOf(crossing, rules)), 0),
    listed: withEffect('blacklist'),
    talks: withEffect('talk'),
  };
}

/** Whether anything of it weighs more than before. */
export const heavierBurden = (after: Burden, before: Burden): boolean => (Object.keys(after) as (keyof Burden)[]).some((what) => after[what] > before[what]);
