import type { Readable } from 'node:stream';
import type { Refusal } from '@due-process/procedure';
import type { FileType } from './file-types';

/** A file as a case records it at receipt: its content, and nothing that could change without it. */
export interface StoredFile {
  /** SHA-256 of the content, 64 hexadecimal digits: also its address in the store. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** Media type by content, e.g. `application/pdf`. */
  readonly type: string;
}

export interface PutOptions {
  /** Largest size in bytes; 25 MB when absent. */
  readonly limitBytes?: number;
  /** Types that are taken; `EVIDENCE_TYPES` when absent. */
  readonly types?: readonly FileType[];
}

export type PutResult = { readonly kind: 'stored'; readonly file: StoredFile } | FileRefused;

/** What is known of a file whose content has just been read and fits its hash. */
export type CheckResult = { readonly kind: 'sound'; readonly size: number } | FileRefused;

export type OpenResult = { readonly kind: 'opened'; readonly sha256: string; readonly size: number; readonly stream: Readable } | FileRefused;

export interface FileRefused {
  readonly kind: 'refused';
  readonly refusal: FileRefusal;
}

export type FileRefusalCode = 'FILE.EMPTY' | 'FILE.TOO_LARGE' | 'FILE.TYPE_REFUSED' | 'FILE.DAMAGED' | 'FILE.MISSING';

export interface FileRefusal extends Refusal {
  readonly code: FileRefusalCode;
}

/**
 * Files by their content. A file is never changed and never deleted; the same content is the same file, whoever brings it.
 *
 * The store knows no case and no permission: a service looks up the hash in the case that its caller may read, and only then asks.
 */
export interface FileStore {
  /**
   * Takes a stream in pieces, never as a whole, and answers when the content is safely stored. What is refused leaves no trace; a
   * stream that breaks off rejects. A refusal leaves the rest of the stream unread.
   */
  put(content: AsyncIterable<Uint8Array>, options?: PutOptions): Promise<PutResult>;
  /** Reads a file from end to end and says whether it still is what was stored. */
  check(sha256: string): Promise<CheckResult>;
  /**
   * Opens a file for reading, after it was read once from end to end and fits its hash. The reading itself is checked again: a stream
   * of bytes that do not fit breaks off with `FileDamaged` before its last ones. `checked`: the caller has just called `check`.
   */
  open(sha256: string, options?: { readonly checked?: boolean }): Promise<OpenResult>;
}
