import { actRoutes, addressOf, MOVED_DEADLINES, RecordServiceDto } from '@due-process/platform/rest';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OBJECTIONS } from '../cases/objections';
import { BeginObjectionAppraisalDto, DecideObjectionDto, EndObjectionAppraisalDto, RecordVerificationDto, RefuseObjectionDto, SupplementObjectionDto, WithdrawObjectionDto } from '../dto/objections.dto';

/** The review of points (复核): verified, decided by another person than who scored, answered in writing, QN-3(2)4c, PQP-41. */
@ApiTags('复核 objections')
@Controller(addressOf(OBJECTIONS))
export class ObjectionsController extends actRoutes(OBJECTIONS, [
  { path: 'supplements', act: 'supplement-objection', summary: 'a missing signature or stamp comes in', body: SupplementObjectionDto, codes: ['OBJECTION.NOTHING_SUPPLEMENTED'] },
  { path: 'refusals', act: 'refuse-objection', summary: 'what nobody has supplemented is refused', body: RefuseObjectionDto, codes: ['OBJECTION.MAY_BE_SUPPLEMENTED'] },
  { path: 'verifications', act: 'record-verification', summary: 'the agency has looked into it', body: RecordVerificationDto, codes: ['OBJECTION.APPRAISAL_OPEN'] },
  { path: 'appraisals', act: 'begin-appraisal', summary: 'experts are asked; their time is no part of the time for the answer', body: BeginObjectionAppraisalDto, codes: ['OBJECTION.APPRAISAL_OPEN', 'OBJECTION.APPRAISAL_EMPTY'] },
  { path: 'appraisal-ends', act: 'end-appraisal', summary: 'the appraisal is back', body: EndObjectionAppraisalDto, codes: ['OBJECTION.NO_SUCH_APPRAISAL'] },
  { path: 'decisions', act: 'decide-objection', summary: 'the head decides, never heavier', body: DecideObjectionDto, codes: ['OBJECTION.HEAVIER', 'OBJECTION.NOTHING_LEFT', 'OBJECTION.ACTS_WITHOUT_CORRECTION'] },
  { path: 'answers', act: 'serve-answer', summary: 'the person has the written answer', body: RecordServiceDto, codes: ['SERVICE.*'] },
  { path: 'withdrawals', act: 'withdraw-objection', summary: 'the person takes it back before it is decided', body: WithdrawObjectionDto },
  MOVED_DEADLINES,
]) {}
