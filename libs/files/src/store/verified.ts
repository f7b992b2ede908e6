import { createHash } from 'node:crypto';
import { Readable, Transform } from 'node:stream';
import type { CheckResult, OpenResult } from './file-store';
import { damaged, FileDamaged, missing } from './refusals';

/** How a store gives the bytes under an address, as they are now; undefined where there are none. */
export type ReadContent = (sha256: string) => Promise<{ readonly size: number; readonly stream: Readable } | undefined>;

const ADDRESS = /^[0-9a-f]{64}$/;
/** Files up to this size are read once and served from memory. */
const SMALL = 1_048_576;

/** Folders of at most 256 entries each: `ab/cd/abcd…`. */
export const pathOf = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;

/** Reads a file from end to end and compares. */
export async function checkContent(sha256: string, read: ReadContent): Promise<CheckResult> {
  const content = ADDRESS.test(sha256) ? await read(sha256) : undefined;
  if (!content) return missing(sha256);
  const hash = createHash('sha256');
  for await (const piece of content.stream) hash.update(piece as Buffer);
  return hash.digest('hex') === sha256 ? { kind: 'sound', size: content.size } : damaged(sha256);
}

/** Verifies before the first byte; a large file is read a second time to be served, and compared again on the way. */
export async function openContent(sha256: string, read: ReadContent, checked = false): Promise<OpenResult> {
  const content = ADDRESS.test(sha256) ? await read(sha256) : undefined;
  if (!content) return missing(sha256);
  if (checked) return { kind: 'opened', sha256, size: content.size, stream: comparing(sha256, content.stream) };
  if (content.size <= SMALL) return fromMemory(sha256, content.stream);
  content.stream.destroy();
  const verdict = await checkContent(sha256, read);
  return verdict.kind === 'refused' ? verdict : openContent(sha256, read, true);
}

async function fromMemory(sha256: string, stream: Readable): Promise<OpenResult> {
  const bytes = Buffer.concat((await stream.toArray()) as Buffer[]);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) return damaged(sha256);
  return { kind: 'opened', sha256, size: bytes.length, stream: Readable.from([bytes], { objectMode: false }) };
}

/** Passes bytes on, always one piece behind, and gives the last one only when everything fits. */
function comparing(sha256: string, source: Readable): Readable {
  const hash = createHash('sha256');
  let held: Buffer | undefined;
  const gate = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece);
      if (held) this.push(held);
      held = piece;
      done();
    },
    flush(done) {
      if (hash.digest('hex') !== sha256) return done(new FileDamaged(sha256));
      if (held) this.push(held);
      done();
    },
    destroy(fault, done) {
      source.destroy();
      done(fault);
    },
  });
  source.once('error', (fault) => gate.destroy(fault));
  return source.pipe(gate);
}
