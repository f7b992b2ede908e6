import type { Bilingual, LegalDay } from '@due-process/legal-time';
import type { Posting, Refusal } from '@due-process/procedure';

/** Fund accounts (基金账户); refunded money goes back to the account it came from (LZ-47, R735-45). */
export type FundAccount = 'employee-basic' | 'resident-basic' | 'medical-assistance' | 'maternity' | 'long-term-care';

export const FUND_ACCOUNTS: readonly FundAccount[] = ['employee-basic', 'resident-basic', 'medical-assistance', 'maternity', 'long-term-care'];

/** Account of everything that is no fund money: fines, surcharges and confiscations (国库, APL-74, R735-45). */
export const TREASURY = 'treasury';

/** A part of an amount, by the account it was paid from. */
export interface AccountShare {
  readonly account: FundAccount;
  /** 分, > 0 */
  readonly amountFen: number;
}

/** Who is punished (当事人). */
export type PartyKind = 'medical-institution' | 'pharmacy' | 'agency' | 'individual';

/** Whether the party was ordered to correct and did (责令改正): a fine under R735-39 only follows a refusal. */
export type Correction = 'not-ordered' | 'ordered' | 'corrected' | 'refused';

/** One act of the party that is punished (违法行为), with its three amounts kept apart (domain.md 16.2). */
export interface ViolationItem {
  /** Unique in the case: `v1`, `v2`. */
  readonly id: string;
  /** Violation rule, e.g. `R735-38.2`, `O7.b1`. */
  readonly act: string;
  /** Rule that the consequence follows from: a money rule (`R735-38.fine`), or `R735-41.settlement` where the article knows no fine. */
  readonly article: string;
  readonly facts?: string;
  /** Violation amount (违规金额), 分. */
  readonly violationFen?: number;
  /** Loss of the fund (基金损失), 分; the base of a multiple. 0 where there is none (R735-39). */
  readonly lossFen: number;
  /** Illegal gains (违法所得), 分 (APL-28, R735-42). */
  readonly illegalGainFen?: number;
  /** Where the loss was paid from; adds up to `lossFen`. */
  readonly accounts: readonly AccountShare[];
  /** Already refunded before the decision (退回、退赔): lessens refund and confiscation, never the base of the fine. */
  readonly refunded?: readonly AccountShare[];
  /** Days of the act, both included; a continuous act counts from its end (APL-36, APL-37). */
  readonly actFrom: LegalDay;
  readonly actTo: LegalDay;
  /** With the aim of defrauding the fund (以骗取医疗保障基金为目的): an act of R735-38 then falls under R735-40. */
  readonly intent: boolean;
  readonly correction?: Correction;
  /** Serious consequences (造成严重后果, R735-38): opens the suspension of the department without a refusal to correct. */
  readonly grave?: boolean;
}

/** How far the penalty goes (裁量等次): 一般、从轻、减轻、不予、从重. */
export type DiscretionGrade = 'ordinary' | 'lighter' | 'reduced' | 'none' | 'heavier';

export const DISCRETION_GRADES: readonly DiscretionGrade[] = ['ordinary', 'lighter', 'reduced', 'none', 'heavier'];

/** What the officer chooses for one act (裁量), with ground and reason. */
export interface DiscretionChoice {
  readonly violation: string;
  readonly grade: DiscretionGrade;
  /** Ids of {@link GROUNDS}, e.g. `APL-32.1`, `LZ-41.refund`, `LZ-42.repeat`. */
  readonly grounds: readonly string[];
  readonly reason: string;
  /** Exact decimal, e.g. `1.3`, for a fine by multiple. */
  readonly multiple?: string;
  /** 分, for a fine between two amounts (R735-39). */
  readonly fixedFen?: number;
  /** Item of the provincial table that the fine follows. */
  readonly tableItem?: string;
  /** Which law judges the act, where each is milder in one point (APL-37): `law-of-the-act` or `later-law`. */
  readonly law?: { readonly choice: 'law-of-the-act' | 'later-law'; readonly reason: string };
}

/** The fine for one act under one article (罚款), rounded half up to the 分. */
export interface FineItem {
  /** `f-v1` belongs to `v1`. */
  readonly id: string;
  readonly violation: string;
  readonly act: string;
  readonly article: string;
  readonly grade: DiscretionGrade;
  readonly grounds: readonly string[];
  readonly multiple?: string;
  readonly baseFen: number;
  readonly amountFen: number;
  /** Legal range of this fine, both ends included. */
  readonly range: { readonly minFen: number; readonly maxFen: number };
}

/** Length of a measure; months and days are different units (domain.md 16.1). */
export type MeasureDuration = { readonly months: number } | { readonly days: number } | { readonly years: number };

/**
 * A measure of a penalty decision (处罚和一并作出的处理). Fines, refunds and confiscations follow from the acts; the officer states the
 * others.
 */
