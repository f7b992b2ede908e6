import type { Bilingual, Instant, LegalDay } from '@due-process/legal-time';
import type { Actor } from '@due-process/procedure';
import type { ChainedEvent } from '@due-process/platform';
import type { StoredFile } from '../store/file-store';

/** A part of the case file (卷内分类), e.g. 立案. The order of the parts is the legal order of the file. */
export interface FileSection {
  readonly id: string;
  readonly title: Bilingual;
}

/** One record of the case with its whole chain: the case itself, or a measure that has a record of its own (sealing, preservation). */
export interface FileRecord {
  readonly streamId: string;
  readonly procedure: string;
  readonly title: Bilingual;
  readonly events: readonly ChainedEvent[];
}

/** A document (文书) or an item of evidence (证据). */
export interface FilePaper {
  readonly kind: 'document' | 'evidence';
  /** Its number in the case, e.g. `E-3`. */
  readonly id: string;
  /** Chinese title, e.g. 进货单复印件. */
  readonly title: string;
  readonly section: string;
  /** The event that brought it into the case; where there is a file, that event carries its SHA-256. */
  readonly streamId: string;
  readonly seq: number;
  /** The day that it bears or on which it was taken. */
  readonly on: LegalDay;
  /** Who made or took it: a code, never a name. */
  readonly by: string;
  readonly file?: StoredFile & { readonly name: string };
  /** Origin, place, method, copy of which original, custody: lines for the index, as the context words them. */
  readonly details?: readonly { readonly label: string; readonly value: string }[];
  /** Excluded evidence stays in the file and is shown as excluded, with the reason. */
  readonly excluded?: string;
}

/** Everything that one case file (一案一卷, O4-57) holds. */
export interface CaseFileContent {
  /** Case number (案号). */
  readonly caseNumber: string;
  /** Cause (案由). */
  readonly title: Bilingual;
  readonly region: string;
  readonly sections: readonly FileSection[];
  readonly records: readonly FileRecord[];
  /** The part of the file to which an event belongs. */
  readonly sectionOf: (event: ChainedEvent, streamId: string) => string;
  readonly papers: readonly FilePaper[];
  /** Legal now, and the code of the person who asks. */
  readonly exported: { readonly at: Instant; readonly by: string };
}

/** A line of the index (卷内目录). */
export interface IndexItem {
  /** Number in the file (序号), from 1 without a gap; it takes the place of page numbers. */
  readonly no: number;
  readonly kind: 'event' | FilePaper['kind'];
  readonly title: string;
  /** English name of an event, number of a document or item of evidence. */
  readonly id: string;
  readonly who: string;
  readonly role?: Actor['role'];
  /** Event: when it has effect in law. Paper: the day that it bears. */
  readonly when: Instant | LegalDay;
  /** Event: when it was recorded. */
  readonly recordedAt?: Instant;
  readonly streamId: string;
  readonly seq: number;
  /** Event: its hash in the chain. Paper: the SHA-256 of its file; absent where its content is that of its event. */
  readonly hash?: string;
  /** Where its file lies in the export; absent where it has none or where the store has reported it as damaged. */
  readonly path?: string;
  readonly name?: string;
  readonly details?: FilePaper['details'];
  readonly excluded?: string;
}

export interface IndexedFile extends StoredFile {
  readonly path: string;
  /** The store could not give it as it was received: it is not in the export, and the verifier says so. */
  readonly damaged?: 'FILE.DAMAGED' | 'FILE.MISSING';
}

/** `index.json`. */
export interface CaseFileIndex {
  readonly format: 'due-process/case-file/1';
  readonly caseNumber: string;
  readonly title: Bilingual;
  readonly region: string;
  readonly exported: CaseFileContent['exported'];
  readonly records: readonly { readonly streamId: string; readonly procedure: string; readonly title: Bilingual; readonly events: number; readonly lastHash: string }[];
  readonly sections: readonly { readonly id: string; readonly title: Bilingual; readonly items: readonly IndexItem[] }[];
  readonly files: readonly IndexedFile[];
}
