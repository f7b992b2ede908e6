import { actRoutes, addressOf, RecordServiceDto } from '@due-process/platform/rest';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BREACH_CASES } from '../cases/breach-cases';
import { CheckDecisionDto, FileDecisionDto, MakeDecisionDto, ReferCorrectionDto, RevokeDecisionDto } from '../dto/decision.dto';

/** The decision, its service, check and filing (决定、送达、审核、备案), LZ-21, LZ-24. */
@ApiTags('处理决定 decision')
@Controller(addressOf(BREACH_CASES))
export class DecisionController extends actRoutes(BREACH_CASES, [
  { path: 'decisions', act: 'make-decision', summary: 'make the decision; every gate must be passed', body: MakeDecisionDto, codes: ['BREACH.GATE_CLOSED', 'BREACH.NOT_THE_CITY'] },
  { path: 'services-of-decision', act: 'record-service-of-decision', summary: 'the decision has reached the party; what it orders takes effect', body: RecordServiceDto, codes: ['BREACH.DECISION_UNHEARD', 'SERVICE.*'] },
  { path: 'checks', act: 'check-decision', summary: 'check by the bureau of the same level', body: CheckDecisionDto, codes: ['BREACH.NOT_SAME_LEVEL', 'BREACH.ALREADY_CHECKED'] },
  { path: 'filings', act: 'file-decision', summary: 'file the decision with the city bureau within 3 working days', body: FileDecisionDto, codes: ['BREACH.NOT_CHECKED', 'BREACH.ALREADY_FILED'] },
  { path: 'revocations', act: 'revoke-decision', summary: 'withdraw the decision', body: RevokeDecisionDto, codes: ['BREACH.SUSPENSION_RUNNING', 'BREACH.ALREADY_PERFORMED', 'BREACH.ALREADY_TERMINATED'] },
  { path: 'corrections', act: 'refer-correction', summary: 'a timely defence was overlooked and nothing can be taken back: a proceeding of its own', body: ReferCorrectionDto, codes: ['BREACH.NOTHING_UNHEARD', 'BREACH.REVOKE_INSTEAD'] },
]) {}
