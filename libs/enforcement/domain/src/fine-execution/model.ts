import type { Bilingual, LegalDay, ServiceOfDocument } from '@due-process/legal-time';
import type { CaseBase } from '@due-process/procedure';
import type { FundAccount } from '../discretion';

/** A debt of the decision: a fine or a confiscation to the treasury, a refund to the fund account it came from (LZ-47, R735-45). */
export interface Debt {
  /** Id of the measure in the decision, e.g. `f-v1`. */
  readonly id: string;
  readonly kind: 'fine' | 'confiscation' | 'refund';
  /** 分, as it stands now; a change of the decision lessens it. */
  readonly amountFen: number;
  /** Of a refund: its fund account. */
  readonly account?: FundAccount;
}

/** A part of the fines with the last day on which it can be paid in time. */
export interface Due {
  readonly dueOn: LegalDay;
  readonly amountFen: number;
}

/** From a day on the fines are due in these parts: as the law says, or as a head has approved or agreed (APL-66, ACL-42). */
export interface Schedule {
  readonly from: LegalDay;
  readonly why: 'law' | 'postponement' | 'instalments' | 'settlement' | 'settlement-broken';
  readonly parts: readonly Due[];
  /** Fines paid before the schedule was made, 分: with them the parts are the whole fine. */
  readonly paidFen: number;
}

/** Money that came in, or went back (`amountFen` < 0) because the decision was changed. */
export interface Payment {
  readonly number: number;
  /** Id of a debt, or `surcharge`. */
  readonly debt: string;
  readonly amountFen: number;
  readonly on: LegalDay;
  readonly reference: string;
  /** Collected by an officer on the spot and not yet handed in (APL-68, APL-71). */
  readonly onTheSpot?: true;
}

/** Days on which the surcharge stands still, both ends included (APL-73). `to` is missing while the remedy is pending. */
export interface Frozen {
  readonly remedy: number;
  readonly from: LegalDay;
  readonly to?: LegalDay;
}

export type RemedyKind = 'reconsideration' | 'litigation';
export type RemedyResult = 'upheld' | 'changed' | 'annulled' | 'withdrawn' | 'rejected';

/** A remedy of the party against the decision (行政复议、行政诉讼): it stops no execution (APL-73). */
export interface ExecutionRemedy {
  readonly number: number;
  readonly kind: RemedyKind;
  readonly since: LegalDay;
  readonly outcome?: { readonly result: RemedyResult; readonly on: LegalDay; readonly receivedOn: LegalDay };
}

export type DeferralKind = 'postponement' | 'instalments';

export interface Deferral {
  readonly number: number;
  readonly kind: DeferralKind;
  readonly requestedOn: LegalDay;
  readonly decision?: { readonly result: 'approved' | 'refused'; readonly on: LegalDay; readonly documentRef: string };
  /** Last day of an approved plan: the period for the court begins after it (APL-72(2)). */
  readonly endsOn?: LegalDay;
}

/** An agreement on enforcement (执行协议, ACL-42): it may lessen the surcharge, never the fine. */
export interface Settlement {
  readonly on: LegalDay;
  readonly documentRef: string;
  /** What is still to be paid as surcharge, 分. */
  readonly surchargeFen: number;
  readonly brokenOn?: LegalDay;
}

export const SUSPENSION_GROUNDS = ['no-ability', 'third-party-claim', 'irreparable-harm', 'other'] as const;
export type SuspensionGround = (typeof SUSPENSION_GROUNDS)[number];

/** Why nothing is executed any more (O4-56(3), (4), ACL-39, ACL-40). */
export const END_GROUNDS = ['nothing-to-perform', 'party-gone', 'court-period-over', 'three-years-suspended', 'decision-annulled'] as const;
export type EndGround = (typeof END_GROUNDS)[number];

