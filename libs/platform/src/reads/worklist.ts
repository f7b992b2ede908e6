import type { Instant, LegalDay } from '@due-process/legal-time';
import { workItems, type Actor, type CaseBase, type WorkItem } from '@due-process/procedure';
import { mayKnow, partyOf, scopeOf, type Party } from '../access/may-know';
import type { Law } from '../law/law';
import { checkedName } from '../record/record-schema-sql';
import type { CaseKind } from './case-kind';
import type { ListOptions } from './case-list';
import { effective } from './effective';
import { itemView, type ItemView } from './item-view';
import { ofParty, type PartyColumns } from './party-sql';

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
}

interface Row {
  readonly procedure: string;
  readonly state: CaseBase;
  readonly about: unknown;
  readonly law_version: number;
}

/** The caller's tasks: what the record says, and where an end has passed what follows from it by law. */
export class Worklist {
  constructor(private readonly options: WorklistOptions) {}

  async of(caller: Actor, query: WorkQuery, now: Instant): Promise<{ readonly items: readonly WorkItemView[]; readonly asOf: Instant }> {
    const { pool, kinds } = this.options;
    const { regionPrefix, party } = scopeOf(caller);
    const { rows } = await pool.query<Row>({
      name: `worklist_${party?.role ?? 'staff'}`,
      text: worklistSql(this.options, party, this.options.partyColumns),
      values: [kinds.map((kind) => kind.procedure.name), caller.role, regionPrefix ?? null, party?.code ?? null, now, query.dueBefore ?? null, query.limit],
    });
    const law = await this.options.law.reach(rows[0]?.law_version ?? 0);
    const items = rows.flatMap((row) => {
      const kind = kinds.find((one) => one.procedure.name === row.procedure);
      return kind ? itemsOf(kind, caller, row, now, law) : [];
    });
    const wanted = items.filter((item) => query.dueBefore === undefined || (item.dueOn !== undefined && item.dueOn <= query.dueBefore));
    return { items: wanted.sort(byUrgency).slice(0, query.limit), asOf: now };
  }
}

/** Files with a task for the role, the most urgent first, and all files in which a running clock has ended. */
function worklistSql({ schema: context, aboutSql = 'NULL' }: WorklistOptions, party: Party | undefined, columns: PartyColumns | undefined): string {
  const schema = checkedName(context);
  return `SELECT f.procedure, f.state, (${aboutSql}) AS about, (SELECT version FROM law.current) AS law_version FROM ${schema}.case_file f JOIN (
  (SELECT w.stream_id FROM ${schema}.work_item w
   WHERE $2 = ANY (w.roles)
     AND ($3::text IS NULL OR left(w.region, length($3)) = $3)
     AND ${ofParty(schema, party, 'w', '$4', columns)}
     AND ($6::date IS NULL OR w.due_on <= $6::date)
   GROUP BY w.stream_id ORDER BY min(w.due_on) NULLS LAST, max(w.level) DESC, w.stream_id LIMIT $7)
  UNION
  SELECT c.stream_id FROM ${schema}.case_clock c WHERE c.status = 'running' AND c.ends_at <= $5::timestamptz
) wanted USING (stream_id)
WHERE f.procedure = ANY ($1) AND NOT f.closed
  AND ($3::text IS NULL OR left(f.region, length($3)) = $3)
  AND ${ofParty(schema, party, 'f', '$4', columns)}`;
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
