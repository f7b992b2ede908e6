import { actRoutes, addressOf, caseReads, MOVED_DEADLINES } from '@due-process/platform/rest';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { FINE_EXECUTIONS } from '../cases/fine-executions';
import { CASE_READERS } from '../cases/readers';
import { ReasonedPaperDto, ReasonsDto, ServedPaperDto } from '../dto/common.dto';
import {
  ApplyToCourtDto, CollectOnTheSpotDto, DecideDeferralDto, EndExecutionDto, PassOnCollectionDto, RecordCourtAnswerDto, RecordDecisionChangeDto, RecordExecutionRemedyDto, RecordExecutionRemedyOutcomeDto, RecordPaymentDto,
  RequestDeferralDto, SettleEnforcementDto, SuspendExecutionDto,
} from '../dto/fine.dto';
import { FinePageDto, FineViewDto } from './read-answers.dto';

/** Execution of what a decision orders to be paid (罚款的执行), APL-66 to APL-74, ACL-39 to ACL-56. */
@ApiTags('罚款执行 fine execution')
@Controller(addressOf(FINE_EXECUTIONS))
export class FineExecutionsController extends actRoutes(FINE_EXECUTIONS, [
  { path: 'payments', act: 'record-payment', summary: 'money comes in: fines and surcharges to the treasury, refunds to their fund account', body: RecordPaymentDto, codes: ['FINE.DEBT_UNKNOWN', 'FINE.MORE_THAN_OWED', 'FINE.REFERENCE_USED'] },
  { path: 'collections', act: 'collect-on-the-spot', summary: 'an officer collects on the spot', body: CollectOnTheSpotDto, codes: ['FINE.NOT_DECIDED_ON_THE_SPOT', 'FINE.NOT_COLLECTED_ON_THE_SPOT', 'FINE.MORE_THAN_OWED', 'FINE.REFERENCE_USED'] },
  { path: 'hand-ins', act: 'hand-in-collection', summary: 'the officer hands it in within two working days', body: PassOnCollectionDto, codes: ['FINE.NOTHING_IN_HAND'] },
  { path: 'pay-ins', act: 'pay-in-collection', summary: 'the bureau pays it in within two working days', body: PassOnCollectionDto, codes: ['FINE.NOTHING_IN_HAND'] },
  { path: 'deferral-requests', act: 'request-deferral', summary: 'the party asks for time', body: RequestDeferralDto, codes: ['FINE.DEFERRAL_PENDING', 'FINE.NOT_THE_PARTY', 'FINE.NOTHING_OWED'] },
  { path: 'deferral-decisions', act: 'decide-deferral', summary: 'a head grants or refuses it in writing', body: DecideDeferralDto, codes: ['FINE.NO_REQUEST', 'FINE.PLAN_DOES_NOT_ADD_UP', 'FINE.PLAN_OUT_OF_ORDER', 'FINE.POSTPONEMENT_IS_ONE_PART'] },
  { path: 'demands', act: 'serve-demand', summary: 'a demand was served; ten working days run', body: ServedPaperDto, codes: ['FINE.ALREADY_DEMANDED', 'FINE.NOT_OVERDUE', 'SERVICE.*'] },
  { path: 'remedies', act: 'record-remedy', operationId: 'record-remedy-of-execution', summary: 'the party took a remedy; the surcharge stands still', body: RecordExecutionRemedyDto, codes: ['FINE.REMEDY_PENDING'] },
  { path: 'remedy-outcomes', act: 'record-remedy-outcome', operationId: 'record-remedy-outcome-of-execution', summary: 'how it ended', body: RecordExecutionRemedyOutcomeDto, codes: ['FINE.REMEDY_UNKNOWN'] },
  { path: 'settlements', act: 'settle-enforcement', summary: 'an agreement on enforcement; it lessens the surcharge at most', body: SettleEnforcementDto, codes: ['FINE.ALREADY_SETTLED', 'FINE.SURCHARGE_NOT_REDUCED', 'FINE.PLAN_DOES_NOT_ADD_UP'] },
  { path: 'settlement-ends', act: 'end-settlement', summary: 'it was not kept; enforcement goes on', body: ReasonedPaperDto, codes: ['FINE.SETTLEMENT_IS_KEPT'] },
  { path: 'suspensions', act: 'suspend-execution', summary: 'execution is suspended', body: SuspendExecutionDto },
  { path: 'resumptions', act: 'resume-execution', summary: 'execution goes on', body: ReasonsDto },
  { path: 'court-applications', act: 'apply-to-court', summary: 'the court is asked inside its three months', body: ApplyToCourtDto, codes: ['FINE.DEMAND_MISSING', 'FINE.DEMAND_NOT_OVER', 'FINE.CHALLENGE_PERIOD_OPEN', 'FINE.COURT_PERIOD_OVER', 'FINE.REMEDY_PENDING', 'FINE.PLAN_RUNS'] },
  { path: 'court-answers', act: 'record-court-answer', summary: 'the court answers', body: RecordCourtAnswerDto, codes: ['FINE.COURT_NOT_ASKED'] },
  { path: 'decision-changes', act: 'record-decision-change', summary: 'the decision was changed; what was paid too much goes back', body: RecordDecisionChangeDto, codes: ['FINE.CHANGE_IS_HEAVIER', 'FINE.DEBT_UNKNOWN'] },
  { path: 'endings', act: 'end-execution', summary: 'nothing is executed any more', body: EndExecutionDto, codes: ['FINE.STILL_OWED', 'FINE.MONEY_IN_HAND', 'FINE.COURT_PERIOD_RUNS'] },
  MOVED_DEADLINES,
]) {}

@ApiTags('罚款执行 fine execution')
@Controller(addressOf(FINE_EXECUTIONS))
export class FineReadsController extends caseReads(FINE_EXECUTIONS, { readers: CASE_READERS, page: FinePageDto, view: FineViewDto, name: '罚款执行', about: 'The party sees what it owes, what it paid and the surcharge as it stands.' }) {}
