import { hasProcess, KNOWN, workflowId, type KnownPlan } from '@due-process/agreements-workflows/contract';
import type { CaseLine } from '@due-process/platform';
import { isGrpcServiceError, QueryNotRegisteredError, QueryRejectedError, WorkflowNotFoundError, type Client } from '@temporalio/client';

/** How the waiting process of an open case compares with its record. */
export type ProcessVerdict =
  | 'fits'
  /** No process waits for the case. */
  | 'missing'
  /** There was one; it has ended although the case is open. */
  | 'ended'
  /** It waits, but does not know the newest plan or legal time. */
  | 'behind'
  /** It waits, but no worker answers for it. */
  | 'silent';

/** A worker that is there answers within this time, ms. */
const ANSWER_MS = 5_000;

/** Asks the process of an open case what it knows. Faults of the engine itself are thrown. */
export async function inspectProcess(client: Client, line: CaseLine, skewMs: number): Promise<ProcessVerdict> {
  if (!hasProcess(line.procedure)) return 'fits';
  const handle = client.workflow.getHandle(workflowId(line.procedure, line.streamId));
  try {
    const { status } = await handle.describe();
    if (status.name !== 'RUNNING') return 'ended';
    const known = await client.connection.withDeadline(Date.now() + ANSWER_MS, () => handle.query<KnownPlan, []>(KNOWN));
    return known.seq === line.version && known.skewMs === skewMs ? 'fits' : 'behind';
  } catch (fault) {
    if (fault instanceof WorkflowNotFoundError) return 'missing';
    if (fault instanceof QueryRejectedError) return 'ended';
    if (fault instanceof QueryNotRegisteredError || isGrpcServiceError(fault)) return 'silent';
    throw fault;
  }
}
