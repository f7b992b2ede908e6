import type { Suspension } from '@due-process/agreements-domain';
import type { AgreementsActivities, DueAct } from '@due-process/agreements-workflows/contract';
import { dayOf } from '@due-process/legal-time';
import { bodyHash, type ActAnswer, type ActDesk, type LegalClock, type RecordStore } from '@due-process/platform';
import { SYSTEM, wakeInput, type Plan, type Procedure } from '@due-process/procedure';
import { ApplicationFailure } from '@temporalio/common';

/** What the activities of this context work with. */
export interface AgreementsActivitiesOptions {
  readonly desk: ActDesk;
  readonly store: RecordStore;
  readonly clock: LegalClock;
  /** The procedure of a stream, by its name. */
  procedureNamed(name: string): Procedure<any, any>;
}

/** Failure types that no repetition can heal; the process ends with them and `reconcile` shows it. */
export const FAILURES = { caseUnknown: 'CASE_UNKNOWN', refused: 'ACT_REFUSED' } as const;

/**
 * The activities of the agreements context: every automatic act is a command like any other and goes over the desk, as the actor
 * "system", under a key that makes it one act however often it is asked for. Faults of the database are thrown and so repeated.
 */
export function createActivities(options: AgreementsActivitiesOptions): AgreementsActivities {
  return {
    performDueAct: (due) => performDueAct(options, due),
    tellSuspensionOver: ({ suspensionId }) => tellSuspensionOver(options, suspensionId),
  };
}

/**
 * Performs what is due. An act whose moment has passed (somebody was faster) or has not quite come is no error: the plan that
 * holds now says what to wait for.
 */
async function performDueAct(options: AgreementsActivitiesOptions, { procedure, caseId, wake }: DueAct): Promise<Plan> {
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

async function planNow({ store, clock }: AgreementsActivitiesOptions, caseId: string): Promise<Plan> {
  const line = await store.find(caseId);
  if (!line) throw unknown(caseId);
  return { ...line.plan, skewMs: clock.skewMs() };
}

const HOW = { RESUMED: 'resumed', ENDED: 'agreement-ended', LIFTED: 'lifted' } as const;

/** Tells the breach case that ordered it that a suspension is over (LZ-19); it knows it already when told again. */
async function tellSuspensionOver(options: AgreementsActivitiesOptions, suspensionId: string): Promise<void> {
  const suspension = await options.store.find<Suspension>(suspensionId);
  if (!suspension) throw unknown(suspensionId);
  const { stage, caseId } = suspension.state;
  if (stage === 'SUSPENDED') throw ApplicationFailure.nonRetryable(`${suspensionId} still runs`, FAILURES.refused);
  const input = { suspensionId, how: HOW[stage], on: await endedOn(options, suspensionId) };
  const act = 'record-suspension-over';
  const answer = await options.desk.act({
    procedure: options.procedureNamed('breach-handling'),
    streamId: caseId,
    act,
    actor: SYSTEM,
    input,
    key: `${suspensionId}/over`,
    bodyHash: bodyHash(act, caseId, input),
  });
  refuseUnlessTaken(caseId, answer);
}

/** The legal day on which the suspension ended, as its own record has it. */
async function endedOn({ store }: AgreementsActivitiesOptions, suspensionId: string): Promise<string> {
  const ended = (await store.events(suspensionId)).find((event) => event.type === 'SuspensionEnded');
  if (!ended) throw ApplicationFailure.nonRetryable(`${suspensionId} has no end in its record`, FAILURES.refused);
  return dayOf(ended.effectiveAt);
}

/** A closed case needs to be told nothing; a case or a suspension that the record does not know cannot be told. */
function refuseUnlessTaken(caseId: string, answer: ActAnswer): void {
  if (answer.kind === 'accepted') return;
  if (answer.kind === 'unknown') throw unknown(caseId);
  if (answer.kind === 'conflict') throw ApplicationFailure.retryable(`${caseId} was changed at the same time`);
  const codes = answer.kind === 'refused' ? answer.refusals.map((one) => one.code) : [answer.kind];
  if (codes.includes('CASE.CLOSED')) return;
  if (codes.includes('RECORD.CONTENDED')) throw ApplicationFailure.retryable(`${caseId} was changed by others again and again`);
  throw ApplicationFailure.nonRetryable(`${caseId}: ${codes.join(', ')}`, FAILURES.refused);
}

function unknown(id: string): ApplicationFailure {
  return ApplicationFailure.nonRetryable(`the record knows no ${id}`, FAILURES.caseUnknown);
}
