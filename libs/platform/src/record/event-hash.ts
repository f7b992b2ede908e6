import { hash as digest } from 'node:crypto';
import type { RecordedEvent } from '@due-process/procedure';
import { canonicalJson } from './canonical-json';
import { ChainBroken } from './record-errors';
import type { ChainedEvent } from './record-model';

/** What stands before the first event of a stream. */
export const GENESIS = '0'.repeat(64);

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/**
 * The hash of an event (SHA-256, hex) over the canonical JSON of everything that the record says about it: stream, number, type,
 * label, data, both times, actor, act, what it opens and closes, and the hash of its predecessor. Changing, removing or
 * exchanging any earlier event therefore changes every later hash.
 */
export function eventHash(streamId: string, event: RecordedEvent, prevHash: string): string {
  return digest('sha256', canonicalJson({ ...event, streamId, prevHash }), 'hex');
}

/** Chains new events to the last one of their stream; their numbers must follow `version` without a gap. */
export function chain(streamId: string, events: readonly RecordedEvent[], version: number, lastHash: string = GENESIS): ChainedEvent[] {
  let prevHash = lastHash;
  return events.map((event, index) => {
    if (event.seq !== version + index + 1) throw new ChainBroken(streamId, `event ${event.seq} where ${version + index + 1} is due`);
    const known = storable(streamId, event);
    const hash = eventHash(streamId, known, prevHash);
    const chained = { ...known, prevHash, hash };
    prevHash = hash;
    return chained;
  });
}

/** The event in the form in which PostgreSQL gives it back, so that the hash can be computed again from the stored row. */
function storable(streamId: string, event: RecordedEvent): RecordedEvent {
  for (const instant of [event.effectiveAt, event.recordedAt]) {
    if (!INSTANT.test(instant)) throw new ChainBroken(streamId, `"${instant}" is not an instant in UTC with milliseconds`);
  }
  return { ...event, data: event.data ?? {} };
}
