import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BIN = join(__dirname, '..', 'bin', 'deadline.js');

/** The command as `npm run -s deadline` starts it, from another folder, with what it loaded from compiled packages. */
function command(...args: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string; readonly compiled: string } {
  const script = `
    process.argv = ['node', ${JSON.stringify(BIN)}, ...${JSON.stringify(args)}];
    require(${JSON.stringify(BIN)});
    process.on('exit', () => require('node:fs').writeSync(3, Object.keys(require.cache).filter((file) => !file.includes('node_modules') && file.includes('dist')).join()));`;
  const { status, output } = spawnSync(process.execPath, ['-e', script], { cwd: tmpdir(), stdio: ['ignore', 'pipe', 'pipe', 'pipe'], encoding: 'utf8' });
  return { code: status, out: output[1] ?? '', err: output[2] ?? '', compiled: output[3] ?? '' };
}

describe('npm run -s deadline', () => {
  it('answers from the sources, without a build, and prints its answer only', () => {
    const { code, out, err, compiled } = command('LZ-22', '--start', '2026-02-11', '--lang', 'en');
    expect([code, err, compiled]).toEqual([0, '', '']);
    expect(out.split('\n')[0]).toBe('rule: LZ-22 defence window (兰州办法第22条第3款)');
    expect(out).toContain('\nlast day: 2026-02-25\n');
  });

  it('says what is wrong in one sentence on the other stream', () => {
    const { code, out, err } = command('LZ-222', '--start', '2026-02-11', '--lang', 'en');
    expect([code, out, err.trim().split('\n')]).toEqual([1, '', [expect.stringMatching(/^RULES\.UNKNOWN_CLOCK: There is no clock LZ-222; the nearest are LZ-22/)]]);
  });
});
