import type { DecideOnTheSpot, DraftContent, MakeDecision, PublishDecision, RecordPenaltyRemedy, RecordPenaltyRemedyOutcome, RevokeDecision } from '@due-process/enforcement-domain';
import { Choice, Count, Day, FenByName, Flag, Part, Parts, Prose, Reference, References, TextsByName } from '@due-process/platform/rest';
import { Documented, ReasonedPaperDto } from './common.dto';
import { DraftContentDto } from './draft.dto';

/** A head decides (作出决定), O4-43, APL-59: exactly the draft that stands. */
export class MakeDecisionDto extends Documented implements MakeDecision {
  @Reference({ about: '处理意见摘要 — `draft.hash` of what is decided', example: 'f'.repeat(64) })
  hash!: string;

  @TextsByName({ about: '决定书内容 — by their ids', example: { party: '某医院', facts: '重复收费', penalty: '罚款30000元', performance: '十五日内缴至银行', remedies: '六十日内复议或者六个月内起诉', authority: '兰州市医疗保障局' } })
  contents!: Record<string, string>;

  @Flag({ about: '加盖印章 — the seal stands on it', example: true })
  sealed!: boolean;
}

/** A decision on the spot (当场处罚), APL-51. */
export class DecideOnTheSpotDto extends Documented implements DecideOnTheSpot {
  @Part(() => DraftContentDto, { about: '处罚内容 — what is decided' })
  draft!: DraftContent;

  @References({ about: '执法人员 — officers', most: 20, example: ['enforcer-city-1', 'enforcer-city-2'] })
  officers!: string[];

  @Flag({ about: '出示执法证件 — certificates shown', example: true })
  certificatesShown!: boolean;

  @Prose({ about: '口头告知和陈述申辩 — what was told and what the party said', example: '当事人无异议。' })
  heardOrally!: string;

  @TextsByName({ about: '决定书内容 — by their ids' })
  contents!: Record<string, string>;

  @Reference({ about: '当场交付的签收 — receipt', example: '送达回证〔2026〕3号' })
  receiptRef!: string;
}

/** A decision on the spot is reported for the record (当场处罚备案), O4-51. */
export class ReportSpotDecisionDto {
  @Day({ about: '备案日 — day', example: '2026-03-12' })
  on!: string;

  @Reference({ about: '备案号 — filing reference', example: '备〔2026〕4号' })
  filingRef!: string;
}

/** A part that is withheld. */
class WithheldDto {
  @Reference({ about: '隐去的内容 — part', example: '患者姓名' })
  part!: string;

  @Prose({ about: '理由 — reason', example: '个人隐私' })
  reason!: string;
}

/** The decision is published (公示), APL-48. */
export class PublishDecisionDto implements PublishDecision {
  @Day({ about: '公示日 — day', example: '2026-03-24' })
  on!: string;

  @Reference({ about: '公示平台 — place', example: '兰州市医疗保障局网站' })
  place!: string;

  @Prose({ about: '公示文本 — the text as published', example: '某医院重复收费，罚款30000元。' })
  text!: string;

  @Parts(() => WithheldDto, 100, { about: '隐去的内容 — withheld parts with reasons' })
  withheld!: { part: string; reason: string }[];

  @Reference({ about: '复核人 — who read the text, by code; another than the publisher', example: 'enforcer-city-2' })
  checkedBy!: string;

  @Flag({ about: '不含患者和个人姓名 — no patient and no person is named', example: true })
  noNames!: boolean;
}

/** A publication is withdrawn (撤回公示), APL-48. */
export class WithdrawPublicationDto {
  @Day({ about: '撤回日 — day', example: '2026-05-11' })
  on!: string;

  @Prose({ about: '理由 — the reasons', example: '决定已撤销。' })
  reasons!: string;
}

/** A decision is revoked (撤销决定). */
export class RevokeDecisionDto extends ReasonedPaperDto implements RevokeDecision {
  @Flag({ about: '重新作出决定 — decided anew', example: true })
  anew!: boolean;
}

/** The party took a remedy (登记救济), APL-73. */
export class RecordRemedyDto extends Documented implements RecordPenaltyRemedy {
  @Choice(['reconsideration', 'litigation'], { about: '救济种类 — kind', example: 'reconsideration' })
  kind!: RecordPenaltyRemedy['kind'];

  @Day({ about: '申请、起诉日 — since', example: '2026-04-02' })
  since!: string;
}

/** How it ended (登记救济结果). */
export class RecordRemedyOutcomeDto extends Documented implements RecordPenaltyRemedyOutcome {
  @Count(1000, { about: '救济序号 — number', example: 1 })
  number!: number;

  @Choice(['upheld', 'changed', 'annulled', 'withdrawn', 'rejected'], { about: '结果 — result', example: 'upheld' })
  result!: RecordPenaltyRemedyOutcome['result'];

  @Day({ about: '决定、判决日 — day', example: '2026-05-20' })
  on!: string;

  @Day({ about: '收到日 — received', example: '2026-05-22' })
  receivedOn!: string;

  @FenByName({ about: '变更后的金额（分） — new amount of each measure that changes', example: { 'f-a1': 2_000_000 }, optional: true })
  amounts?: Record<string, number>;
}
