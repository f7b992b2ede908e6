import { actRoutes, addressOf, RecordServiceDto } from '@due-process/platform/rest';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BREACH_CASES } from '../cases/breach-cases';
import { ReExamineDto, RecordDefenceDto } from '../dto/hearing.dto';
import { IssueNoticeDto, ProposeMeasuresDto } from '../dto/notice.dto';

/** From the proposal to the re-examination (拟处理、告知、陈述申辩、复核), LZ-18, LZ-22. */
@ApiTags('听取陈述申辩 hearing')
@Controller(addressOf(BREACH_CASES))
export class HearingController extends actRoutes(BREACH_CASES, [
  { path: 'proposals', act: 'propose-measures', summary: 'propose the measures', body: ProposeMeasuresDto, codes: ['BREACH.NO_MEASURE', 'BREACH.MEASURE_UNKNOWN', 'BREACH.MEASURE_INCOMPLETE', 'BREACH.HEAVIER_AFTER_DEFENCE'] },
  { path: 'notices', act: 'issue-notice', summary: 'issue the notice with its five contents', body: IssueNoticeDto },
  { path: 'services-of-notice', act: 'record-service-of-notice', summary: 'the notice has reached the party; its window opens', body: RecordServiceDto, codes: ['SERVICE.*'] },
  { path: 'defences', act: 'record-defence', summary: 'the party states and defends; a late filing is refused and recorded (`recorded: true`)', body: RecordDefenceDto, codes: ['BREACH.DEFENCE_WINDOW_CLOSED', 'BREACH.NOTICE_NOT_SERVED', 'BREACH.NOT_THE_PARTY', 'BREACH.FILED_NOW', 'BREACH.POSTMARK_BY_OFFICER'] },
  { path: 're-examinations', act: 're-examine', summary: 're-examine what was said', body: ReExamineDto, codes: ['BREACH.DEFENCE_WINDOW_OPEN', 'BREACH.PANEL_NEEDED', 'BREACH.PANEL_TOO_SMALL', 'BREACH.HEAVIER_AFTER_DEFENCE'] },
]) {}
