import { createPool } from '@due-process/platform';
import type { Pool } from 'pg';
import { TABLES, type Row, type Table, type Written } from './sample-rows';

/** Columns that name the case; each run of the floor has cases of its own. */
const CASE_COLUMNS: Partial<Record<Table, string>> = { idempotency: 'key', case_file: 'stream_id', case_event: 'stream_id', case_clock: 'stream_id', work_item: 'stream_id', outbox: 'stream_id' };

/** One statement with everything in it: the rows as parameters, `%case%` where the case stands. */
interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly (string | null)[];
}

const CASE = '%case%';

/**
 * The least that PostgreSQL can do for an act: the rows that a real act wrote, written again by one prepared statement — one
 * round trip, one transaction, plain INSERTs (and the UPDATE of the head and the change of task, where the act makes them) —
 * into tables of the same shape, with the same indexes. Nobody is asked who he is, nothing is read, decided, hashed or answered.
 */
export class BareRecord {
  private constructor(
    private readonly pool: Pool,
    private readonly opening: Statement,
    private readonly following: Statement,
  ) {}

  static async open(url: string, connections: number, opening: Written, following: Written, schema = 'agreements'): Promise<BareRecord> {
    const pool = createPool({ url, max: connections, applicationName: 'due-process bench floor' });
    await pool.query(`DROP SCHEMA IF EXISTS bench CASCADE; CREATE SCHEMA bench; ${TABLES.map((table) => `CREATE TABLE bench.${table} (LIKE ${schema}.${table} INCLUDING ALL);`).join(' ')}`);
    return new BareRecord(pool, openingOf(opening), followingOf(following, opening));
  }

  /** Writes the rows of an opening for a new case. */
  async start(caseId: string): Promise<void> {
    await this.#run(this.opening, caseId);
  }

  /** Writes the rows of a following act for a case that was started. */
  async act(caseId: string): Promise<void> {
    await this.#run(this.following, caseId);
  }

  async close(): Promise<void> {
    await this.pool.query('DROP SCHEMA bench CASCADE');
    await this.pool.end();
  }

  async #run({ name, text, values }: Statement, caseId: string): Promise<void> {
    await this.pool.query({ name, text, values: values.map((value) => (value?.startsWith(CASE) ? caseId + value.slice(CASE.length) : value)) });
  }
}

/** Collects parameters while a statement is written. */
class Parameters {
  readonly values: (string | null)[] = [];

  add(value: string | null): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

function openingOf(written: Written): Statement {
  const parameters = new Parameters();
  const inserts = TABLES.flatMap((table) => (written[table].length === 0 ? [] : [insert(table, written[table], parameters, 'start')]));
  return { name: 'bench_start', text: together(inserts), values: parameters.values };
}

function followingOf(written: Written, before: Written): Statement {
  const parameters = new Parameters();
  const head = written.case_file[0] as Row;
  const tasks = before.work_item.map((task) => task['key'] as string);
  const parts = [
    insert('idempotency', written.idempotency, parameters, 'act'),
    `UPDATE bench.case_file SET ${Object.entries(head).filter(([name]) => name !== 'stream_id').map(([name, value]) => `"${name}" = ${parameters.add(value)}`).join(', ')} WHERE stream_id = ${parameters.add(CASE)}`,
    `DELETE FROM bench.work_item WHERE stream_id = ${parameters.add(CASE)} AND key = ANY (${parameters.add(`{${tasks.join(',')}}`)}::text[])`,
    ...(['case_event', 'case_clock', 'work_item', 'outbox'] as const).flatMap((table) => (written[table].length === 0 ? [] : [insert(table, written[table], parameters, 'act')])),
  ];
  return { name: 'bench_act', text: together(parts), values: parameters.values };
}

/** The idempotency key differs between the two acts on a case, as it does in life. */
function insert(table: Table, rows: readonly Row[], parameters: Parameters, act: 'start' | 'act'): string {
  const columns = Object.keys(rows[0] as Row);
  const name = CASE_COLUMNS[table];
  const tuples = rows.map((row) => `(${columns.map((column) => parameters.add(column === name ? (table === 'idempotency' ? `${CASE}/${act}` : CASE) : (row[column] ?? null))).join(', ')})`);
  return `INSERT INTO bench.${table} (${columns.map((column) => `"${column}"`).join(', ')}) VALUES ${tuples.join(', ')}`;
}

/** All parts in one statement: one round trip and one transaction. */
function together(parts: readonly string[]): string {
  const [last, ...others] = [...parts].reverse();
  if (others.length === 0) return last as string;
  return `WITH ${others.reverse().map((part, at) => `part_${at} AS (${part})`).join(', ')} ${last}`;
}
