import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { canonicalJson } from '@due-process/platform';
import { ZipFile } from 'yazl';
import type { FileStore } from '../store/file-store';
import { FileDamaged } from '../store/refusals';
import type { CaseFileContent, CaseFileIndex, FileRecord } from './case-file';
import { caseFileIndex, type DamagedFiles } from './case-index';
import { indexPage } from './index-page';

/** Lies beside `src` and `dist`, in the form in which it leaves the house. */
const VERIFIER = join(__dirname, '..', '..', 'verifier', 'verify.mjs');

export interface CaseArchive {
  readonly index: CaseFileIndex;
  /** SHA-256 of `index.json`. Recorded with the access, it later proves which export a folder is. */
  readonly indexSha256: string;
  /** A ZIP file, written only as fast as it is read. Destroying it ends the reading of the store. */
  readonly stream: Readable;
}

/**
 * Exports a case file as a ZIP stream of constant memory: `index.json`, `index.html`, `events.ndjson`, `verify.mjs` and every file.
 *
 * Every file is read and compared before the first byte leaves, so that the index can say which ones are damaged; those are left out and
 * named. One that changes between the two readings breaks the stream off.
 */
export async function exportCaseFile(content: CaseFileContent, store: FileStore): Promise<CaseArchive> {
  const index = caseFileIndex(content, await damagedOf(content, store));
  const page = Buffer.from(indexPage(index));
  const json = Buffer.from(`${JSON.stringify({ ...index, pageSha256: sha256(page) }, null, 1)}\n`);
  const zip = new ZipFile();
  const options = { mtime: new Date(content.exported.at), mode: 0o100644 };
  zip.addBuffer(json, 'index.json', options);
  zip.addBuffer(page, 'index.html', options);
  zip.addBuffer(Buffer.from(eventLines(content.records)), 'events.ndjson', options);
  zip.addBuffer(await readFile(VERIFIER), 'verify.mjs', options);
  const stream = addFiles(zip, index, store, options);
  zip.end();
  return { index, indexSha256: sha256(json), stream };
}

/** One event a line, in canonical JSON with its place in the chain: what the hash was taken of, and the hash. */
export function eventLines(records: readonly FileRecord[]): string {
  return records.flatMap(({ streamId, events }) => events.map((event) => `${canonicalJson({ ...event, streamId })}\n`)).join('');
}

async function damagedOf(content: CaseFileContent, store: FileStore): Promise<DamagedFiles> {
  const damaged = new Map<string, 'FILE.DAMAGED' | 'FILE.MISSING'>();
  for (const hash of new Set(content.papers.flatMap(({ file }) => (file ? [file.sha256] : [])))) {
    const verdict = await store.check(hash);
    if (verdict.kind === 'refused') damaged.set(hash, verdict.refusal.code === 'FILE.MISSING' ? 'FILE.MISSING' : 'FILE.DAMAGED');
  }
  return damaged;
}

/** Opens one file after the other, each when the one before has left; recordings and pictures are packed already, so nothing is compressed. */
function addFiles(zip: ZipFile, index: CaseFileIndex, store: FileStore, options: { mtime: Date; mode: number }): Readable {
  let current: Readable | undefined;
  const output = new PassThrough();
  for (const { path, sha256: hash, size, damaged } of index.files) {
    if (damaged) continue;
    zip.addReadStreamLazy(path, { ...options, size, compress: false }, (give) => {
      store.open(hash, { checked: true }).then((opened) => {
        if (opened.kind === 'refused') return give(new FileDamaged(hash), undefined as never);
        current = opened.stream;
        current.once('error', (fault) => output.destroy(fault));
        if (output.destroyed) current.destroy();
        give(null, current);
      }, (fault: Error) => give(fault, undefined as never));
    });
  }
  zip.on('error', (fault: Error) => output.destroy(fault));
  output.once('close', () => current?.destroy());
  zip.outputStream.pipe(output);
  return output;
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
