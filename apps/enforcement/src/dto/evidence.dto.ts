import {
  EVIDENCE_SOURCES, EXCLUSION_GROUNDS, type CopyOf, type EvidenceFile, type EvidenceKind, type EvidenceSource, type ExcludeEvidence, type ExclusionGround, type RecordCustody, type RegisterEvidence, type VerifyEvidence,
} from '@due-process/enforcement-domain';
import { Choice, Day, Flag, Moment, Part, Prose, Reference, References } from '@due-process/platform/rest';

const EVIDENCE_KINDS = ['document', 'object', 'audio-visual', 'electronic-data', 'witness', 'party-statement', 'expert-opinion', 'site-record'] as const satisfies readonly EvidenceKind[];

/** A file that was received for this case (证据材料). */
class EvidenceFileDto implements EvidenceFile {
  @Reference({ about: '文件编号 — reference of the file in the file of the case', example: '材料-1' })
  ref!: string;

  @Reference({ about: '收到时的 SHA-256 — as the upload answered it', example: 'ab'.repeat(32) })
  sha256!: string;
}

/** Of which original a copy is (复制件), O4-21. */
class CopyOfDto implements CopyOf {
  @Reference({ about: '原件 — the original', example: '2025年住院费用清单' })
  original!: string;

  @Reference({ about: '原件保存单位 — who keeps it', example: '某医院病案室' })
  keptBy!: string;

  @Reference({ about: '核对无误的确认人 — who confirmed the copy, by code', example: 'p-records-1' })
  confirmedBy!: string;

  @Day({ about: '确认日 — on', example: '2026-03-10' })
  confirmedOn!: string;
}

/** How a statement was taken (询问笔录), O4-24. */
class InterviewDto {
  @Flag({ about: '个别询问 — one by one', example: true })
  alone!: boolean;

  @Flag({ about: '核对 — read back', example: true })
  readBack!: boolean;

  @Flag({ about: '逐页签字 — signed page by page', example: true })
  everyPageSigned!: boolean;

  @Prose({ about: '未签字的情况 — why not', optional: true })
  note?: string;
}

/** How a site record was signed (现场笔录), O4-20. */
class SiteRecordDto {
  @Flag({ about: '通知当事人到场 — the party was called', example: true })
  partyCalled!: boolean;

  @Flag({ about: '逐页签字 — signed page by page', example: true })
  everyPageSigned!: boolean;

  @Prose({ about: '拒绝签字或者未到场的情况 — why not', optional: true })
  note?: string;
}

/** An item enters the evidence register (登记证据), O4-19 to O4-24. */
export class RegisterEvidenceDto implements RegisterEvidence {
  @Choice(EVIDENCE_KINDS, { about: '证据种类 — kind', example: 'document' })
  kind!: EvidenceKind;

  @Reference({ about: '证据名称 — title', example: '住院费用清单' })
  title!: string;

  @Choice(EVIDENCE_SOURCES, { about: '证据来源 — source', example: 'own-inspection' })
  source!: EvidenceSource;

  @Prose({ about: '来源说明 — origin in words', example: '某医院医保办' })
  origin!: string;

  @Moment({ about: '取得时间 — when', example: '2026-03-10T10:30:00+08:00' })
  obtainedAt!: string;

  @Reference({ about: '取得或者提供的人 — by whom, by code', example: 'enforcer-city-1' })
  obtainedBy!: string;

  @References({ about: '执法人员 — officers', most: 20, example: ['enforcer-city-1', 'enforcer-city-2'], optional: true })
  officers?: string[];

  @Reference({ about: '取得地点 — place', example: '某医院' })
  place!: string;

  @Prose({ about: '取得方法 — method', example: '调取' })
  method!: string;

  @Part(() => CopyOfDto, { about: '复制件 — of which original; absent where it is the original', optional: true })
  copyOf?: CopyOf;

  @Part(() => EvidenceFileDto, { about: '文件 — everything but an object has one; upload it first', optional: true })
  file?: EvidenceFile;

  @Reference({ about: '文字记录 — transcript of a recording (O4-22)', optional: true })
  transcriptRef?: string;

  @Part(() => InterviewDto, { about: '询问情况 — of a statement', optional: true })
  interview?: InterviewDto;

  @Part(() => SiteRecordDto, { about: '现场笔录签字情况 — of a site record', optional: true })
  siteRecord?: SiteRecordDto;
}

/** A step of the chain of custody (证据流转), O4-35. */
export class RecordCustodyDto implements RecordCustody {
  @Reference({ about: '证据编号 — item', example: 'E1' })
  item!: string;

  @Choice(['moved', 'shown', 'returned'], { about: '流转事项 — what', example: 'shown' })
  what!: RecordCustody['what'];

  @Moment({ about: '时间 — when', example: '2026-03-12T14:00:00+08:00' })
  at!: string;

  @Reference({ about: '交出、出示人 — by', example: 'enforcer-city-1' })
  by!: string;

  @Reference({ about: '接收、查看人 — to', example: 'p-party-agent' })
  to!: string;

  @Reference({ about: '地点 — place', example: '局询问室' })
  place!: string;

  @Reference({ about: '凭证 — receipt or record', optional: true })
  ref?: string;
}

/** Evidence is verified (查证属实), LZ-37. */
export class VerifyEvidenceDto implements VerifyEvidence {
  @References({ about: '证据编号 — items', example: ['E1', 'E2'] })
  items!: string[];

  @Choice(['true', 'not-true', 'doubtful'], { about: '查证结果 — result', example: 'true' })
  result!: VerifyEvidence['result'];

  @References({ about: '执法人员 — officers', most: 20, example: ['enforcer-city-1', 'enforcer-city-2'] })
  officers!: string[];

  @Prose({ about: '查证方法 — how', example: '与结算数据核对' })
  method!: string;
}

/** Evidence is excluded (排除证据), APL-46(3). */
export class ExcludeEvidenceDto implements ExcludeEvidence {
  @Reference({ about: '证据编号 — item', example: 'E2' })
  item!: string;

  @Choice(EXCLUSION_GROUNDS, { about: '排除情形 — ground', example: 'unlawful-means' })
  ground!: ExclusionGround;

  @Prose({ about: '理由 — the reasons', example: '未通知当事人到场。' })
  reasons!: string;
}
