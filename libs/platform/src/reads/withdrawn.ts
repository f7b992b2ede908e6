import type { Actor, CaseBase } from '@due-process/procedure';
import type { Pool } from 'pg';
import { STAFF } from '../access/may-know';
import { checkedName } from '../record/record-schema-sql';
import type { CaseKind } from './case-kind';

interface Served {
  readonly kind: CaseKind | undefined;
  readonly state: CaseBase;
}

const NOBODY: ReadonlySet<string> = new Set();

/**
 * Cases among those that these records serve from which the caller has withdrawn or was withdrawn (回避): neither they nor what serves them is the
 * caller's to know any more. Asked for staff only, and only where a kind serves a case.
 */
export async function withdrawnFrom(pool: Pool, schema: string, caller: Actor, records: readonly Served[]): Promise<ReadonlySet<string>> {
  if (!STAFF.includes(caller.role)) return NOBODY;
  const ids = new Set(records.map(servedBy).filter((id) => id !== undefined));
  if (ids.size === 0) return NOBODY;
  const { rows } = await pool.query<{ stream_id: string }>({
    name: 'withdrawn_from', text: `SELECT stream_id FROM ${checkedName(schema)}.case_file WHERE stream_id = ANY ($1) AND state->'recused' ? $2`, values: [[...ids], caller.person],
  });
  return new Set(rows.map((row) => row.stream_id));
}

/** Whether a record serves one of these cases. */
export function servesOneOf(cases: ReadonlySet<string>, record: Served): boolean {
  const id = servedBy(record);
  return id !== undefined && cases.has(id);
}

const servedBy = ({ kind, state }: Served): string | undefined => kind?.caseServed?.(state);
