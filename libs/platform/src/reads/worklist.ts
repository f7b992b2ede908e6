import type { Instant, LegalDay } from '@due-process/legal-time';
import { workItems, type Actor, type CaseBase, type WorkItem } from '@due-process/procedure';
import { mayKnow, partyOf, scopeOf, type Party } from '../access/may-know';
import type { Law } from '../law/law';
import { checkedName } from '../record/record-schema-sql';
import type { CaseKind } from './case-kind';
import type { ListOptions } from './case-list';
import { effective } from './effective';
import { itemView, type ItemView } from './item-view';
import { ofParty } from './party-sql';
import { servesOneOf, withdrawnFrom } from './withdrawn';

/** A task in somebody's worklist (待办), with the case it belongs to and what the kind says of it. */
export interface WorkItemView extends ItemView {
  readonly caseId: string;
  readonly region: string;
}

export interface WorkQuery {
  readonly dueBefore?: LegalDay;
  readonly limit: number;
}

export interface WorklistOptions extends ListOptions {
  /** The kinds whose tasks are shown. */
  readonly kinds: readonly CaseKind[];
  /** A scalar expression over `f`, a row of `case_file`, for what `itemHead` needs besides the state. */
  readonly aboutSql?: string;
  /** Every task of staff is for the staff of the authority that the case belongs to, and for nobody else. */
  readonly ofOwnEmployerAlone?: boolean;
}

interface Row {
  readonly stream_id: string;
  readonly procedure: string;
  readonly state: CaseBase;
  readonly about: unknown;
  readonly law_version: number;
  /** How many recorded tasks were looked at for this answer. */
  readonly looked_at: number;
}

/** So many tasks are looked at in one statement at most. */
const MOST_AT_ONCE = 1_000;

/** The caller's tasks: what the record says, and where an end has passed what follows from it by law. */
export class Worklist {
  constructor(private readonly options: WorklistOptions) {}

  /** The database gives a superset, the most urgent first; it is asked on until enough of it is the caller's, so that nobody's task is hidden behind those of others. */
  async of(caller: Actor, query: WorkQuery, now: Instant): Promise<{ readonly items: readonly WorkItemView[]; readonly asOf: Instant }> {
    const items: WorkItemView[] = [];
    const seen = new Set<string>();
    for (let [offset, size] = [0, query.limit]; ; offset += size, size = Math.min(size * 4, MOST_AT_ONCE)) {
      const rows = await this.#rows(caller, query, now, offset, size);
      const law = await this.options.law.reach(rows[0]?.law_version ?? 0);
      const fresh = rows.filter(({ stream_id }) => !seen.has(stream_id)).map((row) => ({ row, state: row.state, kind: this.options.kinds.find((one) => one.procedure.name === row.procedure) }));
      const withdrawn = await withdrawnFrom(this.options.pool, this.options.schema, caller, fresh);
      for (const one of fresh) {
        const { row, kind } = one;
        seen.add(row.stream_id);
        if (kind && !servesOneOf(withdrawn, one)) items.push(...itemsOf(kind, caller, row, now, law).filter((item) => query.dueBefore === undefined || (item.dueOn !== undefined && item.dueOn <= query.dueBefore)));
      }
      if (items.length >= query.limit || (rows[0]?.looked_at ?? 0) < size) return { items: items.sort(byUrgency).slice(0, query.limit), asOf: now };
    }
  }

  async #rows(caller: Actor, { dueBefore }: WorkQuery, now: Instant, offset: number, size: number): Promise<readonly Row[]> {
    const { pool, kinds, ofOwnEmployerAlone } = this.options;
    const { regionPrefix, party } = scopeOf(caller);
    const { rows } = await pool.query<Row>({
      name: `worklist_${party?.role ?? 'staff'}${dueBefore === undefined ? '' : '_due'}`,
      text: worklistSql(this.options, party, dueBefore !== undefined),
      values: [kinds.map((kind) => kind.procedure.name), caller.role, regionPrefix ?? null, party?.code ?? null, now, size, offset, ...(ofOwnEmployerAlone && !party ? [caller.employer] : []), ...(dueBefore === undefined ? [] : [dueBefore])],
    });
    return rows;
  }
}

/** Files with a task for the role, in the order of urgency of the tasks, and with the first of them all files in which a running clock has ended. */
function worklistSql({ schema: context, aboutSql = 'NULL', ofOwnEmployerAlone, partyColumns, alsoIn }: WorklistOptions, party: Party | undefined, untilADay: boolean): string {
  const schema = checkedName(context);
  const employer = ofOwnEmployerAlone && !party;
  const inRegion = (row: string, further: string) => `($3::text IS NULL OR left(${row}.region, length($3)) = $3${further})`;
  const elsewhere = alsoIn?.('$3');
  return `WITH tasks AS MATERIALIZED (
  SELECT w.stream_id FROM ${schema}.work_item w
  WHERE $2 = ANY (w.roles)
    AND ${inRegion('w', elsewhere ? ` OR EXISTS (SELECT FROM ${schema}.case_file f WHERE f.stream_id = w.stream_id AND ${elsewhere})` : '')}
    AND ${ofParty(schema, party, 'w', '$4', partyColumns)}
    ${employer ? 'AND w.employer = $8' : ''} ${untilADay ? `AND w.due_on <= $${employer ? 9 : 8}::date` : ''}
  ORDER BY ${employer ? 'w.employer, ' : ''}w.due_on NULLS LAST, w.level DESC, w.stream_id LIMIT $6 OFFSET $7
)
SELECT f.stream_id, f.procedure, f.state, (${aboutSql}) AS about, (SELECT version FROM law.current) AS law_version, (SELECT count(*) FROM tasks)::int AS looked_at
FROM ${schema}.case_file f
WHERE f.stream_id IN (SELECT stream_id FROM tasks UNION SELECT c.stream_id FROM ${schema}.case_clock c WHERE $7 = 0 AND c.status = 'running' AND c.ends_at <= $5::timestamptz)
  AND f.procedure = ANY ($1) AND NOT f.closed
  AND ${inRegion('f', elsewhere ? ` OR ${elsewhere}` : '')}
  AND ${ofParty(schema, party, 'f', '$4', partyColumns)}`;
}

function itemsOf(kind: CaseKind, caller: Actor, { state: recorded, about }: Row, now: Instant, law: Law): WorkItemView[] {
  const { state } = effective(kind.procedure, recorded, now, law);
  if (!mayKnow(caller, kind.knowable(state))) return [];
  const head = { caseId: state.id, region: state.region, ...(kind.itemHead?.(state, about) ?? kind.subject(state)) };
  return workItems(kind.procedure, state).filter((item) => isOwn(kind, caller, item, state)).map((item) => ({ ...itemView(item), ...head }));
}

/** What a party may do is its own; among staff the kind says whose it is. */
function isOwn(kind: CaseKind, caller: Actor, item: WorkItem, state: CaseBase): boolean {
  if (!item.roles.includes(caller.role)) return false;
  return partyOf(caller) ? (kind.isForParty?.(caller, item, state) ?? true) : kind.isForCaller(caller, item, state);
}

/** What is due first comes first; what has no day comes last; among equals the raised ones. */
function byUrgency(a: WorkItemView, b: WorkItemView): number {
  const [dayA, dayB] = [a.dueOn ?? '9999-12-31', b.dueOn ?? '9999-12-31'];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return b.level - a.level || (a.caseId < b.caseId ? -1 : 1);
}
