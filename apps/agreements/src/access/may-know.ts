import type { Actor, Role } from '@due-process/procedure';
import { covers, regionPrefix } from './region';

/** What decides who may know a case: it is in every state and every line of a list. */
export interface KnowableCase {
  readonly region: string;
  readonly institutionId: string | undefined;
  /** A notice was served at any time: from then on the institution is a party that has been told. */
  readonly partyTold: boolean;
}

/** Roles of agencies and bureaus, who see what happens in their region. */
export const STAFF: readonly Role[] = ['case-officer', 'agency-head', 'legal-reviewer', 'bureau-head'];

/** Roles that read cases at all. An administrator keeps the system running and sees no case content. */
export const CASE_READERS: readonly Role[] = [...STAFF, 'institution', 'auditor'];

/**
 * Who may know a case: the one answer for reading, listing and acting alike; everybody else gets 404, as if there were none.
 * Staff know the cases of their region, an institution its own once a notice was served, auditors all, administrators none.
 */
export function mayKnow(caller: Actor, file: KnowableCase): boolean {
  if (STAFF.includes(caller.role)) return covers(caller.region, file.region);
  if (caller.role === 'institution') return file.partyTold && file.institutionId === caller.employer;
  return caller.role === 'auditor';
}

/** The same for a list: what the database can leave out beforehand. `mayKnow` still judges every row. */
export function scopeOf(caller: Actor): { readonly regionPrefix?: string; readonly institutionId?: string } {
  if (caller.role === 'auditor') return {};
  return caller.role === 'institution' ? { institutionId: caller.employer } : { regionPrefix: regionPrefix(caller.region) };
}
