import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { contentType } from './content-type';
import type { FileRefused, PutOptions, StoredFile } from './file-store';
import { EVIDENCE_TYPES } from './file-types';
import { empty, tooLarge, typeRefused } from './refusals';

/** 25 MB. */
export const DEFAULT_LIMIT = 25_000_000;

const ENDING = '.part';
/** What a killed process left behind is nobody's after a day. */
const ABANDONED_MS = 86_400_000;

/** An accepted file that lies in the spool, on disk for good, until it is moved or removed. */
export interface Spooled extends StoredFile {
  readonly path: string;
}

/**
 * Takes a stream into a file of its own, hashes while writing, waits for the disk, and judges size and type. Whatever goes wrong, the
 * file is gone again; after `kill -9` it stays as a `.part` that nobody reads and `sweep` removes.
 */
export async function spool(folder: string, content: AsyncIterable<Uint8Array>, options: PutOptions): Promise<Spooled | FileRefused> {
  const path = join(folder, `${randomUUID()}${ENDING}`);
  try {
    const written = await write(path, content, options.limitBytes ?? DEFAULT_LIMIT);
    const verdict = 'refusal' in written ? written : await judge(path, written, options);
    if ('refusal' in verdict) await rm(path, { force: true });
    return verdict;
  } catch (fault) {
    await rm(path, { force: true });
    throw fault;
  }
}

/** Makes the spool and removes what killed processes left in it. */
export async function sweep(folder: string, now: number): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o750 });
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (!name.endsWith(ENDING)) continue;
    const found = await stat(path).catch(() => undefined);
    if (found && now - found.mtimeMs > ABANDONED_MS) await rm(path, { force: true });
  }
}

async function write(path: string, content: AsyncIterable<Uint8Array>, limit: number): Promise<Omit<StoredFile, 'type'> | FileRefused> {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx', 0o440);
  try {
    for await (const piece of unbroken(content)) {
      size += piece.byteLength;
      if (size > limit) return tooLarge(limit);
      hash.update(piece);
      await file.appendFile(piece);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return size === 0 ? empty() : { sha256: hash.digest('hex'), size };
}

/** A refused upload still gets its answer: to stop reading must not tear down the request that the answer belongs to. */
function unbroken(content: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  return content instanceof Readable ? content.iterator({ destroyOnReturn: false }) : content;
}

async function judge(path: string, written: Omit<StoredFile, 'type'>, options: PutOptions): Promise<Spooled | FileRefused> {
  const type = await contentType(path);
  return (options.types ?? EVIDENCE_TYPES).some((allowed) => allowed.type === type) ? { ...written, type, path } : typeRefused(type);
}
