import type { ReExamine, RecordDefence } from '@due-process/agreements-domain';
import { Choice, Day, Flag, Moment, Parts, Prose, Reference, References } from '@due-process/platform/rest';
import { MeasureDto } from './measure.dto';
import { MOST_MEASURES } from './notice.dto';

/** The party states and defends (陈述申辩), LZ-22(2). */
export class RecordDefenceDto implements RecordDefence {
  @Choice(['written', 'oral'], { about: '形式 — written or oral', example: 'written' })
  form!: 'written' | 'oral';

  @Moment({ about: '收到时间 — when it reached the agency, as the officer states it; an institution that files by itself files now and states nothing', example: '2026-02-11T09:30:00+08:00', optional: true })
  receivedAt?: string;

  @Day({ about: '交邮日期 — day of posting: posted in time is in time (CPL-85)', optional: true })
  postedOn?: string;

  @Prose({ about: '陈述申辩内容 — the statement', example: '收费系系统录入错误，已于发现当日更正。' })
  statement!: string;

  @Reference({ about: '笔录编号 — record of an oral defence (LZ-22(2))', optional: true })
  oralRecordRef?: string;

  @Flag({ about: '请求合议 — a panel is asked for', optional: true })
  panelRequested?: boolean;

  @Flag({ about: '陈述完毕 — the party has nothing to add', optional: true })
  complete?: boolean;
}

/** The agency re-examines what was said (复核), LZ-22(2). */
export class ReExamineDto implements ReExamine {
  @Choice(['upheld', 'mitigated'], { about: '复核结果 — upheld, or mitigated to the measures given', example: 'upheld' })
  result!: 'upheld' | 'mitigated';

  @Parts(() => MeasureDto, MOST_MEASURES, { about: '从轻后的措施 — the milder measures', optional: true })
  measures?: MeasureDto[];

  @Prose({ about: '复核意见 — what was said and why it convinces or not', example: '申辩理由与病历记载不符，不予采纳。' })
  reasons!: string;

  @Reference({ about: '复核记录 — the record', example: '复核〔2026〕3号' })
  recordRef!: string;

  @References({ about: '合议成员 — members of the panel by code, at least three', most: 15, optional: true })
  panel?: string[];
}
