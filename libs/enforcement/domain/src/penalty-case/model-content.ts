import type { Assessment, Hint, PenaltyMeasure, PenaltyProposal } from '../discretion';

/** The five results of O4-43, by the ids of its checklist. */
export const RESULTS = ['penalty', 'no-penalty', 'not-established', 'transfer', 'crime'] as const;
export type Result = (typeof RESULTS)[number];

/** Number of each result in O4-43. */
export const RESULT_ITEMS: Readonly<Record<Result, string>> = { penalty: '1', 'no-penalty': '2', 'not-established': '3', transfer: '4', crime: '5' };

/** Share of responsibility of a member of staff in the acts (责任程度, PQ). */
export const RESPONSIBILITIES = ['general', 'important', 'main'] as const;

export interface ResponsibleStaff {
  /** Pseudonymous code, never a name. */
  readonly code: string;
  readonly responsibility: (typeof RESPONSIBILITIES)[number];
}

/** Other bodies that a case can go to or be told to (O4-43, LZ-39, TR-19). */
export const DEPARTMENTS = ['agency', 'health', 'market-supervision', 'drug-authority', 'discipline', 'procuratorate', 'tax', 'audit', 'other-bureau'] as const;
export type Department = (typeof DEPARTMENTS)[number];

/** Stated circumstances that call for review or discussion beside the computed ones (O4-37, O4-44). */
export const CIRCUMSTANCES = ['public-interest', 'complex', 'by-law', 'major-impact', 'grave'] as const;
export type Circumstance = (typeof CIRCUMSTANCES)[number];

/** What is intended (拟处理意见): everything that the notice tells, the review passes and the head decides. */
export interface DraftContent {
  readonly result: Result;
  readonly facts: string;
  readonly reasons: string;
  /** Rule ids of the base, picked, never typed (domain.md 16.10). */
  readonly basis: readonly string[];
  /** Items of the evidence register that the finding rests on (LZ-37). */
  readonly evidence: readonly string[];
  /** Of a penalty, and of a refund that goes with no penalty. */
  readonly proposal?: PenaltyProposal;
  /** Stated with `no-penalty`: `APL-33.first`, `APL-33.no-fault`, `APL-30`, … */
  readonly noPenaltyGround?: string;
  readonly transferTo?: Department;
  readonly responsibleStaff?: readonly ResponsibleStaff[];
  readonly circumstances: readonly Circumstance[];
}

/** A draft with what follows from it. */
export interface Draft extends DraftContent {
  readonly number: number;
  readonly measures: readonly PenaltyMeasure[];
  readonly totals: Pick<Assessment, 'fineTotalFen' | 'refundTotalFen' | 'confiscationTotalFen'>;
  /** The rule that judged each act (APL-37). */
  readonly laws: Assessment['laws'];
  readonly hints: readonly Hint[];
  /** Digest of the content with its measures: what a review, a discussion and a decision mean. */
  readonly hash: string;
}
