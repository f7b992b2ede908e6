import { actRoutes, addressOf } from '@due-process/platform/rest';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PENALTY_CASES } from '../cases/penalty-cases';
import { ReasonsDto } from '../dto/common.dto';
import { AskRecusalDto, DecideRecusalDto, DismissLeadDto, DisputeJurisdictionDto, FileCaseDto, JudgeOverlapDto, RegisterLeadDto, SettleDisputeDto, TransferJurisdictionDto } from '../dto/lead.dto';

/** From the lead to the filing (线索、管辖、立案), O4-9 to O4-15, APL-29. */
@ApiTags('线索与立案 lead and filing')
@Controller(addressOf(PENALTY_CASES))
export class LeadController extends actRoutes(PENALTY_CASES, [
  { act: 'register-lead', summary: 'a lead is registered; fifteen working days to decide on filing run', body: RegisterLeadDto, codes: ['PENALTY.NOT_A_BUREAU', 'PENALTY.INFORMANT_NAMED', 'PENALTY.VIOLATION_UNKNOWN', 'PENALTY.ACT_ID_TWICE', 'PENALTY.ACT_AFTER_IT_WAS_FOUND', 'PENALTY.FIVE_YEARS_NOT_YET'], hint: (_input, caller) => caller.employer },
  { path: 'lead-check-extensions', act: 'extend-lead-check', summary: 'a head extends the check of the lead, once', body: ReasonsDto, codes: ['PENALTY.ALREADY_EXTENDED', 'PENALTY.PERIOD_OVER'] },
  { path: 'jurisdiction-disputes', act: 'dispute-jurisdiction', summary: 'two bureaus dispute the jurisdiction; seven working days to agree', body: DisputeJurisdictionDto, codes: ['PENALTY.DISPUTE_RUNNING'] },
  { path: 'jurisdiction-settlements', act: 'settle-dispute', summary: 'the jurisdiction is settled', body: SettleDisputeDto, codes: ['PENALTY.NO_DISPUTE', 'PENALTY.SUPERIOR_DECIDES'] },
  { path: 'jurisdiction-transfers', act: 'transfer-jurisdiction', summary: 'the case goes to the competent bureau', body: TransferJurisdictionDto, codes: ['PENALTY.SECOND_TRANSFER', 'PENALTY.OWN_JURISDICTION', 'PENALTY.DISPUTE_RUNNING'] },
  { path: 'overlap-judgements', act: 'judge-overlap', summary: 'whether another case is about the same act: no second fine', body: JudgeOverlapDto, codes: ['PENALTY.NO_SUCH_OVERLAP', 'PENALTY.ACT_UNKNOWN'] },
  { path: 'filings', act: 'file-case', summary: 'a head files the case', body: FileCaseDto, codes: ['PENALTY.LIMITATION_PASSED', 'PENALTY.OVERLAP_NOT_JUDGED', 'PENALTY.DISPUTE_RUNNING', 'PENALTY.NOT_COMPETENT'] },
  { path: 'dismissals', act: 'dismiss-lead', summary: 'a head does not file, with the points that are not met', body: DismissLeadDto, codes: ['PENALTY.STANDARD_MET'] },
]) {}

/** Withdrawal of persons (回避), APL-43, O4-5. */
@ApiTags('回避 recusal')
@Controller(addressOf(PENALTY_CASES))
export class RecusalController extends actRoutes(PENALTY_CASES, [
  { path: 'recusal-requests', act: 'ask-recusal', summary: 'somebody is asked to withdraw', body: AskRecusalDto, codes: ['PENALTY.NOT_THE_PARTY', 'PENALTY.RECUSAL_PENDING'] },
  { path: 'recusal-decisions', act: 'decide-recusal', summary: 'the withdrawal is granted or refused', body: DecideRecusalDto, codes: ['PENALTY.NO_RECUSAL_PENDING', 'PENALTY.RECUSAL_WRONG_OFFICE', 'PENALTY.RECUSAL_OF_ONESELF', 'PENALTY.PRINCIPAL_ONLY', 'PENALTY.NOT_COLLECTIVE'] },
]) {}
