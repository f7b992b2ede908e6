import type { Plan } from '@due-process/procedure';

/**
 * What others must know to start, signal and serve the workflows of the agreements context: names, ids, inputs and the
 * activity interface. Nothing here carries a name of a person or of an institution.
 */

/** Task queue on which the workflows of this context run. */
export const TASK_QUEUE = 'agreements';

/** Name of the one signal: the case has moved on, here is the plan that follows. */
export const MOVED = 'moved';

/** Name of the query that answers what the process knows; asked by reconcile, costs no event. */
export const KNOWN = 'known';

/** What a process knows of its case. */
export interface KnownPlan {
  readonly seq: number;
  readonly skewMs: number;
}

/** Procedures that have a waiting process, with the type of their workflow and the prefix of its id. */
export const PROCESSES = {
  'breach-handling': { workflow: 'breachHandling', id: 'agreements/breach', label: '违约处理' },
  'agreement-suspension': { workflow: 'agreementSuspension', id: 'agreements/suspension', label: '中止' },
} as const;

export type ProcedureName = keyof typeof PROCESSES;

/** The one place that makes a workflow id: a business key without personal data, e.g. `agreements/breach/LZ-2026-000123`. */
export function workflowId(procedure: ProcedureName, streamId: string): string {
  return `${PROCESSES[procedure].id}/${streamId}`;
}

/** Whether a procedure of the record has a waiting process here. */
export function hasProcess(procedure: string): procedure is ProcedureName {
  return Object.hasOwn(PROCESSES, procedure);
}

/** What a list of cases shows besides the plan; codes only. */
export interface CaseFacts {
  /** Division code, e.g. `620102`. */
  readonly region: string;
  /** Code of the institution (机构编号). */
  readonly institutionId?: string;
}

export interface CaseInput {
  /** Number of the case or of the suspension. */
  readonly caseId: string;
  readonly plan: Plan;
  readonly facts: CaseFacts;
  /** Lines told so far, when a long case goes on in a new run. */
  readonly chronology?: readonly string[];
}

/** An automatic act whose moment has come. */
export interface DueAct {
  readonly procedure: ProcedureName;
  readonly caseId: string;
  readonly wake: {
    /** Key of the wake in the plan, e.g. `defence-window#1/expiry`. */
    readonly key: string;
    readonly act: string;
    /** Number of the plan that asked for it: with the key it makes the act idempotent, also where a clock runs a second time. */
    readonly seq: number;
  };
}

/** What the workflows may ask of the agreements context. */
export interface AgreementsActivities {
  /** Performs the act that is due, or finds that it is not; answers the plan that holds now. */
  performDueAct(due: DueAct): Promise<Plan>;
  /** Tells the breach case that ordered it that a suspension is over (LZ-19). */
  tellSuspensionOver(over: { readonly suspensionId: string }): Promise<void>;
}
