import type { Bilingual, LegalDay } from '@due-process/legal-time';
import type { CaseBase } from '@due-process/procedure';
import type { DiscretionTable, PenaltyMeasure, PriorPenalty } from '../discretion';
import type { EvidenceRegister } from '../evidence';
import type { OfficerRegister } from '../officers';
import type { Draft } from './model-content';
import type { Crime, Decision, Execution, Publication, Remedy, Told } from './model-decision';
import type { JurisdictionDispute, Lead, OverlapJudgement, OverlappingCase, Party, Recusal } from './model-lead';
import type { Defence, Discussion, Review, Round } from './model-round';

export * from './model-content';
export * from './model-decision';
export * from './model-lead';
export * from './model-round';

/** A measure on things that a stream of its own holds for this case (先行登记保存、封存). */
export interface OpenMeasure {
  readonly streamId: string;
  readonly procedure: 'evidence-preservation' | 'sealing' | 'assistance-request';
}

/** Facts of other records that acts look at; read with the case, never by `decide`. */
export interface PenaltyReferences {
  /** Whether the office that registers a lead is a bureau whose enforcement officers are on the register (R735-29); absent where nobody asked. */
  readonly isBureau?: boolean;
  /** Number drawn for a new case. */
  readonly caseId?: string;
  /** Enforcement certificates of the bureau (执法证件). */
  readonly officers?: OfficerRegister;
  /** Cases of the same party with overlapping acts (APL-29). */
  readonly overlapping?: readonly OverlappingCase[];
  /** Earlier acts of the same party (LZ-42(2)). */
  readonly history?: readonly PriorPenalty[];
  /** Discretion tables (裁量基准) that are loaded for the place, the nearest and newest first. */
  readonly tables?: readonly DiscretionTable[];
  /** Names that no published text may hold (patients, persons). */
  readonly protectedNames?: readonly string[];
  /** Things still preserved or sealed for this case. */
  readonly openMeasures?: readonly OpenMeasure[];
}

/** Time that the period of O4-45(4) does not count: from the day after `from`, `to` included; open while it runs. */
export interface Exclusion {
  readonly id: string;
  readonly reason: string;
  readonly from: LegalDay;
  readonly to?: LegalDay;
  readonly documentRef: string;
  /** Whether it stopped the clock: the period was still running. */
  readonly counts: boolean;
}

export const EXCLUSION_REASONS = ['testing', 'inspection', 'appraisal', 'announcement', 'expert-review'] as const;

/** The settlement of the party is held while it does not cooperate (暂停结算, R735-30). */
export interface SettlementHold {
  readonly base: string;
  readonly state: 'requested' | 'held' | 'refused' | 'released';
  readonly since?: LegalDay;
}

export interface OrderToCorrect {
  readonly orderedOn: LegalDay;
  readonly documentRef: string;
  readonly until: LegalDay;
  readonly outcome?: 'corrected' | 'refused';
}

/** The final report (调查终结报告, O4-36). */
export interface FinalReport {
  readonly on: LegalDay;
  readonly documentRef: string;
  readonly officers: readonly string[];
  /** Items of the register that its findings rest on. */
  readonly evidence: readonly string[];
}

/** A step of the investigation (调查取证) with those who took it. */
export interface InvestigationStep {
  readonly kind: string;
  readonly on: LegalDay;
  readonly officers: readonly string[];
  readonly recordRef: string;
}

