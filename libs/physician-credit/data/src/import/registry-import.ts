import { createHash, randomUUID } from 'node:crypto';
import type { LegalClock, RecordStore } from '@due-process/platform';
import type { Actor } from '@due-process/procedure';
import type { PoolClient } from 'pg';
import type { IdentitySeal } from '../sealed-identity';
import { loadRegistry } from './load-registry';
import { readRegistry } from './read-registry';
import type { ImportProblem } from './registry-columns';

/** How far an import is, and what was wrong. `interrupted`: its process ended before it was done, and nothing of it was loaded. */
export interface ImportProgress {
  readonly id: string;
  readonly stage: 'checking' | 'loading' | 'done' | 'refused' | 'failed' | 'interrupted';
  readonly startedAt: string;
  readonly employer: string;
  readonly rows: number;
  readonly rowsDone: number;
  readonly registered: number;
  readonly sitesAdded: number;
  readonly unchanged: number;
  readonly problemCount: number;
  /** The first 10,000 in the order of the file. */
  readonly problems: readonly ImportProblem[];
}

export interface RegistryImportOptions {
  readonly store: RecordStore;
  readonly clock: LegalClock;
  readonly seal: IdentitySeal;
}

const MOST_TOLD = 10_000;
/** Rows between two notes of progress. */
const STRIDE = 5_000;

/**
 * Brings a whole file into the registry or none of it: everything is checked first and all problems are told; then one transaction loads it. A
 * process that dies in the middle leaves the registry as it was.
 */
export class RegistryImport {
  constructor(private readonly options: RegistryImportOptions) {}

  /** Takes a file and answers at once; `progress` tells how it goes, `done` resolves when it is over. */
  async begin(file: Uint8Array, actor: Actor): Promise<{ readonly id: string; readonly done: Promise<void> }> {
    const id = randomUUID();
    const connection = await this.#held(id);
    try {
      await this.#note(id, { startedBy: actor.person, employer: actor.employer, startedAt: this.options.clock.now(), fileSha256: createHash('sha256').update(file).digest('hex') });
    } catch (fault) {
      connection.release(true);
      throw fault;
    }
    return { id, done: this.#run(id, file, actor, connection) };
  }

  async progress(id: string): Promise<ImportProgress | undefined> {
    const { rows } = await this.options.store.pool.query<ImportProgress & { running: boolean }>(
      `SELECT id, stage, started_at AS "startedAt", employer, rows, rows_done AS "rowsDone", registered, sites_added AS "sitesAdded", unchanged, problem_count AS "problemCount", problems,
        EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 1 AND (classid::bigint << 32 | objid::bigint) = hashtextextended($1, 0)) AS running
       FROM physician_credit.registry_import WHERE id = $1`,
      [id],
    );
    if (!rows[0]) return undefined;
    const { running, ...progress } = rows[0];
    const unfinished = progress.stage === 'checking' || progress.stage === 'loading';
    return { ...progress, startedAt: new Date(progress.startedAt).toISOString(), stage: unfinished && !running ? 'interrupted' : progress.stage };
  }

  /** The connection of an import holds a lock as long as it lives: before its beginning is noted, so that it never shows as interrupted. */
  async #held(id: string): Promise<PoolClient> {
    const connection = await this.options.store.pool.connect();
    await connection.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [id]);
    return connection;
  }

  async #run(id: string, file: Uint8Array, actor: Actor, connection: PoolClient): Promise<void> {
    try {
      await this.#carry(id, file, actor, connection);
    } catch (fault) {
      await this.#note(id, { stage: 'failed', problemCount: 1, problems: [{ row: 0, code: 'IMPORT.FAILED', message: { zh: '导入中断，没有导入任何数据。', en: 'The import broke off; nothing was loaded.' } }] }).catch(() => undefined);
      throw fault;
    } finally {
      // Its session ends with it, and with the session the lock.
      connection.release(true);
    }
  }

  async #carry(id: string, file: Uint8Array, actor: Actor, connection: PoolClient): Promise<void> {
    const { rows, problems } = readRegistry(file);
    if (rows.length === 0) return this.#refuse(id, problems);
    await this.#note(id, { stage: 'loading', rows: rows.length });
    await connection.query('BEGIN');
    let [done, noted] = [0, 0];
    const loaded = await loadRegistry(rows, {
      ...this.options, connection, actor, importId: id, problems,
      onProgress: (count) => {
        done += count;
        if (done - noted < STRIDE) return;
        noted = done;
        void this.#note(id, { rowsDone: done }).catch(() => undefined);
      },
    });
    if (loaded.problems.length > 0) {
      await connection.query('ROLLBACK');
      return this.#refuse(id, loaded.problems);
    }
    // The end is noted by the same transaction: who reads "done" finds everything.
    const { registered, sitesAdded, unchanged } = loaded;
    await connection.query('SELECT physician_credit.note_import($1, $2)', [id, JSON.stringify({ stage: 'done', rowsDone: rows.length, registered, sitesAdded, unchanged })]);
    await connection.query('COMMIT');
  }

  #refuse(id: string, problems: readonly ImportProblem[]): Promise<void> {
    const inOrder = [...problems].sort((a, b) => a.row - b.row);
    return this.#note(id, { stage: 'refused', problemCount: problems.length, problems: inOrder.slice(0, MOST_TOLD) });
  }

  async #note(id: string, note: object): Promise<void> {
    await this.options.store.pool.query('SELECT physician_credit.note_import($1, $2)', [id, JSON.stringify(note)]);
  }
}
