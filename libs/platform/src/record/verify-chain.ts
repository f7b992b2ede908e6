import type { Pool } from 'pg';
import { eventHash, GENESIS } from './event-hash';
import { EVENT_COLUMNS, eventOf, type EventRow } from './record-rows';

/** Whether a case's record is what was once written. */
export type ChainVerdict =
  | { readonly ok: true; readonly events: number; readonly lastHash: string }
  | { readonly ok: false; readonly events: number; readonly firstBad: number; readonly reason: ChainFault };

/** What is wrong with the first bad event. */
export type ChainFault =
  /** An event is missing before it, or the last events are gone. */
  | 'missing'
  /** It does not carry the hash of its predecessor. */
  | 'unlinked'
  /** Its content is not what was hashed. */
  | 'changed'
  /** The stream has no events. */
  | 'unknown';

/**
 * Recomputes the chain of a case from its stored rows and names the first bad event. Events cut off at the end are found by the
 * version in `case_file`; who changes that as well leaves a case whose state does not follow from its events.
 */
export async function verifyChain(pool: Pool, schema: string, streamId: string): Promise<ChainVerdict> {
  const { rows } = await pool.query<EventRow & { version: number | null }>(
    `SELECT ${EVENT_COLUMNS}, (SELECT version FROM ${schema}.case_file f WHERE f.stream_id = $1) AS version
     FROM ${schema}.case_event WHERE stream_id = $1 ORDER BY seq`,
    [streamId],
  );
  const bad = (firstBad: number, reason: ChainFault): ChainVerdict => ({ ok: false, events: rows.length, firstBad, reason });
  let prevHash = GENESIS;
  for (const [index, row] of rows.entries()) {
    const { hash, prevHash: linked, ...event } = eventOf(row);
    if (event.seq !== index + 1) return bad(index + 1, 'missing');
    if (linked !== prevHash) return bad(event.seq, 'unlinked');
    if (eventHash(streamId, event, linked) !== hash) return bad(event.seq, 'changed');
    prevHash = hash;
  }
  if (rows.length === 0) return bad(0, 'unknown');
  if (rows[0]?.version !== rows.length) return bad(rows.length + 1, 'missing');
  return { ok: true, events: rows.length, lastHash: prevHash };
}
