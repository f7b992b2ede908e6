import type { Act } from '@due-process/procedure';
import { recordCustody } from './acts/custody';
import { excludeEvidence } from './acts/exclude-evidence';
import { registerEvidence } from './acts/register-evidence';
import { verifyEvidence } from './acts/verify-evidence';
import type { CaseWithEvidence, EvidenceReferences } from './model';

export * from './model';
export * from './gates';
export { EVIDENCE_CHANGES } from './evolve';
export type { RecordCustody } from './acts/custody';
export type { ExcludeEvidence } from './acts/exclude-evidence';
export type { RegisterEvidence } from './acts/register-evidence';
export type { VerifyEvidence } from './acts/verify-evidence';

/** The acts of the evidence register (证据), for the table of a procedure whose case keeps its evidence in its own record. */
export const EVIDENCE_ACTS: readonly Act<CaseWithEvidence, any, EvidenceReferences>[] = [registerEvidence, recordCustody, verifyEvidence, excludeEvidence];
