import type { Instant } from '@due-process/legal-time';
import type { Refusal } from '@due-process/procedure';
import type { LegalClock } from '../clock/legal-clock';
import type { Loaded, StoredAnswer, StreamAppend } from '../record/record-model';
import { IdempotencyRace, VersionConflict } from '../record/record-errors';
import type { RecordStore } from '../record/record-store';
import { CONTENDED, KEY_REUSED, NOT_THE_VERSION } from './executor-refusals';

/** What to execute: which case, for whom, and how it is decided. */
export interface ActRequest<S, A> {
  /** Absent when the act opens a case. */
  readonly streamId?: string;
  /** Who asks: with the key it identifies the request. */
  readonly caller: string;
  /** Idempotency key of the request, or the wake's key of an automatic act. */
  readonly key: string;
  /** See `bodyHash`. */
  readonly bodyHash: string;
  /** The version that the caller saw (If-Match); absent for automatic acts. */
  readonly ifMatch?: number;
  /** Whether the caller may know the case: who may not is not told that a version is stale either. */
  mayKnow?(state: S): boolean;
  readonly referencesHint?: string;
  /** Sequence of the case number, for an act that opens a case. */
  readonly sequence?: string;
  /** Pure: asked again after every race, always with what is then in the record. */
  decide(loaded: Loaded<S>, now: Instant): Decision<A>;
}

/** What the domain said, ready to be recorded. */
export type Decision<A> =
  | { readonly kind: 'accepted'; readonly streams: readonly StreamAppend[]; readonly status: number; readonly answer: A }
  | {
      readonly kind: 'refused';
      /** HTTP status: 409 by default. */
      readonly status?: number;
      readonly refusals: readonly Refusal[];
      /** What is recorded although the act is refused, e.g. a late filing. */
      readonly trace?: readonly StreamAppend[];
    };

/** The answer to a request; the same for every repetition of it. */
export type Executed<A> =
  | { readonly kind: 'accepted'; readonly status: number; readonly answer: A; readonly version: number; readonly replayed: boolean }
  | { readonly kind: 'refused'; readonly status: number; readonly refusals: readonly Refusal[]; readonly version?: number; readonly replayed: boolean };

export interface ActExecutorOptions {
  /** Decisions taken again after a race before the caller is told to try later; 8 when absent. */
  readonly attempts?: number;
  /** Called after a transaction that wrote to the outbox: wakes the relay. */
  readonly onRecorded?: () => void;
}

type Stored<A> = { readonly kind: 'accepted'; readonly answer: A; readonly version: number } | { readonly kind: 'refused'; readonly refusals: readonly Refusal[]; readonly version?: number };

/**
 * The one way in which a command reaches the record, for REST and for activities: load, decide, append. A race is decided again
 * on what is then in the record. One effect per caller and key; every repetition gets the first answer.
 *
 * A refusal that leaves no trace is not remembered: nothing has happened, so asking again is a new question — an automatic act that
 * came too early must be accepted when it comes in time.
 */
export class ActExecutor {
  readonly #attempts: number;

  constructor(
    private readonly store: RecordStore,
    private readonly clock: LegalClock,
    private readonly options: ActExecutorOptions = {},
  ) {
    this.#attempts = options.attempts ?? 8;
  }

  async execute<S, A>(request: ActRequest<S, A>): Promise<Executed<A>> {
    for (let attempt = 1; attempt <= this.#attempts; attempt += 1) {
      const loaded = await this.store.load<S>(request);
      const settled = answered<A>(request, loaded) ?? stale(request, loaded);
      if (settled) return settled;
      const decision = request.decide(loaded, this.clock.now());
      const streams = decision.kind === 'accepted' ? decision.streams : (decision.trace ?? []);
      if (streams.length === 0) return unrecorded(decision, loaded.version);
      const done = answerTo(decision, request.streamId, streams);
      if (await this.#recorded(request, streams, done)) return done;
    }
    return { kind: 'refused', status: request.ifMatch === undefined ? 409 : 412, refusals: [CONTENDED], replayed: false };
  }

  /** Whether it was recorded; false after a race that must be decided again. */
  async #recorded<S, A>(request: ActRequest<S, A>, streams: readonly StreamAppend[], done: Executed<A>): Promise<boolean> {
    const { status, replayed: _first, ...response } = done;
    const answer: StoredAnswer = { caller: request.caller, key: request.key, bodyHash: request.bodyHash, status, response };
    try {
      await this.store.append(streams, answer);
    } catch (fault) {
      if (fault instanceof VersionConflict || fault instanceof IdempotencyRace) return false;
      throw fault;
    }
    this.options.onRecorded?.();
    return true;
  }
}

function answered<A>(request: { bodyHash: string }, loaded: Loaded): Executed<A> | undefined {
  if (!loaded.answered) return undefined;
  if (loaded.answered.bodyHash !== request.bodyHash) return { kind: 'refused', status: 422, refusals: [KEY_REUSED], replayed: false };
  return { ...(loaded.answered.response as Stored<A>), status: loaded.answered.status, replayed: true };
}

/** The caller decided on a version that is no longer the last one. */
function stale<S, A>(request: ActRequest<S, A>, loaded: Loaded<S>): Executed<A> | undefined {
  if (loaded.state !== undefined && request.mayKnow?.(loaded.state) === false) return undefined;
  if (request.ifMatch === undefined || loaded.version === request.ifMatch || loaded.version === 0) return undefined;
  return { kind: 'refused', status: 412, refusals: [NOT_THE_VERSION], version: loaded.version, replayed: false };
}

function unrecorded<A>(decision: Decision<A>, version: number): Executed<A> {
  if (decision.kind === 'accepted') return { kind: 'accepted', status: decision.status, answer: decision.answer, version, replayed: false };
  return { kind: 'refused', status: decision.status ?? 409, refusals: decision.refusals, version, replayed: false };
}

function answerTo<A>(decision: Decision<A>, streamId: string | undefined, streams: readonly StreamAppend[]): Executed<A> {
  const own = streams.find((stream) => stream.streamId === streamId) ?? streams[0];
  const version = (own?.expectedVersion ?? 0) + (own?.events.length ?? 0);
  return unrecorded(decision, version);
}
