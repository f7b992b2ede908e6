import { actRoutes, addressOf } from '@due-process/platform/rest';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BREACH_CASES } from '../cases/breach-cases';
import { RecordDiscussionDto, RecordLegalReviewDto, ReportToCityAgencyDto } from '../dto/gates.dto';

/** The hard stops before a decision (报告、集体讨论、法制审核), LZ-21. */
@ApiTags('决定前的程序 gates')
@Controller(addressOf(BREACH_CASES))
export class GatesController extends actRoutes(BREACH_CASES, [
  { path: 'county-reports', act: 'report-to-city-agency', summary: 'the county agency reports to the city agency', body: ReportToCityAgencyDto, codes: ['BREACH.GATE_CLOSED', 'BREACH.GATE_NOT_NEEDED'] },
  { path: 'discussions', act: 'record-discussion', summary: 'a collective discussion of heads with its record', body: RecordDiscussionDto, codes: ['BREACH.GATE_CLOSED', 'BREACH.GATE_NOT_NEEDED', 'BREACH.NOT_COLLECTIVE', 'BREACH.CHAIR_ABSENT', 'BREACH.NOT_THE_CITY'] },
  { path: 'legal-reviews', act: 'record-legal-review', summary: 'legal review; a failed one leads back to the proposal', body: RecordLegalReviewDto, codes: ['BREACH.GATE_CLOSED', 'BREACH.GATE_NOT_NEEDED', 'BREACH.ALREADY_REVIEWED', 'BREACH.NOT_THE_CITY'] },
]) {}
