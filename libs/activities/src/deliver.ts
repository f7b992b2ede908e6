import type { Deliver, RecordStore } from '@due-process/platform';
import {
  attributesOf, detailsOf, MOVED, summaryOf, waitsIn, workflowIdIn, type CaseFacts, type CaseInput, type ContextContract, type Ended, type ProcessEntry,
} from '@due-process/proceeding/contract';
import type { Plan } from '@due-process/procedure';
import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError, type WorkflowClient } from '@temporalio/client';
import { defineSearchAttributeKey, WorkflowIdConflictPolicy, WorkflowIdReusePolicy, type SearchAttributePair } from '@temporalio/common';

export interface DeliverOptions {
  readonly client: WorkflowClient;
  /** The context whose processes are started and told. */
  readonly contract: ContextContract;
  /** What the lists show of a case besides its plan; asked once per started process. */
  factsOf(streamId: string): Promise<CaseFacts>;
  /** The queue of the processes, named like the context unless said otherwise. */
  readonly taskQueue?: string;
  /** Queues of other contexts that are not named like them. */
  readonly queues?: Readonly<Record<string, string>>;
}

/**
 * Hands plans to the waiting processes: the only place that starts or signals them. The first plan of a case starts its process,
 * every later one is a signal, which is the cheapest that the engine offers; where that does not fit the facts (a plan delivered
 * twice, a process that was lost) the other way is taken. A process that has ended waits for nothing more: that is success, unless the
 * plan has errands that it never knew.
 */
export function deliverTo({ client, contract, factsOf, taskQueue = contract.context, queues }: DeliverOptions): Deliver {
  const signal = async (id: string, plan: Plan): Promise<boolean> => {
    try {
      await client.getHandle(id).signal(MOVED, plan);
      return true;
    } catch (fault) {
      if (fault instanceof WorkflowNotFoundError) return false;
      throw fault;
    }
  };

  const start = async (procedure: string, streamId: string, plan: Plan, again: boolean): Promise<boolean> => {
    const entry = contract.processes[procedure] as ProcessEntry;
    const facts = await factsOf(streamId);
    const input: CaseInput = { caseId: streamId, plan, facts, ...(queues ? { queues } : {}) };
    try {
      await client.start(entry.workflow, {
        taskQueue,
        workflowId: workflowIdIn(contract, procedure, streamId),
        args: [input],
        // A running process is signalled instead.
        workflowIdConflictPolicy: WorkflowIdConflictPolicy.FAIL,
        workflowIdReusePolicy: again ? WorkflowIdReusePolicy.ALLOW_DUPLICATE : WorkflowIdReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY,
        staticSummary: summaryOf(entry, streamId, facts),
        staticDetails: detailsOf(entry, streamId, facts),
        typedSearchAttributes: searchAttributes(procedure, plan, facts),
      });
      return true;
    } catch (fault) {
      if (fault instanceof WorkflowExecutionAlreadyStartedError) return false;
      throw fault;
    }
  };

  /** Whether the process of a closed case ended before this plan: an act on the closed case sends errands that nobody carries. */
  const endedBefore = async (id: string, plan: Plan): Promise<boolean> => {
    if (!plan.errands?.length) return false;
    const handle = client.getHandle(id);
    if ((await handle.describe()).status.name !== 'COMPLETED') return false;
    const ended = (await handle.result()) as Ended | undefined;
    return (ended?.seq ?? 0) < plan.seq;
  };

  return async (streamId, procedure, plan, first) => {
    if (!waitsIn(contract, procedure)) return;
    const id = workflowIdIn(contract, procedure, streamId);
    if (!first && (await signal(id, plan))) return;
    // An open case must be waited for whatever became of an earlier process; for a closed one a process that has completed was enough.
    if (await start(procedure, streamId, plan, !plan.closed)) return;
    if (await signal(id, plan)) return;
    if (await endedBefore(id, plan)) await start(procedure, streamId, plan, true);
  };
}

function searchAttributes(procedure: string, plan: Plan, facts: CaseFacts): SearchAttributePair[] {
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
