import { breachHandling, type BreachCase } from '@due-process/agreements-domain';
import type { Instant, LegalDay } from '@due-process/legal-time';
import { workItems, type Actor, type WorkItem } from '@due-process/procedure';
import type { Pool } from 'pg';
import { knowableCase } from '../access/knowable';
import { mayKnow, scopeOf } from '../access/may-know';
import { effective } from './effective';
import { isForCaller } from './whose-item';

/** A task in somebody's worklist (待办), with the case it belongs to. */
export interface WorkItemView extends WorkItem {
  readonly caseId: string;
  readonly region: string;
  readonly agency: string;
  readonly institution: { readonly id: string; readonly name: string };
}

export interface WorkQuery {
  readonly dueBefore?: LegalDay;
  readonly limit: number;
}

/** The caller's tasks: what the record says, and where an end has passed what follows from it by law. */
export class Worklist {
  constructor(private readonly pool: Pool) {}

  async of(caller: Actor, query: WorkQuery, now: Instant): Promise<{ readonly items: readonly WorkItemView[]; readonly asOf: Instant }> {
    const scope = scopeOf(caller);
    const { rows } = await this.pool.query<{ state: BreachCase }>({
      name: 'worklist',
      text: WORKLIST,
      values: [breachHandling.name, caller.role, scope.regionPrefix ?? null, scope.institutionId ?? null, now, query.dueBefore ?? null, query.limit],
    });
    const items = rows.flatMap(({ state }) => itemsOf(caller, state, now));
    const wanted = items.filter((item) => query.dueBefore === undefined || (item.dueOn !== undefined && item.dueOn <= query.dueBefore));
    return { items: wanted.sort(byUrgency).slice(0, query.limit), asOf: now };
  }
}

/** Cases with a task for the role, the most urgent first, and all cases in which a running clock has ended. */
const WORKLIST = `SELECT f.state FROM agreements.case_file f JOIN (
  (SELECT w.stream_id FROM agreements.work_item w
   WHERE $2 = ANY (w.roles)
     AND ($3::text IS NULL OR left(w.region, length($3)) = $3)
     AND ($4::text IS NULL OR w.institution_id = $4)
     AND ($6::date IS NULL OR w.due_on <= $6::date)
   GROUP BY w.stream_id ORDER BY min(w.due_on) NULLS LAST, max(w.level) DESC, w.stream_id LIMIT $7)
  UNION
  SELECT c.stream_id FROM agreements.case_clock c WHERE c.status = 'running' AND c.ends_at <= $5::timestamptz
) wanted USING (stream_id)
WHERE f.procedure = $1 AND NOT f.closed
  AND ($3::text IS NULL OR left(f.region, length($3)) = $3)
  AND ($4::text IS NULL OR f.institution_id = $4)`;

function itemsOf(caller: Actor, recorded: BreachCase, now: Instant): WorkItemView[] {
  const { state } = effective(breachHandling, recorded, now);
  if (!mayKnow(caller, knowableCase(state))) return [];
  const { id, region, agency, institution } = state;
  return workItems(breachHandling, state)
    .filter((item) => isForCaller(caller, item, state))
    .map((item) => ({ ...item, caseId: id, region, agency: agency.code, institution: { id: institution.id, name: institution.name } }));
}

/** What is due first comes first; what has no day comes last; among equals the raised ones. */
function byUrgency(a: WorkItemView, b: WorkItemView): number {
  const [dayA, dayB] = [a.dueOn ?? '9999-12-31', b.dueOn ?? '9999-12-31'];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return b.level - a.level || (a.caseId < b.caseId ? -1 : 1);
}
