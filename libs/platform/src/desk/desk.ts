import { dayOf, type Instant } from '@due-process/legal-time';
import { perform, planOf, recordSpawn, workItems, type ActContext, type CaseBase, type Clock, type Performance, type Plan, type Procedure, type RecordedEvent, type Spawn } from '@due-process/procedure';
import type { LegalClock } from '../clock/legal-clock';
import type { ActExecutor, Decision, Executed } from '../execution/act-executor';
import type { Loaded, StreamAppend } from '../record/record-model';
import type { ActAccepted, ActAnswer, ActDesk, ActRequest, RunningClock } from './desk-model';

export interface DeskOptions extends DeskRoom {
  readonly executor: ActExecutor;
}

/** What deciding needs of a context. */
export interface DeskRoom {
  readonly clock: LegalClock;
  /** The procedure that a spawned stream belongs to. */
  procedureNamed(name: string): Procedure<any, any>;
  /** What the acts of the context look at beside the case, from the facts that the record read with it; `{ facts, caseId }` where absent. */
  referencesOf?(facts: any, about: { readonly caseId: string | undefined; readonly procedure: string; readonly opens: boolean }): unknown;
  /** Which agency and institution head the file of a case, for lists and permissions. */
  headOf(state: any): { readonly employer: string; readonly institutionId?: string };
}

/** The outcome inside the executor: the answer to give, and what the caller may not even know. */
type Answer = ActAccepted | { readonly kind: 'unknown' };

/** The desk: what REST and activities share. One command, one decision, one transaction. */
export function createDesk(options: DeskOptions): ActDesk {
  return {
    async act(request) {
      const executed = await options.executor.execute<CaseBase, Answer>({
        ...(request.streamId ? { streamId: request.streamId } : {}),
        caller: callerOf(request),
        key: request.key,
        bodyHash: request.bodyHash,
        ...(request.expectedVersion === undefined ? {} : { ifMatch: request.expectedVersion }),
        ...(request.mayKnow ? { mayKnow: request.mayKnow } : {}),
        ...(request.referencesHint ? { referencesHint: request.referencesHint } : {}),
        ...(request.numbering ? { sequence: request.numbering.sequence } : {}),
        decide: (loaded, now) => decideOn(options, request, loaded, now),
      });
      return answerOf(request, executed);
    },
  };
}

/** A wake's key is unique in its case only; people's keys are unique to them. */
function callerOf(request: ActRequest): string {
  return request.actor.role === 'system' ? `system/${request.streamId ?? request.procedure.name}` : request.actor.person;
}

/** What the desk decides, without recording it: for those who record many decisions in one transaction of their own. */
export function decideAtDesk(options: DeskRoom, request: ActRequest, loaded: Loaded<CaseBase>, now: Instant): Decision<ActAccepted | { readonly kind: 'unknown' }> {
  return decideOn(options, request, loaded, now);
}

function decideOn(options: DeskRoom, request: ActRequest, loaded: Loaded<CaseBase>, now: Instant): Decision<Answer> {
  const state = loaded.state;
  if (request.streamId && (!state || loaded.procedure !== request.procedure.name || request.mayKnow?.(state) === false)) {
    return { kind: 'accepted', streams: [], status: 404, answer: { kind: 'unknown' } };
  }
  const today = dayOf(now);
  const caseId = state?.id ?? request.numbering?.format(loaded.number ?? 0, today);
  // By the rules of the day on which the case was opened, or of today for a new one (domain.md 0.3), as the law in force has them.
  const judging = loaded.law.judging(state?.region ?? request.actor.region, state?.openedOn ?? today);
  const references = options.referencesOf ?? ((facts, about) => ({ facts, caseId: about.caseId }));
  const context: ActContext = { now, today, ...judging, references: references(loaded.references ?? undefined, { caseId, procedure: request.procedure.name, opens: state === undefined }) };
  const done = perform(request.procedure, state, { act: request.act, actor: request.actor, input: request.input }, context);
  return decisionOf(options, request, loaded, done, context);
}

