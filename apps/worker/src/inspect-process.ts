import type { CaseLine } from '@due-process/platform';
import { KNOWN, waitsIn, workflowIdIn, type ContextContract, type Ended, type KnownPlan } from '@due-process/proceeding/contract';
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
export async function inspectProcess(client: Client, contract: ContextContract, line: CaseLine, skewMs: number): Promise<ProcessVerdict> {
  if (!waitsIn(contract, line.procedure)) return 'fits';
  const handle = client.workflow.getHandle(workflowIdIn(contract, line.procedure, line.streamId));
  try {
    const { status } = await handle.describe();
    if (status.name !== 'RUNNING') return 'ended';
    const known = await client.connection.withDeadline(Date.now() + ANSWER_MS, () => handle.query<KnownPlan, []>(KNOWN));
    return known.seq === line.version && known.skewMs === skewMs ? 'fits' : 'behind';
  } catch (fault) {
    if (fault instanceof WorkflowNotFoundError) return 'missing';
    if (fault instanceof QueryRejectedError) return 'ended';
    if (fault instanceof QueryNotRegisteredError || isGrpcServiceError(fault) || isGrpcServiceError((fault as Error).cause)) return 'silent';
    throw fault;
  }
}

/**
 * Whether the process of a closed case has done all that the case asked of other records; `undefined` where the engine knows no process of it,
 * or no longer.
 */
export async function errandsDone(client: Client, contract: ContextContract, line: CaseLine): Promise<boolean | undefined> {
  const handle = client.workflow.getHandle(workflowIdIn(contract, line.procedure, line.streamId));
  try {
    const { status } = await handle.describe();
    if (status.name !== 'COMPLETED') return false;
    const ended = (await handle.result()) as Ended | undefined;
    return (ended?.seq ?? 0) >= line.version;
  } catch (fault) {
    if (fault instanceof WorkflowNotFoundError) return undefined;
    throw fault;
  }
}
