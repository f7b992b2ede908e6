import { SYSTEM, type Procedure, type RecordedEvent } from '@due-process/procedure';
import { Client } from 'pg';
import type { LegalClock } from '../clock/legal-clock';
import type { ActDesk } from '../desk/desk-model';
import { bodyHash } from '../execution/body-hash';
import { effective } from '../reads/effective';
import { casesOf } from '../record/cases-of';
import type { CaseLine } from '../record/record-model';
import type { RecordStore } from '../record/record-store';
import type { Law } from './law';

export interface LawSweepOptions {
  /** Connection of its own, for LISTEN and for the lock of the one process that sweeps. */
  readonly url: string;
  readonly store: RecordStore;
  readonly desk: ActDesk;
  readonly clock: LegalClock;
  procedureNamed(name: string): Procedure<any, any>;
  /** Told of every version that all open cases have followed, and of what went wrong; a failing case is tried again. */
  readonly onSwept?: (swept: Swept) => void;
  readonly onFailure?: (fault: unknown, streamId?: string) => void;
  /** Cases after which the progress is written down; 25 when absent. */
  readonly stride?: number;
  /** Look for undone work without a ring, ms; 5,000 when absent. */
  readonly pollMs?: number;
}

/** What became of the open cases of a context under a version: dates that moved, and dates that wait for an officer. */
export interface Swept {
  readonly version: number;
  readonly looked: number;
  readonly moved: number;
  readonly held: number;
}

interface Progress {
  cursor: string | null;
  looked: number;
  moved: number;
  held: number;
}

/**
 * After an approval the open cases of a context follow the law in the record, and their processes are told (期限重新计算): each by an act at the desk like
 * any other, so its plan goes through the outbox. How far it has come lies in the database: a process that dies in the middle
 * loses nothing, because the next one goes on from there, and a case that is asked twice moves once. One process sweeps at a time. Cases
 * that people act on meanwhile follow by themselves, with effect from the same instant.
 */
export class LawSweep {
  readonly #options: LawSweepOptions;
  #client: Client | undefined;
  #stopped = true;
  #running: Promise<void> | undefined;
  #wake: (() => void) | undefined;
  #rung = false;

  constructor(options: LawSweepOptions) {
    this.#options = options;
  }

  start(): void {
    if (!this.#stopped) return;
    this.#stopped = false;
    this.#running = this.#run();
  }

  /** Lets the case under way finish and notes how far it has come. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#ring();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      try {
        await this.#connect();
        while (!this.#stopped) {
          await this.#sweepNewest();
          await this.#pause();
        }
      } catch (fault) {
        this.#options.onFailure?.(fault);
        await this.#pause();
      } finally {
        await this.#client?.end().catch(() => undefined);
        this.#client = undefined;
      }
    }
  }

  /** Only the newest version: a case that follows it follows every one before it, each with effect from its own approval. */
  async #sweepNewest(): Promise<void> {
    const { store } = this.#options;
    const law = await store.law.fresh();
    if (law.version === 0 || !(await this.#leads())) return;
    const known = await this.#client?.query<{ cursor: string | null; done: boolean }>('SELECT cursor, done_at IS NOT NULL AS done FROM law.sweep WHERE context = $1 AND version = $2', [store.schema, law.version]);
    const [at] = known?.rows ?? [];
    if (!at?.done) await this.#sweep(law, at?.cursor ?? undefined);
  }

  async #sweep(law: Law, after: string | undefined): Promise<void> {
    const { store, stride = 25, onFailure } = this.#options;
    const progress: Progress = { cursor: after ?? null, looked: 0, moved: 0, held: 0 };
    let failed = 0;
    for await (const line of casesOf(store, { closed: false, ...(after === undefined ? {} : { after }) })) {
      try {
        await this.#follow(law, line, progress);
      } catch (fault) {
        failed += 1;
        onFailure?.(fault, line.streamId);
      }
      progress.cursor = line.streamId;
      progress.looked += 1;
      if (progress.looked >= stride || this.#stopped) await this.#note(law, progress, false);
      if (this.#stopped) return;
    }
    // Where a case could not follow, all are looked at again: those that have followed cost a glance.
    await this.#note(law, failed > 0 ? { ...progress, cursor: null } : progress, failed === 0);
    if (failed === 0) this.#options.onSwept?.({ version: law.version, ...(await this.#totals(law)) });
  }

  async #follow(law: Law, line: CaseLine<any>, progress: Progress): Promise<void> {
    const { desk, clock, procedureNamed } = this.#options;
    const procedure = procedureNamed(line.procedure);
    const due = effective(procedure, line.state, clock.now(), law).pending.filter(isOfTheLaw);
    if (due.length === 0) return;
    const act = 'replan-deadlines';
    const input = {};
    const answer = await desk.act({ procedure, streamId: line.streamId, act, actor: SYSTEM, input, key: `${act}/law-${law.version}`, bodyHash: bodyHash(act, line.streamId, input) });
    if (answer.kind === 'refused' && !answer.recorded && answer.refusals.some(({ code }) => code === 'RECORD.CONTENDED')) throw new Error(`${line.streamId} was changed by others again and again`);
    if (answer.kind !== 'accepted' || answer.repeated) return;
    progress.moved += due.filter(({ type }) => type === 'DeadlinesReplanned').reduce((sum, event) => sum + (event.opens?.length ?? 0), 0);
    progress.held += due.filter(({ type }) => type === 'DeadlineMoveHeld').length;
  }

  /** What was counted since the last note is added to what is there. */
  async #note({ version }: Law, progress: Progress, done: boolean): Promise<void> {
    const { store } = this.#options;
    await store.pool.query('SELECT law.swept($1, $2, $3)', [store.schema, version, JSON.stringify({ ...progress, done })]);
    Object.assign(progress, { looked: 0, moved: 0, held: 0 });
  }

  async #totals({ version }: Law): Promise<Omit<Swept, 'version'>> {
    const { store } = this.#options;
    const { rows } = await store.pool.query<Omit<Swept, 'version'>>('SELECT looked, moved, held FROM law.sweep WHERE context = $1 AND version = $2', [store.schema, version]);
    return rows[0] ?? { looked: 0, moved: 0, held: 0 };
  }

  async #leads(): Promise<boolean> {
    const result = await this.#client?.query<{ leads: boolean }>('SELECT pg_try_advisory_lock(hashtext($1)) AS leads', [`due-process/law-sweep/${this.#options.store.schema}`]);
    return result?.rows[0]?.leads ?? false;
  }

  async #connect(): Promise<void> {
    const client = new Client({ connectionString: this.#options.url, application_name: `due-process law sweep ${this.#options.store.schema}`, keepAlive: true });
    client.on('notification', () => this.#ring());
    client.on('error', () => this.#ring());
    client.on('end', () => this.#ring());
    await client.connect();
    await client.query('LISTEN law');
    this.#client = client;
  }

  #ring(): void {
    this.#rung = true;
    this.#wake?.();
  }

  async #pause(): Promise<void> {
    if (!this.#rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, this.#options.pollMs ?? POLL_MS);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#wake = undefined;
    this.#rung = false;
  }
}

const POLL_MS = 5_000;

/** What changed law does to a case and what nobody has written yet. */
const isOfTheLaw = ({ type }: RecordedEvent): boolean => type === 'DeadlinesReplanned' || type === 'DeadlineMoveHeld';
