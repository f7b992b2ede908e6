import { Pool, types } from 'pg';

export interface PoolOptions {
  readonly url: string;
  /** Shown in `pg_stat_activity`. */
  readonly applicationName: string;
  /** Connections of this process; 10 when absent. */
  readonly max?: number;
  /** A statement that takes longer is cancelled; 10 s when absent. Reports use a pool of their own with a longer time. */
  readonly statementTimeoutMs?: number;
}

const DATE = 1082;
const BIGINT = 20;
const TIMESTAMPTZ = 1184;

/**
 * A pool of connections. Legal days come as `YYYY-MM-DD` and are never converted; instants as UTC with milliseconds; 64-bit
 * integers (分, row numbers) as numbers, which is exact up to 2^53.
 */
export function createPool(options: PoolOptions): Pool {
  const pool = new Pool({
    connectionString: options.url,
    application_name: options.applicationName,
    max: options.max ?? 10,
    statement_timeout: options.statementTimeoutMs ?? 10_000,
    idle_in_transaction_session_timeout: 30_000,
    connectionTimeoutMillis: 5_000,
    types: { getTypeParser: (oid: number, format?: 'text' | 'binary') => parserOf(oid) ?? types.getTypeParser(oid, format as 'text') } as never,
  });
  // A connection that the server closes while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

function parserOf(oid: number): ((text: string) => unknown) | undefined {
  if (oid === DATE) return (text) => text;
  if (oid === BIGINT) return Number;
  if (oid === TIMESTAMPTZ) return (text) => new Date(text).toISOString();
  return undefined;
}
