import type { Pool } from 'pg';

/** The tables into which an act writes, in the order in which the record writes them. */
export const TABLES = ['idempotency', 'case_file', 'case_event', 'case_clock', 'work_item', 'outbox'] as const;

export type Table = (typeof TABLES)[number];

/** A row as texts that PostgreSQL reads back, by column; numbers that the database gives itself are left out. */
export type Row = Readonly<Record<string, string | null>>;

/** What one act has written, table by table. */
export type Written = Readonly<Record<Table, readonly Row[]>>;

/** The rows that the act with this number wrote to a case of the record; read from the real tables, so that the floor writes the same. */
export async function writtenBy(pool: Pool, caseId: string, version: number, schema = 'agreements'): Promise<Written> {
  const where: Record<Table, string> = {
    idempotency: `response->'answer'->>'caseId' = $1 AND (response->>'version')::int = $2`,
    case_file: 'stream_id = $1 AND version = $2',
    case_event: 'stream_id = $1 AND seq = $2',
    case_clock: `stream_id = $1 AND (clock->>'openedBy')::int = $2`,
    work_item: 'stream_id = $1 AND $2::int > 0',
    outbox: 'stream_id = $1 AND seq = $2',
  };
  const entries = await Promise.all(TABLES.map(async (table) => [table, await rowsOf(pool, schema, table, where[table], [caseId, version])] as const));
  const written = Object.fromEntries(entries) as Record<Table, readonly Row[]>;
  // Only a case that a process waits for leaves a plan in the outbox.
  for (const table of ['idempotency', 'case_file', 'case_event'] as const) {
    if (written[table].length !== 1) throw new Error(`Act ${version} of ${caseId} left ${written[table].length} rows in ${table}, not one.`);
  }
  return written;
}

async function rowsOf(pool: Pool, schema: string, table: Table, where: string, values: readonly unknown[]): Promise<readonly Row[]> {
  const columns = await pool.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attidentity = '' ORDER BY attnum`,
    [`${schema}.${table}`],
  );
  const texts = columns.rows.map(({ name }) => `"${name}"::text AS "${name}"`).join(', ');
  const { rows } = await pool.query<Row>(`SELECT ${texts} FROM ${schema}.${table} WHERE ${where}`, [...values]);
  return rows;
}
