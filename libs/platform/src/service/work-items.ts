import type { Actor, Role } from '@due-process/procedure';
import { Get, Inject, Query, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Asking } from '../access/asking';
import { ListProblems } from '../acts/problem-responses';
import type { LegalClock } from '../clock/legal-clock';
import { WorkItemsDto } from '../fields/queries.dto';
import { Allow } from '../identity/access';
import { Worklist } from '../reads/worklist';
import { LEGAL_CLOCK } from './tokens';

/** The controller of the caller's worklist (待办), for a service to extend; `answer` describes it, `about` says whose tasks are shown to whom. */
export function workItemReads({ readers, answer, about }: { readonly readers: readonly Role[]; readonly answer: Type; readonly about?: string }): Type<object> {
  class WorkItemReadsController {
    @Inject(Worklist)
    protected readonly worklist!: Worklist;
    @Inject(LEGAL_CLOCK)
    protected readonly clock!: LegalClock;

    @Get()
    @ListProblems()
    @Allow(...readers)
    @ApiOperation({ operationId: 'list-work-items', summary: '我的待办 — the caller’s tasks, what is due first comes first', ...(about ? { description: about } : {}) })
    @ApiOkResponse({ type: answer })
    list(@Query() query: WorkItemsDto, @Asking() caller: Actor): Promise<object> {
      return this.worklist.of(caller, query.asked(), this.clock.now());
    }
  }
  return WorkItemReadsController;
}
