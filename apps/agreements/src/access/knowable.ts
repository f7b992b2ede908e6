import type { BreachCase, Suspension } from '@due-process/agreements-domain';
import type { KnowableCase } from './may-know';

/** Clocks that only service of a notice opens; they stay in the case for good, whatever round follows. */
const OPENED_BY_NOTICE = 'defence-window#';

export function knowableCase(state: BreachCase): KnowableCase {
  return { region: state.region, institutionId: state.institution.id, partyTold: Object.keys(state.clocks).some((id) => id.startsWith(OPENED_BY_NOTICE)) };
}

/** A suspension follows a decision that was served: its party has been told. */
export function knowableSuspension(state: Suspension): KnowableCase {
  return { region: state.region, institutionId: state.institutionId, partyTold: true };
}
