import { Allow, type LegalClock } from '@due-process/platform';
import type { Actor } from '@due-process/procedure';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Asking } from '../access/asking';
import { STAFF } from '../access/may-know';
import { ListProblems } from '../acts/problem-responses';
import { LEGAL_CLOCK } from '../composition/tokens';
import { WorkItemsDto } from '../dto/queries.dto';
import { Worklist } from '../reads/worklist';
import { WorklistAnswerDto } from './read-answers.dto';

/** The caller's worklist (待办). */
@ApiTags('待办 work items')
@Controller('api/v1/work-items')
export class WorkItemsController {
  constructor(
    private readonly worklist: Worklist,
    @Inject(LEGAL_CLOCK) private readonly clock: LegalClock,
  ) {}

  @Get()
  @ListProblems()
  @Allow(...STAFF, 'institution')
  @ApiOperation({ operationId: 'list-work-items', summary: '我的待办 — the caller’s tasks, what is due first comes first', description: 'By role, region and employer; tasks of the city and of the bureau of the same level as LZ-21 and LZ-24 distribute them.' })
  @ApiOkResponse({ type: WorklistAnswerDto })
  list(@Query() query: WorkItemsDto, @Asking() caller: Actor): Promise<object> {
    return this.worklist.of(caller, query.asked(), this.clock.now());
  }
}
