import type { Procedure } from '@due-process/procedure';
import { agreementSuspension } from './agreement-suspension';
import { breachHandling } from './breach-handling';

/** The procedures of the agreements context, by name. */
export const PROCEDURES: Readonly<Record<string, Procedure<any, any>>> = {
  [breachHandling.name]: breachHandling,
  [agreementSuspension.name]: agreementSuspension,
};

/** The procedure that a stream belongs to. */
export function procedureNamed(name: string): Procedure<any, any> {
  const procedure = PROCEDURES[name];
  if (!procedure) throw new Error(`There is no procedure "${name}" in agreements.`);
  return procedure;
}
