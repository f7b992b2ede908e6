import { withinTheCase } from '../measures/gates';
import { escalateOverdue, remindDeadline, type Act, type Procedure } from '@due-process/procedure';
import { beginsWithADecision, PROCEDURE } from './acts/begin';
import { recordDecisionChange } from './acts/change-of-decision';
import { applyToCourt, recordCourtAnswer } from './acts/court';
import { decideDeferral, requestDeferral } from './acts/deferral';
import { serveDemand } from './acts/demand';
import { endExecution } from './acts/end-execution';
import { collectOnTheSpot, handInCollection, payInCollection } from './acts/on-the-spot';
import { closeChallengePeriod, closeDemandPeriod, closeInstalment, closePaymentPeriod, closeReconsiderationPeriod, closeSuspension } from './acts/periods';
import { recordPayment } from './acts/record-payment';
import { recordRemedy, recordRemedyOutcome } from './acts/remedies';
import { endSettlement, settleEnforcement } from './acts/settlement';
import { resumeExecution, suspendExecution } from './acts/suspension';
import { evolve } from './evolve';
import { FINE_STAGES, type FineExecution } from './model';
import { tasks } from './tasks';

/** The table of acts, in the order of the law: what is not here cannot happen to an execution. */
const ACTS: readonly Act<FineExecution, any, any>[] = [
  beginsWithADecision,
  recordPayment,
  collectOnTheSpot,
  handInCollection,
  payInCollection,
  requestDeferral,
  decideDeferral,
  closePaymentPeriod,
  closeInstalment,
  serveDemand,
  closeDemandPeriod,
  closeReconsiderationPeriod,
  closeChallengePeriod,
  recordRemedy,
  recordRemedyOutcome,
  settleEnforcement,
  endSettlement,
  suspendExecution,
  resumeExecution,
  closeSuspension,
  applyToCourt,
  recordCourtAnswer,
  recordDecisionChange,
  endExecution,
  remindDeadline as Act<any>,
  escalateOverdue as Act<any>,
];

/** Execution of a fine and of what goes with it (罚款的执行), APL-66 to APL-74: the procedure as the engine runs it. */
export const fineExecution: Procedure<FineExecution> = {
  name: PROCEDURE,
  label: '处罚决定的执行',
  workflow: 'fineExecution',
  opening: beginsWithADecision.name,
  superior: 'bureau-head',
  acts: Object.fromEntries(ACTS.map((act) => [act.name, withinTheCase(act)])),
  stages: FINE_STAGES,
  evolve,
  tasks,
  gate: (state) => (state.stage === 'DEMAND_OVER' ? 'court-window' : undefined),
};
