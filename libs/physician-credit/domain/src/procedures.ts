import type { Procedure } from '@due-process/procedure';
import { physicianAccount } from './physician-account/decide';
import { physicianObjection } from './physician-objection';
import { physicianPenaltyPeriod } from './physician-penalty-period';
import { physicianScoring } from './physician-scoring';
import { qualificationRestoration } from './qualification-restoration';
import { yearEndReset } from './year-end';

/** The procedures of the physician-credit context, by name. */
export const PROCEDURES: Readonly<Record<string, Procedure<any, any>>> = {
  [physicianAccount.name]: physicianAccount,
  [physicianScoring.name]: physicianScoring,
  [physicianObjection.name]: physicianObjection,
  [physicianPenaltyPeriod.name]: physicianPenaltyPeriod,
  [qualificationRestoration.name]: qualificationRestoration,
  [yearEndReset.name]: yearEndReset,
};

/** The procedure that a stream belongs to. */
export function procedureNamed(name: string): Procedure<any, any> {
  const procedure = PROCEDURES[name];
  if (!procedure) throw new Error(`There is no procedure "${name}" in physician-credit.`);
  return procedure;
}
