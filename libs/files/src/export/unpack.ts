import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fromBufferPromise } from 'yauzl';

/** Unpacks a ZIP file as anybody's program does; answers the names in their order. */
export async function unpack(zip: Buffer, folder: string): Promise<readonly string[]> {
  const names: string[] = [];
  const file = await fromBufferPromise(zip, { autoClose: false });
  for await (const entry of file.eachEntry()) {
    const path = join(folder, entry.fileName);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await file.openReadStreamPromise(entry));
    names.push(entry.fileName);
  }
  return names;
}
