import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { programOnPath } from './programs';
import { pause } from './waiting';

/** What is needed to run one process of the system. */
export interface ChildPlan {
  /** Also the name of its log file. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Both outputs are appended to this file. */
  readonly logFile: string;
  /** Asks for a clean end; `SIGTERM` unless the program wants another. */
  readonly stopSignal?: NodeJS.Signals;
  /** After this time (milliseconds) a process that was asked to stop is killed. */
  readonly stopLimitMs?: number;
  /** 0–19: how willingly it yields the processor to the others; 0 is usual. */
  readonly niceness?: number;
  /** Arguments of `setpriv` that change the user it runs as. */
  readonly identity?: readonly string[];
  /** User and group to run as where `setpriv` is missing. */
  readonly user?: { readonly uid: number; readonly gid: number };
}

/** What ended a process, for a sentence: `code 1` or `SIGKILL`. */
export function describeExit({ code, signal }: Exit): string {
  return signal ?? `code ${code}`;
}

/** How a process ended: its code, or the signal that ended it. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A process of the system. */
export interface Child {
  readonly name: string;
  readonly pid: number;
  readonly logFile: string;
  /** Resolves when the process has ended, however it ended. */
  readonly exited: Promise<Exit>;
  /** Set as soon as the process has ended. */
  exit(): Exit | undefined;
  /** Asks for a clean end, insists after the limit, and resolves when the process is gone. */
  stop(): Promise<void>;
  /** Sends a signal and waits for nothing: for fault tests. */
  kill(signal: NodeJS.Signals): void;
}

/**
 * Starts a process whose end is tied to ours: where the system knows `setpriv` (every Debian), the kernel stops it even
 * when this process is killed with a signal that nobody can handle, so nothing half-stopped is left behind.
 */
export function startChild(plan: ChildPlan): Promise<Child> {
  const [command, args] = commandLine(plan);
  const log = openSync(plan.logFile, 'a');
  const child = spawn(command, args, {
    cwd: plan.cwd,
    env: plan.env,
    stdio: ['ignore', log, log],
    ...(command === plan.command && plan.user ? plan.user : {}),
  });
  closeSync(log);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('spawn', () => resolve(observe(child, plan)));
  });
}

/** The command line with its wrappers: parent-death signal and user first, then priority, then the program. */
export function commandLine(plan: Pick<ChildPlan, 'command' | 'args' | 'niceness' | 'identity' | 'stopSignal'>): [string, string[]] {
  let line = [plan.command, ...plan.args];
  const nice = plan.niceness ? programOnPath('nice') : undefined;
  if (nice) line = [nice, '-n', String(plan.niceness), ...line];
  const setpriv = usableSetpriv();
  if (setpriv) {
    const signal = (plan.stopSignal ?? 'SIGTERM').replace('SIG', '');
    line = [setpriv, ...(plan.identity ?? []), '--pdeathsig', signal, '--', ...line];
  }
  const [command, ...args] = line;
  return [command!, args];
}

let probed: { readonly path: string | undefined } | undefined;

/** `setpriv` of util-linux, tried once: the namesake of small systems does not know the parent-death signal. */
export function usableSetpriv(): string | undefined {
  if (!probed) {
    const path = programOnPath('setpriv');
    const works = path !== undefined && spawnSync(path, ['--pdeathsig', 'TERM', '--', 'true']).status === 0;
    probed = { path: works ? path : undefined };
  }
  return probed.path;
}

function observe(child: ChildProcess, plan: ChildPlan): Child {
  let ended: Exit | undefined;
  const exited = new Promise<Exit>((resolve) => {
    child.once('exit', (code, signal) => {
      ended = { code, signal };
      resolve(ended);
    });
  });
  const kill = (signal: NodeJS.Signals): void => void child.kill(signal);
  return {
    name: plan.name,
    pid: child.pid!,
    logFile: plan.logFile,
    exited,
    exit: () => ended,
    kill,
    async stop() {
      if (ended) return;
      kill(plan.stopSignal ?? 'SIGTERM');
      const insist = new AbortController();
      const limit = pause(plan.stopLimitMs ?? 15_000, insist.signal);
      const gone = await Promise.race([exited.then(() => true), limit.then(() => false)]);
      insist.abort();
      if (!gone) kill('SIGKILL');
      await exited;
    },
  };
}
