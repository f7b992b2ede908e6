import { agreementSuspension, breachHandling, procedureNamed, type AgreementFacts } from '@due-process/agreements-domain';
import { rulesFor } from '@due-process/platform';
import { workflowId, type ProcedureName } from '@due-process/agreements-workflows/contract';
import { addDays, CALENDARS, dayOf, type Instant } from '@due-process/legal-time';
import { chain } from '@due-process/platform';
import { perform, planOf, recordSpawn, SYSTEM, wakeInput, type ActContext, type Actor, type CaseBase, type Posting, type RecordedEvent } from '@due-process/procedure';
import type { Asked } from '../../client/ledger';
import type { PostingRow, ProcessRun, Snapshot, StoredAnswer, StoredEvent, StoredFile } from '../snapshot';

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/** A sandbox clock that was moved by a day. */
const SKEW_MS = 86_400_000;

interface Stream {
  readonly id: string;
  readonly procedure: string;
  state: CaseBase | undefined;
  events: RecordedEvent[];
}

/**
 * A small record as a run without faults would leave it, made by the domain itself: cases told act by act, with answers,
 * plans and processes. The tests of the checker damage it.
 */
export class ToldRecord {
  now: Instant = '';
  readonly #streams = new Map<string, Stream>();
  readonly #answers: StoredAnswer[] = [];
  readonly #asked: Asked[] = [];
  readonly #plans: { streamId: string; seq: number }[] = [];
  readonly #postings: PostingRow[] = [];
  #keys = 0;

  constructor(private readonly agreement: AgreementFacts) {}

  /** A person acts; refused acts stay in the ledger, with their trace in the record. */
  act(when: Instant, actor: Actor, caseId: string, act: string, input: object): void {
    this.#catchUp(when);
    const key = `key-${(this.#keys += 1)}`;
    const done = this.#perform(caseId, breachHandling.name, act, actor, input);
    const accepted = done.outcome.kind === 'accepted';
    const version = done.state?.version ?? 0;
    const events = done.events.map(({ seq, type }) => ({ seq, type }));
    if (done.events.length > 0) {
      this.#answers.push({ caller: actor.person, key, accepted, version, events: accepted ? events : [], ...(accepted ? { caseId } : {}) });
      this.#plans.push({ streamId: caseId, seq: version });
    }
    const body = accepted ? { caseId, version, events } : { code: done.outcome.kind === 'refused' ? done.outcome.refusals[0]?.code : '' };
    const answer = { status: accepted ? 201 : 409, body, replayed: false };
    const path = act === breachHandling.opening ? '/breach-cases' : `/breach-cases/${caseId}/${act}`;
    this.#asked.push({ person: actor.person, key, path, body: input, expected: accepted ? 'accepted' : 'refused', received: [answer, { ...answer, replayed: true }], lost: 1, faults: [503] });
  }

  /** Legal time goes on: what is due happens by itself. */
  pass(to: Instant): void {
    this.#catchUp(to);
  }

