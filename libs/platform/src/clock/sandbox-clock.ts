import type { Instant } from '@due-process/legal-time';
import { Client, type Pool } from 'pg';
import { SQLSTATE } from '../record/record-errors';
import { SystemClock, type LegalClock } from './legal-clock';

/** Why the sandbox clock stays where it is. */
export class SandboxClockRefused extends Error {
  override readonly name = 'SandboxClockRefused';
}

export interface SandboxClockOptions {
  /** Connection of its own for LISTEN. */
  readonly url: string;
  readonly pool: Pool;
  /** The machine's time in ms; `Date.now` when absent. */
  readonly machineNow?: () => number;
  /** First wait before a lost connection is opened again, ms; doubles up to 30 s. 500 when absent. */
  readonly reconnectMs?: number;
}

const CHANNEL = 'sandbox_clock';

/**
 * A clock for training, demonstrations and tests: it can be moved forward by legal days, and all processes of the system follow
 * at once (LISTEN/NOTIFY). Its offset lies in `platform.sandbox_clock`, so that a restart does not lose it. Production refuses it.
 */
export class SandboxClock implements LegalClock {
  readonly #options: SandboxClockOptions;
  readonly #machineNow: () => number;
  /** Unknown until it was read: no legal time before that. */
  #offsetMs: number | undefined;
  #listener: Client | undefined;
  #stopped = false;
  #retry: NodeJS.Timeout | undefined;
  #waiting: { reached: number; done: () => void }[] = [];

  constructor(options: SandboxClockOptions) {
    this.#options = options;
    this.#machineNow = options.machineNow ?? Date.now;
  }

  now(): Instant {
    return new Date(this.#machineNow() + this.skewMs()).toISOString();
  }

  skewMs(): number {
    if (this.#offsetMs === undefined) throw new Error('The sandbox clock is read only after start().');
    return this.#offsetMs;
  }

  /** Reads the stored offset and follows every later move. */
  async start(): Promise<void> {
    this.#listener = await this.#listen();
    await this.#load();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#retry) clearTimeout(this.#retry);
    await this.#listener?.end();
  }

  /**
   * Moves legal time forward to an instant for all processes and queues the plan of every open case of every context again, so that
   * waiting processes learn the new distance between legal and machine time. One transaction: all of it or nothing.
   * Answers how many cases were told.
   */
  async moveTo(to: Instant): Promise<number> {
    const wanted = Math.ceil(Date.parse(to) - this.#machineNow());
    if (!Number.isFinite(wanted)) throw new SandboxClockRefused(`"${to}" is no instant.`);
    const told = await this.#move(wanted);
    await this.reached(wanted);
    return told;
  }

  /** Resolves when this process has heard of an offset of at least `offsetMs`. */
  reached(offsetMs: number): Promise<void> {
    if (this.#offsetMs !== undefined && this.#offsetMs >= offsetMs) return Promise.resolve();
    return new Promise((done) => this.#waiting.push({ reached: offsetMs, done }));
  }

  async #move(wanted: number): Promise<number> {
    try {
      const { rows } = await this.#options.pool.query<{ told: number }>('SELECT platform.move_sandbox_clock($1) AS told', [wanted]);
      return Number(rows[0]?.told);
    } catch (fault) {
      if ((fault as { code?: string }).code === SQLSTATE.sandboxClock) throw new SandboxClockRefused((fault as Error).message);
      throw fault;
    }
  }

  #hear(offsetMs: number): void {
    const heard = Math.max(this.#offsetMs ?? offsetMs, offsetMs);
    this.#offsetMs = heard;
    this.#waiting = this.#waiting.filter(({ reached, done }) => {
      if (reached > heard) return true;
      done();
      return false;
    });
  }

  async #load(): Promise<void> {
    const { rows } = await this.#options.pool.query<{ ms: string }>('SELECT offset_ms AS ms FROM platform.sandbox_clock');
    this.#hear(Number(rows[0]?.ms ?? 0));
  }

  async #listen(): Promise<Client> {
    const client = new Client({ connectionString: this.#options.url, application_name: 'due-process sandbox clock' });
    client.on('notification', (message) => this.#hear(Number(message.payload)));
    client.on('error', () => this.#reconnect());
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    return client;
  }

  #reconnect(waitMs = this.#options.reconnectMs ?? 500): void {
    if (this.#stopped || this.#retry) return;
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      this.start().catch(() => this.#reconnect(Math.min(waitMs * 2, 30_000)));
    }, waitMs);
  }
}

/** The sentence with which a production process refuses to start under a sandbox clock. */
export const NO_SANDBOX_IN_PRODUCTION = 'SANDBOX_CLOCK=on is refused when NODE_ENV=production: legal time must not be moved there.';

/** The clock that the environment asks for; stops the start-up where the sandbox clock is not allowed. */
export function clockFor(environment: { sandbox: boolean; production: boolean }, options: SandboxClockOptions): LegalClock {
  if (!environment.sandbox) return new SystemClock();
  if (environment.production) throw new SandboxClockRefused(NO_SANDBOX_IN_PRODUCTION);
  return new SandboxClock(options);
}
