import {
  EXCLUSION_REASONS, type AssignOfficers, type BeginExclusion, type CompleteInvestigation, type DecideSettlementHold, type ExtendCollectively, type OrderCorrection, type RecordAct, type RecordCorrection, type RecordInvestigation,
  type RequestSettlementHold, type SuspectedAct, type SuspendInvestigation,
} from '@due-process/enforcement-domain';
import type { ServiceOfDocument } from '@due-process/legal-time';
import { Choice, Count, Day, Flag, Part, Prose, Reference, References, ServiceOfDocumentDto, TextsByName } from '@due-process/platform/rest';
import { Documented, ReasonedPaperDto } from './common.dto';
import { SuspectedActDto } from './lead.dto';

/** Officers in charge (指派执法人员), O4-16: at least two, certified. */
export class AssignOfficersDto implements AssignOfficers {
  @References({ about: '执法人员 — officers by code', most: 20, example: ['enforcer-city-1', 'enforcer-city-2'] })
  officers!: string[];

  @Prose({ about: '理由 — the reasons of a change', optional: true })
  reasons?: string;
}

/** A new act, or the same as the investigation has found it (补充违法行为), APL-54. */
export class RecordActDto implements RecordAct {
  @Part(() => SuspectedActDto, { about: '违法行为 — the act' })
  act!: SuspectedAct;

  @Day({ about: '发现日 — found on', example: '2026-03-12' })
  foundOn!: string;

  @Prose({ about: '理由 — the reasons', example: '调查中发现。' })
  reasons!: string;
}

/** A step of the investigation (调查取证), O4-16. */
export class RecordInvestigationDto implements RecordInvestigation {
  @Reference({ about: '调查措施 — kind of step', example: '现场检查' })
  kind!: string;

  @Day({ about: '日期 — day', example: '2026-03-10' })
  on!: string;

  @References({ about: '执法人员 — officers', most: 20, example: ['enforcer-city-1', 'enforcer-city-2'] })
  officers!: string[];

  @Flag({ about: '出示执法证件 — certificates shown (APL-55)', example: true })
  certificatesShown!: boolean;

  @Reference({ about: '笔录编号 — record', example: '笔录〔2026〕1号' })
  recordRef!: string;

  @Prose({ about: '签字情况 — signed page by page, or why not (O4-20)', example: '当事人逐页签名。' })
  signature!: string;
}

/** The investigation is suspended (中止调查), O4-42. */
export class SuspendInvestigationDto extends ReasonedPaperDto implements SuspendInvestigation {
  @Reference({ about: '中止情形 — ground by its id', example: 'party-unable' })
  ground!: string;
}

/** The final report (调查终结报告), O4-36. */
export class CompleteInvestigationDto extends Documented implements CompleteInvestigation {
  @TextsByName({ about: '报告内容 — its six parts by their ids', example: { party: '某医院', course: '检查发现', facts: '重复收费', nature: '违反条例第38条', opinion: '罚款', discretion: '情节一般' } })
  report!: Record<string, string>;

  @References({ about: '所依据的证据 — items of the register', example: ['E1', 'E2'] })
  evidence!: string[];
}

/** The heads extend the period together (集体讨论延长), O4-45. */
export class ExtendCollectivelyDto implements ExtendCollectively {
  @Prose({ about: '理由 — the reasons', example: '案情特别复杂。' })
  reasons!: string;

  @Count(366, { about: '延长天数 — days', example: 60 })
  days!: number;

  @References({ about: '参加讨论的负责人 — heads', most: 30, example: ['bureau-head-city', 'bureau-head-city-2'] })
  participants!: string[];

  @Prose({ about: '不同意见 — dissent', optional: true })
  dissent?: string;

  @Reference({ about: '讨论记录 — the record', example: '讨论〔2026〕2号' })
  recordRef!: string;
}

/** Time that the period does not count begins (扣除期间), O4-45(4). */
export class BeginExclusionDto extends Documented implements BeginExclusion {
  @Choice(EXCLUSION_REASONS, { about: '扣除事由 — reason', example: 'appraisal' })
  reason!: string;

  @Day({ about: '开始日 — from', example: '2026-03-16' })
  from!: string;

  @Reference({ about: '实施单位 — who does it', example: '司法鉴定中心' })
  by!: string;
}

/** Its end (扣除期间结束). */
export class EndExclusionDto {
  @Day({ about: '结束日 — last day', example: '2026-04-01' })
  to!: string;

  @Reference({ about: '结果文书 — the result', example: '鉴定〔2026〕8号' })
  resultRef!: string;
}

/** Settlement of the party is to be held (申请暂停结算), R735-30. */
export class RequestSettlementHoldDto implements RequestSettlementHold {
  @Reference({ about: '依据 — base by rule id', example: 'R735-30' })
  base!: string;

  @TextsByName({ about: '依据所要求的事实 — the facts that it requires', example: { 'fraud-suspicion': '涉嫌虚构住院', 'refusal-to-cooperate': '拒不提供病历' } })
  statements!: Record<string, string>;
}

/** The head decides on the hold (审批暂停结算). */
export class DecideSettlementHoldDto implements DecideSettlementHold {
  @Choice(['approved', 'refused'], { about: '审批结果 — result', example: 'approved' })
  result!: DecideSettlementHold['result'];

  @Prose({ about: '理由 — the reasons', example: '同意。' })
  reasons!: string;

  @Reference({ about: '通知经办机构的文号 — the notice to the agency, of an approval', example: '暂停结算通知〔2026〕1号', optional: true })
  agencyNoticeRef?: string;
}

/** The party is ordered to correct (责令改正), O4-13. */
export class OrderCorrectionDto extends Documented implements OrderCorrection {
  @Prose({ about: '改正要求 — what must be corrected', example: '停止重复收费并完善收费系统。' })
  demands!: string;

  @Day({ about: '改正期限 — by when', example: '2026-04-15' })
  until!: string;

  @Part(() => ServiceOfDocumentDto, { about: '送达 — how and when it reached the party' })
  service!: ServiceOfDocument;
}

/** Whether it did (登记改正情况). */
export class RecordCorrectionDto implements RecordCorrection {
  @Choice(['corrected', 'refused'], { about: '改正情况 — outcome', example: 'corrected' })
  outcome!: RecordCorrection['outcome'];

  @Day({ about: '日期 — day', example: '2026-04-10' })
  on!: string;

  @Reference({ about: '复查记录 — the record', example: '复查〔2026〕1号' })
  recordRef!: string;
}