export type PenaltyMeasure =
  /** 警告 (APL-9, APL-51). */
  | { readonly id: string; readonly kind: 'warning'; readonly basis: string }
  /** 罚款. */
  | ({ readonly kind: 'fine' } & FineItem)
  /** 退回基金, by account. */
  | { readonly id: string; readonly kind: 'refund'; readonly violation: string; readonly account: FundAccount; readonly amountFen: number }
  /** 没收违法所得, less what was refunded (APL-28). */
  | { readonly id: string; readonly kind: 'confiscation'; readonly violation: string; readonly amountFen: number }
  /** 暂停责任部门涉及基金使用的医药服务, 6–12 months (R735-38, R735-40). */
  | { readonly id: string; readonly kind: 'suspend-department'; readonly basis: string; readonly department: string; readonly duration: MeasureDuration }
  /** 直至由经办机构解除服务协议 (R735-40): the agency is told. */
  | { readonly id: string; readonly kind: 'termination-by-agency'; readonly basis: string; readonly agreementId: string }
  /** 暂停个人医疗费用联网结算, 3–12 months (R735-41). */
  | { readonly id: string; readonly kind: 'suspend-networked-settlement'; readonly basis: string; readonly person: string; readonly duration: MeasureDuration }
  /** 五年内禁止从事定点医药机构管理活动 (R735-43). */
  | { readonly id: string; readonly kind: 'ban'; readonly basis: string; readonly person: string; readonly duration: MeasureDuration }
  /** 责令改正 (APL-28). */
  | { readonly id: string; readonly kind: 'order-to-correct'; readonly basis: string; readonly until?: LegalDay }
  /** 约谈 (R735-38, R735-39). */
  | { readonly id: string; readonly kind: 'interview'; readonly basis: string; readonly person?: string };

export type PenaltyMeasureKind = PenaltyMeasure['kind'];

/** What the officer states beside the acts; fine, refund and confiscation are computed. */
export type StatedMeasure = Exclude<PenaltyMeasure, { readonly kind: 'fine' | 'refund' | 'confiscation' }>;

/** What an officer proposes, and a head decides. */
export interface PenaltyProposal {
  readonly violations: readonly ViolationItem[];
  readonly discretion: readonly DiscretionChoice[];
  readonly measures: readonly StatedMeasure[];
}

/** A penalty of the same party that counts for the repetition of LZ-42(2). */
export interface PriorPenalty {
  readonly caseId: string;
  readonly act: string;
  readonly actFrom: LegalDay;
  readonly actTo: LegalDay;
  readonly decidedOn?: LegalDay;
}

/** What the assessment looks at beside the proposal; read with the case, never by the assessment. */
export interface AssessmentFacts {
  readonly party: {
    readonly kind: PartyKind;
    /** Of a person, on the day of the act (APL-30). */
    readonly ageAtAct?: number;
    /** Without capacity to understand or control the act (APL-31). */
    readonly withoutCapacity?: boolean;
  };
  /** Earlier acts of the same party. */
  readonly history?: readonly PriorPenalty[];
  /** The province's table (裁量基准); without one the legal range and a reason bind. */
  readonly table?: DiscretionTable;
  /** Day on which the acts were found (检查发现之日): no act lies after it. */
  readonly foundOn?: LegalDay;
  /** Acts that were handed to the police (移送公安): no fine is decided on them meanwhile (TR-11). */
  readonly transferredToPolice?: readonly string[];
  /** Names of patients and others that must not stand in a text of the decision (R735-32). */
  readonly protectedNames?: readonly string[];
}

/** A thing that a person should look at; it stops nothing. */
export interface Hint {
  /** Stable, e.g. `FINE.LOOKS_LIKE_DECIMAL_SLIP`. */
  readonly code: string;
  readonly message: Bilingual;
  readonly articles: readonly string[];
  readonly pointer?: string;
  /** Records that the hint rests on, e.g. earlier cases. */
  readonly evidence?: readonly string[];
}

/** A proposal that the law allows, with everything counted. */
export interface Assessment {
  readonly fines: readonly FineItem[];
  readonly fineTotalFen: number;
  readonly refundTotalFen: number;
  readonly confiscationTotalFen: number;
  /** All measures: stated, and those that follow from the acts. */
  readonly measures: readonly PenaltyMeasure[];
  /** Where the money goes when it is paid: refund to its fund account, everything else to the treasury. */
  readonly postings: readonly Posting[];
  /** The rule that judged each act and why, by violation (APL-37). */
  readonly laws: Readonly<Record<string, { readonly article: string; readonly by: string; readonly on: LegalDay }>>;
}

export interface AssessmentResult {
  readonly refusals: readonly Refusal[];
  readonly hints: readonly Hint[];
  /** Absent where something was refused. */
  readonly assessment?: Assessment;
}

/** A province's discretion table (行政处罚裁量基准) as data; its JSON Schema is `discretion-table.schema.json`. */
export interface DiscretionTable {
  readonly id: string;
  readonly title: Bilingual;
  readonly source: string;
  /** Division code prefix, e.g. `62`. */
  readonly region: string;
  readonly inForceFrom: LegalDay;
  readonly inForceUntil?: LegalDay;
  readonly items: readonly DiscretionTableItem[];
}

/** One line of the table: for this article, in this band of loss and this grade, a fine between these bounds (both included). */
export interface DiscretionTableItem {
  readonly id: string;
  /** Money rule, e.g. `R735-38.fine`. */
  readonly article: string;
  /** Only for this act, where the line names one. */
  readonly act?: string;
  readonly grade: DiscretionGrade;
  readonly condition: Bilingual;
  /** Loss of the fund in 分, both included. */
  readonly lossFromFen?: number;
  readonly lossToFen?: number;
  readonly minTimes?: string;
  readonly maxTimes?: string;
  readonly minFen?: number;
  readonly maxFen?: number;
}
