import type { Actor, Role } from '@due-process/procedure';
import { Get, Inject, Param, Query, Res, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Asking } from '../access/asking';
import { ListProblems, ReadProblems } from '../acts/problem-responses';
import { WithoutQuery } from '../acts/without-query';
import type { LegalClock } from '../clock/legal-clock';
import { caseListDto, EventsDto, type CaseListQuery } from '../fields/queries.dto';
import { Allow } from '../identity/access';
import { LEGAL_CLOCK } from '../service/tokens';
import { known, withVersion } from './answers';
import type { CaseKind } from './case-kind';
import { CaseList } from './case-list';
import { CaseReader } from './case-reader';
import { ClocksAnswerDto, EventsAnswerDto, ItemsAnswerDto } from './read-answers.dto';

/** What a service says about the reads of a kind of cases. */
export interface CaseReadsOptions {
  readonly readers: readonly Role[];
  /** How a page and a case are described; their classes extend {@link CaseHeadDto} and {@link PageDto}. */
  readonly page: Type;
  readonly view: Type;
  /** Chinese name of the case in titles; 案件 when absent. */
  readonly name?: string;
  /** Who sees what, for the description of the API. */
  readonly about?: string;
}

/**
 * The controller that every kind of cases has: the list, a case, its chronology, its clocks and its tasks, each as it stands in law at the
 * moment of asking. A service extends it with its own title:
 *
 *     @ApiTags('案件 breach cases')
 *     @Controller(addressOf(BREACH_CASES))
 *     export class CasesController extends caseReads(BREACH_CASES, { readers: CASE_READERS, page: CasePageDto, view: CaseViewDto }) {}
 */
export function caseReads(kind: CaseKind, { readers, page, view, name = '案件', about }: CaseReadsOptions): Type<object> {
  const ListDto = caseListDto(kind);
  class CaseReadsController {
    @Inject(CaseReader)
    protected readonly cases!: CaseReader;
    @Inject(CaseList)
    protected readonly lists!: CaseList;
    @Inject(LEGAL_CLOCK)
    protected readonly clock!: LegalClock;

    @Get()
    @ListProblems()
    @Allow(...readers)
    @ApiOperation({ operationId: `list-${kind.path}`, summary: `${name}列表 — cases by number, ascending; go on with \`after\``, description: 'Every line is judged as it stands in law: a window that is over does not show as open. `due` keeps none, future, today and past apart.' })
    @ApiOkResponse({ type: page })
    list(@Query() query: CaseListQuery, @Asking() caller: Actor): Promise<object> {
      return this.lists.page(kind, caller, query.asked(), this.clock.now());
    }

    @Get(':id')
    @ReadProblems()
    @WithoutQuery()
    @Allow(...readers)
    @ApiOperation({ operationId: `read-${kind.one}`, summary: `${name} — where the case stands`, ...(about ? { description: about } : {}) })
    @ApiOkResponse({ type: view, headers: { ETag: { description: 'Version of the record, for If-Match.', schema: { type: 'string' } } } })
    async read(@Param('id') id: string, @Asking() caller: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
      const { body, version } = known(await this.cases.view(kind, caller, id, this.clock.now()));
      return withVersion(reply, version, body);
    }

    @Get(':id/events')
    @ReadProblems()
    @Allow(...readers)
    @ApiOperation({ operationId: `read-${kind.one}-events`, summary: '大事记 — the chronology of the case', description: 'An entry without `recordedAt` has effect already and is written with the next act or timer. Parties see the entries addressed to them.' })
    @ApiOkResponse({ type: EventsAnswerDto })
    async events(@Param('id') id: string, @Query() query: EventsDto, @Asking() caller: Actor): Promise<object> {
      const now = this.clock.now();
      return { caseId: id, asOf: now, items: known(await this.cases.events(kind, caller, id, query.after ?? 0, now)) };
    }

    @Get(':id/clocks')
    @ReadProblems()
    @WithoutQuery()
    @Allow(...readers)
    @ApiOperation({ operationId: `read-${kind.one}-clocks`, summary: '期限 — every clock with its date, day by day', description: 'The recorded date governs; every day is counted again from the recorded start under the rules of the case, and `matches` says whether both agree (CC-201 to CC-203).' })
    @ApiOkResponse({ type: ClocksAnswerDto })
    async clocks(@Param('id') id: string, @Asking() caller: Actor): Promise<object> {
      const now = this.clock.now();
      return { caseId: id, asOf: now, items: known(await this.cases.clocks(kind, caller, id, now)) };
    }

    @Get(':id/work-items')
    @ReadProblems()
    @WithoutQuery()
    @Allow(...readers)
    @ApiOperation({ operationId: `read-${kind.one}-work-items`, summary: '本案待办 — what somebody must do next in this case' })
    @ApiOkResponse({ type: ItemsAnswerDto })
    async items(@Param('id') id: string, @Asking() caller: Actor): Promise<object> {
      const now = this.clock.now();
      return { caseId: id, asOf: now, items: known(await this.cases.items(kind, caller, id, now)) };
    }
  }
  // The class of the query is made for the kind; the compiler could write down its interface only.
  Reflect.defineMetadata('design:paramtypes', [ListDto, Object], CaseReadsController.prototype, 'list');
  return CaseReadsController;
}
