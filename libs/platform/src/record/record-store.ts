import type { ClientBase, Pool } from 'pg';
import { lawBookOf, type LawBook } from '../law/law-book';
import { chain } from './event-hash';
import { ChainBroken, IdempotencyRace, RecordRefused, SQLSTATE, VersionConflict } from './record-errors';
import type { CaseFilter, CaseLine, ChainedEvent, Loaded, LoadRequest, StoredAnswer, StoredClock, StreamAppend, WorkFilter, WorkLine } from './record-model';
import { RecordQueries } from './record-queries';
import { eventJson, FILE_COLUMNS, fileOf, type FileRow } from './record-rows';
import { checkedName } from './record-schema-sql';
import { verifyChain, type ChainVerdict } from './verify-chain';

export interface RecordStoreOptions {
  /** Schema of the context, e.g. `agreements`. */
  readonly schema: string;
  /**
   * A scalar SQL expression for the foreign facts that acts of this context need (`ActContext.references`), read in the same
   * statement as the case. It may use `f` (the case's row of `case_file`, all null for a new case) and `$4` (the hint).
   */
  readonly referencesSql?: string;
}

/**
 * The record of one context: loads a case for an act, appends what was decided, answers questions. What it loads tells which law is in
 * force, so `law` is never older than what was just read.
 */
export class RecordStore {
  readonly law: LawBook;
  readonly #load: string;
  readonly #append: string;
  readonly #queries: RecordQueries;

  constructor(
    readonly pool: Pool,
    readonly options: RecordStoreOptions,
    law: LawBook = lawBookOf(pool),
  ) {
    const schema = checkedName(options.schema);
    this.#load = loadSql(schema, options.referencesSql ?? 'NULL::jsonb');
    this.#append = `SELECT ${schema}.record_acts($1::jsonb)`;
    this.law = law;
    this.#queries = new RecordQueries(pool, schema, this.law);
  }

  get schema(): string {
    return this.options.schema;
  }

  /** The same record over a connection on which the caller has begun a transaction: what it appends stands or falls with the rest of it. */
  within(connection: ClientBase): RecordStore {
    // Of a pool the record uses `query` alone, which a connection has too.
    return new RecordStore(connection as unknown as Pool, this.options, this.law);
  }

  /** Everything that one act needs, in one round trip and one snapshot. */
  async load<S>(request: LoadRequest): Promise<Loaded<S>> {
    const sequence = request.sequence ? checkedName(request.sequence) : undefined;
    const number = sequence ? `CASE WHEN a.key IS NULL THEN nextval('${this.schema}.${sequence}') END` : 'NULL::bigint';
    const text = this.#load.replace('/*number*/', number);
    const { rows } = await this.pool.query<LoadRow>({
      name: statementName(text),
      text,
      values: [request.streamId ?? null, request.caller ?? null, request.key ?? null, request.referencesHint ?? null],
    });
    const row = rows[0] as LoadRow;
    return { ...loadedOf<S>(row), law: await this.law.reach(row.law_version) };
  }

