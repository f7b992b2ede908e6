import type { Errand, Plan } from '@due-process/procedure';

/**
 * What others must know to start, signal and serve the workflows of any context: names, inputs and the activity interface. Nothing here
 * carries a name of a person or of an institution.
 */

/** Name of the one signal: the case has moved on, here is the plan that follows. */
export const MOVED = 'moved';

/** Name of the query that answers what the process knows; asked by reconcile, costs no event. */
export const KNOWN = 'known';

/** A procedure that has a waiting process: the type of its workflow, the prefix of its workflow ids, its Chinese name. */
export interface ProcessEntry {
  readonly workflow: string;
  readonly id: string;
  readonly label: string;
}

/** The procedures of a context that have a waiting process, by name. */
export type ProcessTable = Readonly<Record<string, ProcessEntry>>;

/** What a context says about its processes; its own contract package exports it. */
export interface ContextContract {
  /** Name of the context, also of its task queue, e.g. `agreements`. */
  readonly context: string;
  readonly processes: ProcessTable;
}

/** A workflow id: a business key without personal data, e.g. `agreements/breach/LZ-2026-000123`. */
export function workflowIdIn({ processes }: ContextContract, procedure: string, streamId: string): string {
  const entry = processes[procedure];
  if (!entry) throw new Error(`"${procedure}" has no waiting process.`);
  return `${entry.id}/${streamId}`;
}

/** Whether a procedure of the record has a waiting process. */
export function waitsIn({ processes }: ContextContract, procedure: string): boolean {
  return Object.hasOwn(processes, procedure);
}

/** What a process knows of its case. */
export interface KnownPlan {
  readonly seq: number;
  readonly skewMs: number;
}

/** What a process leaves behind when it ends: the number of the last plan that it followed. */
export interface Ended {
  readonly seq: number;
}

/** What a list of cases shows besides the plan; codes only. */
export interface CaseFacts {
  /** Division code, e.g. `620102`. */
  readonly region: string;
  /** Code of the institution (机构编号). */
  readonly institutionId?: string;
}

export interface CaseInput {
  /** Number of the case. */
  readonly caseId: string;
  readonly plan: Plan;
  readonly facts: CaseFacts;
  /** Task queues of other contexts that are not named like them: tests share an engine. */
  readonly queues?: Readonly<Record<string, string>>;
  /** Lines told so far, when a long case goes on in a new run. */
  readonly chronology?: readonly string[];
  /** Keys of the errands that an earlier run has done. */
  readonly errandsDone?: readonly string[];
}

/** An automatic act whose moment has come. */
export interface DueAct {
  readonly procedure: string;
  readonly caseId: string;
  readonly wake: {
    /** Key of the wake in the plan, e.g. `defence-window#1/expiry`. */
    readonly key: string;
    readonly act: string;
    /** Number of the plan that asked for it: with the key it makes the act idempotent, also where a clock runs a second time. */
    readonly seq: number;
  };
}

/** An errand on its way to the context that is asked. */
export interface ErrandCall {
  /** The case that sends it; with the key of the errand it makes the act one act, however often it is asked for. */
  readonly fromCase: string;
  readonly errand: Errand;
}

/** What became of an errand: taken (`caseId`: by that case), or refused by the law of the other record, which repetition does not heal. */
export interface ErrandAnswer {
  readonly taken: boolean;
  readonly caseId?: string;
  readonly codes?: readonly string[];
}

/** What the workflows may ask of a context. */
export interface ProceedingActivities {
  /** Performs the act that is due, or finds that it is not; answers the plan that holds now. */
  performDueAct(due: DueAct): Promise<Plan>;
  /** Does in this context what a case, of this context or of another, asks of it. */
  performErrand(call: ErrandCall): Promise<ErrandAnswer>;
}
