import type { Instant, LegalDay, ServiceMethod, ServiceOfDocument } from '@due-process/legal-time';

/** What the party says to the intended penalty (陈述申辩, APL-45). */
export interface Defence {
  readonly form: 'written' | 'oral';
  readonly receivedAt: Instant;
  readonly postedOn?: LegalDay;
  readonly statement: string;
  readonly oralRecordRef?: string;
  readonly complete: boolean;
}

/** A hearing of APL-64, step by step. */
export interface Hearing {
  readonly requestedAt: Instant;
  readonly notified?: { readonly on: LegalDay; readonly heldOn: LegalDay; readonly chair: string; readonly public: boolean };
  readonly outcome?: { readonly attendance: 'held' | 'party-absent' | 'party-left'; readonly on: LegalDay };
  /** Postponements for a proper reason. */
  readonly postponed: number;
}

/** Everything done after a draft was told belongs to its round; a new draft begins another. */
export interface Round {
  readonly number: number;
  /** Digest of the draft that was told. */
  readonly toldHash: string;
  readonly notice: { readonly issuedOn: LegalDay; readonly documentRef: string; readonly hearingOffered: boolean };
  readonly service?: { readonly method: ServiceMethod; readonly servedOn: LegalDay; readonly record: ServiceOfDocument };
  /** The window is over, by its end or because the party waived expressly (明确放弃, APL-45). */
  readonly defenceOver?: boolean;
  /** The party gave the defence up expressly (明确放弃, APL-45, APL-62). */
  readonly defenceWaived?: true;
  readonly hearingOver?: boolean;
  readonly defences: readonly Defence[];
  readonly hearing?: Hearing;
  /** What was said was re-examined (复核) after everything that was said. */
  readonly reexamination?: { readonly result: 'upheld' | 'mitigated'; readonly on: LegalDay };
  /** The day on which the hearing of the party came to its end; no later gate lies before it. */
  readonly heardOn?: LegalDay;
}

/** A legal review (法制审核, O4-37 to O4-40) of one content. */
export interface Review {
  readonly number: number;
  readonly hash: string;
  readonly submittedOn: LegalDay;
  readonly extended?: LegalDay;
  readonly opinion?: Opinion;
  readonly reviewer?: string;
  readonly on?: LegalDay;
  /** The case body does not agree: experts are heard, then the heads decide together (O4-40, O4-44(2)). */
  readonly disputed?: { readonly on: LegalDay; readonly expertsOn?: LegalDay; readonly settled?: 'follow-reviewer' | 'follow-case-body' };
}

/** The five kinds of opinion of O4-39; the three in the middle lead to rework and a new review. */
export const OPINIONS = ['agree', 'more-facts', 'change', 'correct-procedure', 'transfer'] as const;
export type Opinion = (typeof OPINIONS)[number];

/** A collective discussion of the heads on one content (集体讨论, O4-44). */
export interface Discussion {
  readonly hash: string;
  readonly on: LegalDay;
  readonly result: 'approved' | 'rejected';
}
