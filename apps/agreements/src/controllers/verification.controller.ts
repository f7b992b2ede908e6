import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ActAnswerDto } from '../acts/act-answer.dto';
import { Acting, type ActCall } from '../acts/act-call';
import { ActRoute } from '../acts/act-route';
import { ActTaker } from '../acts/act-taker';
import { BeginVerificationDto, DecideSettlementHoldDto, FindNoBreachDto, OpenBreachCaseDto, ReleaseSettlementHoldDto, RequestSettlementHoldDto } from '../dto/verification.dto';

/** From the lead to the end of verification (线索、核查、暂停结算), LZ-5(3), LZ-18, LZ-19(3). */
@ApiTags('核查 verification')
@Controller('api/v1/breach-cases')
export class VerificationController {
  constructor(private readonly acts: ActTaker) {}

  @ActRoute('', { act: 'open-breach-case', summary: 'a lead becomes a case', codes: ['BREACH.AGREEMENT_UNKNOWN', 'BREACH.OUT_OF_REGION'] })
  open(@Body() input: OpenBreachCaseDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.acts.open(input, call);
  }

  @ActRoute(':id/verifications', { act: 'begin-verification', summary: 'begin to verify the lead' })
  verify(@Param('id') id: string, @Body() input: BeginVerificationDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.acts.onCase('begin-verification', id, input, call);
  }

  @ActRoute(':id/settlement-holds', { act: 'request-settlement-hold', summary: 'ask that settlement be held', codes: ['BREACH.HOLD_ALREADY', 'BREACH.HOLD_WITHOUT_BASE'] })
  requestHold(@Param('id') id: string, @Body() input: RequestSettlementHoldDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.acts.onCase('request-settlement-hold', id, input, call);
  }

  @ActRoute(':id/settlement-hold-decisions', { act: 'decide-settlement-hold', summary: 'approve or refuse the hold', codes: ['BREACH.HOLD_NOT_REQUESTED', 'BREACH.HOLD_WRONG_APPROVER'] })
  decideHold(@Param('id') id: string, @Body() input: DecideSettlementHoldDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.acts.onCase('decide-settlement-hold', id, input, call);
  }

  @ActRoute(':id/settlement-hold-releases', { act: 'release-settlement-hold', summary: 'lift the hold', codes: ['BREACH.NO_HOLD'] })
  releaseHold(@Param('id') id: string, @Body() input: ReleaseSettlementHoldDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.acts.onCase('release-settlement-hold', id, input, call);
  }

  @ActRoute(':id/no-breach-findings', { act: 'find-no-breach', summary: 'nothing is found; the case ends' })
  findNoBreach(@Param('id') id: string, @Body() input: FindNoBreachDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.acts.onCase('find-no-breach', id, input, call);
  }
}
