import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ActAnswerDto } from '../acts/act-answer.dto';
import { Acting, type ActCall } from '../acts/act-call';
import { ActRoute } from '../acts/act-route';
import { ActTaker } from '../acts/act-taker';
import { RecordDiscussionDto, RecordLegalReviewDto, ReportToCityAgencyDto } from '../dto/gates.dto';

/** The hard stops before a decision (报告、集体讨论、法制审核), LZ-21. */
@ApiTags('决定前的程序 gates')
@Controller('api/v1/breach-cases/:id')
export class GatesController {
  constructor(private readonly acts: ActTaker) {}

  @ActRoute('county-reports', { act: 'report-to-city-agency', summary: 'the county agency reports to the city agency', codes: ['BREACH.GATE_CLOSED', 'BREACH.GATE_NOT_NEEDED'] })
  reportToCity(@Param('id') id: string, @Body() input: ReportToCityAgencyDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.acts.onCase('report-to-city-agency', id, input, call);
  }

  @ActRoute('discussions', { act: 'record-discussion', summary: 'a collective discussion of heads with its record', codes: ['BREACH.GATE_CLOSED', 'BREACH.GATE_NOT_NEEDED', 'BREACH.NOT_COLLECTIVE', 'BREACH.CHAIR_ABSENT', 'BREACH.NOT_THE_CITY'] })
  discuss(@Param('id') id: string, @Body() input: RecordDiscussionDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.acts.onCase('record-discussion', id, input, call);
  }

  @ActRoute('legal-reviews', { act: 'record-legal-review', summary: 'legal review; a failed one leads back to the proposal', codes: ['BREACH.GATE_CLOSED', 'BREACH.GATE_NOT_NEEDED', 'BREACH.ALREADY_REVIEWED', 'BREACH.NOT_THE_CITY'] })
  review(@Param('id') id: string, @Body() input: RecordLegalReviewDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.acts.onCase('record-legal-review', id, input, call);
  }
}
