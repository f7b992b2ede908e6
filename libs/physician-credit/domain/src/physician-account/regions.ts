import type { Period, PhysicianAccount } from './model';

/** The pooling area of an institution: that of the person's site there, else of the account. */
export function regionOf(state: Pick<PhysicianAccount, 'sites' | 'region'>, institution: string): string {
  return [...state.sites].reverse().find((site) => site.institution === institution)?.region ?? state.region;
}

/** The institution that is told of a change of a period: the one whose entries or measure it rests on, else one at which the person practises. */
export function institutionOf(state: Pick<PhysicianAccount, 'sites' | 'entries'>, { follows, scoring }: Pick<Period, 'follows' | 'scoring'>): string {
  const site = state.entries.find((entry) => entry.scoring === scoring)?.site;
  return follows ?? site ?? (state.sites.find(({ until }) => until === undefined) ?? state.sites.at(-1))?.institution ?? '';
}
