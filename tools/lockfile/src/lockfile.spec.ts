import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');
const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');

describe('package-lock.json', () => {
  it('knows the packages of every platform; otherwise npm ci refuses it (node tools/lockfile/src/complete-lockfile.js adds them)', () => {
    const missing = execFileSync(process.execPath, [join(__dirname, 'complete-lockfile.js'), '--list'], { encoding: 'utf8' });
    expect(JSON.parse(missing)).toEqual([]);
  });

  it('names no registry, so that everybody installs from their own', () => {
    expect(lock.match(/"resolved": "https?:[^"]*"/g) ?? []).toEqual([]);
  });

  it('keeps all of Nx at one version', () => {
    const { packages } = JSON.parse(lock) as { packages: Record<string, { version?: string }> };
    const ours = Object.entries(packages).filter(([path]) => /^node_modules\/(nx|@nx\/[^/]+)$/.test(path));
    expect(new Set(ours.map(([, { version }]) => version)).size).toBe(1);
  });
});
