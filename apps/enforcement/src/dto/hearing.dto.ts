import type { Arrival, DraftContent, IssueNotice, NotifyHearing, ReExamine, RecordDefence, RecordHearing, RequestHearing, WaiveRights } from '@due-process/enforcement-domain';
import type { ServiceOfDocument } from '@due-process/legal-time';
import { Choice, Day, Flag, Moment, Part, Prose, Reference, References, ServiceOfDocumentDto, TextsByName } from '@due-process/platform/rest';
import { Documented } from './common.dto';
import { DraftContentDto } from './draft.dto';

/** The notice of the intended penalty (处罚告知书), APL-44. */
export class IssueNoticeDto extends Documented implements IssueNotice {
  @TextsByName({ about: '告知内容 — by their ids', example: { penalty: '罚款30000元', facts: '重复收费', reasons: '造成基金损失', basis: '条例第38条', rights: '可以陈述和申辩' } })
  contents!: Record<string, string>;

  @Prose({ about: '听证权利告知 — the right to a hearing, where one is due (APL-63)', optional: true })
  hearing?: string;
}

/** When something reached the bureau. */
abstract class Arrived implements Arrival {
  @Moment({ about: '收到时间 — as the officer states it; a party that files by itself files now', example: '2026-03-12T09:30:00+08:00', optional: true })
  receivedAt?: string;

  @Day({ about: '交邮日 — day of posting: posted in time is in time (CPL-85)', optional: true })
  postedOn?: string;
}

/** The party states and defends (陈述申辩), APL-45. */
export class RecordDefenceDto extends Arrived implements RecordDefence {
  @Choice(['written', 'oral'], { about: '形式 — form', example: 'written' })
  form!: RecordDefence['form'];

  @Prose({ about: '陈述申辩内容 — the statement', example: '收费有医嘱依据。' })
  statement!: string;

  @Reference({ about: '笔录编号 — record of an oral defence', optional: true })
  oralRecordRef?: string;

  @Flag({ about: '陈述完毕 — nothing to add', optional: true })
  complete?: boolean;
}

/** The party asks for a hearing (要求听证), APL-64. */
export class RequestHearingDto extends Arrived implements RequestHearing {
  @Reference({ about: '申请书编号 — the request', optional: true })
  requestRef?: string;
}

/** The party gives rights up expressly (明确放弃权利), APL-45. */
export class WaiveRightsDto extends Documented implements WaiveRights {
  @References({ about: '放弃的权利 — defence, hearing', most: 2, example: ['defence'] })
  rights!: ('defence' | 'hearing')[];
}

/** The hearing is called (通知听证), APL-64. */
export class NotifyHearingDto extends Documented implements NotifyHearing {
  @Day({ about: '听证日 — day', example: '2026-03-27' })
  heldOn!: string;

  @Reference({ about: '地点 — place', example: '局会议室' })
  place!: string;

  @Flag({ about: '公开 — public', example: true })
  public!: boolean;

  @Choice(['state-secret', 'business-secret', 'privacy'], { about: '不公开理由 — why not', optional: true })
  closedBecause?: NonNullable<NotifyHearing['closedBecause']>;

  @Part(() => ServiceOfDocumentDto, { about: '送达 — how and when the notice reached the party' })
  service!: ServiceOfDocument;
}

/** The hearing (举行听证), APL-64. */
export class RecordHearingDto implements RecordHearing {
  @Day({ about: '听证日 — day', example: '2026-03-27' })
  heldOn!: string;

  @Choice(['held', 'party-absent', 'party-left', 'postponed'], { about: '到场情况 — attendance', example: 'held' })
  attendance!: RecordHearing['attendance'];

  @References({ about: '调查人员 — officers who presented', most: 20, example: ['enforcer-city-1', 'enforcer-city-2'] })
  officers!: string[];

  @References({ about: '代理人 — agents of the party', most: 10, optional: true })
  agents?: string[];

  @Prose({ about: '未到场、延期理由 — reason', optional: true })
  reason?: string;

  @Reference({ about: '听证笔录 — the record', example: '听证笔录〔2026〕1号' })
  recordRef!: string;

  @Choice(['signed', 'refusal-noted'], { about: '签字情况 — signature', example: 'signed' })
  signature!: RecordHearing['signature'];

  @Reference({ about: '听证报告 — the chair’s report', optional: true })
  reportRef?: string;
}

/** What was said is re-examined (复核), APL-45. */
export class ReExamineDto implements ReExamine {
  @Choice(['upheld', 'mitigated'], { about: '复核结果 — result', example: 'upheld' })
  result!: ReExamine['result'];

  @Part(() => DraftContentDto, { about: '从轻后的处理意见 — the milder draft', optional: true })
  draft?: DraftContent;

  @Prose({ about: '复核意见 — what convinces and what does not', example: '申辩理由不成立。' })
  reasons!: string;

  @Reference({ about: '复核记录 — the record', example: '复核〔2026〕2号' })
  recordRef!: string;
}
