import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describeExit, type Child } from './child';
import { components, ownerUrl, surroundings, type Component } from './components';
import type { Configuration } from './configuration';
import { StartFailure } from './failure';
import { LOCK_FILE, takeLock, type Lock } from './lock';
import { narrate, silent, type Narrator } from './narrator';
import { REPOSITORY } from './paths';
import { isPortFree } from './ports';
import { endOrphan } from './postgres-orphan';
import { GivenUp, until } from './waiting';

/** What the caller of a start may want besides. */
export interface StackOptions {
  readonly narrator?: Narrator;
  /** Empties the data folder first. */
  readonly reset?: boolean;
  /** Told when a process ends that nobody asked to end. Without it, nothing happens. */
  readonly onDeath?: (sentence: string) => void;
  /** Ends the start, and leaves nothing running, when it is aborted. */
  readonly signal?: AbortSignal;
  /** Other parts than the usual ones, for tests of the start itself. */
  readonly parts?: readonly Component[];
}

/** After an unclean end the ports of the dying processes get this long to become free, in milliseconds. */
const INHERITED_PORTS_MS = 10_000;

/**
 * The whole system on one machine: PostgreSQL, migrations, Temporal, token issuer, services and worker, started in this
 * order and stopped in the reverse one.
 */
export class Stack {
  private readonly running = new Map<string, Child>();
  private readonly parts: readonly Component[];
  private readonly narrator: Narrator;
  private readonly expected = new Set<Child>();
  private readonly up = new Set<Child>();
  private lock?: Lock;
  private died?: string;
  private stopping?: Promise<void>;

  private constructor(
    readonly configuration: Configuration,
    private readonly options: StackOptions,
  ) {
    this.parts = options.parts ?? components(configuration);
    this.narrator = options.narrator ?? silent;
  }

  /**
   * Starts everything.
   *
   * @throws StartFailure with one sentence; whatever had been started is stopped again by then
   */
  static async start(configuration: Configuration, options: StackOptions = {}): Promise<Stack> {
    const stack = new Stack(configuration, options);
    const abort = (): void => void stack.stop();
    options.signal?.addEventListener('abort', abort);
    try {
      await stack.begin();
      for (const part of stack.parts) await stack.startPart(part.name);
      stack.assertWanted();
    } catch (error) {
      await stack.stop();
      throw error;
    }
    return stack;
  }

  /** `http://127.0.0.1:<port>` of a service. */
  url(service: string): string {
    return `http://127.0.0.1:${this.configuration.ports[service]!.port}`;
  }

  /** Connection of the owner of the schemas. */
  get ownerUrl(): string {
    return ownerUrl(this.configuration);
  }

  /** Connection of a context's role. */
  appUrl(role = 'dp_agreements'): string {
    return surroundings(this.configuration).databaseUrl(role);
  }

  get temporalAddress(): string {
    return surroundings(this.configuration).temporalAddress;
  }

  /** The process of a part that runs now. */
  child(name: string): Child | undefined {
    return this.running.get(name);
  }

  /** Starts one part again after `kill`. */
  async startPart(name: string): Promise<void> {
    const part = this.parts.find((candidate) => candidate.name === name);
    if (!part) throw new Error(`there is no part ${name}`);
    this.assertWanted();
    const starting = { spawned: (child: Child) => this.watch(name, child), tell: (line: string) => this.narrator.line(`  ${line}`) };
    await narrate(this.narrator, part.title, () => this.unlessAborted(part.start(starting)));
    const child = this.running.get(name);
    if (child) this.up.add(child);
  }

  /** Kills one part as a power failure would, and waits until it is gone: for fault tests. */
  async kill(name: string, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.running.get(name);
    if (!child) throw new Error(`${name} is not running`);
    this.expected.add(child);
    child.kill(signal);
    await child.exited;
  }

  /** Stops everything, last started first; may be called at any time and more than once. */
  stop(): Promise<void> {
    return (this.stopping ??= this.stopAll());
  }

