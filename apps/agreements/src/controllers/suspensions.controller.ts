import { agreementSuspension } from '@due-process/agreements-domain';
import { Allow } from '@due-process/platform';
import type { Actor } from '@due-process/procedure';
import { Body, Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { LegalClock } from '@due-process/platform';
import type { FastifyReply } from 'fastify';
import { Asking } from '../access/asking';
import { CASE_READERS } from '../access/may-know';
import type { ActAnswerDto } from '../acts/act-answer.dto';
import { Acting, type ActCall } from '../acts/act-call';
import { ActRoute } from '../acts/act-route';
import { ActTaker } from '../acts/act-taker';
import { ReadProblems } from '../acts/problem-responses';
import { WithoutQuery } from '../acts/without-query';
import { LEGAL_CLOCK } from '../composition/tokens';
import { LiftSuspensionDto } from '../dto/closing.dto';
import { CaseReader } from '../reads/case-reader';
import { suspensionView } from '../reads/suspension-view';
import { known, withVersion } from './answers';

/** Suspensions of agreements, departments and persons (中止), LZ-19. */
@ApiTags('中止 suspensions')
@Controller('api/v1/suspensions/:id')
export class SuspensionsController {
  constructor(
    private readonly acts: ActTaker,
    private readonly cases: CaseReader,
    @Inject(LEGAL_CLOCK) private readonly clock: LegalClock,
  ) {}

  @Get()
  @ReadProblems()
  @WithoutQuery()
  @Allow(...CASE_READERS)
  @ApiOperation({ operationId: 'read-suspension', summary: '中止 — a suspension with its days explained; ended by itself on the day after its last day', description: 'Article: LZ-19, O2-42.' })
  async read(@Param('id') id: string, @Asking() caller: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const suspension = known(await this.cases.suspension(caller, id, this.clock.now()));
    return withVersion(reply, suspension.recordedVersion, suspensionView(suspension));
  }

  @ActRoute('liftings', { act: 'lift-suspension', summary: 'lift the suspension before its end', procedure: agreementSuspension })
  lift(@Param('id') id: string, @Body() input: LiftSuspensionDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.acts.onSuspension('lift-suspension', id, input, call);
  }
}
