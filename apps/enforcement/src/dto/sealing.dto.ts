import type { BeginAppraisal, DecideRelease, EndAppraisal, PapersOnTheSpot, PartyOnTheSpot, RequestExtension, RequestSealing, SealInEmergency, SealThings, StepsOnTheSpot, ThingToSeal, TransferThings } from '@due-process/enforcement-domain';
import type { ServiceOfDocument } from '@due-process/legal-time';
import { Count, Day, Flag, Moment, Part, Parts, Prose, Reference, References, ServiceOfDocumentDto, TextsByName } from '@due-process/platform/rest';
import { ServedPaperDto } from './common.dto';
import { MOST_THINGS, OfACaseDto, PartyOnTheSpotDto, ThingToSealDto } from './things.dto';

/** Sealing is asked for (申请封存), O4-29. */
export class RequestSealingDto extends OfACaseDto implements RequestSealing {
  @Prose({ about: '必要性 — why preservation is not enough', example: '复制不足以防止伪造。' })
  necessity!: string;

  @Parts(() => ThingToSealDto, MOST_THINGS, { about: '物品 — things' })
  things!: ThingToSeal[];
}

/** What was told on the spot (当场告知). */
class ToldOnTheSpotDto {
  @Flag({ about: '理由 — reasons', example: true })
  reasons!: boolean;

  @Flag({ about: '依据 — base', example: true })
  basis!: boolean;

  @Flag({ about: '权利 — rights', example: true })
  rights!: boolean;

  @Flag({ about: '救济途径 — remedies', example: true })
  remedies!: boolean;
}

/** What the officers did, step by step of ACL-18. */
class StepsDto implements StepsOnTheSpot {
  @Flag({ about: '出示执法身份证件 — certificates shown', example: true })
  identityShown!: boolean;

  @Prose({ about: '通知当事人到场 — how the party was called', example: '电话通知并到场。' })
  partyCalled!: string;

  @Part(() => ToldOnTheSpotDto, { about: '当场告知 — told on the spot' })
  told!: StepsOnTheSpot['told'];

  @Prose({ about: '听取陈述和申辩 — what the party stated', example: '无异议。' })
  heard!: string;

  @Reference({ about: '现场笔录 — site record', example: '现场笔录〔2026〕1号' })
  siteRecordRef!: string;

  @Flag({ about: '执法人员签名 — officers signed', example: true })
  officersSigned!: boolean;

  @Prose({ about: '其他程序 — what else laws ask, or nothing', example: '无' })
  other!: string;
}

/** The decision that is handed over (封存决定书). */
class SealingDecisionDto {
  @Reference({ about: '决定书文号 — number', example: '封决〔2026〕1号' })
  documentRef!: string;

  @TextsByName({ about: '载明事项 — its five contents by their ids', example: { party: '某医院', grounds: '社会保险法第79条，三十日', things: '病历十二册', remedies: '六十日内复议，六个月内起诉', authority: '兰州市医疗保障局（印）' } })
  contents!: Record<string, string>;
}

/** The list in its copies. */
class SealingListDto {
  @Reference({ about: '清单编号 — number', example: '封清〔2026〕1号' })
  documentRef!: string;

  @Count(10, { about: '份数 — copies', example: 2 })
  copies!: number;
}

/** Who keeps the things. */
class CustodyDto {
  @Reference({ about: '保管地点 — place', example: '局档案室' })
  place!: string;

  @Reference({ about: '保管人 — keeper, by code', example: 'p-keeper-1' })
  keeper!: string;
}

/** Things are sealed (实施封存), ACL-18, ACL-24. */
export class SealThingsDto implements SealThings {
  @Moment({ about: '封存时间 — when', example: '2026-03-10T10:00:00+08:00' })
  sealedAt!: string;

  @Reference({ about: '地点 — place', example: '医院病案室' })
  place!: string;

  @References({ about: '执法人员 — officers', most: 20, example: ['enforcer-city-1', 'enforcer-city-2'] })
  officers!: string[];

