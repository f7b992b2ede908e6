import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ActAnswerDto } from '../acts/act-answer.dto';
import { Acting, type ActCall } from '../acts/act-call';
import { ActRoute } from '../acts/act-route';
import { ActTaker } from '../acts/act-taker';
import { ReExamineDto, RecordDefenceDto } from '../dto/hearing.dto';
import { IssueNoticeDto, ProposeMeasuresDto } from '../dto/notice.dto';
import { RecordServiceDto } from '../dto/service-of-document.dto';

/** From the proposal to the re-examination (拟处理、告知、陈述申辩、复核), LZ-18, LZ-22. */
@ApiTags('听取陈述申辩 hearing')
@Controller('api/v1/breach-cases/:id')
export class HearingController {
  constructor(private readonly acts: ActTaker) {}

  @ActRoute('proposals', { act: 'propose-measures', summary: 'propose the measures', codes: ['BREACH.NO_MEASURE', 'BREACH.MEASURE_UNKNOWN', 'BREACH.MEASURE_INCOMPLETE', 'BREACH.HEAVIER_AFTER_DEFENCE'] })
  propose(@Param('id') id: string, @Body() input: ProposeMeasuresDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.acts.onCase('propose-measures', id, input, call);
  }

  @ActRoute('notices', { act: 'issue-notice', summary: 'issue the notice with its five contents' })
  issueNotice(@Param('id') id: string, @Body() input: IssueNoticeDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.acts.onCase('issue-notice', id, input, call);
  }

  @ActRoute('services-of-notice', { act: 'record-service-of-notice', summary: 'the notice has reached the party; its window opens', codes: ['SERVICE.*'] })
  serveNotice(@Param('id') id: string, @Body() input: RecordServiceDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.acts.onCase('record-service-of-notice', id, input, call);
  }

  @ActRoute('defences', { act: 'record-defence', summary: 'the party states and defends; a late filing is refused and recorded (`recorded: true`)', codes: ['BREACH.DEFENCE_WINDOW_CLOSED', 'BREACH.NOTICE_NOT_SERVED', 'BREACH.NOT_THE_PARTY', 'BREACH.FILED_NOW', 'BREACH.POSTMARK_BY_OFFICER'] })
  defend(@Param('id') id: string, @Body() input: RecordDefenceDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.acts.onCase('record-defence', id, input, call);
  }

  @ActRoute('re-examinations', { act: 're-examine', summary: 're-examine what was said', codes: ['BREACH.DEFENCE_WINDOW_OPEN', 'BREACH.PANEL_NEEDED', 'BREACH.PANEL_TOO_SMALL', 'BREACH.HEAVIER_AFTER_DEFENCE'] })
  reExamine(@Param('id') id: string, @Body() input: ReExamineDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.acts.onCase('re-examine', id, input, call);
  }
}
