import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from './failure';
import { commandOf } from './postgres-orphan';

/** The right to run the system on one data folder, held by one process at a time. */
export interface Lock {
  /** True when an earlier start did not end cleanly. */
  readonly takenOver: boolean;
  release(): void;
}

export const LOCK_FILE = 'stack.lock';

interface Holder {
  readonly pid: number;
  readonly command?: string;
}

/** Takes the lock. @throws StartFailure while another process holds it. */
export function takeLock(dataDir: string): Lock {
  const file = join(dataDir, LOCK_FILE);
  const own: Holder = { pid: process.pid, command: commandOf(process.pid) };
  let takenOver = false;
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(own), { flag: 'wx' });
      return { takenOver, release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = readHolder(file);
    if (holder && isAlive(holder)) {
      throw new StartFailure(`Due Process already runs on ${dataDir} as process ${holder.pid}: stop it first (Ctrl-C in its terminal, or kill ${holder.pid}).`);
    }
    rmSync(file, { force: true });
    takenOver = true;
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** A process number is used again after its process has ended, so the command line must be the same, too. */
function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return holder.command === undefined || commandOf(holder.pid) === holder.command;
}
