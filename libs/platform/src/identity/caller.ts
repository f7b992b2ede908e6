import type { Actor, Role } from '@due-process/procedure';

/** Roles that a person's token can carry; `system` acts inside only. */
export const ROLES: readonly Role[] = [
  'case-officer', 'agency-head', 'legal-reviewer', 'legal-unit-head', 'hearing-chair', 'bureau-head', 'institution', 'physician', 'settlement', 'auditor', 'administrator',
];

/** Who is asking, as the token says. */
export interface Caller {
  /** Pseudonymous code (`sub`). */
  readonly person: string;
  /** For greeting on a screen only; never recorded or logged. */
  readonly name?: string;
  readonly roles: readonly Role[];
  /** Division code. */
  readonly region: string;
  /** Agency, bureau or institution code. */
  readonly employer: string;
  /** The principal head (主要负责人) of a bureau, whom R735-30 names. */
  readonly principal: boolean;
  /** Works for a body that enforcement was delegated to (受委托组织). */
  readonly delegated: boolean;
}

/** The caller as the actor of an act, in the first of their roles that may perform it. */
export function actorOf(caller: Caller, allowed: readonly Role[]): Actor | undefined {
  const role = caller.roles.find((one) => allowed.includes(one));
  if (!role) return undefined;
  return { person: caller.person, role, region: caller.region, employer: caller.employer, ...(caller.principal ? { principal: true } : {}), ...(caller.delegated ? { delegated: true } : {}) };
}

/** The caller that a verified token describes, or what is missing in it. */
export function callerOf(claims: Record<string, unknown>): Caller | undefined {
  const { sub, name, roles, region, employer, principal, delegated } = claims;
  if (typeof sub !== 'string' || typeof region !== 'string' || typeof employer !== 'string' || !Array.isArray(roles)) return undefined;
  const known = roles.filter((role): role is Role => ROLES.includes(role as Role));
  return { person: sub, ...(typeof name === 'string' ? { name } : {}), roles: known, region, employer, principal: principal === true, delegated: delegated === true };
}
