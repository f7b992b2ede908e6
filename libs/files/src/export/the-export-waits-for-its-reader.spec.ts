import { once } from 'node:events';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { DiskFileStore, type FileStore } from '../store';
import { practiceCase } from '../testing/practice-case';
import { practiceFolder } from '../testing/samples';
import { exportCaseFile } from './case-archive';
import type { CaseFileContent } from './case-file';

const PIECE = Buffer.alloc(65_536, 'a');
const SIZE = PIECE.length * 400;

/** A store with files of 26 MB that exist only while they are read, and that counts what is read of them. */
class CountingStore implements FileStore {
  bytes = 0;
  openNow = 0;
  mostOpen = 0;

  put(): never {
    throw new Error('not here');
  }

  async check() {
    return { kind: 'sound' as const, size: SIZE };
  }

  async open(sha256: string) {
    this.openNow += 1;
    this.mostOpen = Math.max(this.mostOpen, this.openNow);
    const stream = Readable.from(this.#pieces(), { objectMode: false });
    stream.once('close', () => (this.openNow -= 1));
    return { kind: 'opened' as const, sha256, size: SIZE, stream };
  }

  *#pieces(): Generator<Buffer> {
    for (let given = 0; given < SIZE; given += PIECE.length) {
      this.bytes += PIECE.length;
      yield PIECE;
    }
  }
}

describe('the export waits for its reader', () => {
  const folder = practiceFolder();
  let content: CaseFileContent;

  beforeAll(async () => {
    const small = await practiceCase(await DiskFileStore.in(join(folder(), 'store')));
    content = { ...small, papers: small.papers.map((paper) => (paper.file ? { ...paper, file: { ...paper.file, size: SIZE } } : paper)) };
  });

  it('reads of a file no more than the reader has taken and some buffers, and stops when the reader goes away', async () => {
    const store = new CountingStore();
    const { stream } = await exportCaseFile(content, store);
    let taken = 0;
    for await (const piece of stream) if ((taken += (piece as Buffer).length) > 10_000_000) break;
    await new Promise((resolve) => setImmediate(resolve));
    expect(store.bytes).toBeGreaterThan(9_900_000);
    expect(store.bytes).toBeLessThan(11_000_000);
    expect([stream.destroyed, store.openNow]).toEqual([true, 0]);
  });

  it('opens one file after the other', async () => {
    const store = new CountingStore();
    const { stream } = await exportCaseFile(content, store);
    let taken = 0;
    for await (const piece of stream) taken += (piece as Buffer).length;
    expect(taken).toBeGreaterThan(3 * SIZE);
    expect([store.bytes, store.openNow, store.mostOpen]).toEqual([3 * SIZE, 0, 1]);
  });

  it('lets nothing out before a reader comes', async () => {
    const store = new CountingStore();
    const { stream } = await exportCaseFile(content, store);
    await once(stream, 'readable');
    for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(store.bytes).toBeLessThan(1_000_000);
    stream.destroy();
  });
});
