import type { Actor, Role } from '@due-process/procedure';
import { covers, regionPrefix } from './region';

/** Roles of those whom a case concerns (当事人): institutions, physicians. */
export type PartyRole = Extract<Role, 'institution' | 'physician'>;

/** A party of a case, by the code that its token carries: an institution by its own, a physician by the person's. */
export interface Party {
  readonly role: PartyRole;
  readonly code: string;
}

/** What decides who may know a case: it is in every state and every line of a list. */
export interface KnowableCase {
  readonly region: string;
  /** The parties that have been told at any time (a notice was served): from then on the case is theirs to know. */
  readonly told: readonly Party[];
  /** Which staff of the region, where not all of it may know the case; all when absent. */
  staff?(caller: Actor): boolean;
  /** Further regions whose staff may know the case as well, e.g. the pooling areas of all sites of a person (多点执业). */
  readonly alsoIn?: readonly string[];
}

/** Roles of agencies and bureaus, who know what happens in their region; which of them a route is for, it says itself. */
export const STAFF: readonly Role[] = ['case-officer', 'agency-head', 'legal-reviewer', 'legal-unit-head', 'hearing-chair', 'bureau-head'];

const PARTIES: readonly Role[] = ['institution', 'physician'] satisfies readonly PartyRole[];

/** The party that the caller speaks for, where the caller is one. */
export function partyOf(caller: Actor): Party | undefined {
  if (!isParty(caller)) return undefined;
  return caller.role === 'physician' ? { role: caller.role, code: caller.person } : { role: 'institution', code: caller.employer };
}

export function isParty(caller: Pick<Actor, 'role'>): boolean {
  return PARTIES.includes(caller.role);
}

/**
 * Who may know a case: the one answer for reading, listing and acting alike; everybody else gets 404, as if there were none.
 * Staff know the cases of their region, a party its own once it was told, auditors all, administrators none.
 */
export function mayKnow(caller: Actor, file: KnowableCase): boolean {
  if (STAFF.includes(caller.role)) return [file.region, ...(file.alsoIn ?? [])].some((region) => covers(caller.region, region)) && (file.staff?.(caller) ?? true);
  const party = partyOf(caller);
  if (party) return file.told.some(({ role, code }) => role === party.role && code === party.code);
  return caller.role === 'auditor';
}

/** The same for a list: what the database can leave out beforehand. `mayKnow` still judges every row. */
export function scopeOf(caller: Actor): { readonly regionPrefix?: string; readonly party?: Party } {
  if (caller.role === 'auditor') return {};
  const party = partyOf(caller);
  return party ? { party } : { regionPrefix: regionPrefix(caller.region) };
}
