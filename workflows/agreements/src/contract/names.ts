import type { ContextContract, ProcessTable } from '@due-process/proceeding/contract';

/** Task queue on which the workflows and activities of this context run: the name of the context. */
export const TASK_QUEUE = 'agreements';

/** Procedures that have a waiting process, with the type of their workflow and the prefix of its id. */
export const PROCESSES = {
  'breach-handling': { workflow: 'breachHandling', id: 'agreements/breach', label: '违约处理' },
  'agreement-suspension': { workflow: 'agreementSuspension', id: 'agreements/suspension', label: '中止' },
} as const satisfies ProcessTable;

export type ProcedureName = keyof typeof PROCESSES;

/** What others must know of this context to start, signal and ask its processes. */
export const AGREEMENTS = { context: TASK_QUEUE, processes: PROCESSES } as const satisfies ContextContract;

/** A workflow id of this context, e.g. `agreements/breach/LZ-2026-000123`. */
export function workflowId(procedure: ProcedureName, streamId: string): string {
  return `${PROCESSES[procedure].id}/${streamId}`;
}

/** Whether a procedure of the record has a waiting process here. */
export function hasProcess(procedure: string): procedure is ProcedureName {
  return Object.hasOwn(PROCESSES, procedure);
}
