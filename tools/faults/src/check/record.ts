import { procedureNamed } from '@due-process/agreements-domain';
import { canonicalJson, eventHash, GENESIS } from '@due-process/platform';
import { planOf, replay, type CaseBase } from '@due-process/procedure';
import { byStream, doubled, Findings, groupBy, nameOf, type Invariant } from './invariant';
import type { StoredEvent } from './snapshot';

/** Facts that a case can have only once in a round, with what tells two of them apart. */
const ONCE: Readonly<Record<string, (data: any) => string>> = {
  BreachCaseOpened: () => '',
  VerificationBegun: () => '',
  MeasuresProposed: (data) => data.round,
  NoticeServed: (data) => data.round,
  DefenceWaived: (data) => data.round,
  DefenceWindowClosed: (data) => data.round,
  DecisionMade: (data) => data.round,
  DecisionServed: () => '',
  DecisionChecked: () => '',
  DecisionFiled: () => '',
  AgreementTerminated: () => '',
  PerformanceRecorded: (data) => data.reference,
  AmountsReconciled: () => '',
  SuspensionBegan: () => '',
  SuspensionEnded: () => '',
  SuspensionOver: (data) => data.suspensionId,
  DeadlineReminded: (data) => `${data.clock}/${data.step}`,
  DeadlinePassed: (data) => data.clock,
  BreachCaseClosed: () => '',
  NoBreachFound: () => '',
};

/** The record by itself: nothing doubled, nothing changed, nothing that does not follow. */
export const RECORD_INVARIANTS: readonly Invariant[] = [
  {
    name: 'nothing-is-doubled',
    proves: 'what can happen once in a case, a round or a clock happened at most once; one posting for each performance',
    check({ events, postings }) {
      const found = new Findings();
      const once = events.filter((event) => ONCE[event.type]);
      const key = (event: StoredEvent) => `${event.streamId} ${event.type} ${ONCE[event.type]?.(event.data) ?? ''}`;
      const twice = new Set(doubled(once, key));
      for (const name of new Set(once.map(key))) found.that(!twice.has(name), () => `${name} is in the record more than once`);
      const paid = groupBy(postings, ({ reference }) => reference);
      for (const event of events.filter(({ type }) => type === 'PerformanceRecorded')) {
        const { reference, amountFen, account } = event.data as { reference: string; amountFen: number; account: string };
        const [posting, ...more] = paid.get(reference) ?? [];
        found.that(posting?.amountFen === amountFen && posting.account === account && more.length === 0, () => `${nameOf(event)}: ${more.length + (posting ? 1 : 0)} postings under ${reference}`);
      }
      found.that(postings.length === events.filter(({ type }) => type === 'PerformanceRecorded').length, () => `${postings.length} postings, not one for each performance`);
      return found;
    },
  },
  {
    name: 'chains-are-whole',
    proves: 'every event carries the hash of its content and of its predecessor, without a gap',
    check({ events, files }) {
      const found = new Findings();
      const versions = new Map(files.map(({ streamId, version }) => [streamId, version]));
      for (const [streamId, stream] of byStream(events)) {
        let before = GENESIS;
        stream.forEach((stored, index) => {
          const { streamId: _stream, hash, prevHash, ...event } = stored;
          found.that(event.seq === index + 1 && prevHash === before && eventHash(streamId, event, prevHash) === hash, () => `${nameOf(stored)} is not what was written, or does not follow its predecessor`);
          before = hash;
        });
        found.that(versions.get(streamId) === stream.length, () => `${streamId} has ${stream.length} events and version ${versions.get(streamId)}`);
      }
      for (const { streamId } of files) if (!events.some((event) => event.streamId === streamId)) found.violations.push(`${streamId} has no events`);
      return found;
    },
  },
  {
    name: 'state-follows-from-events',
    proves: 'stored state, clocks and plan of every case are what its events give when they are read again',
    check(snapshot) {
      const found = new Findings();
      const events = byStream(snapshot.events);
      const clocks = groupBy(snapshot.clocks, ({ streamId }) => streamId);
      for (const file of snapshot.files) {
        const procedure = procedureNamed(file.procedure);
        const state = replay<CaseBase>(procedure, (events.get(file.streamId) ?? []).map(bare));
        if (!state) continue;
        found.that(same(state, file.state) && file.stage === state.stage && file.closed === state.closed, () => `${file.streamId}: stored in ${file.stage}, its events give ${state.stage} or other facts`);
        const stored = Object.fromEntries((clocks.get(file.streamId) ?? []).map(({ streamId: _stream, ...clock }) => [clock.id, clock]));
        found.that(same(stored, state.clocks), () => `${file.streamId}: its clocks are not those of its events`);
        const { line: _line, skewMs: _skew, ...plan } = planOf(procedure, state, '');
        const { line: _stored, skewMs: _then, ...known } = file.plan;
        found.that(same(known, plan), () => `${file.streamId}: its plan does not follow from its state`);
      }
      return found;
    },
  },
  {
    name: 'plans-are-delivered',
    proves: 'every act of a person left a plan for the process, and every plan was delivered in the end',
    check({ outbox, answers, events }) {
      const found = new Findings();
      const rows = groupBy(outbox, ({ streamId, seq }) => `${streamId} ${seq}`);
      for (const row of outbox) found.that(row.delivered, () => `${row.streamId}: the plan no. ${row.seq} was not delivered`);
      for (const answer of answers.filter(({ accepted, caller }) => accepted && !caller.startsWith('system/'))) {
        found.that(rows.has(`${answer.caseId} ${answer.version}`), () => `${answer.caseId}: no plan was queued with ${answer.key} (no. ${answer.version})`);
      }
      for (const { streamId } of events.filter(({ type }) => type === 'SuspensionBegan')) found.that(rows.has(`${streamId} 1`), () => `${streamId}: no plan was queued at its beginning`);
      return found;
    },
  },
];

function bare({ streamId: _stream, hash: _hash, prevHash: _prev, ...event }: StoredEvent) {
  return event;
}

/** Equal as JSON, whatever the order of keys. */
function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
