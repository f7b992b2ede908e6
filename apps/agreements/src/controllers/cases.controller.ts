import { Allow, type LegalClock } from '@due-process/platform';
import type { Actor } from '@due-process/procedure';
import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Asking } from '../access/asking';
import { CASE_READERS } from '../access/may-know';
import { ListProblems, ReadProblems } from '../acts/problem-responses';
import { WithoutQuery } from '../acts/without-query';
import { LEGAL_CLOCK } from '../composition/tokens';
import { CaseListDto, EventsDto } from '../dto/queries.dto';
import { CaseList } from '../reads/case-list';
import { CaseReader } from '../reads/case-reader';
import { known, withVersion } from './answers';
import { ClocksAnswerDto, EventsAnswerDto, ItemsAnswerDto, CasePageDto, CaseViewDto } from './read-answers.dto';

/** Breach cases as they stand in law at the moment of asking. */
@ApiTags('案件 breach cases')
@Controller('api/v1/breach-cases')
export class CasesController {
  constructor(
    private readonly cases: CaseReader,
    private readonly lists: CaseList,
    @Inject(LEGAL_CLOCK) private readonly clock: LegalClock,
  ) {}

  @Get()
  @ListProblems()
  @Allow(...CASE_READERS)
  @ApiOperation({ operationId: 'list-breach-cases', summary: '案件列表 — cases by number, ascending; go on with `after`', description: 'Every line is judged as it stands in law: a window that is over does not show as open. `due` keeps none, future, today and past apart.' })
  @ApiOkResponse({ type: CasePageDto })
  list(@Query() query: CaseListDto, @Asking() caller: Actor): Promise<object> {
    return this.lists.page(caller, query.asked(), this.clock.now());
  }

  @Get(':id')
  @ReadProblems()
  @WithoutQuery()
  @Allow(...CASE_READERS)
  @ApiOperation({ operationId: 'read-breach-case', summary: '案件 — where the case stands', description: 'Staff and auditors see the facts of the case; an institution sees its own case from service of the notice on, reduced to what it was told (LZ-22).' })
  @ApiOkResponse({ type: CaseViewDto, headers: { ETag: { description: 'Version of the record, for If-Match.', schema: { type: 'string' } } } })
  async read(@Param('id') id: string, @Asking() caller: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const { body, version } = known(await this.cases.view(caller, id, this.clock.now()));
    return withVersion(reply, version, body);
  }

  @Get(':id/events')
  @ReadProblems()
  @Allow(...CASE_READERS)
  @ApiOperation({ operationId: 'read-events', summary: '大事记 — the chronology of the case', description: 'An entry without `recordedAt` has effect already and is written with the next act or timer. Institutions see the entries addressed to the party.' })
  @ApiOkResponse({ type: EventsAnswerDto })
  async events(@Param('id') id: string, @Query() query: EventsDto, @Asking() caller: Actor): Promise<object> {
    const now = this.clock.now();
    return { caseId: id, asOf: now, items: known(await this.cases.events(caller, id, query.after ?? 0, now)) };
  }

  @Get(':id/clocks')
  @ReadProblems()
  @WithoutQuery()
  @Allow(...CASE_READERS)
  @ApiOperation({ operationId: 'read-clocks', summary: '期限 — every clock with its date, day by day', description: 'The recorded date governs; every day is counted again from the recorded start under the rules of the case, and `matches` says whether both agree (CC-201 to CC-203).' })
  @ApiOkResponse({ type: ClocksAnswerDto })
  async clocks(@Param('id') id: string, @Asking() caller: Actor): Promise<object> {
    const now = this.clock.now();
    return { caseId: id, asOf: now, items: known(await this.cases.clocks(caller, id, now)) };
  }

  @Get(':id/work-items')
  @ReadProblems()
  @WithoutQuery()
  @Allow(...CASE_READERS)
  @ApiOperation({ operationId: 'read-case-work-items', summary: '本案待办 — what somebody must do next in this case' })
  @ApiOkResponse({ type: ItemsAnswerDto })
  async items(@Param('id') id: string, @Asking() caller: Actor): Promise<object> {
    const now = this.clock.now();
    return { caseId: id, asOf: now, items: known(await this.cases.items(caller, id, now)) };
  }
}