  /**
   * Writes what was decided: one statement, one round trip, one transaction. Throws {@link VersionConflict} when a stream has
   * moved on, {@link IdempotencyRace} when an equal request was faster, {@link ChainBroken} and {@link RecordRefused} on faults.
   */
  async append(streams: readonly StreamAppend[], answer?: StoredAnswer): Promise<void> {
    const request = { streams: streams.map(streamJson), ...(answer ? { idempotency: answer } : {}) };
    try {
      await this.pool.query({ name: `${this.schema}_append`, text: this.#append, values: [JSON.stringify(request)] });
    } catch (fault) {
      throw named(fault as DatabaseFault, answer);
    }
  }

  /** The next number of a sequence of the schema, for case numbers. Numbers of refused openings are not used again. */
  async nextNumber(sequence = 'case_number'): Promise<number> {
    const { rows } = await this.pool.query<{ n: string }>(`SELECT nextval('${this.schema}.${checkedName(sequence)}') AS n`);
    return Number(rows[0]?.n);
  }

  /** The chronology of a case, oldest first; `after` is the number of the last event already known. */
  events(streamId: string, options: { after?: number; partyVisibleOnly?: boolean } = {}): Promise<ChainedEvent[]> {
    return this.#queries.events(streamId, options);
  }

  clocks(streamId: string): Promise<StoredClock[]> {
    return this.#queries.clocks(streamId);
  }

  /** Tasks in the order in which they are due; those without a day come last. */
  worklist(filter: WorkFilter): Promise<WorkLine[]> {
    return this.#queries.worklist(filter);
  }

  /** Cases in the order of their numbers; go on with `after`. */
  list<S>(filter: CaseFilter): Promise<CaseLine<S>[]> {
    return this.#queries.list<S>(filter);
  }

  find<S>(streamId: string): Promise<CaseLine<S> | undefined> {
    return this.#queries.find<S>(streamId);
  }

  operatorActs(streamId: string): Promise<OperatorAct[]> {
    return this.#queries.operatorActs(streamId);
  }

  /** Records what an operator did beside the procedure (a restart, a repair), so that it shows in the case. */
  async recordOperatorAct(act: OperatorAct): Promise<void> {
    const values = [act.streamId ?? null, act.at, act.actor, act.act, act.reason, JSON.stringify(act.detail)];
    await this.pool.query(`SELECT ${this.schema}.record_operator_act($1, $2, $3, $4, $5, $6)`, values);
  }

  /** Queues stored plans again: of one case, also a closed one, or of all open ones. Answers how many. */
  async requeuePlans(skewMs: number, streamId?: string): Promise<number> {
    const { rows } = await this.pool.query<{ n: string }>(`SELECT ${this.schema}.requeue_plans($1, $2) AS n`, [skewMs, streamId ?? null]);
    return Number(rows[0]?.n);
  }

  /** Recomputes every hash of a case from its stored rows; names the first bad event. */
  verifyChain(streamId: string): Promise<ChainVerdict> {
    return verifyChain(this.pool, this.schema, streamId);
  }
}

/** What an operator did beside the procedure. */
export interface OperatorAct {
  readonly streamId?: string;
  readonly at: string;
  readonly actor: string;
  readonly act: string;
  readonly reason: string;
  readonly detail: Record<string, unknown>;
}

interface LoadRow extends FileRow {
  last_hash: string | null;
  body_hash: string | null;
  answer_status: number | null;
  response: unknown;
  refs: unknown;
  number: string | null;
  law_version: number;
}

function loadSql(schema: string, referencesSql: string): string {
  return `SELECT ${FILE_COLUMNS},
  (SELECT e.hash FROM ${schema}.case_event e WHERE e.stream_id = f.stream_id AND e.seq = f.version) AS last_hash,
  a.body_hash, a.status AS answer_status, a.response, (${referencesSql}) AS refs, /*number*/ AS number, (SELECT version FROM law.current) AS law_version
FROM (SELECT $4::text AS hint) h
LEFT JOIN ${schema}.case_file f ON f.stream_id = $1
LEFT JOIN ${schema}.idempotency a ON a.caller = $2 AND a.key = $3`;
}

function loadedOf<S>(row: LoadRow): Omit<Loaded<S>, 'law'> {
  return {
    ...(row.stream_id === null
      ? { version: 0 }
      : { state: row.state as S, procedure: row.procedure, version: row.version, lastHash: row.last_hash ?? undefined, file: fileOf(row) }),
    ...(row.body_hash === null ? {} : { answered: { bodyHash: row.body_hash, status: row.answer_status ?? 200, response: row.response } }),
    ...(row.refs === null ? {} : { references: row.refs }),
    ...(row.number === null ? {} : { number: Number(row.number) }),
  };
}

const names = new Map<string, string>();

/** A prepared statement is known by its text: two stores on one pool may ask for different facts. */
function statementName(text: string): string {
  let name = names.get(text);
  if (!name) names.set(text, (name = `load_${names.size + 1}`));
  return name;
}

function streamJson(stream: StreamAppend): Record<string, unknown> {
  const events = chain(stream.streamId, stream.events, stream.expectedVersion, stream.lastHash);
  return {
    streamId: stream.streamId,
    procedure: stream.procedure,
    expectedVersion: stream.expectedVersion,
    events: events.map((event, index) => eventJson(event, index === 0 ? stream.actKey : undefined)),
    file: stream.file,
    clocks: stream.clocks,
    workItems: stream.workItems,
    postings: stream.postings ?? [],
    ...(stream.quiet ? { quiet: true } : {}),
  };
}

interface DatabaseFault extends Error {
  code?: string;
  detail?: string;
  hint?: string;
  constraint?: string;
}

function named(fault: DatabaseFault, answer: StoredAnswer | undefined): Error {
  if (fault.code === SQLSTATE.versionConflict) return new VersionConflict(fault.detail ?? '', Number(fault.hint));
  if (fault.code === SQLSTATE.idempotencyRace) return new IdempotencyRace(answer?.key ?? '');
  if (fault.code === '23505' && fault.constraint === 'case_event_act_key') return new IdempotencyRace(answer?.key ?? '');
  if (fault.code === SQLSTATE.chainBroken) return new ChainBroken(fault.detail ?? '', fault.message);
  if (fault.code === SQLSTATE.tripwire || fault.code === SQLSTATE.appendOnly) return new RecordRefused(fault.message);
  return fault;
}
