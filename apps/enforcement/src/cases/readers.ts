import type { Actor, Role } from '@due-process/procedure';

/** Roles of bureaus that this context knows. Agencies handle breaches of agreements; penalty cases are none of theirs (APL-17, domain.md 1.5). */
export const STAFF: readonly Role[] = ['case-officer', 'legal-reviewer', 'legal-unit-head', 'hearing-chair', 'bureau-head'];

/** Roles that read cases at all. An administrator keeps the system running and sees no case content. */
export const CASE_READERS: readonly Role[] = [...STAFF, 'institution', 'physician', 'auditor'];

/** Roles that read the file of a case, its evidence and its money: a party sees its case, never the file. */
export const FILE_READERS: readonly Role[] = [...STAFF, 'auditor'];

/**
 * Staff of the bureau that handles the case, and the heads of the bureaus above it, who supervise (APL-75); nobody who has withdrawn from it
 * (回避; LZ-34, O4-5). An agency's officers carry the same role and know none of it.
 */
export const ofTheBureau = (bureau: { readonly code: string }, recused: readonly string[] = []) => ({ person, employer, role }: Actor): boolean => !recused.includes(person) && (employer === bureau.code || role === 'bureau-head');
