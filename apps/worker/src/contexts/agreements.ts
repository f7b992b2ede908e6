import { agreementsDesk, agreementsRecord, NUMBERING } from '@due-process/agreements-data';
import { breachHandling, closedGates, procedureNamed, type BreachCase } from '@due-process/agreements-domain';
import { AGREEMENTS } from '@due-process/agreements-workflows/contract';
import type { ContextDefinition } from './context-definition';

/** Service agreements (服务协议): breach handling and suspensions. */
export const agreements: ContextDefinition = {
  contract: AGREEMENTS,
  recordOf: agreementsRecord,
  deskOver: agreementsDesk,
  procedureNamed,
  numberings: { [breachHandling.name]: NUMBERING },
  /** Gates that were closed when a decision was made (LZ-21, LZ-22), judged by the rules of the case. */
  wrongBefore(state, event, law) {
    if (event.type !== 'DecisionMade' || !state) return undefined;
    const gates = closedGates(state as BreachCase, law.rulesFor(state.region, state.openedOn));
    return gates.length > 0 ? `作出决定时尚有未通过的环节：${gates.join('、')} (a decision before its gates, LZ-21, LZ-22)` : undefined;
  },
};
