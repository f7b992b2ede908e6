import type { Procedure } from '@due-process/procedure';
import { assistanceRequest } from './assistance-request';
import { evidencePreservation } from './evidence-preservation';
import { fileAccess } from './file-access';
import { fineExecution } from './fine-execution';
import { penaltyCase } from './penalty-case';
import { sealing } from './sealing';

/** The procedures of the enforcement context, by name. */
export const PROCEDURES: Readonly<Record<string, Procedure<any, any>>> = {
  [evidencePreservation.name]: evidencePreservation,
  [penaltyCase.name]: penaltyCase,
  [sealing.name]: sealing,
  [fineExecution.name]: fineExecution,
  [assistanceRequest.name]: assistanceRequest,
  [fileAccess.name]: fileAccess,
};

/** The procedure that a stream belongs to. */
export function procedureNamed(name: string): Procedure<any, any> {
  const procedure = PROCEDURES[name];
  if (!procedure) throw new Error(`There is no procedure "${name}" in enforcement.`);
  return procedure;
}
