import type { Firing, PhysicianAccount } from './model';

const alive = ({ firings }: PhysicianAccount): readonly Firing[] => firings.filter((firing) => !firing.undone);

/** What others were told of and what has fallen since: they are told that too. */
export function madeKnown(state: PhysicianAccount): readonly Firing[] {
  const stands = new Set(alive(state).map(({ key }) => key));
  const fallen = state.firings.filter(({ key }) => !stands.has(key) && (state.circulations?.[key]?.circulatedOn !== undefined || state.blacklistNoted.includes(key)));
  return fallen.filter((firing, index) => fallen.findIndex(({ key }) => key === firing.key) === index);
}

/** Penalty periods of which the bureau does not know yet. */
export const toReport = (state: PhysicianAccount): readonly Firing[] => alive(state).filter(({ key, circulation }) => circulation !== undefined && state.circulations?.[key] === undefined);

/** Penalty periods that were reported and are not yet made known. */
export const toCirculate = (state: PhysicianAccount): readonly Firing[] => alive(state).filter(({ key }) => state.circulations?.[key] !== undefined && state.circulations[key]?.circulatedOn === undefined);

/** Blacklist entries of which the discipline and health authorities do not know yet. */
export const toNote = (state: PhysicianAccount): readonly Firing[] => alive(state).filter(({ key, effect }) => effect === 'blacklist' && !state.blacklistNoted.includes(key));

/** What may be a crime and nobody has judged. */
export const toJudge = (state: PhysicianAccount): readonly Firing[] => alive(state).filter(({ key, crime }) => crime === true && !(state.crimesJudged ?? []).includes(key));