function decisionOf(options: DeskRoom, request: ActRequest, loaded: Loaded<CaseBase>, done: Performance<CaseBase>, context: ActContext): Decision<Answer> {
  const { outcome } = done;
  // A timer that finds that the catching-up has done its act before it (a suspension ended, so it is closed) still brings it to the record.
  const broughtAbout = request.actor.role === 'system' && done.events.length > 0;
  if (outcome.kind === 'refused' && !outcome.trace && !broughtAbout) return { kind: 'refused', refusals: outcome.refusals };
  const state = done.state;
  if (!state) throw new Error(`"${request.act}" was accepted without an event.`);
  const own = streamOf(options, request.procedure, loaded, done.events, state, request);
  const streams = done.events.length === 0 ? [] : [{ ...own, postings: done.postings }, ...done.spawns.map((spawn) => spawned(options, spawn, request, context))];
  if (outcome.kind === 'refused') return { kind: 'refused', refusals: outcome.refusals, trace: streams };
  return { kind: 'accepted', streams, status: request.streamId ? 200 : 201, answer: accepted(request.procedure, state, done.events, own.file.plan) };
}

function streamOf(options: DeskRoom, procedure: Procedure<any, any>, before: Pick<Loaded<CaseBase>, 'version' | 'lastHash' | 'state'>, events: readonly RecordedEvent[], state: CaseBase, request: ActRequest): StreamAppend {
  return {
    streamId: state.id,
    procedure: procedure.name,
    expectedVersion: before.version,
    ...(before.lastHash ? { lastHash: before.lastHash } : {}),
    events,
    file: fileOf(options, procedure, state, planOf(procedure, state, lineOf(events), options.clock.skewMs())),
    clocks: changedClocks(before.state?.clocks ?? {}, state.clocks),
    workItems: workItems(procedure, state),
    ...(request.quiet ? { quiet: true } : {}),
  };
}

function fileOf(options: DeskRoom, procedure: Procedure<any, any>, state: CaseBase, plan: Plan): StreamAppend['file'] {
  const gate = procedure.gate(state);
  return {
    region: state.region,
    ...options.headOf(state),
    stage: state.stage,
    ...(gate ? { gate } : {}),
    closed: state.closed,
    openedOn: state.openedOn,
    ...(plan.nextDeadline ? { nextDeadline: plan.nextDeadline } : {}),
    state,
    plan,
  };
}

/** A stream that begins beside this one (a suspension): its own record and its own process, in the same transaction. */
function spawned(options: DeskRoom, spawn: Spawn, request: ActRequest, context: ActContext): StreamAppend {
  const procedure = options.procedureNamed(spawn.procedure);
  const { state, events } = recordSpawn(procedure, spawn.events, request.act, request.actor, context);
  return streamOf(options, procedure, { version: 0 }, events, state, { ...request, quiet: false });
}

function changedClocks(before: Readonly<Record<string, Clock>>, after: Readonly<Record<string, Clock>>): Clock[] {
  return Object.values(after).filter((clock) => before[clock.id] !== clock);
}

function lineOf(events: readonly RecordedEvent[]): string {
  const last = events.at(-1);
  return last ? `${dayOf(last.effectiveAt)} ${last.label}` : '';
}

function accepted(procedure: Procedure<any, any>, state: CaseBase, events: readonly RecordedEvent[], plan: Plan): ActAccepted {
  return {
    kind: 'accepted',
    caseId: state.id,
    version: state.version,
    stage: state.stage,
    stageLabel: procedure.stages[state.stage]?.zh ?? state.stage,
    clocks: runningClocks(state.clocks),
    events: events.map(({ seq, type, label, effectiveAt, partyVisible }) => ({ seq, type, label, effectiveAt, partyVisible })),
    plan,
  };
}

function runningClocks(clocks: Readonly<Record<string, Clock>>): RunningClock[] {
  return Object.values(clocks)
    .filter((clock) => clock.status === 'running')
    .map(({ id, title, owner, deadline }) => ({ id, title, owner, article: deadline.article, lastDay: deadline.lastDay, endsAt: deadline.endsAt, provisional: deadline.status === 'provisional' }))
    .sort((a, b) => (a.endsAt < b.endsAt ? -1 : a.endsAt > b.endsAt ? 1 : 0));
}

function answerOf(request: ActRequest, executed: Executed<Answer>): ActAnswer {
  const repeated = executed.replayed ? { repeated: true } : {};
  const version = executed.version === undefined ? {} : { version: executed.version };
  if (executed.kind === 'accepted') return executed.answer.kind === 'unknown' ? { kind: 'unknown' } : { ...executed.answer, ...repeated };
  if (executed.status === 412) return { kind: 'conflict', ...version };
  if (executed.refusals.some((one) => one.code === 'IDEMPOTENCY.KEY_REUSED')) return { kind: 'key-reused' };
  const recorded = executed.refusals.some((one) => one.recorded === true);
  return { kind: 'refused', ...(request.streamId ? { caseId: request.streamId } : {}), ...version, refusals: executed.refusals, recorded, ...repeated };
}
