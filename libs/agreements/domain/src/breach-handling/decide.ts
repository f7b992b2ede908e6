import { escalateOverdue, remindDeadline, type Act, type Procedure } from '@due-process/procedure';
import { beginVerification } from './acts/begin-verification';
import { checkDecision, fileDecision } from './acts/check-and-file';
import { closeCase } from './acts/close-case';
import { closeDefenceWindow } from './acts/close-defence-window';
import { applyToCourt, closeChallengePeriod, servePerformanceDecision } from './acts/court-enforcement';
import { closeDemandPeriod, decidePerformance, serveDemand } from './acts/enforcement';
import { findNoBreach } from './acts/find-no-breach';
import { issueNotice } from './acts/issue-notice';
import { makeDecision } from './acts/make-decision';
import { openBreachCase } from './acts/open-breach-case';
import { proposeMeasures } from './acts/propose-measures';
import { publishTermination } from './acts/publish-termination';
import { reExamine } from './acts/re-examine';
import { reconcileAmounts } from './acts/reconcile-amounts';
import { receiveLead } from './acts/receive-lead';
import { recordDefence } from './acts/record-defence';
import { recordDiscussion } from './acts/record-discussion';
import { recordLegalReview } from './acts/record-legal-review';
import { recordPerformance } from './acts/record-performance';
import { recordServiceOfDecision } from './acts/record-service-of-decision';
import { recordServiceOfNotice } from './acts/record-service-of-notice';
import { recordSuspensionOver } from './acts/record-suspension-over';
import { referCorrection } from './acts/refer-correction';
import { reportToCityAgency } from './acts/report-to-city-agency';
import { forwardMajorBreach, reportIllegality, reportMajorBreach } from './acts/reports';
import { revokeDecision } from './acts/revoke-decision';
import { decideSettlementHold, releaseSettlementHold, requestSettlementHold } from './acts/settlement-hold';
import { evolve } from './evolve';
import { passed } from './gates';
import { BREACH_STAGES, HEARD_STAGES, type BreachCase, type BreachReferences } from './model';
import { tasks } from './tasks';

/** The table of acts, in the order of the procedure: what is not here cannot happen to a breach case. */
const ACTS: readonly Act<BreachCase, any, BreachReferences>[] = [
  openBreachCase,
  receiveLead,
  beginVerification,
  requestSettlementHold,
  decideSettlementHold,
  releaseSettlementHold,
  findNoBreach,
  proposeMeasures,
  issueNotice,
  recordServiceOfNotice,
  recordDefence,
  closeDefenceWindow,
  reExamine,
  reportToCityAgency,
  recordDiscussion,
  recordLegalReview,
  makeDecision,
  recordServiceOfDecision,
  checkDecision,
  fileDecision,
  recordPerformance,
  serveDemand,
  closeDemandPeriod,
  decidePerformance,
  servePerformanceDecision,
  closeChallengePeriod,
  applyToCourt,
  publishTermination,
  recordSuspensionOver,
  reconcileAmounts,
  closeCase,
  reportIllegality,
  reportMajorBreach,
  forwardMajorBreach,
  revokeDecision,
  referCorrection,
  remindDeadline as Act<any>,
  escalateOverdue as Act<any>,
];

/** Breach handling (违约处理), LZ-18 to LZ-24: the procedure as the engine runs it. */
export const breachHandling: Procedure<BreachCase, BreachReferences> = {
  name: 'breach-handling',
  label: '违约处理',
  workflow: 'breachHandling',
  opening: openBreachCase.name,
  acts: Object.fromEntries(ACTS.map((act) => [act.name, act])),
  stages: BREACH_STAGES,
  office: (state) => state.agency.code,
  evolve,
  tasks,
  gate: (state) => (HEARD_STAGES.includes(state.stage) ? state.gates.find((gate) => !passed(state.current, gate)) : undefined),
};