  snapshot(): Writable<Snapshot> {
    const streams = [...this.#streams.values()];
    const events = streams.flatMap(({ id, events: list }) => chain(id, list, 0).map((event): StoredEvent => JSON.parse(JSON.stringify({ ...event, streamId: id }))));
    const files = streams.map(fileOf);
    return {
      now: this.now,
      skewMs: SKEW_MS,
      files,
      events,
      clocks: streams.flatMap(({ id, state }) => Object.values(state?.clocks ?? {}).map((clock) => ({ ...clock, streamId: id }))),
      answers: [...this.#answers],
      outbox: this.#plans.map((plan) => ({ ...plan, delivered: true })),
      postings: [...this.#postings],
      suspensions: suspensionsOf(events),
      agreements: [this.#agreementOf(events)],
      runs: files.map((file): ProcessRun => ({ workflowId: workflowId(file.procedure as ProcedureName, file.streamId), status: file.closed ? 'COMPLETED' : 'RUNNING', seenSeq: file.version, skewMs: SKEW_MS, stage: file.stage })),
      asked: [...this.#asked],
      observations: [{ what: 'the case while the engine was down', expected: 'WAIVED', seen: 'WAIVED' }],
      deaths: [],
    };
  }

  #catchUp(to: Instant): void {
    for (let due = this.#nextWake(to); due; due = this.#nextWake(to)) {
      this.now = due.at > this.now ? due.at : this.now;
      this.#automatic(due.stream, due.act, wakeInput(due.key), `${due.key}@${due.stream.state?.version}`);
      if (due.stream.procedure === agreementSuspension.name && due.stream.state?.closed) this.#tellItsCase(due.stream);
    }
    this.now = to;
  }

  #nextWake(to: Instant) {
    const wakes = [...this.#streams.values()].flatMap((stream) => (stream.state ? planOf(procedureNamed(stream.procedure), stream.state, '').wakes.map((wake) => ({ ...wake, stream })) : []));
    return wakes.filter(({ at }) => at <= to).sort((a, b) => a.at.localeCompare(b.at))[0];
  }

  #automatic(stream: Stream, act: string, input: object, key: string): void {
    const done = this.#perform(stream.id, stream.procedure, act, SYSTEM, input);
    if (done.events.length === 0) throw new Error(`${act} on ${stream.id} brought nothing about.`);
    this.#answers.push({ caller: `system/${stream.id}`, key, accepted: true, caseId: stream.id, version: done.state?.version ?? 0, events: done.events.map(({ seq, type }) => ({ seq, type })) });
  }

  #tellItsCase({ id, state, events }: Stream): void {
    const parent = this.#streams.get((state as CaseBase & { caseId: string }).caseId) as Stream;
    const { how, on } = events.at(-1)?.data as { how: string; on: string };
    this.#automatic(parent, 'record-suspension-over', { suspensionId: id, how, on }, `${id}/over`);
    this.#plans.push({ streamId: parent.id, seq: parent.state?.version ?? 0 });
  }

  #perform(streamId: string, procedureName: string, act: string, actor: Actor, input: unknown) {
    const procedure = procedureNamed(procedureName);
    const stream = this.#streams.get(streamId) ?? { id: streamId, procedure: procedureName, state: undefined, events: [] };
    this.#streams.set(streamId, stream);
    const today = dayOf(this.now);
    const context: ActContext = { now: this.now, today, rules: rulesFor('620102', stream.state?.openedOn ?? today), calendars: CALENDARS, references: { facts: this.agreement, caseId: streamId } };
    const done = perform(procedure, stream.state, { act, actor, input }, context);
    if (done.events.length === 0) return done;
    stream.state = done.state;
    stream.events.push(...done.events);
    this.#postings.push(...done.postings.map(({ amountFen, account, reference }: Posting) => ({ streamId, amountFen, account, reference })));
    for (const spawn of done.spawns) {
      const begun = recordSpawn(procedureNamed(spawn.procedure), spawn.events, act, actor, context);
      this.#streams.set(spawn.id, { id: spawn.id, procedure: spawn.procedure, state: begun.state, events: [...begun.events] });
      this.#plans.push({ streamId: spawn.id, seq: 1 });
    }
    return done;
  }

  #agreementOf(events: readonly StoredEvent[]): Snapshot['agreements'][number] {
    const { id, termFrom, termTo } = this.agreement.agreement;
    const [suspension] = suspensionsOf(events).filter(({ agreementId }) => agreementId === id);
    const around = suspension ? [[addDays(suspension.firstDay, -1), 'active'], [suspension.firstDay, 'suspended'], [suspension.lastDay, 'suspended'], [addDays(suspension.lastDay, 1), 'active']] : [];
    return { id, termFrom, termTo, statuses: [...around, [addDays(termTo, 1), 'ended']].map(([day = '', status = '']) => ({ day, status })) };
  }
}

function fileOf({ id, procedure: name, state }: Stream): StoredFile {
  if (!state) throw new Error(`${id} has no state.`);
  const procedure = procedureNamed(name);
  return { streamId: id, procedure: name, version: state.version, stage: state.stage, closed: state.closed, state, plan: planOf(procedure, state, 'as told', 0) };
}

function suspensionsOf(events: readonly StoredEvent[]): Snapshot['suspensions'][number][] {
  return events.filter(({ type }) => type === 'SuspensionBegan').map(({ streamId, data }) => {
    const { agreementId, firstDay, lastDay } = data as { agreementId: string; firstDay: string; lastDay: string };
    const ended = events.find((event) => event.streamId === streamId && event.type === 'SuspensionEnded')?.data as { on: string } | undefined;
    return { suspensionId: streamId, agreementId, firstDay, lastDay, ...(ended ? { endedOn: ended.on } : {}) };
  });
}
