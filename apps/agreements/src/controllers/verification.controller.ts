import { actRoutes, addressOf } from '@due-process/platform/rest';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BREACH_CASES } from '../cases/breach-cases';
import { BeginVerificationDto, DecideSettlementHoldDto, FindNoBreachDto, OpenBreachCaseDto, ReleaseSettlementHoldDto, RequestSettlementHoldDto } from '../dto/verification.dto';

/** From the lead to the end of verification (线索、核查、暂停结算), LZ-5(3), LZ-18, LZ-19(3). */
@ApiTags('核查 verification')
@Controller(addressOf(BREACH_CASES))
export class VerificationController extends actRoutes(BREACH_CASES, [
  { act: 'open-breach-case', summary: 'a lead becomes a case', body: OpenBreachCaseDto, codes: ['BREACH.AGREEMENT_UNKNOWN', 'BREACH.OUT_OF_REGION'], hint: (input: OpenBreachCaseDto) => input.agreementId },
  { path: 'verifications', act: 'begin-verification', summary: 'begin to verify the lead', body: BeginVerificationDto },
  { path: 'settlement-holds', act: 'request-settlement-hold', summary: 'ask that settlement be held', body: RequestSettlementHoldDto, codes: ['BREACH.HOLD_ALREADY', 'BREACH.HOLD_WITHOUT_BASE'] },
  { path: 'settlement-hold-decisions', act: 'decide-settlement-hold', summary: 'approve or refuse the hold', body: DecideSettlementHoldDto, codes: ['BREACH.HOLD_NOT_REQUESTED', 'BREACH.HOLD_WRONG_APPROVER'] },
  { path: 'settlement-hold-releases', act: 'release-settlement-hold', summary: 'lift the hold', body: ReleaseSettlementHoldDto, codes: ['BREACH.NO_HOLD'] },
  { path: 'no-breach-findings', act: 'find-no-breach', summary: 'nothing is found; the case ends', body: FindNoBreachDto },
]) {}
