import type { Instant, LegalDay } from '@due-process/legal-time';
import type { Actor, CaseBase } from '@due-process/procedure';
import type { Pool } from 'pg';
import { isParty, mayKnow, scopeOf, type Party } from '../access/may-know';
import type { Law } from '../law/law';
import type { LawBook } from '../law/law-book';
import { checkedName } from '../record/record-schema-sql';
import type { CaseKind } from './case-kind';
import { lineView, type CaseLineView } from './case-view';
import { effective } from './effective';
import { ofParty, type PartyColumns } from './party-sql';
import { servesOneOf, withdrawnFrom } from './withdrawn';

/** Which cases a caller asks for. */
export interface ListQuery {
  readonly state?: 'open' | 'closed';
  readonly stage?: string;
  /** Next deadline on or before this day. */
  readonly dueBefore?: LegalDay;
  readonly region?: string;
  readonly after?: string;
  readonly order: 'asc' | 'desc';
  readonly limit: number;
}

export interface CasePage {
  readonly items: readonly CaseLineView[];
  /** Give it as `after` for the next page; absent on the last one. */
  readonly next?: string;
  readonly asOf: Instant;
}

interface Row {
  readonly stream_id: string;
  readonly state: CaseBase;
  readonly law_version: number;
}

export interface ListOptions {
  readonly pool: Pool;
  readonly schema: string;
  readonly law: LawBook;
  readonly partyColumns?: PartyColumns;
  /** Condition over `f`, a row of `case_file`, that a case belongs to staff of a further region (`KnowableCase.alsoIn`), for the prefix that a parameter carries. */
  readonly alsoIn?: (prefix: string) => string;
}

/** A page that filters leave half empty is filled from the following rows; a few rounds, so that no query runs away. */
const ROUNDS = 20;

/**
 * Cases in the order of their numbers. The database gives a superset (what is recorded, and what a passed end may have changed; all
 * stages for a party, which is shown other stages than are recorded); every row is then judged as it stands in law.
 */
export class CaseList {
  constructor(private readonly options: ListOptions) {}

  async page(kind: CaseKind, caller: Actor, query: ListQuery, now: Instant): Promise<CasePage> {
    const items: CaseLineView[] = [];
    let after = query.after;
    for (let round = 0; round < ROUNDS; round += 1) {
      const rows = await this.#rows(kind, caller, { ...query, ...(after === undefined ? {} : { after }) }, now);
      const law = await this.options.law.reach(rows[0]?.law_version ?? 0);
      const withdrawn = await withdrawnFrom(this.options.pool, this.options.schema, caller, rows.map(({ state }) => ({ kind, state })));
      for (const row of rows) {
        if (items.length === query.limit) return { items, next: after as string, asOf: now };
        after = row.stream_id;
        const line = servesOneOf(withdrawn, { kind, state: row.state }) ? undefined : judged(kind, caller, row, query, now, law);
        if (line) items.push(line);
      }
      if (rows.length <= query.limit) return { items, asOf: now };
    }
    return { items, ...(after === undefined ? {} : { next: after }), asOf: now };
  }

  async #rows(kind: CaseKind, caller: Actor, query: ListQuery, now: Instant): Promise<readonly Row[]> {
    const { pool, partyColumns } = this.options;
    const { regionPrefix, party } = scopeOf(caller);
    const { rows } = await pool.query<Row>({
      name: `case_list_${query.order}_${party?.role ?? 'staff'}${query.dueBefore === undefined ? '' : '_due'}`,
      text: listSql(this.options, query, party, partyColumns),
      values: [
        kind.procedure.name, regionPrefix ?? null, party?.code ?? null, query.region ?? null, query.state === undefined ? null : query.state === 'closed',
        isParty(caller) ? null : (query.stage ?? null), now, query.after ?? null, query.limit + 1, ...(query.dueBefore === undefined ? [] : [query.dueBefore]),
      ],
    });
    return rows;
  }
}

/** What is due is found by the index of deadlines, which only open cases have. */
function listSql({ schema: context, alsoIn = () => 'false' }: ListOptions, { order, dueBefore }: ListQuery, party: Party | undefined, columns: PartyColumns | undefined): string {
  const schema = checkedName(context);
  return `SELECT f.stream_id, f.state, (SELECT version FROM law.current) AS law_version FROM ${schema}.case_file f
WHERE f.procedure = $1
  AND ($2::text IS NULL OR left(f.region, length($2)) = $2 OR (${alsoIn('$2')}))
  AND ${ofParty(schema, party, 'f', '$3', columns)}
  AND ($4::text IS NULL OR left(f.region, length($4)) = $4)
  AND ($5::boolean IS NULL OR f.closed = $5)
  AND ($6::text IS NULL OR f.stage = $6 OR EXISTS (SELECT 1 FROM ${schema}.case_clock c
    WHERE c.stream_id = f.stream_id AND c.status = 'running' AND c.ends_at <= $7::timestamptz))
  AND ($8::text IS NULL OR f.stream_id ${order === 'asc' ? '>' : '<'} $8)
  ${dueBefore === undefined ? '' : 'AND NOT f.closed AND f.next_deadline <= $10::date'}
ORDER BY f.stream_id ${order === 'asc' ? 'ASC' : 'DESC'} LIMIT $9`;
}

/** The line, unless the caller may not know the case or it stands elsewhere than asked for. */
function judged(kind: CaseKind, caller: Actor, row: Row, query: ListQuery, now: Instant, law: Law): CaseLineView | undefined {
  const file = effective(kind.procedure, row.state, now, law);
  if (!mayKnow(caller, kind.knowable(file.state))) return undefined;
  const line = lineView(kind, file, caller);
  if (query.stage !== undefined && line.stage !== query.stage) return undefined;
  if (query.dueBefore !== undefined && (line.nextDeadline === undefined || line.nextDeadline.lastDay > query.dueBefore)) return undefined;
  return line;
}
