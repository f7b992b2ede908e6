import type { Instant, LegalDay } from '@due-process/legal-time';
import type { PenaltyMeasure } from '../discretion';
import type { Department, Result, ResponsibleStaff } from './model-content';

/** A penalty decision or another result of the case (行政处罚决定, O4-43), by its paper. */
export interface Decision {
  readonly number: number;
  readonly result: Result;
  readonly on: LegalDay;
  readonly documentRef: string;
  readonly hash: string;
  readonly measures: readonly PenaltyMeasure[];
  readonly fineTotalFen: number;
  readonly responsibleStaff: readonly ResponsibleStaff[];
  readonly basis: readonly string[];
  readonly transferTo?: Department;
  /** Made after the period of O4-45 had run out. */
  readonly overdue: boolean;
  /** Decided on the spot (当场处罚, APL-51). */
  readonly summary?: boolean;
  readonly servedOn?: LegalDay;
  /** A timely defence came to the file only afterwards. */
  readonly heardTooLate?: boolean;
  readonly annulled?: { readonly by: 'bureau' | 'reconsideration' | 'court'; readonly on: LegalDay };
}

/** Publication of the decision (公示) after the redaction gate. */
export interface Publication {
  readonly number: number;
  readonly on: LegalDay;
  readonly place: string;
  readonly withdrawnOn?: LegalDay;
}

/** A remedy that the party took (救济); it stops no execution, and freezes the surcharge (APL-73). */
export interface Remedy {
  readonly number: number;
  /** Number of the decision that it is against. */
  readonly decision: number;
  readonly kind: 'reconsideration' | 'litigation';
  readonly since: LegalDay;
  readonly outcome?: { readonly result: 'upheld' | 'changed' | 'annulled' | 'withdrawn' | 'rejected'; readonly on: LegalDay };
}

/** A suspected crime on its way to the police (涉嫌犯罪案件移送, TR-5 to TR-12). */
export interface Crime {
  /** Acts of the case that it concerns: no fine on them meanwhile (TR-11). */
  readonly acts: readonly string[];
  readonly reportedOn: LegalDay;
  readonly decidedOn?: LegalDay;
  readonly approvedAt?: Instant;
  readonly refused?: boolean;
  readonly transferredOn?: LegalDay;
  readonly police?: { readonly result: 'filed' | 'not-filed'; readonly on: LegalDay };
  readonly reconsideration?: { readonly askedOn: LegalDay; readonly result?: 'filed' | 'not-filed' };
  readonly handedOverOn?: LegalDay;
}

/** Another department that was told (告知、移送). */
export interface Told {
  readonly department: Department;
  readonly on: LegalDay;
  readonly documentRef: string;
}

/** How the fine or the rest of the decision came to its end, as its own process tells (O4-56). */
export interface Execution {
  readonly streamId?: string;
  readonly over?: 'performed' | 'court-accepted' | 'ended';
  readonly on?: LegalDay;
}