/** Facts of the served decision with which execution begins. */
export interface BeginFineExecution {
  readonly caseId: string;
  /** Number of the decision of the case; the stream is `<case>-F1`, `-F2`. */
  readonly number?: number;
  readonly region: string;
  readonly bureau: { readonly code: string; readonly region: string };
  readonly party: { readonly id: string; readonly kind: string };
  readonly documentRef: string;
  readonly decidedOn: LegalDay;
  readonly servedOn: LegalDay;
  readonly debts: readonly Debt[];
  /** Remedies that the decision told the party of (APL-59(5)). */
  readonly remedies?: string;
  /** It was made on the spot (当场作出, APL-51): only then may a small fine be collected there (APL-68). Not so when absent. */
  readonly madeOnTheSpot?: boolean;
}

/** Execution of the money that a penalty decision orders (罚款的执行), APL-66 to APL-74, O4-52 to O4-56; domain.md 12.6. */
export interface FineExecution extends CaseBase {
  readonly stage: FineStage;
  readonly caseId: string;
  readonly number: number;
  readonly bureau: { readonly code: string; readonly region: string };
  readonly party: { readonly id: string; readonly kind: string };
  readonly decision: { readonly documentRef: string; readonly decidedOn: LegalDay; readonly servedOn: LegalDay; readonly remedies?: string; readonly madeOnTheSpot?: true };
  readonly debts: readonly Debt[];
  readonly schedules: readonly Schedule[];
  readonly payments: readonly Payment[];
  readonly frozen: readonly Frozen[];
  readonly remedies: readonly ExecutionRemedy[];
  readonly deferrals: readonly Deferral[];
  readonly settlement?: Settlement;
  readonly demand?: { readonly servedOn: LegalDay; readonly record: ServiceOfDocument; readonly over?: true };
  /** Last day of the period in which the party could challenge the decision. */
  readonly challengeEndedOn?: LegalDay;
  readonly court?: { readonly appliedOn: LegalDay; readonly court: string; readonly documentRef: string; readonly answer?: { readonly result: 'accepted' | 'refused'; readonly on: LegalDay } };
  readonly suspension?: { readonly from: LegalDay; readonly ground: SuspensionGround };
  /** Money that officers collected on the spot: handed in to the bureau, and paid in at the bank (APL-71). */
  readonly onTheSpot: readonly { readonly number: number; readonly collectedOn: LegalDay; readonly handedInOn?: LegalDay; readonly paidInOn?: LegalDay }[];
  readonly over?: { readonly how: 'performed' | 'court-accepted' | 'ended'; readonly on: LegalDay; readonly ground?: EndGround };
}

export type FineStage = keyof typeof FINE_STAGES;

/** Stages say how the debt stands (domain.md 12.6). */
export const FINE_STAGES = {
  DUE: { zh: '待缴纳', en: 'due' },
  DEFERRED: { zh: '已批准延期或者分期', en: 'deferred' },
  OVERDUE: { zh: '逾期未缴', en: 'overdue' },
  DEMANDED: { zh: '已催告', en: 'demanded' },
  DEMAND_OVER: { zh: '催告期届满', en: 'demand in vain' },
  SETTLED: { zh: '已达成执行协议', en: 'settled' },
  COURT_APPLIED: { zh: '已申请强制执行', en: 'court asked' },
  SUSPENDED: { zh: '中止执行', en: 'execution suspended' },
  PERFORMED: { zh: '已履行', en: 'performed' },
  COURT_ACCEPTED: { zh: '法院已受理', en: 'accepted by the court' },
  ENDED: { zh: '终结执行', en: 'execution ended' },
} as const satisfies Record<string, Bilingual>;

/** Stages in which money can still come in at the bureau. */
export const OPEN_STAGES: readonly FineStage[] = ['DUE', 'DEFERRED', 'OVERDUE', 'DEMANDED', 'DEMAND_OVER', 'SETTLED', 'COURT_APPLIED', 'SUSPENDED'];

/** Stages in which the bureau itself pursues the debt. */
export const PURSUED_STAGES: readonly FineStage[] = ['OVERDUE', 'DEMANDED', 'DEMAND_OVER'];

export const SURCHARGE = 'surcharge';
