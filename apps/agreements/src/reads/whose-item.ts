import { breachHandling, type BreachCase } from '@due-process/agreements-domain';
import type { Actor, WorkItem } from '@due-process/procedure';
import { isCity } from '../access/region';

/** Acts on a termination that belong to the city agency, whoever handles the case (LZ-20, LZ-21(2)). */
const CITY_ACTS: readonly string[] = ['make-decision', 'publish-termination'];
/** Acts of the bureau of the same level as the agency (LZ-24). */
const SAME_LEVEL_ACTS: readonly string[] = ['check-decision', 'forward-major-breach'];

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
  if (SAME_LEVEL_ACTS.includes(item.act)) return caller.region === state.agency.region;
  if (item.act === 'decide-settlement-hold') return caller.principal === true;
  return isCity(caller.region);
}

function forAgency(caller: Actor, item: WorkItem, state: BreachCase): boolean {
  const cityDiscusses = item.act === 'record-discussion' && breachHandling.gate(state) === 'city-agency-discussion';
  const terminates = state.gates.includes('bureau-discussion');
  if (cityDiscusses || (terminates && CITY_ACTS.includes(item.act))) return isCity(caller.region);
  return caller.employer === state.agency.code;
}
