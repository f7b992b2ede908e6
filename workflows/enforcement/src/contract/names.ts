import type { ContextContract, ProcessTable } from '@due-process/proceeding/contract';

/** Task queue on which the workflows and activities of this context run: the name of the context. */
export const TASK_QUEUE = 'enforcement';

/** Procedures that have a waiting process, with the type of their workflow and the prefix of its id. */
export const PROCESSES = {
  'penalty-case': { workflow: 'penaltyCase', id: 'enforcement/penalty', label: '行政处罚' },
  'evidence-preservation': { workflow: 'evidencePreservation', id: 'enforcement/preservation', label: '先行登记保存' },
  sealing: { workflow: 'sealing', id: 'enforcement/sealing', label: '封存' },
  'fine-execution': { workflow: 'fineExecution', id: 'enforcement/fine', label: '罚款执行' },
  'assistance-request': { workflow: 'assistanceRequest', id: 'enforcement/assistance', label: '协助调查' },
} as const satisfies ProcessTable;

export type ProcedureName = keyof typeof PROCESSES;

/** What others must know of this context to start, signal and ask its processes. */
export const ENFORCEMENT = { context: TASK_QUEUE, processes: PROCESSES } as const satisfies ContextContract;
