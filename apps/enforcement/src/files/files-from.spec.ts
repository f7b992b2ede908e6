import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesFrom } from './files-from';

describe('the place for files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'files-from-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is a folder, with 25 MB for a file unless said otherwise', async () => {
    expect(await filesFrom({ FILES_DIR: folder })).toMatchObject({ limitBytes: 25_000_000 });
    expect(await filesFrom({ FILES_DIR: folder, FILES_LIMIT_MB: '40' })).toMatchObject({ limitBytes: 40_000_000 });
  });

  it.each([
    [{}, /FILES_DIR is missing/],
    [{ FILES_DIR: folder, FILES_S3_BUCKET: 'evidence' }, /belong together/],
    [{ FILES_DIR: folder, FILES_LIMIT_MB: 'much' }, /FILES_LIMIT_MB must be a whole number/],
  ])('is refused in plain words: %j', async (environment, message) => {
    await expect(filesFrom(environment as NodeJS.ProcessEnv)).rejects.toThrow(message);
  });
});
