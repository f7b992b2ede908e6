import { agreementSuspension, breachHandling, type BreachCase, type Suspension } from '@due-process/agreements-domain';
import type { Instant, LegalDay } from '@due-process/legal-time';
import { workItems, type Actor } from '@due-process/procedure';
import type { Pool } from 'pg';
import { knowableCase, knowableSuspension } from '../access/knowable';
import { mayKnow, scopeOf } from '../access/may-know';
import { effective } from './effective';
import { itemView, type ItemView } from './item-view';
import { isForCaller, isForCallerOfSuspension } from './whose-item';

/** A task in somebody's worklist (待办), with the case it belongs to. */
interface WorkItemView extends ItemView {
  readonly caseId: string;
  /** The suspension of that case, where the task is one of it. */
  readonly suspensionId?: string;
  readonly region: string;
  readonly agency: string;
  readonly institution: { readonly id: string; readonly name: string };
}

interface WorkQuery {
  readonly dueBefore?: LegalDay;
  readonly limit: number;
}

/** A file of either procedure; `institution` is the name of its institution. */
type Row = { readonly institution: string } & ({ readonly procedure: 'breach-handling'; readonly state: BreachCase } | { readonly procedure: 'agreement-suspension'; readonly state: Suspension });

/** The caller's tasks: what the record says, and where an end has passed what follows from it by law. */
export class Worklist {
  constructor(private readonly pool: Pool) {}

  async of(caller: Actor, query: WorkQuery, now: Instant): Promise<{ readonly items: readonly WorkItemView[]; readonly asOf: Instant }> {
    const scope = scopeOf(caller);
    const { rows } = await this.pool.query<Row>({
      name: 'worklist',
      text: WORKLIST,
      values: [[breachHandling.name, agreementSuspension.name], caller.role, scope.regionPrefix ?? null, scope.institutionId ?? null, now, query.dueBefore ?? null, query.limit],
    });
    const items = rows.flatMap((row) => (row.procedure === 'agreement-suspension' ? ofSuspension(caller, row.state, row.institution, now) : ofCase(caller, row.state, now)));
    const wanted = items.filter((item) => query.dueBefore === undefined || (item.dueOn !== undefined && item.dueOn <= query.dueBefore));
    return { items: wanted.sort(byUrgency).slice(0, query.limit), asOf: now };
  }
}

/** Files with a task for the role, the most urgent first, and all files in which a running clock has ended. */
const WORKLIST = `SELECT f.procedure, f.state, i.name AS institution FROM agreements.case_file f JOIN (
  (SELECT w.stream_id FROM agreements.work_item w
   WHERE $2 = ANY (w.roles)
     AND ($3::text IS NULL OR left(w.region, length($3)) = $3)
     AND ($4::text IS NULL OR w.institution_id = $4)
     AND ($6::date IS NULL OR w.due_on <= $6::date)
   GROUP BY w.stream_id ORDER BY min(w.due_on) NULLS LAST, max(w.level) DESC, w.stream_id LIMIT $7)
  UNION
  SELECT c.stream_id FROM agreements.case_clock c WHERE c.status = 'running' AND c.ends_at <= $5::timestamptz
) wanted USING (stream_id)
LEFT JOIN agreements.institution i ON i.id = f.institution_id
WHERE f.procedure = ANY ($1) AND NOT f.closed
  AND ($3::text IS NULL OR left(f.region, length($3)) = $3)
  AND ($4::text IS NULL OR f.institution_id = $4)`;

function ofCase(caller: Actor, recorded: BreachCase, now: Instant): WorkItemView[] {
  const { state } = effective(breachHandling, recorded, now);
  if (!mayKnow(caller, knowableCase(state))) return [];
  const { id, region, agency, institution } = state;
  return workItems(breachHandling, state)
    .filter((item) => isForCaller(caller, item, state))
    .map((item) => ({ ...itemView(item), caseId: id, region, agency: agency.code, institution: { id: institution.id, name: institution.name } }));
}

function ofSuspension(caller: Actor, recorded: Suspension, name: string, now: Instant): WorkItemView[] {
  const { state } = effective(agreementSuspension, recorded, now);
  if (!mayKnow(caller, knowableSuspension(state))) return [];
  const { id, caseId, region, agency, institutionId } = state;
  return workItems(agreementSuspension, state)
    .filter((item) => isForCallerOfSuspension(caller, item, state))
    .map((item) => ({ ...itemView(item), caseId, suspensionId: id, region, agency: agency.code, institution: { id: institutionId, name } }));
}

/** What is due first comes first; what has no day comes last; among equals the raised ones. */
function byUrgency(a: WorkItemView, b: WorkItemView): number {
  const [dayA, dayB] = [a.dueOn ?? '9999-12-31', b.dueOn ?? '9999-12-31'];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return b.level - a.level || (a.caseId < b.caseId ? -1 : 1);
}
