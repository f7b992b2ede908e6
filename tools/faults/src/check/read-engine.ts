import { KNOWN, type KnownPlan } from '@due-process/proceeding/contract';
import { Client, Connection } from '@temporalio/client';
import { inParallel } from '../in-parallel';
import type { ProcessRun } from './snapshot';

/** A process that does not answer in this time knows nothing, ms. */
const ANSWER_MS = 10_000;

/** Every run that the engine knows; running ones are asked what they have seen, so that a worker has to bring their history back to life. */
export async function readEngine(address: string, namespace: string): Promise<ProcessRun[]> {
  const connection = await Connection.connect({ address });
  try {
    const client = new Client({ connection, namespace });
    const listed: { workflowId: string; runId: string; status: string; stage?: string }[] = [];
    for await (const { workflowId, runId, status, searchAttributes } of client.workflow.list()) {
      const [stage] = (searchAttributes['DpStage'] ?? []) as string[];
      listed.push({ workflowId, runId, status: status.name, ...(stage ? { stage } : {}) });
    }
    const runs: ProcessRun[] = [];
    await inParallel(listed, 8, async ({ runId, ...run }) => {
      const { seq, skewMs } = run.status === 'RUNNING' ? await known(client, run.workflowId, runId) : NOTHING;
      runs.push({ ...run, seenSeq: seq, skewMs });
    });
    return runs;
  } finally {
    await connection.close();
  }
}

const NOTHING: KnownPlan = { seq: 0, skewMs: 0 };

async function known(client: Client, workflowId: string, runId: string): Promise<KnownPlan> {
  try {
    return await client.connection.withDeadline(Date.now() + ANSWER_MS, () => client.workflow.getHandle(workflowId, runId).query<KnownPlan, []>(KNOWN));
  } catch {
    return NOTHING;
  }
}
