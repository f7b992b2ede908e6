import {
  CIRCUMSTANCES, DEPARTMENTS, DISCRETION_GRADES, FUND_ACCOUNTS, RESPONSIBILITIES, RESULTS, type AccountShare, type Circumstance, type Correction, type Department, type DiscretionChoice, type DiscretionGrade, type DraftContent,
  type FundAccount, type MeasureDuration, type PenaltyProposal, type ResponsibleStaff, type Result, type StatedMeasure, type ViolationItem,
} from '@due-process/enforcement-domain';
import { Choice, Count, Day, Fen, FenOrNone, Flag, Part, PartId, Parts, Prose, Reference, References } from '@due-process/platform/rest';
import { MOST_ACTS } from './lead.dto';

const STATED_KINDS = ['warning', 'suspend-department', 'termination-by-agency', 'suspend-networked-settlement', 'ban', 'order-to-correct', 'interview'] as const satisfies readonly StatedMeasure['kind'][];
const MOST = 100;

/** Part of an amount by the account it was paid from. */
class AccountShareDto implements AccountShare {
  @Choice(FUND_ACCOUNTS, { about: '基金账户 — fund account (LZ-47)', example: 'employee-basic' })
  account!: FundAccount;

  @Fen({ about: '金额（分） — amount in 分', example: 2_000_000 })
  amountFen!: number;
}

/** An act that is punished (违法行为) with its three amounts kept apart. */
class ViolationItemDto implements ViolationItem {
  @PartId({ about: '行为编号 — act of the case', example: 'a1' })
  id!: string;

  @Reference({ about: '违法行为 — rule id', example: 'R735-38.3' })
  act!: string;

  @Reference({ about: '罚则 — rule that the consequence follows from', example: 'R735-38.fine' })
  article!: string;

  @Prose({ about: '事实 — the facts', optional: true })
  facts?: string;

  @FenOrNone({ about: '违规金额（分） — violation amount', optional: true })
  violationFen?: number;

  @FenOrNone({ about: '基金损失（分） — loss of the fund', example: 2_000_000 })
  lossFen!: number;

  @FenOrNone({ about: '违法所得（分） — illegal gains', optional: true })
  illegalGainFen?: number;

  @Parts(() => AccountShareDto, MOST, { about: '损失来源 — where the loss was paid from' })
  accounts!: AccountShare[];

  @Parts(() => AccountShareDto, MOST, { about: '已退回 — refunded before the decision', optional: true })
  refunded?: AccountShare[];

  @Day({ about: '开始日 — first day', example: '2025-06-01' })
  actFrom!: string;

  @Day({ about: '终了日 — last day', example: '2025-12-31' })
  actTo!: string;

  @Flag({ about: '以骗取医疗保障基金为目的 — with the aim of defrauding the fund', example: false })
  intent!: boolean;

  @Choice(['not-ordered', 'ordered', 'corrected', 'refused'], { about: '责令改正 — order to correct', optional: true })
  correction?: Correction;

  @Flag({ about: '造成严重后果 — serious consequences', optional: true })
  grave?: boolean;
}

/** Which law judges an act (从旧兼从轻), APL-37. */
class LawChoiceDto {
  @Choice(['law-of-the-act', 'later-law'], { about: '适用法律 — which law', example: 'law-of-the-act' })
  choice!: 'law-of-the-act' | 'later-law';

  @Prose({ about: '理由 — the reasons' })
  reason!: string;
}

/** Discretion for one act (裁量). */
class DiscretionChoiceDto implements DiscretionChoice {
  @PartId({ about: '行为编号 — act', example: 'a1' })
  violation!: string;

  @Choice(DISCRETION_GRADES, { about: '裁量等次 — grade', example: 'ordinary' })
  grade!: DiscretionGrade;

  @References({ about: '裁量情节 — grounds by rule id', example: [] })
  grounds!: string[];

  @Prose({ about: '理由 — the reason', example: '情节一般' })
  reason!: string;

