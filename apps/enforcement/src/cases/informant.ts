import type { PenaltyCase } from '@due-process/enforcement-domain';
import type { Actor } from '@due-process/procedure';

/** The facts of a case by which an informant (举报人) could be found. */
const OF_THE_INFORMANT: readonly string[] = ['informant'];

/** Those who work in the case: the officers in charge and whoever has had a duty in it, unless he was recused. */
export function worksIn(state: Pick<PenaltyCase, 'officers' | 'duties' | 'recused'>, { person }: Actor): boolean {
  return (state.officers.includes(person) || state.duties[person] !== undefined) && !state.recused.includes(person);
}

/**
 * The number of the informant is for those who work in the case (LZ-38, LZ-45(1)): not for the party, not for other staff of the bureau, not
 * for the bureau above, not for audit.
 */
export const hiddenFrom = (caller: Actor, state: PenaltyCase): readonly string[] => (worksIn(state, caller) ? [] : OF_THE_INFORMANT);
