import { chmod, mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { keepsWhatItWasGiven } from '../testing/file-stores';
import { inPieces, practiceFolder, SAMPLES } from '../testing/samples';
import { DiskFileStore } from './disk-file-store';
import { pathOf } from './verified';

describe('a file on disk is whole or not there', () => {
  const folder = practiceFolder();
  const place = (sha256: string): string => join(folder(), 'evidence', 'content', pathOf(sha256));
  const incoming = (): Promise<string[]> => readdir(join(folder(), 'evidence', 'incoming'));

  keepsWhatItWasGiven(async () => ({
    store: await DiskFileStore.in(join(folder(), 'evidence')),
    async overwrite(sha256, content) {
      await chmod(place(sha256), 0o640);
      await writeFile(place(sha256), content);
    },
    incoming,
  }));

  it('lets nobody write to it, and no stranger read it', async () => {
    const store = await DiskFileStore.in(join(folder(), 'evidence'));
    const result = await store.put(inPieces(SAMPLES.png));
    if (result.kind === 'refused') throw new Error(result.refusal.code);
    expect((await stat(place(result.file.sha256))).mode & 0o777).toBe(0o440);
    expect((await stat(dirname(place(result.file.sha256)))).mode & 0o007).toBe(0);
  });

  it('does not show an upload before its last byte has come', async () => {
    const store = await DiskFileStore.in(join(folder(), 'slow'));
    async function* watched(): AsyncGenerator<Uint8Array> {
      yield SAMPLES.utf8;
      expect(await readdir(join(folder(), 'slow'))).toEqual(['incoming']);
      expect(await readdir(join(folder(), 'slow', 'incoming'))).toHaveLength(1);
    }
    expect(await store.put(watched())).toMatchObject({ kind: 'stored' });
    expect(await readdir(join(folder(), 'slow', 'incoming'))).toEqual([]);
  });

  it('removes at the next start what a killed process left more than a day ago, and nothing else', async () => {
    const left = join(folder(), 'left', 'incoming');
    await mkdir(left, { recursive: true });
    for (const name of ['old.part', 'new.part', 'old.note']) await writeFile(join(left, name), 'x');
    const twoDaysAgo = Date.now() / 1_000 - 2 * 86_400;
    for (const name of ['old.part', 'old.note']) await utimes(join(left, name), twoDaysAgo, twoDaysAgo);
    await DiskFileStore.in(join(folder(), 'left'));
    expect((await readdir(left)).sort()).toEqual(['new.part', 'old.note']);
  });
});
