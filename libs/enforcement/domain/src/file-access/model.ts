import type { Instant } from '@due-process/legal-time';
import type { CaseBase } from '@due-process/procedure';
import type { Parties } from '../measures';

/** What was looked at: the index (卷内目录), the whole file as an export (案卷), or one item of evidence (证据材料). */
export const ACCESS_KINDS = ['index', 'export', 'evidence'] as const;
export type AccessKind = (typeof ACCESS_KINDS)[number];

/** One access to a case file (案卷查阅): who is the actor of its event. */
export interface RecordAccess {
  readonly what: AccessKind;
  /** SHA-256 of the index that was given out: any export can be told from a forged one by it. Of evidence: that of its file. */
  readonly sha256: string;
}

/** Who has read the file of a case (案卷查阅记录), O4-57, LZ-34: a stream of its own beside the case, so that reading never stands in the way of an act. */
export interface FileAccess extends CaseBase, Parties {
  readonly stage: AccessStage;
  readonly caseId: string;
  readonly accesses: number;
  readonly last?: { readonly person: string; readonly at: Instant };
}

/** It runs no clock and waits for nothing: it is over from the beginning, and goes on being written. */
export const ACCESS_STAGES = { KEPT: { zh: '查阅留痕', en: 'accesses kept' } } as const;
export type AccessStage = keyof typeof ACCESS_STAGES;

/** The record of accesses of a case. */
export const accessesOf = (caseId: string): string => `${caseId}-ACCESS`;
