import { temporal } from '@temporalio/proto';
import type { Client } from '@temporalio/client';
import type { BareStep } from './bare.contract';

const { EventType } = temporal.api.enums.v1;
const DAY_MS = 86_400_000;

/** What a process did between two signals, as the least that a bare process does for it: the same waits and activities. */
export async function stepsOf(client: Client, workflowId: string): Promise<readonly BareStep[]> {
  const { events = [] } = await client.workflow.getHandle(workflowId).fetchHistory();
  const spans: temporal.api.enums.v1.EventType[][] = [[]];
  for (const { eventType } of events ?? []) {
    if (eventType === EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED) spans.push([]);
    else spans.at(-1)?.push(eventType ?? 0);
  }
  return spans.map(stepIn);
}

function stepIn(span: readonly temporal.api.enums.v1.EventType[]): BareStep {
  const count = (kind: temporal.api.enums.v1.EventType): number => span.filter((one) => one === kind).length;
  const performs = count(EventType.EVENT_TYPE_MARKER_RECORDED);
  const waits = count(EventType.EVENT_TYPE_TIMER_STARTED) > 0;
  const closed = count(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED) > 0;
  const stopsWaiting = count(EventType.EVENT_TYPE_TIMER_CANCELED) > 0;
  if (performs === 0 && !waits && !closed && !stopsWaiting) return { keep: true };
  return { ...(performs > 0 ? { performs } : {}), ...(waits ? { waitMs: DAY_MS, summary: '作出处罚决定（4号令第45条）至 2026-06-01' } : {}), ...(closed ? { closed: true } : {}) };
}
