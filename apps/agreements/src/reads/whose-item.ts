import { breachHandling, type BreachCase } from '@due-process/agreements-domain';
import type { Actor, WorkItem } from '@due-process/procedure';
import { isCity } from '../access/region';

/** Acts on a termination that belong to the city agency, whoever handles the case (LZ-20, LZ-21(2)). */
const CITY_ACTS: readonly string[] = ['make-decision', 'publish-termination'];
/** Acts on a termination that the city agency, which decided it, can do as well as the agency that handles the case. */
const DECIDERS_ACTS: readonly string[] = ['record-service-of-decision', 'file-decision', 'revoke-decision', 'refer-correction'];

/** Whether a task of the caller's role is the caller's own: of its agency, of the city, or of the bureau of the same level. */
export function isForCaller(caller: Actor, item: WorkItem, state: BreachCase): boolean {
  if (!item.roles.includes(caller.role)) return false;
  switch (caller.role) {
    case 'institution':
      return true;
    case 'legal-reviewer':
      return isCity(caller.region);
    case 'bureau-head':
      return forBureau(caller, item, state);
    default:
      return forAgency(caller, item, state);
  }
}

function forBureau(caller: Actor, item: WorkItem, state: BreachCase): boolean {
  const sameLevel = caller.region === state.agency.region;
  if (item.act === 'forward-major-breach') return sameLevel;
  if (item.act === 'check-decision') return ofTermination(state) ? isCity(caller.region) : sameLevel;
  if (item.act === 'decide-settlement-hold') return caller.principal === true;
  return isCity(caller.region);
}

function forAgency(caller: Actor, item: WorkItem, state: BreachCase): boolean {
  const own = caller.employer === state.agency.code;
  const cityDiscusses = item.act === 'record-discussion' && breachHandling.gate(state) === 'city-agency-discussion';
  if (cityDiscusses || (ofTermination(state) && CITY_ACTS.includes(item.act))) return isCity(caller.region);
  return own || (ofTermination(state) && DECIDERS_ACTS.includes(item.act) && isCity(caller.region));
}

/** Only a termination needs the discussion of the city bureau (LZ-21(2)). */
function ofTermination(state: BreachCase): boolean {
  const gates: readonly string[] = state.decision?.gates ?? state.gates;
  return gates.includes('bureau-discussion');
}
