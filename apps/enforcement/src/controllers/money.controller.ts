import { ledgerSpans, openSurcharge, surchargeLedger } from '@due-process/enforcement-domain';
import { dayOf } from '@due-process/legal-time';
import { Allow, type LegalClock } from '@due-process/platform';
import { Asking, CaseReader, known, LEGAL_CLOCK, OnDayDto, ReadProblems, WithoutQuery } from '@due-process/platform/rest';
import type { Actor } from '@due-process/procedure';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FINE_EXECUTIONS } from '../cases/fine-executions';
import { PENALTY_CASES } from '../cases/penalty-cases';
import { CASE_READERS, FILE_READERS } from '../cases/readers';
import { MoneyReader } from '../reads/money-reader';
import { MoneyDto, SurchargeDto } from './money-answers.dto';

/** The money of a case, and the surcharge day by day (款项、加处罚款), LZ-47, APL-72 to APL-74. */
@ApiTags('款项 money')
@Controller('api/v1')
export class MoneyController {
  constructor(
    private readonly cases: CaseReader,
    private readonly money: MoneyReader,
    @Inject(LEGAL_CLOCK) private readonly clock: LegalClock,
  ) {}

  @Get('penalty-cases/:id/postings')
  @ReadProblems()
  @WithoutQuery()
  @Allow(...FILE_READERS)
  @ApiOperation({ operationId: 'read-postings', summary: '款项去向 — refunds to their fund accounts, fines to the treasury, each way by itself', description: 'Article: LZ-47, R735-45, APL-74.' })
  @ApiOkResponse({ type: MoneyDto })
  async postings(@Param('id') id: string, @Asking() caller: Actor): Promise<object> {
    known(await this.cases.file(PENALTY_CASES, caller, id, this.clock.now()));
    return { caseId: id, ...(await this.money.of(id)) };
  }

  @Get('fine-executions/:id/surcharge')
  @ReadProblems()
  @Allow(...CASE_READERS)
  @ApiOperation({ operationId: 'read-surcharge', summary: '加处罚款逐日说明 — three per cent a day, capped at the fine, and what each day did', description: 'Article: APL-72, APL-73, ACL-45. Up to today or to the day asked about, as if nothing more were paid.' })
  @ApiOkResponse({ type: SurchargeDto })
  async surcharge(@Param('id') id: string, @Query() query: OnDayDto, @Asking() caller: Actor): Promise<object> {
    const now = this.clock.now();
    const { state, judging: { rules } } = known(await this.cases.file(FINE_EXECUTIONS, caller, id, now));
    const on = query.on ?? dayOf(now);
    const ledger = surchargeLedger(state, rules, on);
    return { executionId: id, on, article: rules.article('APL-72.surcharge'), totalFen: ledger.totalFen, capFen: ledger.capFen, openFen: openSurcharge(state, rules, on), spans: ledgerSpans(ledger), days: ledger.days };
  }
}
