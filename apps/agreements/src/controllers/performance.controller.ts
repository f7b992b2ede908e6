import { actRoutes, addressOf, RecordServiceDto } from '@due-process/platform/rest';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BREACH_CASES } from '../cases/breach-cases';
import { ApplyToCourtDto, DecidePerformanceDto, ReconcileAmountsDto, RecordPerformanceDto } from '../dto/performance.dto';

/** Performance and its enforcement (履行、催告、强制执行、对账), LZ-23, ACL-53, ACL-54. */
@ApiTags('履行 performance')
@Controller(addressOf(BREACH_CASES))
export class PerformanceController extends actRoutes(BREACH_CASES, [
  { path: 'performances', act: 'record-performance', summary: 'money comes back or is not paid out', body: RecordPerformanceDto, codes: ['BREACH.MEASURE_NOT_PAYABLE', 'BREACH.MORE_THAN_OWED'] },
  { path: 'demands', act: 'serve-demand', summary: 'a demand to perform was served; its 10 working days run', body: RecordServiceDto, codes: ['BREACH.NOTHING_OWED', 'BREACH.ALREADY_DEMANDED', 'SERVICE.*'] },
  { path: 'performance-decisions', act: 'decide-performance', summary: 'a written decision that demands performance', body: DecidePerformanceDto, codes: ['BREACH.DEMAND_NOT_OVER', 'BREACH.PERFORMANCE_ALREADY_DECIDED', 'BREACH.NOTHING_OWED'] },
  { path: 'services-of-performance-decision', act: 'serve-performance-decision', summary: 'the performance decision has reached the party; the challenge period runs', body: RecordServiceDto, codes: ['BREACH.PERFORMANCE_NOT_DECIDED', 'SERVICE.*'] },
  { path: 'court-applications', act: 'apply-to-court', summary: 'ask the court to enforce', body: ApplyToCourtDto, codes: ['BREACH.PERFORMANCE_NOT_DECIDED', 'BREACH.CHALLENGE_PERIOD_OPEN', 'BREACH.COURT_PERIOD_OVER'] },
  { path: 'reconciliations', act: 'reconcile-amounts', summary: 'the amounts are in a reconciliation of the system', body: ReconcileAmountsDto, codes: ['BREACH.NOT_PERFORMED', 'BREACH.ALREADY_RECONCILED'] },
]) {}
