import type { Instant, LegalDay } from '@due-process/legal-time';
import type { CaseBase } from '@due-process/procedure';
import type { OfficerRegister } from '../officers';

/** The eight kinds of evidence (LZ-37(1), APL-46, O4-19); the pack's checklist O4-19 names the same. */
export type EvidenceKind = 'document' | 'object' | 'audio-visual' | 'electronic-data' | 'witness' | 'party-statement' | 'expert-opinion' | 'site-record';

/** From whom it comes; material from before the filing and of other authorities is usable (O4-19). */
export const EVIDENCE_SOURCES = ['own-inspection', 'party', 'third-party', 'other-authority'] as const;
export type EvidenceSource = (typeof EVIDENCE_SOURCES)[number];

/** The file as it was received; its bytes never change (SHA-256 in lower-case hex). */
export interface EvidenceFile {
  readonly ref: string;
  readonly sha256: string;
}

/** A copy, and of which original (O4-21: confirmed by who keeps the original, with date and source). */
export interface CopyOf {
  readonly original: string;
  readonly keptBy: string;
  readonly confirmedBy: string;
  readonly confirmedOn: LegalDay;
}

/** A step of the chain of custody (流转): taken is the registration itself. */
export interface CustodyStep {
  readonly what: 'taken' | 'moved' | 'shown' | 'returned';
  readonly at: Instant;
  /** Who gave or showed it. */
  readonly by: string;
  /** Who received or saw it. */
  readonly to: string;
  readonly place: string;
  /** Receipt or record of the step. */
  readonly ref?: string;
}

/** An item of the evidence register (证据). */
export interface EvidenceItem {
  /** `E1`, `E2`, … in the order of registration; never used again. */
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly source: EvidenceSource;
  /** Origin (来源) in words. */
  readonly origin: string;
  readonly obtainedAt: Instant;
  /** Person who obtained or delivered it, by code. */
  readonly obtainedBy: string;
  readonly officers: readonly string[];
  readonly place: string;
  readonly method: string;
  readonly copyOf?: CopyOf;
  readonly file?: EvidenceFile;
  readonly custody: readonly CustodyStep[];
  readonly verification?: { readonly result: 'true' | 'not-true' | 'doubtful'; readonly on: LegalDay };
  /** Unlawfully obtained: excluded with its reason, visible for ever, never relied on (APL-46(3)). */
  readonly exclusion?: { readonly ground: ExclusionGround; readonly reasons: string; readonly on: LegalDay };
}

/** Why evidence is excluded (非法证据排除). */
export const EXCLUSION_GROUNDS = ['unlawful-means', 'serious-breach-of-procedure', 'no-powers', 'tampered'] as const;
export type ExclusionGround = (typeof EXCLUSION_GROUNDS)[number];

export type EvidenceRegister = Readonly<Record<string, EvidenceItem>>;

/** What a case carries that keeps its evidence in its own record (一案一卷). */
export interface WithEvidence {
  readonly evidence?: EvidenceRegister;
}

/** A case of a bureau that keeps its evidence in its own record. */
export type CaseWithEvidence = CaseBase & WithEvidence & { readonly bureau: { readonly code: string } };

/** Facts that the acts on evidence look at. */
export interface EvidenceReferences {
  readonly officers?: OfficerRegister;
  /** SHA-256 of the files that were received for this case; absent where no store is behind the record. */
  readonly receivedFiles?: readonly string[];
}