  @Reference({ about: '倍数 — exact decimal', example: '1.5', optional: true })
  multiple?: string;

  @Fen({ about: '罚款数额（分） — for a fine between two amounts', optional: true })
  fixedFen?: number;

  @Reference({ about: '裁量基准条目 — item of the province’s table', optional: true })
  tableItem?: string;

  @Part(() => LawChoiceDto, { about: '适用法律 — where each law is milder in one point (APL-37)', optional: true })
  law?: LawChoiceDto;
}

/** Length of a measure. */
class MeasureDurationDto {
  @Count(120, { about: '月 — months', example: 6, optional: true })
  months?: number;

  @Count(3660, { about: '日 — days', optional: true })
  days?: number;

  @Count(20, { about: '年 — years', optional: true })
  years?: number;
}

/** A measure that the officer states; fine, refund and confiscation are computed. */
class StatedMeasureDto {
  @PartId({ about: '措施编号 — unique in the proposal', example: 'm1' })
  id!: string;

  @Choice(STATED_KINDS, { about: '措施 — kind', example: 'suspend-department' })
  kind!: StatedMeasure['kind'];

  @Reference({ about: '依据 — rule id', example: 'R735-38.suspend' })
  basis!: string;

  @Reference({ about: '责任部门 — department', example: '骨科', optional: true })
  department?: string;

  @Part(() => MeasureDurationDto, { about: '期限 — months, days or years', optional: true })
  duration?: MeasureDuration;

  @Reference({ about: '服务协议编号 — agreement', optional: true })
  agreementId?: string;

  @Reference({ about: '人员代码 — person', optional: true })
  person?: string;

  @Day({ about: '改正期限 — until', optional: true })
  until?: string;
}

/** What an officer proposes (处罚提案). */
class PenaltyProposalDto implements PenaltyProposal {
  @Parts(() => ViolationItemDto, MOST_ACTS, { about: '违法行为 — acts' })
  violations!: ViolationItem[];

  @Parts(() => DiscretionChoiceDto, MOST_ACTS, { about: '裁量 — discretion' })
  discretion!: DiscretionChoice[];

  @Parts(() => StatedMeasureDto, MOST, { about: '其他措施 — measures beside money' })
  measures!: StatedMeasure[];
}

/** Staff whose responsibility was found (责任人员). */
class ResponsibleStaffDto implements ResponsibleStaff {
  @Reference({ about: '人员代码 — code', example: 'physician-1' })
  code!: string;

  @Choice(RESPONSIBILITIES, { about: '责任程度 — share', example: 'general' })
  responsibility!: ResponsibleStaff['responsibility'];
}

/** What is intended (拟处理意见), O4-36, O4-43. */
export class DraftContentDto implements DraftContent {
  @Choice(RESULTS, { about: '处理结果 — one of the five of O4-43', example: 'penalty' })
  result!: Result;

  @Prose({ about: '事实 — the facts', example: '重复收费。' })
  facts!: string;

  @Prose({ about: '理由 — the reasons', example: '违反条例第38条。' })
  reasons!: string;

  @References({ about: '依据 — rule ids, picked and never typed', example: ['R735-38.3', 'R735-38.fine'] })
  basis!: string[];

  @References({ about: '证据 — items of the register', example: ['E1', 'E2'] })
  evidence!: string[];

  @Part(() => PenaltyProposalDto, { about: '处罚提案 — of a penalty', optional: true })
  proposal?: PenaltyProposal;

  @Reference({ about: '不予处罚情形 — ground of no penalty', optional: true })
  noPenaltyGround?: string;

  @Choice(DEPARTMENTS, { about: '移送机关 — body', optional: true })
  transferTo?: Department;

  @Parts(() => ResponsibleStaffDto, MOST, { about: '责任人员 — staff', optional: true })
  responsibleStaff?: ResponsibleStaff[];

  @References({ about: `情形 — circumstances that call for review or discussion: ${CIRCUMSTANCES.join(', ')}`, example: [] })
  circumstances!: Circumstance[];
}
