import type { Bilingual, LegalDay } from '@due-process/legal-time';
import type { CaseBase } from '@due-process/procedure';
import type { Entry, ParentDecision, Responsibility } from '../ledger';

/** Professions of the related staff (相关人员, PQ.subjects): medical, pharmacy, nursing, technical, cost reviewers, principals of pharmacies. */
export type Profession = 'physician' | 'assistant-physician' | 'pharmacist' | 'nurse' | 'technician' | 'cost-reviewer' | 'pharmacy-principal';

export const PROFESSIONS: readonly Profession[] = ['physician', 'assistant-physician', 'pharmacist', 'nurse', 'technician', 'cost-reviewer', 'pharmacy-principal'];

/** A place of practice (执业点) in a pooling area (统筹区): declared by its institution, for itself (QN-5(2)). */
export interface Site {
  readonly institution: string;
  /** Division code of the pooling area. */
  readonly region: string;
  readonly from: LegalDay;
  /** Last day at this site. */
  readonly until?: LegalDay;
}

/** A parent decision that names the person, waiting to be scored or scored (责任认定). */
export interface Finding {
  /** `f1`, `f2`, … */
  readonly id: string;
  readonly parent: ParentDecision;
  readonly fromCase?: string;
  readonly responsibility: Responsibility;
  readonly receivedOn: LegalDay;
  /** The notice that began with it. */
  readonly scoring: string;
  readonly annulled?: true;
}

/** A threshold that has fired: once per crossing, for ever. */
export interface Firing {
  readonly key: string;
  readonly step: string;
  readonly title: Bilingual;
  readonly tariff: string;
  readonly year: number;
  readonly points: number;
  readonly effect: 'talk' | 'suspend' | 'end' | 'blacklist';
  readonly by: 'institution' | 'agency' | 'bureau';
  /** Rule id of what follows: length of the period, time for a talk. */
  readonly clock?: string;
  readonly firedOn: LegalDay;
  readonly scoring: string;
  /** Only of the blacklist: years without a new application after the penalty period. */
  readonly barYears?: number;
  /** Only where a period began. */
  readonly period?: string;
  /** Taken back: the ledger no longer reaches it. */
  readonly undone?: LegalDay;
  /** How far the bureau makes it known (QN-3(2)1c, d). */
  readonly circulation?: 'pooling-area' | 'province';
  /** Whether it is a crime has to be judged (QN-3(2)3). */
  readonly crime?: true;
}

/** What the agency has reported and the bureau has made known (上报、通报). */
export interface Circulation {
  readonly reportedOn: LegalDay;
  readonly circulatedOn?: LegalDay;
}

/** A time without payment (责罚期、暂停、终止): by points, or with the institution. */
export interface Period {
  /** Stream of its process, e.g. `PH-1-P1`. */
  readonly id: string;
  /** Division code by whose rules it runs. */
  readonly region: string;
  readonly cause: 'points' | 'institution';
  /** Key of the firing, or number of the institution's decision. */
  readonly basis: string;
  /** Only of a period that follows an institution: which. */
  readonly follows?: string;
  readonly effect: 'suspend' | 'end';
  readonly tariff?: string;
  readonly year: number;
  /** Rule id of its length; what refuses costs while it runs. */
  readonly rule: string;
  readonly block: { readonly rule: string; readonly exceptions: readonly string[] };
  readonly months?: number;
  readonly firstDay: LegalDay;
  /** Absent only where the institution's agreement was terminated: no term is stated. */
  readonly lastDay?: LegalDay;
  readonly scoring?: string;
  /** Days on which an objection holds it, where a bureau lets objections hold (parameter `points.objectionSuspends`). */
  readonly holds: readonly { readonly from: LegalDay; readonly to?: LegalDay }[];
  /** Its process has told that it is over. */
  readonly over?: true;
  /** It never was: its basis was taken back. */
  readonly annulled?: LegalDay;
  /** First day on which the person is normal again. */
  readonly restoredOn?: LegalDay;
}

/** Restoration that has begun (恢复). */
export interface RestorationRef {
  readonly id: string;
  readonly periods: readonly string[];
  readonly done?: 'restored' | 'withdrawn';
}

/** A service commitment (服务承诺书): the condition of registration (PQ.states). */
export interface Commitment {
  readonly signedOn: LegalDay;
  readonly ref: string;
}

export interface ClosedYear {
  readonly year: number;
  readonly run: string;
}

/**
 * The account of one person under one code (一人一码, QN-2(1)): registration, ledger, and what follows from it at every site. It holds no
 * name and no identity number; the registry keeps these apart. It waits for nothing itself: what waits are the records that it begins.
 */
export interface PhysicianAccount extends CaseBase {
  readonly stage: AccountStage;
  readonly profession: Profession;
  readonly registeredOn: LegalDay;
  /** Policy training by the institution before the first registration (QN-2(1)). */
  readonly training: { readonly on: LegalDay; readonly ref: string };
  readonly commitment: Commitment;
  readonly sites: readonly Site[];
  readonly optOut?: { readonly from: LegalDay; readonly documentRef: string; readonly publishedOn?: LegalDay };
  /** Earlier times outside the system (不纳入医保支付), closed again by an application. */
  readonly optedOut: readonly { readonly from: LegalDay; readonly until: LegalDay }[];
  readonly findings: readonly Finding[];
  readonly entries: readonly Entry[];
  readonly firings: readonly Firing[];
  readonly periods: readonly Period[];
  readonly restorations: readonly RestorationRef[];
  readonly closedYears: readonly ClosedYear[];
  /** Keys of the firings of which the other authorities were told (QN-4(2)). */
  readonly blacklistNoted: readonly string[];
  /** By the key of the firing; none where it was withdrawn (QN-3(2)1c, d). */
  readonly circulations?: Readonly<Record<string, Circulation>>;
  /** Keys of the firings of which somebody has judged whether they are a crime (QN-3(2)3). */
  readonly crimesJudged?: readonly string[];
  /** Notices begun so far: their numbers are never used again. */
  readonly notices: number;
}

export type AccountStage = keyof typeof ACCOUNT_STAGES;

/** What the record holds of the person; which day is blocked says `standingOn`. */
export const ACCOUNT_STAGES = {
  NORMAL: { zh: '正常', en: 'normal' },
  SUSPENDED: { zh: '暂停', en: 'suspended' },
  ENDED: { zh: '终止', en: 'ended' },
  OPTED_OUT: { zh: '不纳入医保支付', en: 'opted out' },
} as const satisfies Record<string, Bilingual>;

/** What acts of the account may look at: the code drawn for a new one. */
export interface AccountReferences {
  readonly caseId?: string;
}

/** What other procedures of this context read of an account. */
export interface WithAccount {
  readonly account?: PhysicianAccount;
}
