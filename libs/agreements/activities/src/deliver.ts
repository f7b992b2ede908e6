import { attributesOf, detailsOf, hasProcess, MOVED, PROCESSES, summaryOf, TASK_QUEUE, workflowId, type CaseFacts, type CaseInput, type ProcedureName } from '@due-process/agreements-workflows/contract';
import type { Deliver, RecordStore } from '@due-process/platform';
import type { Plan } from '@due-process/procedure';
import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError, type WorkflowClient } from '@temporalio/client';
import { defineSearchAttributeKey, WorkflowIdConflictPolicy, WorkflowIdReusePolicy, type SearchAttributePair } from '@temporalio/common';

export interface DeliverOptions {
  readonly client: WorkflowClient;
  /** What the lists show of a case besides its plan; asked once per started process. */
  factsOf(streamId: string): Promise<CaseFacts>;
  /** The context's own unless said otherwise. */
  readonly taskQueue?: string;
}

/**
 * Hands plans to the waiting processes: the only place that starts or signals them. The first plan of a case starts its process,
 * every later one is a signal, which is the cheapest that the engine offers; where that does not fit the facts (a plan delivered
 * twice, a process that was lost) the other way is taken. A process that has ended waits for nothing more: that is success.
 */
export function deliverTo({ client, factsOf, taskQueue = TASK_QUEUE }: DeliverOptions): Deliver {
  const signal = async (id: string, plan: Plan): Promise<boolean> => {
    try {
      await client.getHandle(id).signal(MOVED, plan);
      return true;
    } catch (fault) {
      if (fault instanceof WorkflowNotFoundError) return false;
      throw fault;
    }
  };

  const start = async (procedure: ProcedureName, streamId: string, plan: Plan): Promise<boolean> => {
    const facts = await factsOf(streamId);
    try {
      await client.start(PROCESSES[procedure].workflow, { taskQueue, ...startOptions(procedure, streamId, plan, facts) });
      return true;
    } catch (fault) {
      if (fault instanceof WorkflowExecutionAlreadyStartedError) return false;
      throw fault;
    }
  };

  return async (streamId, procedure, plan, first) => {
    if (!hasProcess(procedure)) return;
    const id = workflowId(procedure, streamId);
    if (!first && (await signal(id, plan))) return;
    if (await start(procedure, streamId, plan)) return;
    await signal(id, plan);
  };
}

function startOptions(procedure: ProcedureName, streamId: string, plan: Plan, facts: CaseFacts) {
  const input: CaseInput = { caseId: streamId, plan, facts };
  return {
    workflowId: workflowId(procedure, streamId),
    args: [input],
    // A running process is signalled instead. An open case must be waited for whatever became of an earlier process; for a closed
    // one a process that has completed was enough.
    workflowIdConflictPolicy: WorkflowIdConflictPolicy.FAIL,
    workflowIdReusePolicy: plan.closed ? WorkflowIdReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY : WorkflowIdReusePolicy.ALLOW_DUPLICATE,
    staticSummary: summaryOf(procedure, streamId, facts),
    staticDetails: detailsOf(procedure, streamId, facts),
    typedSearchAttributes: searchAttributes(procedure, plan, facts),
  };
}

function searchAttributes(procedure: ProcedureName, plan: Plan, facts: CaseFacts): SearchAttributePair[] {
  const { DpNextDeadline, ...keywords } = attributesOf(procedure, plan, facts);
  const pairs: SearchAttributePair[] = Object.entries(keywords).map(([name, value]) => ({ key: defineSearchAttributeKey(name, 'KEYWORD'), value }));
  return DpNextDeadline ? [...pairs, { key: defineSearchAttributeKey('DpNextDeadline', 'DATETIME'), value: new Date(DpNextDeadline) }] : pairs;
}

/** The facts of a case from its record. */
export function factsFrom(store: RecordStore): DeliverOptions['factsOf'] {
  return async (streamId) => {
    const line = await store.find(streamId);
    if (!line) throw new Error(`the record knows no ${streamId}`);
    return { region: line.region, ...(line.institutionId ? { institutionId: line.institutionId } : {}) };
  };
}
