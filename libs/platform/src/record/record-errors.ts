/** Faults of recording. They are answers of the database to a race or to a broken record, not refusals of the law. */

/** Somebody else has written to the stream since it was loaded: load again and decide again. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
  constructor(readonly streamId: string, readonly expectedVersion: number) {
    super(`Stream ${streamId} is no longer at version ${expectedVersion}.`);
  }
}

/** The same caller has used the same key in another transaction that won: its stored answer is the answer. */
export class IdempotencyRace extends Error {
  override readonly name = 'IdempotencyRace';
  constructor(readonly key: string) {
    super(`The key ${key} was used at the same time.`);
  }
}

/** The record does not continue where it should: an event does not carry the hash of its predecessor. */
export class ChainBroken extends Error {
  override readonly name = 'ChainBroken';
  constructor(readonly streamId: string, detail: string) {
    super(`The chain of ${streamId} is broken: ${detail}`);
  }
}

/** A database trigger refused an event (the tripwire of a context, or an attempt to change the record). */
export class RecordRefused extends Error {
  override readonly name = 'RecordRefused';
}

/** SQLSTATEs that the functions of the record raise. */
export const SQLSTATE = {
  versionConflict: 'DP001',
  idempotencyRace: 'DP002',
  chainBroken: 'DP003',
  appendOnly: 'DP004',
  tripwire: 'DP005',
  sandboxClock: 'DP006',
} as const;
