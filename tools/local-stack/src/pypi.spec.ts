import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertChecksum, type PinnedWheel } from './pypi';

const folder = mkdtempSync(join(tmpdir(), 'pypi-'));
const file = join(folder, 'tool-1.whl');
const wheel: PinnedWheel = { package: 'tool', version: '1', program: 'tool', sha256: { 'tool-1.whl': createHash('sha256').update('good').digest('hex') } };

afterAll(() => rmSync(folder, { recursive: true }));

describe('the checksum of a download', () => {
  it('accepts the pinned file', async () => {
    writeFileSync(file, 'good');
    await expect(assertChecksum(wheel, file, 'tool-1.whl', () => {})).resolves.toBeUndefined();
  });

  it('refuses one changed byte', async () => {
    writeFileSync(file, 'goof');
    await expect(assertChecksum(wheel, file, 'tool-1.whl', () => {})).rejects.toThrow(/is not the pinned one/);
  });

  it('says so when no sum is pinned for a platform', async () => {
    const lines: string[] = [];
    await assertChecksum(wheel, file, 'tool-1-macos.whl', (line) => lines.push(line));
    expect(lines).toEqual([expect.stringContaining('No checksum is pinned for tool-1-macos.whl')]);
  });
});
