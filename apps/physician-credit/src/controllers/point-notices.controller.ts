import { actRoutes, addressOf, MOVED_DEADLINES, RecordServiceDto } from '@due-process/platform/rest';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { POINT_NOTICES } from '../cases/point-notices';
import { FileObjectionDto, HoldTalkDto, MakeNoticeDto } from '../dto/notices.dto';

/** From the notice to the objection (制作、送达、告知、约谈、申请复核), QN-3(2)1, QN-3(2)4, PQP-41. */
@ApiTags('记分处理通知 point notices')
@Controller(addressOf(POINT_NOTICES))
export class PointNoticesController extends actRoutes(POINT_NOTICES, [
  { path: 'documents', act: 'make-notice', summary: 'make the notice from the ledger as it stands', body: MakeNoticeDto, codes: ['SCORING.NOT_SCORED'] },
  { path: 'services-on-institution', act: 'serve-institution', summary: 'the notice has reached the institution', body: RecordServiceDto, codes: ['SERVICE.*'] },
  { path: 'services-on-person', act: 'tell-person', summary: 'the institution has told the person, proven', body: RecordServiceDto, codes: ['SCORING.ALREADY_TOLD', 'SERVICE.*'] },
  { path: 'objections', act: 'file-objection', summary: 'the person objects; a late objection is refused and recorded (`recorded: true`)', body: FileObjectionDto, codes: ['SCORING.OBJECTION_TOO_LATE', 'SCORING.ALREADY_OBJECTED', 'SCORING.NOTHING_TO_OBJECT_TO', 'SCORING.NOT_SERVED', 'SCORING.FILED_NOW', 'SCORING.POSTMARK_BY_OFFICER', 'PHYSICIAN.NOT_YOUR_ACCOUNT'] },
  { path: 'talks', act: 'hold-talk', summary: 'a talk was held and made known', body: HoldTalkDto, codes: ['SCORING.NO_SUCH_TALK', 'SCORING.NOT_YOUR_TALK'] },
  MOVED_DEADLINES,
]) {}
