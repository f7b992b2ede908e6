import { bodyHash, numberedIn, type ActDesk, type LegalClock, type Numbering, type RecordStore } from '@due-process/platform';
import type { DueAct, ErrandAnswer, ErrandCall, ProceedingActivities } from '@due-process/proceeding/contract';
import { SYSTEM, wakeInput, type Plan, type Procedure } from '@due-process/procedure';
import { ApplicationFailure } from '@temporalio/common';

/** What the activities of a context work with. */
export interface ActivitiesOptions {
  readonly desk: ActDesk;
  readonly store: RecordStore;
  readonly clock: LegalClock;
  /** The procedure of a stream, by its name. */
  procedureNamed(name: string): Procedure<any, any>;
  /** How cases that others ask for are numbered, by procedure. */
  readonly numberings?: Readonly<Record<string, Numbering>>;
}

/** Failure types that no repetition can heal; the process ends with them and `reconcile` shows it. */
export const FAILURES = { caseUnknown: 'CASE_UNKNOWN' } as const;

/**
 * The activities of a context: every automatic act and every errand is a command like any other and goes over the desk, as the actor
 * "system", under a key that makes it one act however often it is asked for. Faults of the database are thrown and so repeated.
 */
export function createActivities(options: ActivitiesOptions): ProceedingActivities {
  return {
    performDueAct: (due) => performDueAct(options, due),
    performErrand: (call) => performErrand(options, call),
  };
}

/**
 * Performs what is due. An act whose moment has passed (somebody was faster) or has not quite come is no error: the plan that
 * holds now says what to wait for.
 */
async function performDueAct(options: ActivitiesOptions, { procedure, caseId, wake }: DueAct): Promise<Plan> {
  const input = wakeInput(wake.key);
  const answer = await options.desk.act({
    procedure: options.procedureNamed(procedure),
    streamId: caseId,
    act: wake.act,
    actor: SYSTEM,
    input,
    key: `${wake.key}@${wake.seq}`,
    bodyHash: bodyHash(wake.act, caseId, input),
    quiet: true,
  });
  if (answer.kind === 'accepted' && !answer.repeated) return { ...answer.plan, skewMs: options.clock.skewMs() };
  return planNow(options, caseId);
}

async function planNow({ store, clock }: ActivitiesOptions, caseId: string): Promise<Plan> {
  const line = await store.find(caseId);
  if (!line) throw unknown(caseId);
  return { ...line.plan, skewMs: clock.skewMs() };
}

/** Refusals that time or another attempt heals: the other record was busy, or its clock is a moment behind ours. */
const NOT_YET = ['RECORD.CONTENDED', 'CLOCK.NOT_ENDED'];

/**
 * Does here what a case asks of this context, as the actor "system". The key is the errand's in its case, so that it is one act however
 * often the process asks, also after a loss of the engine. What the law refuses is an answer; what a later attempt heals is thrown.
 */
async function performErrand(options: ActivitiesOptions, { fromCase, errand }: ErrandCall): Promise<ErrandAnswer> {
  const { act, streamId, referencesHint, region, input } = errand;
  const answer = await options.desk.act({
    procedure: options.procedureNamed(errand.procedure),
    ...(streamId ? { streamId } : { numbering: numberedIn(region ?? SYSTEM.region, numberingOf(options, errand.procedure)) }),
    ...(referencesHint ? { referencesHint } : {}),
    act,
    actor: region ? { ...SYSTEM, region } : SYSTEM,
    input,
    key: `${fromCase}/${errand.key}`,
    bodyHash: bodyHash(act, streamId, input),
  });
  if (answer.kind === 'accepted') return { taken: true, caseId: answer.caseId };
  if (answer.kind === 'conflict') throw ApplicationFailure.retryable(`${streamId} was changed at the same time`);
  const codes = answer.kind === 'refused' ? answer.refusals.map((one) => one.code) : [answer.kind === 'unknown' ? FAILURES.caseUnknown : 'IDEMPOTENCY.KEY_REUSED'];
  if (codes.some((code) => NOT_YET.includes(code))) throw ApplicationFailure.retryable(`${streamId ?? errand.procedure}: ${codes.join(', ')}`);
  return { taken: false, codes };
}

function numberingOf({ numberings }: ActivitiesOptions, procedure: string): Numbering {
  const numbering = numberings?.[procedure];
  if (!numbering) throw new Error(`No case of "${procedure}" can be opened by an errand: it has no numbering.`);
  return numbering;
}

function unknown(id: string): ApplicationFailure {
  return ApplicationFailure.nonRetryable(`the record knows no ${id}`, FAILURES.caseUnknown);
}