  /** Kills everything at once, for somebody who does not want to wait. */
  killAll(): void {
    for (const child of this.running.values()) child.kill('SIGKILL');
  }

  private async begin(): Promise<void> {
    const { folders, databaseUrl } = this.configuration;
    if (this.options.reset && databaseUrl) {
      throw new StartFailure('--reset empties only the data that npm start keeps itself: with DATABASE_URL, empty that database yourself.');
    }
    for (const entry of this.parts.flatMap(({ programs }) => programs ?? [])) {
      if (!existsSync(join(REPOSITORY, entry))) throw new StartFailure(`The program ${entry} is not built: run npm run build.`);
    }
    this.lock = takeLock(folders.data);
    if (this.lock.takenOver) await endOrphan(join(folders.data, 'postgres'));
    await this.checkPorts(this.lock.takenOver ? INHERITED_PORTS_MS : 0);
    await this.prepare();
    if (this.options.reset) emptyData(folders.data);
    keepPreviousLogs(folders.logs);
  }

  private async prepare(): Promise<void> {
    const tell = (line: string): void => this.narrator.line(`  ${line}`);
    for (const part of this.parts) {
      if (part.prepare) await this.unlessAborted(part.prepare(tell));
    }
  }

  private async checkPorts(limitMs: number): Promise<void> {
    const plans = this.parts.flatMap((part) => part.ports).map((name) => this.configuration.ports[name]!);
    const allFree = async (): Promise<void> => {
      for (const { port, owner, variable } of plans) {
        if (!(await isPortFree(port))) throw new Error(`Port ${port} (${owner}) is in use: stop the program that uses it, or set ${variable} to another port.`);
      }
    };
    await until(allFree, { everyMs: 100, limitMs }).catch((error) => {
      throw error instanceof GivenUp ? new StartFailure(error.message) : error;
    });
  }

  private watch(name: string, child: Child): void {
    this.running.set(name, child);
    if (this.stopping) child.kill('SIGKILL');
    void child.exited.then((exit) => {
      if (this.running.get(name) === child) this.running.delete(name);
      if (this.stopping || !this.up.delete(child) || this.expected.delete(child)) return;
      this.died = `${name} ended with ${describeExit(exit)}: its log is ${child.logFile}.`;
      this.options.onDeath?.(this.died);
    });
  }

  /** A start that is interrupted does not wait for what it was doing; the processes end with `stop` or with ours. */
  private async unlessAborted(work: Promise<void>): Promise<void> {
    const { signal } = this.options;
    if (!signal) return work;
    let interrupt = (): void => {};
    const aborted = new Promise<never>((_resolve, reject) => {
      interrupt = () => reject(new StartFailure('The start was interrupted.'));
      signal.addEventListener('abort', interrupt, { once: true });
    });
    await Promise.race([work, aborted]).finally(() => signal.removeEventListener('abort', interrupt));
  }

  private assertWanted(): void {
    if (this.stopping || this.options.signal?.aborted) throw new StartFailure('The start was interrupted.');
    if (this.died) throw new StartFailure(this.died);
  }

  private async stopAll(): Promise<void> {
    for (const child of [...this.running.values()].reverse()) await child.stop();
    this.lock?.release();
  }
}

/** Removes everything but the lock that this process holds, and folders in which another system runs on data of its own. */
function emptyData(folder: string): void {
  for (const entry of readdirSync(folder)) {
    const inUse = entry === LOCK_FILE || existsSync(join(folder, entry, LOCK_FILE));
    if (!inUse) rmSync(join(folder, entry), { recursive: true, force: true });
  }
}

/** Every start writes fresh logs; those of the start before stay beside them. */
function keepPreviousLogs(folder: string): void {
  for (const entry of readdirSync(folder)) {
    if (!entry.endsWith('.log') || entry.endsWith('.previous.log')) continue;
    const from = join(folder, entry);
    if (existsSync(from)) renameSync(from, join(folder, entry.replace(/\.log$/, '.previous.log')));
  }
}
