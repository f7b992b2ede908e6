import { actRoutes, addressOf } from '@due-process/platform/rest';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PENALTY_CASES } from '../cases/penalty-cases';
import { ReasonsDto } from '../dto/common.dto';
import { ExcludeEvidenceDto, RecordCustodyDto, RegisterEvidenceDto, VerifyEvidenceDto } from '../dto/evidence.dto';
import {
  AssignOfficersDto, BeginExclusionDto, CompleteInvestigationDto, DecideSettlementHoldDto, EndExclusionDto, ExtendCollectivelyDto, OrderCorrectionDto, RecordActDto, RecordCorrectionDto, RecordInvestigationDto, RequestSettlementHoldDto,
  SuspendInvestigationDto,
} from '../dto/investigation.dto';

/** The investigation and its period (调查取证、办案期限), O4-16, O4-36, O4-42, O4-45. */
@ApiTags('调查取证 investigation')
@Controller(addressOf(PENALTY_CASES))
export class InvestigationController extends actRoutes(PENALTY_CASES, [
  { path: 'officers', act: 'assign-officers', summary: 'a head assigns at least two certified officers', body: AssignOfficersDto, codes: ['PENALTY.TOO_FEW_OFFICERS', 'PENALTY.NOT_CERTIFIED'] },
  { path: 'acts', act: 'record-act', summary: 'an act is added, or recorded as the investigation has found it', body: RecordActDto, codes: ['PENALTY.ACT_AFTER_IT_WAS_FOUND', 'PENALTY.VIOLATION_UNKNOWN'] },
  { path: 'investigation-steps', act: 'record-investigation', summary: 'a step of the investigation', body: RecordInvestigationDto, codes: ['PENALTY.CERTIFICATE_NOT_SHOWN', 'PENALTY.TOO_FEW_OFFICERS', 'PENALTY.NOT_CERTIFIED'] },
  { path: 'investigation-suspensions', act: 'suspend-investigation', summary: 'the investigation is suspended on a ground of O4-42', body: SuspendInvestigationDto, codes: ['PENALTY.GROUND_UNKNOWN'] },
  { path: 'investigation-resumptions', act: 'resume-investigation', summary: 'the investigation goes on', body: ReasonsDto },
  { path: 'investigation-reports', act: 'complete-investigation', summary: 'the final report rests on verified evidence', body: CompleteInvestigationDto, codes: ['PENALTY.NOTHING_INVESTIGATED', 'EVIDENCE.NOT_VERIFIED', 'EVIDENCE.EXCLUDED', 'EVIDENCE.EXPERT_ALONE', 'EVIDENCE.MISSING'] },
  { path: 'investigation-reopenings', act: 'reopen-investigation', summary: 'back to the investigation', body: ReasonsDto },
  { path: 'decision-period-extensions', act: 'extend-decision-period', summary: 'a head extends the ninety days by thirty, once', body: ReasonsDto, codes: ['PENALTY.ALREADY_EXTENDED', 'PENALTY.PERIOD_OVER', 'PENALTY.EXCLUSION_RUNNING'] },
  { path: 'collective-extensions', act: 'extend-collectively', summary: 'the heads fix a further period together', body: ExtendCollectivelyDto, codes: ['PENALTY.NOT_YET_EXTENDED', 'PENALTY.ALREADY_EXTENDED', 'PENALTY.NOT_COLLECTIVE', 'PENALTY.RECORDER_ABSENT', 'PENALTY.PERIOD_OVER'] },
  { path: 'exclusions', act: 'begin-exclusion', summary: 'time that the period does not count begins', body: BeginExclusionDto, codes: ['PENALTY.EXCLUSION_RUNNING'] },
  { path: 'exclusion-ends', act: 'end-exclusion', summary: 'it ends; the period goes on', body: EndExclusionDto, codes: ['PENALTY.NO_EXCLUSION'] },
]) {}

/** The evidence register (证据), O4-19 to O4-25, LZ-37, APL-46. */
@ApiTags('证据 evidence')
@Controller(addressOf(PENALTY_CASES))
export class EvidenceController extends actRoutes(PENALTY_CASES, [
  { path: 'evidence', act: 'register-evidence', summary: 'an item with its origin, its chain and its file, which was uploaded before', body: RegisterEvidenceDto, codes: ['EVIDENCE.FILE_MISSING', 'EVIDENCE.FILE_NOT_RECEIVED', 'EVIDENCE.HASH_MISSING', 'EVIDENCE.NOT_TAKEN_BY_OFFICER', 'EVIDENCE.INTERVIEW_NOT_ALONE', 'EVIDENCE.PARTY_NOT_CALLED', 'OFFICERS.TOO_FEW', 'OFFICERS.NOT_CERTIFIED', 'MEASURE.NOT_YOUR_BUREAU'] },
  { path: 'evidence-custody', act: 'record-custody', summary: 'a step of the chain of custody', body: RecordCustodyDto, codes: ['EVIDENCE.UNKNOWN', 'EVIDENCE.ALREADY_RETURNED'] },
  { path: 'evidence-verifications', act: 'verify-evidence', summary: 'evidence is verified by two officers', body: VerifyEvidenceDto, codes: ['EVIDENCE.UNKNOWN', 'EVIDENCE.EXCLUDED', 'OFFICERS.TOO_FEW', 'OFFICERS.NOT_CERTIFIED'] },
  { path: 'evidence-exclusions', act: 'exclude-evidence', summary: 'evidence is excluded with its ground and stays visible', body: ExcludeEvidenceDto, codes: ['EVIDENCE.UNKNOWN', 'EVIDENCE.EXCLUDED'] },
]) {}

/** What goes along with the investigation (责令改正、暂停结算), O4-13, R735-30. */
@ApiTags('责令改正与暂停结算 orders and holds')
@Controller(addressOf(PENALTY_CASES))
export class OrdersController extends actRoutes(PENALTY_CASES, [
  { path: 'correction-orders', act: 'order-correction', summary: 'the party is ordered to correct', body: OrderCorrectionDto, codes: ['PENALTY.ORDER_RUNNING', 'SERVICE.*'] },
  { path: 'corrections', act: 'record-correction', summary: 'whether it did', body: RecordCorrectionDto, codes: ['PENALTY.NO_ORDER', 'PENALTY.ORDER_NOT_OVER'] },
  { path: 'settlement-holds', act: 'request-settlement-hold', summary: 'ask that settlement be held', body: RequestSettlementHoldDto, codes: ['PENALTY.HOLD_ALREADY', 'PENALTY.HOLD_WITHOUT_BASE', 'PENALTY.NO_AGREEMENT'] },
  { path: 'settlement-hold-decisions', act: 'decide-settlement-hold', summary: 'the principal head approves or refuses the hold', body: DecideSettlementHoldDto, codes: ['PENALTY.HOLD_NOT_REQUESTED', 'PENALTY.PRINCIPAL_ONLY'] },
  { path: 'settlement-hold-releases', act: 'release-settlement-hold', summary: 'the hold is lifted', body: ReasonsDto, codes: ['PENALTY.NO_HOLD'] },
]) {}
