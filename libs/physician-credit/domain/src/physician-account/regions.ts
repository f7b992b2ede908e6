import type { PhysicianAccount } from './model';

/** The pooling area of an institution: that of the person's site there, else of the account. */
export function regionOf(state: Pick<PhysicianAccount, 'sites' | 'region'>, institution: string): string {
  return [...state.sites].reverse().find((site) => site.institution === institution)?.region ?? state.region;
}
