import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { CheckResult, FileStore, OpenResult, PutOptions, PutResult } from './file-store';
import { spool, sweep } from './spool';
import { checkContent, openContent, pathOf, type ReadContent } from './verified';

/**
 * Files on a local disk, under a folder that no web server knows: `content/ab/cd/abcd…`, and `incoming/` for what is still on its way.
 *
 * A file appears under its address by one rename, after its content has reached the disk, so a killed process leaves a whole file or
 * none. Where the address is taken, the same bytes take its place: nothing changes, unless the disk had changed them.
 */
export class DiskFileStore implements FileStore {
  readonly #content: string;
  readonly #incoming: string;

  private constructor(folder: string) {
    this.#content = join(resolve(folder), 'content');
    this.#incoming = join(resolve(folder), 'incoming');
  }

  /** Prepares the folder and removes uploads that a killed process left more than a day ago. */
  static async in(folder: string): Promise<DiskFileStore> {
    const store = new DiskFileStore(folder);
    await sweep(store.#incoming, Date.now());
    return store;
  }

  async put(content: AsyncIterable<Uint8Array>, options: PutOptions = {}): Promise<PutResult> {
    const spooled = await spool(this.#incoming, content, options);
    if ('refusal' in spooled) return spooled;
    const { path, ...file } = spooled;
    const target = join(this.#content, pathOf(file.sha256));
    try {
      await mkdir(dirname(target), { recursive: true, mode: 0o750 });
      await rename(path, target);
    } catch (fault) {
      await rm(path, { force: true });
      throw fault;
    }
    // The names must survive a power failure as the bytes do: from the file's folder up to the root.
    for (const folder of [dirname(target), dirname(dirname(target)), this.#content, dirname(this.#content)]) await syncFolder(folder);
    return { kind: 'stored', file };
  }

  check(sha256: string): Promise<CheckResult> {
    return checkContent(sha256, this.#read);
  }

  open(sha256: string, options: { readonly checked?: boolean } = {}): Promise<OpenResult> {
    return openContent(sha256, this.#read, options.checked);
  }

  readonly #read: ReadContent = async (sha256) => {
    const file = await open(join(this.#content, pathOf(sha256)), 'r').catch((fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ENOENT') return undefined;
      throw fault;
    });
    if (!file) return undefined;
    const { size } = await file.stat();
    return { size, stream: file.createReadStream({ highWaterMark: 262_144 }) };
  };
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}
