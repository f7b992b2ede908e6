import type { Asked, Received } from '../client/ledger';
import { byStream, doubled, Findings, groupBy, nameOf, type Invariant } from './invariant';
import type { Snapshot, StoredAnswer, StoredEvent } from './snapshot';

const isAccepted = (answer: Received): boolean => answer.status < 300;
const id = (one: { readonly key: string; readonly person?: string; readonly caller?: string }): string => `${one.person ?? one.caller} ${one.key}`;

/** What clients were told, against the record. */
export const ANSWER_INVARIANTS: readonly Invariant[] = [
  {
    name: 'accepted-is-recorded',
    proves: 'every answer that a client received as accepted is in the record, exactly once',
    check(snapshot) {
      const found = new Findings();
      const stored = groupBy(snapshot.answers, id);
      const events = byStream(snapshot.events);
      for (const asked of snapshot.asked) {
        for (const answer of asked.received.filter(isAccepted)) {
          const rows = stored.get(id(asked)) ?? [];
          found.that(rows.length === 1 && isInRecord(asked, answer, rows[0] as StoredAnswer, events), () => `${id(asked)}: the client was told of ${eventsOf(answer)}, the record has ${rows.length} answers under this key and not these events`);
        }
      }
      return found;
    },
  },
  {
    name: 'same-key-same-answer',
    proves: 'every repetition of a request got the first answer',
    check({ asked }) {
      const found = new Findings();
      for (const one of asked.filter(({ received }) => received.length > 1)) {
        const different = new Set(one.received.map(({ status, body }) => JSON.stringify([status, body])));
        found.that(different.size === 1, () => `${id(one)}: ${one.received.length} answers, ${different.size} different ones`);
      }
      return found;
    },
  },
  {
    name: 'answered-as-the-law-says',
    proves: 'every request was answered in the end, accepted or refused as the law has it',
    check({ asked }) {
      const found = new Findings();
      for (const one of asked.filter(({ expected }) => expected)) {
        const answer = one.received[0];
        const outcome = answer === undefined ? 'unanswered' : isAccepted(answer) ? 'accepted' : 'refused';
        found.that(outcome === one.expected, () => `${id(one)}: should be ${one.expected}, was ${outcome} ${answer ? `(${answer.status} ${answer.body?.code ?? ''})` : ''}`);
      }
      return found;
    },
  },
  {
    name: 'faults-are-told',
    proves: 'a service whose database was away said so (503); no request met a fault that nobody had foreseen (500)',
    check({ asked }) {
      const found = new Findings();
      for (const one of asked.filter(({ lost }) => lost > 0)) found.that(one.faults.every((status) => status === 503), () => `${id(one)}: ${one.faults.join(', ')}`);
      return found;
    },
  },
  {
    name: 'every-event-has-one-cause',
    proves: 'every event in the record follows from exactly one request that somebody made or one timer',
    check(snapshot) {
      const found = new Findings();
      const known = new Set(snapshot.asked.map(id));
      for (const answer of snapshot.answers) {
        found.that(answer.caller.startsWith('system/') || known.has(id(answer)), () => `${id(answer)}: the record has an answer that nobody asked for`);
      }
      for (const key of doubled(snapshot.answers, id)) found.violations.push(`${key}: more than one answer in the record`);
      causes(snapshot, found);
      return found;
    },
  },
  {
    name: 'seen-as-the-law-says',
    proves: 'what people read while the faults went on was right at that moment',
    check({ observations }) {
      const found = new Findings();
      for (const { what, expected, seen } of observations) found.that(seen === expected, () => `${what}: ${seen} instead of ${expected}`);
      return found;
    },
  },
];

function isInRecord(asked: Asked, answer: Received, row: StoredAnswer, events: ReadonlyMap<string, readonly StoredEvent[]>): boolean {
  const { caseId, version, events: told } = answer.body ?? {};
  if (!row.accepted || row.caseId !== caseId || row.version !== version || !Array.isArray(told)) return false;
  const record = events.get(caseId) ?? [];
  return told.every(({ seq, type }: { seq: number; type: string }) => {
    const event = record.find((candidate) => candidate.seq === seq);
    return event?.type === type && (event.actor.person === asked.person || event.actor.role === 'system');
  });
}

const eventsOf = (answer: Received): string => `${answer.body?.caseId} ${(answer.body?.events ?? []).map((event: { seq: number; type: string }) => `${event.seq} ${event.type}`).join(', ')}`;

/** Each event belongs to one accepted answer; to the block that a refusal with a trace ends; or begins a stream beside another. */
function causes(snapshot: Snapshot, found: Findings): void {
  const claims = groupBy(snapshot.answers.flatMap((answer) => answer.events.map(({ seq }) => `${answer.caseId} ${seq}`)), (claim) => claim);
  const traces = tracesOf(snapshot);
  const begun = new Set(snapshot.events.filter(({ type }) => type === 'DecisionServed').flatMap(({ data }) => ((data as any).suspensions ?? []).map((one: { id: string }) => one.id)));
  for (const [streamId, events] of byStream(snapshot.events)) {
    const isClaimed = (event: StoredEvent) => claims.has(`${streamId} ${event.seq}`);
    for (const event of events) {
      const claimed = claims.get(`${streamId} ${event.seq}`)?.length ?? 0;
      const spawned = event.seq === 1 && begun.has(streamId);
      const traced = !isClaimed(event) && endsInTrace(events.filter((later) => later.seq >= event.seq), isClaimed, traces.get(streamId) ?? new Set());
      found.that(claimed === 1 || (claimed === 0 && (spawned || traced)), () => `${nameOf(event)} follows from ${claimed} requests`);
    }
  }
}

/** Versions at which refused requests left a trace, by case: the refusal was stored because something was recorded. */
function tracesOf({ answers, asked }: Snapshot): Map<string, Set<number>> {
  const cases = new Map(asked.map((one) => [id(one), /^\/breach-cases\/([^/]+)/.exec(one.path)?.[1]]));
  const traces = new Map<string, Set<number>>();
  for (const answer of answers.filter(({ accepted }) => !accepted)) {
    const streamId = answer.caller.startsWith('system/') ? answer.caller.slice('system/'.length) : cases.get(id(answer));
    if (streamId) traces.set(streamId, (traces.get(streamId) ?? new Set()).add(answer.version));
  }
  return traces;
}

function endsInTrace(fromHere: readonly StoredEvent[], isClaimed: (event: StoredEvent) => boolean, traces: ReadonlySet<number>): boolean {
  for (const event of fromHere) {
    if (isClaimed(event)) return false;
    if (traces.has(event.seq)) return true;
  }
  return false;
}
