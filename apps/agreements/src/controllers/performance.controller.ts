import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ActAnswerDto } from '../acts/act-answer.dto';
import { Acting, type ActCall } from '../acts/act-call';
import { ActRoute } from '../acts/act-route';
import { ActTaker } from '../acts/act-taker';
import { ApplyToCourtDto, DecidePerformanceDto, ReconcileAmountsDto, RecordPerformanceDto } from '../dto/performance.dto';
import { RecordServiceDto } from '../dto/service-of-document.dto';

/** Performance and its enforcement (履行、催告、强制执行、对账), LZ-23, ACL-53, ACL-54. */
@ApiTags('履行 performance')
@Controller('api/v1/breach-cases/:id')
export class PerformanceController {
  constructor(private readonly acts: ActTaker) {}

  @ActRoute('performances', { act: 'record-performance', summary: 'money comes back or is not paid out', codes: ['BREACH.MEASURE_NOT_PAYABLE', 'BREACH.MORE_THAN_OWED'] })
  perform(@Param('id') id: string, @Body() input: RecordPerformanceDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.acts.onCase('record-performance', id, input, call);
  }

  @ActRoute('demands', { act: 'serve-demand', summary: 'a demand to perform was served; its 10 working days run', codes: ['BREACH.NOTHING_OWED', 'BREACH.ALREADY_DEMANDED', 'SERVICE.*'] })
  demand(@Param('id') id: string, @Body() input: RecordServiceDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.acts.onCase('serve-demand', id, input, call);
  }

  @ActRoute('performance-decisions', { act: 'decide-performance', summary: 'a written decision that demands performance', codes: ['BREACH.DEMAND_NOT_OVER', 'BREACH.PERFORMANCE_ALREADY_DECIDED', 'BREACH.NOTHING_OWED'] })
  decidePerformance(@Param('id') id: string, @Body() input: DecidePerformanceDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.acts.onCase('decide-performance', id, input, call);
  }

  @ActRoute('services-of-performance-decision', { act: 'serve-performance-decision', summary: 'the performance decision has reached the party; the challenge period runs', codes: ['BREACH.PERFORMANCE_NOT_DECIDED', 'SERVICE.*'] })
  servePerformanceDecision(@Param('id') id: string, @Body() input: RecordServiceDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.acts.onCase('serve-performance-decision', id, input, call);
  }

  @ActRoute('court-applications', { act: 'apply-to-court', summary: 'ask the court to enforce', codes: ['BREACH.PERFORMANCE_NOT_DECIDED', 'BREACH.CHALLENGE_PERIOD_OPEN', 'BREACH.COURT_PERIOD_OVER'] })
  applyToCourt(@Param('id') id: string, @Body() input: ApplyToCourtDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.acts.onCase('apply-to-court', id, input, call);
  }

  @ActRoute('reconciliations', { act: 'reconcile-amounts', summary: 'the amounts are in a reconciliation of the system', codes: ['BREACH.NOT_PERFORMED', 'BREACH.ALREADY_RECONCILED'] })
  reconcile(@Param('id') id: string, @Body() input: ReconcileAmountsDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.acts.onCase('reconcile-amounts', id, input, call);
  }
}
