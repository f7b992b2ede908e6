import { temporal } from '@temporalio/proto';
import type { Client } from '@temporalio/client';
import { pause } from '../measure/patience';

const { EventType } = temporal.api.enums.v1;

/** What the engine's own history says about one workflow. */
export interface History {
  readonly workflowId: string;
  readonly events: number;
  /** ms since 1970, by the engine's clock, which is the machine's. */
  readonly begunAt: number;
  readonly lastAt: number;
  /** Nothing is under way: the workflow waits or has ended. */
  readonly settled: boolean;
  /** How often each kind of event occurs, by its name. */
  readonly kinds: Readonly<Record<string, number>>;
}

const UNDER_WAY: ReadonlySet<number> = new Set([EventType.EVENT_TYPE_WORKFLOW_TASK_SCHEDULED, EventType.EVENT_TYPE_WORKFLOW_TASK_STARTED, EventType.EVENT_TYPE_WORKFLOW_EXECUTION_STARTED]);

/** Histories are asked for few at a time and only after what is measured. */
const AT_ONCE = 8;

/** Waits until all these workflows wait or have ended, and answers their histories. @throws when one is still at work after the limit */
export async function settledHistories(client: Client, workflowIds: readonly string[], limitMs = 60_000): Promise<readonly History[]> {
  const found = new Map<string, History>();
  const end = Date.now() + limitMs;
  for (let open = [...workflowIds]; open.length > 0; open = workflowIds.filter((id) => !found.has(id))) {
    if (Date.now() > end) throw new Error(`${open.length} workflows are still at work after ${Math.round(limitMs / 1_000)} s, e.g. ${open[0]}.`);
    const asked = await inGroups(open, (id) => historyOf(client, id));
    for (const history of asked) if (history?.settled) found.set(history.workflowId, history);
    if (found.size < workflowIds.length) await pause(100);
  }
  return workflowIds.map((id) => found.get(id) as History);
}

async function inGroups<T>(ids: readonly string[], ask: (id: string) => Promise<T>): Promise<T[]> {
  const answers: T[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) answers.push(...(await Promise.all(ids.slice(at, at + AT_ONCE).map(ask))));
  return answers;
}

/** Undefined while the engine does not know the workflow yet. */
async function historyOf(client: Client, workflowId: string): Promise<History | undefined> {
  const { events } = await client.workflow.getHandle(workflowId).fetchHistory().catch(notFound);
  const [first, last] = [events?.[0], events?.[events.length - 1]];
  if (!events || !first || !last) return undefined;
  const kinds: Record<string, number> = {};
  for (const { eventType } of events) {
    const name = EventType[eventType ?? 0]?.replace('EVENT_TYPE_', '') ?? 'UNKNOWN';
    kinds[name] = (kinds[name] ?? 0) + 1;
  }
  return { workflowId, events: events.length, begunAt: timeOf(first), lastAt: timeOf(last), settled: !UNDER_WAY.has(last.eventType ?? 0), kinds };
}

function notFound(fault: unknown): { events?: undefined } {
  if (fault instanceof Error && fault.name === 'WorkflowNotFoundError') return {};
  throw fault;
}

function timeOf({ eventTime }: temporal.api.history.v1.IHistoryEvent): number {
  return Number(eventTime?.seconds ?? 0) * 1_000 + Number(eventTime?.nanos ?? 0) / 1e6;
}
