import { Allow, type LegalClock } from '@due-process/platform';
import { actRoutes, addressOf, Asking, CaseReader, known, LEGAL_CLOCK, ReadProblems, withVersion, WithoutQuery } from '@due-process/platform/rest';
import type { Actor } from '@due-process/procedure';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CASE_READERS } from '../cases/readers';
import { suspensionView } from '../cases/suspension-view';
import { SUSPENSIONS } from '../cases/suspensions';
import { LiftSuspensionDto } from '../dto/closing.dto';

/** Suspensions of agreements, departments and persons (中止), LZ-19. */
@ApiTags('中止 suspensions')
@Controller(addressOf(SUSPENSIONS))
export class SuspensionsController extends actRoutes(SUSPENSIONS, [
  { path: 'liftings', act: 'lift-suspension', summary: 'lift the suspension before its end', body: LiftSuspensionDto },
]) {
  constructor(
    private readonly cases: CaseReader,
    @Inject(LEGAL_CLOCK) private readonly clock: LegalClock,
  ) {
    super();
  }

  @Get(':id')
  @ReadProblems()
  @WithoutQuery()
  @Allow(...CASE_READERS)
  @ApiOperation({ operationId: 'read-suspension', summary: '中止 — a suspension with its days explained; ended by itself on the day after its last day', description: 'Article: LZ-19, O2-42.' })
  async read(@Param('id') id: string, @Asking() caller: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const suspension = known(await this.cases.file(SUSPENSIONS, caller, id, this.clock.now()));
    return withVersion(reply, suspension.recordedVersion, suspensionView(suspension));
  }
}