  @Parts(() => ThingToSealDto, MOST_THINGS, { about: '物品 — things' })
  things!: ThingToSeal[];

  @Part(() => StepsDto, { about: '法定步骤 — the steps of ACL-18' })
  steps!: StepsOnTheSpot;

  @Part(() => PartyOnTheSpotDto, { about: '当事人 — the party on the spot' })
  party!: PartyOnTheSpot;

  @Part(() => CustodyDto, { about: '保管 — custody' })
  custody!: SealThings['custody'];

  @Prose({ about: '夜间、节假日的紧急情况 — why it could not wait (ACL-43)', optional: true })
  emergency?: string;

  @Part(() => SealingDecisionDto, { about: '封存决定书 — the decision' })
  decision!: PapersOnTheSpot['decision'];

  @Part(() => SealingListDto, { about: '清单 — the list' })
  list!: PapersOnTheSpot['list'];

  @Reference({ about: '接收人 — who received both', example: '医务科负责人' })
  handedTo!: string;
}

/** Sealed in an emergency (紧急封存), ACL-19. */
export class SealInEmergencyDto extends SealThingsDto implements SealInEmergency {
  @Reference({ about: '案号 — the penalty case or lead', example: 'LZ-CF-2026-000123' })
  caseId!: string;

  @Prose({ about: '必要性 — why preservation is not enough', example: '复制不足以防止伪造。' })
  necessity!: string;
}

/** A longer term is asked for (申请延长), ACL-25. */
export class RequestExtensionDto implements RequestExtension {
  @Count(30, { about: '延长天数 — days', example: 30 })
  days!: number;

  @Prose({ about: '情况复杂的理由 — why the case is complex', example: '涉及病例多。' })
  reasons!: string;
}

/** Testing, inspection or appraisal begins (检测、检验或者技术鉴定), ACL-25(3). */
export class BeginAppraisalDto extends ServedPaperDto implements BeginAppraisal {
  @Reference({ about: '事由 — reason', example: 'appraisal' })
  reason!: string;

  @Day({ about: '开始日 — from', example: '2026-03-16' })
  from!: string;

  @Day({ about: '结束日 — to', example: '2026-03-30' })
  to!: string;

  @Reference({ about: '鉴定机构 — examiner', example: '司法鉴定中心' })
  examiner!: string;
}

/** Its end. */
export class EndAppraisalDto implements EndAppraisal {
  @Reference({ about: '鉴定编号 — appraisal', example: 'a1' })
  appraisal!: string;

  @Day({ about: '结束日 — ended', example: '2026-03-28' })
  endedOn!: string;

  @Reference({ about: '鉴定报告 — report', example: '鉴定〔2026〕8号' })
  reportRef!: string;
}

/** Release is decided (解除封存决定), O4-33. */
export class DecideReleaseDto implements DecideRelease {
  @References({ about: '物品编号 — things', most: MOST_THINGS, example: ['T1'] })
  things!: string[];

  @Reference({ about: '解除情形 — ground of O4-33 by its number', example: '1' })
  ground!: string;

  @Prose({ about: '理由 — the reasons', example: '与案件无关。' })
  reasons!: string;
}

/** Things go with the crime (随案移送), ACL-21. */
export class TransferThingsDto implements TransferThings {
  @References({ about: '物品编号 — things', most: MOST_THINGS, example: ['T1'] })
  things!: string[];

  @Reference({ about: '接收机关 — authority', example: '兰州市公安局' })
  to!: string;

  @Moment({ about: '移送时间 — when', example: '2026-03-20T10:00:00+08:00' })
  transferredAt!: string;

  @Reference({ about: '回执 — receipt', example: '回执〔2026〕2号' })
  receiptRef!: string;

  @Reference({ about: '告知书文号 — the paper that tells the party', example: '封移〔2026〕1号' })
  documentRef!: string;

  @Part(() => ServiceOfDocumentDto, { about: '送达 — how and when it reached the party' })
  service!: ServiceOfDocument;
}
