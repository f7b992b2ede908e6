import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ActAnswerDto } from '../acts/act-answer.dto';
import { Acting, type ActCall } from '../acts/act-call';
import { ActRoute } from '../acts/act-route';
import { ActTaker } from '../acts/act-taker';
import { CheckDecisionDto, FileDecisionDto, MakeDecisionDto, ReferCorrectionDto, RevokeDecisionDto } from '../dto/decision.dto';
import { RecordServiceDto } from '../dto/service-of-document.dto';

/** The decision, its service, check and filing (决定、送达、审核、备案), LZ-21, LZ-24. */
@ApiTags('处理决定 decision')
@Controller('api/v1/breach-cases/:id')
export class DecisionController {
  constructor(private readonly acts: ActTaker) {}

  @ActRoute('decisions', { act: 'make-decision', summary: 'make the decision; every gate must be passed', codes: ['BREACH.GATE_CLOSED', 'BREACH.NOT_THE_CITY'] })
  decide(@Param('id') id: string, @Body() input: MakeDecisionDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.acts.onCase('make-decision', id, input, call);
  }

  @ActRoute('services-of-decision', { act: 'record-service-of-decision', summary: 'the decision has reached the party; what it orders takes effect', codes: ['BREACH.DECISION_UNHEARD', 'SERVICE.*'] })
  serveDecision(@Param('id') id: string, @Body() input: RecordServiceDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.acts.onCase('record-service-of-decision', id, input, call);
  }

  @ActRoute('checks', { act: 'check-decision', summary: 'check by the bureau of the same level', codes: ['BREACH.NOT_SAME_LEVEL', 'BREACH.ALREADY_CHECKED'] })
  check(@Param('id') id: string, @Body() input: CheckDecisionDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.acts.onCase('check-decision', id, input, call);
  }

  @ActRoute('filings', { act: 'file-decision', summary: 'file the decision with the city bureau within 3 working days', codes: ['BREACH.NOT_CHECKED', 'BREACH.ALREADY_FILED'] })
  file(@Param('id') id: string, @Body() input: FileDecisionDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.acts.onCase('file-decision', id, input, call);
  }

  @ActRoute('revocations', { act: 'revoke-decision', summary: 'withdraw the decision', codes: ['BREACH.SUSPENSION_RUNNING', 'BREACH.ALREADY_PERFORMED', 'BREACH.ALREADY_TERMINATED'] })
  revoke(@Param('id') id: string, @Body() input: RevokeDecisionDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.acts.onCase('revoke-decision', id, input, call);
  }

  @ActRoute('corrections', { act: 'refer-correction', summary: 'a timely defence was overlooked and nothing can be taken back: a proceeding of its own', codes: ['BREACH.NOTHING_UNHEARD', 'BREACH.REVOKE_INSTEAD'] })
  referCorrection(@Param('id') id: string, @Body() input: ReferCorrectionDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.acts.onCase('refer-correction', id, input, call);
  }
}
