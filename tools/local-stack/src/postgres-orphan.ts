import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './waiting';

/**
 * Ends a server that an earlier, killed start left running on the same data, and removes its lock when the process that
 * the lock names is gone or is another program by now (process numbers are used again). Systems without `/proc` leave the question to PostgreSQL itself.
 */
export async function endOrphan(dataDir: string): Promise<void> {
  const lock = join(dataDir, 'postmaster.pid');
  if (!existsSync(lock) || !existsSync('/proc/self/cmdline')) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  const command = commandOf(pid);
  if (command?.includes('postgres') && command.includes(dataDir)) {
    process.kill(pid, 'SIGINT');
    await until(async () => assertGone(pid), { everyMs: 50, limitMs: 30_000 });
  }
  rmSync(lock, { force: true });
}

/** The command line of a process; undefined when there is none or the system does not tell. */
export function commandOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return undefined;
  }
}

function assertGone(pid: number): void {
  if (commandOf(pid) !== undefined) throw new Error(`process ${pid} is still ending`);
}
