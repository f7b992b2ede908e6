import { enforcementDesk, enforcementRecord, NUMBERING } from '@due-process/enforcement-data';
import { closedGates, penaltyCase, procedureNamed, type PenaltyCase } from '@due-process/enforcement-domain';
import { ENFORCEMENT } from '@due-process/enforcement-workflows/contract';
import type { ContextDefinition } from './context-definition';

/** Enforcement (行政处罚): preservation, sealing, the penalty case, the fine, requests for assistance. */
export const enforcement: ContextDefinition = {
  contract: ENFORCEMENT,
  recordOf: enforcementRecord,
  deskOver: enforcementDesk,
  procedureNamed,
  numberings: { [penaltyCase.name]: NUMBERING },
  /** Gates that were closed when a decision was made (domain.md 13.2), judged by the rules of the case. */
  wrongBefore(state, event, law) {
    if (event.type !== 'DecisionMade' || !state) return undefined;
    const gates = closedGates(state as PenaltyCase, { rules: law.rulesFor(state.region, state.openedOn) });
    return gates.length > 0 ? `作出决定时尚有未通过的环节：${gates.join('、')} (a decision before its gates, APL-44, O4-37)` : undefined;
  },
};
