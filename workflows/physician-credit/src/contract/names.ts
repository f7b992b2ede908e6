import type { ContextContract, ProcessTable } from '@due-process/proceeding/contract';
import type { Plan } from '@due-process/procedure';

/** Task queue on which the workflows and activities of this context run: the name of the context. */
export const TASK_QUEUE = 'physician-credit';

/** Procedures that have a waiting process, with the type of their workflow and the prefix of its id. An account waits for nothing itself. */
export const PROCESSES = {
  'physician-scoring': { workflow: 'physicianScoring', id: 'physician-credit/points', label: '记分通知' },
  'physician-penalty-period': { workflow: 'physicianPenaltyPeriod', id: 'physician-credit/period', label: '责罚期' },
  'physician-objection': { workflow: 'physicianObjection', id: 'physician-credit/objection', label: '记分复核' },
  'qualification-restoration': { workflow: 'qualificationRestoration', id: 'physician-credit/restoration', label: '恢复支付资格' },
  'year-end-reset': { workflow: 'yearEndReset', id: 'physician-credit/year-end', label: '年度清零' },
} as const satisfies ProcessTable;

export type ProcedureName = keyof typeof PROCESSES;

/** What others must know of this context to start, signal and ask its processes. */
export const PHYSICIAN_CREDIT = { context: TASK_QUEUE, processes: PROCESSES } as const satisfies ContextContract;

/** What the year end asks of its context besides what all processes ask. */
export interface YearEndActivities {
  /** Closes the year of the next part of the accounts; the record knows where it stands, so a part that is asked for twice is done once. */
  closeYearPart(run: { readonly runId: string }): Promise<{ readonly done: boolean; readonly plan: Plan }>;
}
