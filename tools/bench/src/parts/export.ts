import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiskFileStore, type StoredFile } from '@due-process/files';
import type { ExportCost } from '../export/export-main';
import { atMost, number, type Section } from '../report/section';

/** The largest file that a case takes unless a service says otherwise, and so many of them as make 1 GB. */
const FILE = 25_000_000;
const FILES = 40;
const MEGABYTE = 1_000_000;
const PIECE = MEGABYTE;

/** The case file as one archive: 1 GB beside one file, and what either costs in memory. It needs no stack. */
export async function exportFiles(): Promise<readonly Section[]> {
  const folder = await mkdtemp(join(tmpdir(), 'due-process-export-'));
  try {
    const files = await fill(await DiskFileStore.in(folder));
    const small = await exported(folder, files.slice(0, 1));
    const large = await exported(folder, files);
    return [report([['1 file', small], [`${FILES} files`, large]])];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function report(rows: readonly (readonly [string, ExportCost])[]): Section {
  const [[, small], [, large]] = rows as readonly [(typeof rows)[number], (typeof rows)[number]];
  return {
    title: 'Export of a case file',
    columns: ['case file', 'MB', 'seconds', 'MB/s', 'peak memory before (MB)', 'peak memory after (MB)'],
    rows: rows.map(([name, { bytes, seconds, before, peak }]) => [name, ...[bytes / MEGABYTE, seconds, bytes / MEGABYTE / seconds, before / MEGABYTE, peak / MEGABYTE].map(number)]),
    aims: [atMost('Memory does not grow with the case file: peak of 1 GB ÷ peak of 25 MB', large.peak / small.peak, 1.25)],
    notes: ['Every file is read twice: compared with its hash before the first byte leaves, and again on its way. Each row is a process of its own; the peak is what the system counted (resident set).'],
  };
}

/** Distinct files that are PDF by their first bytes. */
async function fill(store: DiskFileStore): Promise<readonly StoredFile[]> {
  const noise = randomBytes(PIECE);
  const files: StoredFile[] = [];
  for (let n = 0; n < FILES; n += 1) {
    const result = await store.put(content(n, noise));
    if (result.kind === 'refused') throw new Error(result.refusal.message.en);
    files.push(result.file);
  }
  return files;
}

async function* content(n: number, noise: Buffer): AsyncGenerator<Buffer> {
  const head = Buffer.from(`%PDF-1.7\n%${n}\n`);
  yield head;
  for (let left = FILE - head.length; left > 0; left -= PIECE) yield noise.subarray(0, left);
}

async function exported(folder: string, files: readonly StoredFile[]): Promise<ExportCost> {
  const child = fork(join(__dirname, '..', 'export', 'export-main'), { stdio: 'inherit' });
  const ended = once(child, 'exit');
  const answer = Promise.race([once(child, 'message'), ended.then(() => Promise.reject(new Error('The exporting process ended without an answer.')))]);
  child.send({ folder, files });
  const [cost] = (await answer) as [ExportCost];
  await ended;
  return cost;
}