/** A penalty case (行政处罚案件), APL, O4 and LZ-39 to LZ-42; domain.md 12.6. */
export interface PenaltyCase extends CaseBase {
  readonly stage: PenaltyStage;
  readonly bureau: { readonly code: string; readonly region: string };
  readonly party: Party;
  readonly lead: Lead;
  readonly leadExtendedOn?: LegalDay;
  readonly dispute?: JurisdictionDispute;
  readonly overlaps: readonly OverlapJudgement[];
  readonly recusals: readonly Recusal[];
  /** People who are out for the whole life of the case (APL-43). */
  readonly recused: readonly string[];
  /** `barred`: acts whose limitation had passed when they were found. */
  readonly filing?: { readonly on: LegalDay; readonly documentRef: string; readonly barred: readonly string[] };
  /** Officers in charge; at least two. */
  readonly officers: readonly string[];
  readonly steps: readonly InvestigationStep[];
  /** The evidence register (证据) by the acts of its own room. */
  readonly evidence?: EvidenceRegister;
  readonly suspensions: readonly { readonly ground: string; readonly from: LegalDay; readonly to?: LegalDay }[];
  readonly exclusions: readonly Exclusion[];
  /** Extensions of the period of O4-45 in order. */
  readonly extensions: readonly { readonly approvedOn: LegalDay; readonly count: number }[];
  readonly hold?: SettlementHold;
  readonly order?: OrderToCorrect;
  readonly report?: FinalReport;
  /** Drafts ever made: their numbers are never used again. */
  readonly drafts: number;
  readonly draft?: Draft;
  readonly rounds: number;
  readonly current?: Round;
  /** What the party has said and nobody has examined yet, where a new draft was made. */
  readonly unexamined: readonly Defence[];
  /** What the party was told in each round, by the notice that reached it; `heard` once it has spoken to it. */
  readonly told: readonly { readonly round: number; readonly measures: readonly PenaltyMeasure[]; readonly heard?: true }[];
  readonly reviews: number;
  /** What a review sent back, kept until something else is drafted: the heads may still follow the case body (O4-40). */
  readonly returned?: { readonly draft: Draft; readonly current?: Round };
  readonly review?: Review;
  /** A head wishes the case to be discussed (O4-44(3)). */
  readonly discussionWished?: boolean;
  readonly discussion?: Discussion;
  /** Digests of the contents that the heads have rejected together: none of them is decided without another discussion. */
  readonly rejected?: readonly string[];
  readonly decisions: number;
  readonly decision?: Decision;
  readonly publications: readonly Publication[];
  /** A published decision was changed or annulled and is still public (APL-48). */
  readonly withdrawalDue?: boolean;
  readonly remedies: readonly Remedy[];
  readonly crime?: Crime;
  readonly departments: readonly Told[];
  /** Present once the decision orders something to be performed. */
  readonly execution?: Execution;
  /** A decision on the spot, reported for the record (O4-51). */
  readonly spot?: { readonly reportedOn?: LegalDay };
  readonly ended?: { readonly ground: string; readonly on: LegalDay };
}

export type PenaltyStage = keyof typeof PENALTY_STAGES;

/** Stages are named after the last step that was completed (domain.md 12.6). */
export const PENALTY_STAGES = {
  LEAD: { zh: '线索登记', en: 'lead registered' },
  NOT_FILED: { zh: '不予立案', en: 'not filed' },
  TRANSFERRED: { zh: '已移送管辖', en: 'transferred for jurisdiction' },
  FILED: { zh: '已立案', en: 'filed' },
  INVESTIGATING: { zh: '调查取证', en: 'investigating' },
  SUSPENDED: { zh: '中止调查', en: 'investigation suspended' },
  REPORTED: { zh: '调查终结', en: 'final report made' },
  DRAFTED: { zh: '已拟定处理意见', en: 'result drafted' },
  NOTICE_ISSUED: { zh: '处罚告知书已制作', en: 'notice issued' },
  NOTICE_SERVED: { zh: '处罚告知书已送达', en: 'notice served' },
  DEFENCE_RECEIVED: { zh: '已陈述申辩', en: 'defence received' },
  HEARING_REQUESTED: { zh: '已要求听证', en: 'hearing requested' },
  HEARING_NOTIFIED: { zh: '已通知听证', en: 'hearing notified' },
  HEARING_HELD: { zh: '已举行听证', en: 'hearing held' },
  REEXAMINED: { zh: '已复核', en: 're-examined' },
  WAIVED: { zh: '已放弃陈述申辩和听证', en: 'defence and hearing waived' },
  DECIDED: { zh: '已作出决定', en: 'decided' },
  SERVED: { zh: '决定书已送达', en: 'decision served' },
  ANNULLED: { zh: '决定已撤销', en: 'decision annulled' },
  SPOT_DECIDED: { zh: '已当场处罚', en: 'decided on the spot' },
  ENDED: { zh: '终止', en: 'ended' },
  CLOSED: { zh: '已结案', en: 'closed' },
  ARCHIVED: { zh: '已归档', en: 'archived' },
} as const satisfies Record<string, Bilingual>;

/** Stages in which a round is open: the party was or will be told, and nothing is decided. */
export const ROUND_STAGES: readonly PenaltyStage[] = ['NOTICE_ISSUED', 'NOTICE_SERVED', 'DEFENCE_RECEIVED', 'HEARING_REQUESTED', 'HEARING_NOTIFIED', 'HEARING_HELD', 'REEXAMINED', 'WAIVED'];

/** Stages in which a draft stands. */
export const DRAFT_STAGES: readonly PenaltyStage[] = ['DRAFTED', ...ROUND_STAGES];

/** Stages of a filed case before its decision. */
export const BEFORE_DECISION: readonly PenaltyStage[] = ['FILED', 'INVESTIGATING', 'SUSPENDED', 'REPORTED', ...DRAFT_STAGES];

/** Stages after a decision, until the case is closed. */
export const AFTER_DECISION: readonly PenaltyStage[] = ['DECIDED', 'SERVED', 'SPOT_DECIDED'];
