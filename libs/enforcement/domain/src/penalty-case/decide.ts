import type { Act, Procedure } from '@due-process/procedure';
import { EVIDENCE_ACTS } from '../evidence';
import { archiveCase, closeCase, recordExecutionDone } from './acts/close-case';
import { discussDraft, settleReviewDispute, wishDiscussion } from './acts/collective-discussion';
import { askPoliceAgain, decideCrimeTransfer, handOver, recordPoliceDecision, reportCrime, transferCrime } from './acts/crime';
import { decideOnTheSpot, reportSpotDecision } from './acts/decide-on-the-spot';
import { dismissLead, fileCase } from './acts/decide-on-filing';
import { beginExclusion, endExclusion, extendCollectively, extendDecisionPeriod } from './acts/decision-period';
import { closeWindow, recordDefence, requestHearing, waiveRights } from './acts/defence';
import { draftDecision, reopenInvestigation } from './acts/draft-decision';
import { endCase } from './acts/end-case';
import { extendLeadCheck } from './acts/extend-lead-check';
import { notifyHearing, recordHearing } from './acts/hearing';
import { assignOfficers, completeInvestigation, recordInvestigation, resumeInvestigation, suspendInvestigation } from './acts/investigation';
import { judgeOverlap } from './acts/judge-overlap';
import { disputeJurisdiction, endNegotiation, settleDispute, transferJurisdiction } from './acts/jurisdiction';
import { disputeReview, extendReview, hearExperts, recordReview, submitForReview } from './acts/legal-review';
import { endRemedyPeriod, makeDecision, serveDecision } from './acts/make-decision';
import { issueNotice, serveNotice } from './acts/notice';
import { orderCorrection, recordCorrection } from './acts/order-correction';
import { publishDecision, withdrawPublication } from './acts/publication';
import { reExamine } from './acts/re-examine';
import { recordAct } from './acts/record-act';
import { askRecusal, decideRecusal } from './acts/recusal';
import { receiveLead, registerLead } from './acts/register-lead';
import { recordRemedy, recordRemedyOutcome } from './acts/remedies';
import { revokeDecision } from './acts/revoke-decision';
import { decideSettlementHold, releaseSettlementHold, requestSettlementHold } from './acts/settlement-hold';
import { tellDepartment } from './acts/tell-department';
import { evolve } from './evolve';
import { guarded, type PenaltyAct } from './guards';
import { DRAFT_STAGES, PENALTY_STAGES, type PenaltyCase, type PenaltyReferences } from './model';
import { tasks } from './tasks';

/** The table of acts, in the order of the procedure: what is not here cannot happen to a penalty case. */
const ACTS: readonly PenaltyAct[] = [
  registerLead, receiveLead, extendLeadCheck, disputeJurisdiction, endNegotiation, settleDispute, transferJurisdiction, judgeOverlap, askRecusal, decideRecusal, fileCase, dismissLead,
  assignOfficers, recordAct, recordInvestigation, ...EVIDENCE_ACTS.map((act) => act as Act<any, any, any>), suspendInvestigation, resumeInvestigation, extendDecisionPeriod, extendCollectively, beginExclusion, endExclusion,
  requestSettlementHold, decideSettlementHold, releaseSettlementHold, orderCorrection, recordCorrection, completeInvestigation,
  draftDecision, reopenInvestigation, submitForReview, extendReview, recordReview, disputeReview, hearExperts, settleReviewDispute, wishDiscussion,
  issueNotice, serveNotice, recordDefence, requestHearing, waiveRights, closeWindow, notifyHearing, recordHearing, reExamine, discussDraft,
  makeDecision, serveDecision, endRemedyPeriod, publishDecision, withdrawPublication, revokeDecision, recordRemedy, recordRemedyOutcome,
  reportCrime, decideCrimeTransfer, transferCrime, recordPoliceDecision, askPoliceAgain, handOver, tellDepartment,
  decideOnTheSpot, reportSpotDecision, endCase, recordExecutionDone, closeCase, archiveCase,
];

/** The penalty case (行政处罚案件), APL, O4, LZ-39 to LZ-42: the procedure as the engine runs it. */
export const penaltyCase: Procedure<PenaltyCase, PenaltyReferences> = {
  name: 'penalty-case',
  label: '行政处罚案件',
  workflow: 'penaltyCase',
  opening: registerLead.name,
  superior: 'bureau-head',
  acts: Object.fromEntries(ACTS.map((act) => [act.name, guarded(act)])),
  office: (state) => state.bureau.code,
  stages: PENALTY_STAGES,
  evolve,
  tasks,
  gate: gateOf,
};

/** The gate that the case stands before, for the waiting process and the worklist. */
function gateOf(state: PenaltyCase): string | undefined {
  if (!DRAFT_STAGES.includes(state.stage)) return undefined;
  if (state.review && state.review.opinion === undefined) return 'legal-review';
  return state.recusals.some(({ result }) => result === undefined) ? 'recusal' : undefined;
}
