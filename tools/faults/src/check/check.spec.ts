import { chain } from '@due-process/platform';
import { check, INVARIANTS, isBroken, together } from './check';
import { byStream } from './invariant';
import type { Snapshot, StoredEvent } from './snapshot';
import { HEARD, SUSPENDED, twoCases } from './testing/two-cases';

/* A damaged copy is taken apart and put together again, so nothing in it is read-only. */
type Open<T> = T extends object ? { -readonly [K in keyof T]: Open<T[K]> } : T;
type Damaged = Open<Snapshot>;

const sound = twoCases().snapshot();
const copy = (): Damaged => JSON.parse(JSON.stringify(sound));

function broken(damage: (snapshot: Damaged) => void): string[] {
  const snapshot = copy();
  damage(snapshot);
  return check(snapshot as Snapshot).filter((verdict) => isBroken(verdict)).map(({ invariant }) => invariant.name);
}

const event = ({ events }: Damaged, type: string, streamId = SUSPENDED): any => {
  const found = events.find((one) => one.type === type && one.streamId === streamId);
  if (!found) throw new Error(`no ${type} in ${streamId}`);
  return found;
};

/** Chains anew after a damage, as somebody would who can write to the table: only the other invariants can find it then. */
function rechained(damage: (snapshot: Damaged) => void): (snapshot: Damaged) => void {
  return (snapshot) => {
    damage(snapshot);
    snapshot.events = [...byStream(snapshot.events as StoredEvent[])].flatMap(([streamId, events]) =>
      chain(streamId, events.map(({ streamId: _stream, hash: _hash, prevHash: _prev, ...rest }, index) => ({ ...rest, seq: index + 1 })), 0).map((one) => ({ ...one, streamId })),
    ) as Damaged['events'];
    for (const file of snapshot.files) file.version = snapshot.events.filter(({ streamId }) => streamId === file.streamId).length;
  };
}

const DAMAGES: readonly (readonly [invariant: string, what: string, damage: (snapshot: Damaged) => void])[] = [
  ['accepted-is-recorded', 'an accepted answer whose key the record does not know', ({ answers }) => void answers.splice(answers.findIndex(({ caller }) => caller === 'officer'), 1)],
  ['accepted-is-recorded', 'an accepted answer that the record has twice', ({ answers }) => void answers.push({ ...(answers.find(({ caller }) => caller === 'officer') as Damaged['answers'][number]) })],
  ['accepted-is-recorded', 'an accepted act whose event is gone', (snapshot) => void (snapshot.events = snapshot.events.filter((one) => one !== event(snapshot, 'DecisionFiled')))],
  ['accepted-is-recorded', 'an accepted act under another version than told', ({ asked }) => void (asked[0]!.received[0]!.body.version += 1)],
  ['same-key-same-answer', 'a repetition with another answer', ({ asked }) => void (asked[3]!.received[1]!.body = { caseId: HEARD })],
  ['answered-as-the-law-says', 'a timely act that was refused', ({ asked }) => void (asked[2]!.received = [{ status: 409, body: {}, replayed: false }])],
  ['answered-as-the-law-says', 'a late act that was accepted', ({ asked }) => void (asked.find(({ expected }) => expected === 'refused')!.received[0]!.status = 201)],
  ['answered-as-the-law-says', 'an act that never had an answer', ({ asked }) => void (asked[2]!.received = [])],
  ['faults-are-told', 'a fault that nobody had foreseen', ({ asked }) => void asked[1]!.faults.push(500)],
  ['every-event-has-one-cause', 'an act that nobody asked for', ({ asked }) => void asked.pop()],
  ['every-event-has-one-cause', 'an automatic act that two timers brought about', ({ answers }) => void answers.push({ ...answers.find(({ caller }) => caller.startsWith('system/'))!, key: 'another' })],
  ['every-event-has-one-cause', 'an event without any request', rechained((snapshot) => void snapshot.events.push({ ...event(snapshot, 'DeadlineReminded', HEARD), seq: 99 }))],
  ['seen-as-the-law-says', 'an open window shown after its end', ({ observations }) => void (observations[0]!.seen = 'NOTICE_SERVED')],
  ['nothing-is-doubled', 'a waiver twice in one round', rechained((snapshot) => void snapshot.events.push({ ...event(snapshot, 'DefenceWaived'), seq: 99 }))],
  ['nothing-is-doubled', 'a reminder twice', rechained((snapshot) => void snapshot.events.push({ ...event(snapshot, 'DeadlineReminded'), seq: 99 }))],
  ['nothing-is-doubled', 'a posting twice', ({ postings }) => void postings.push({ ...postings[0]! })],
  ['nothing-is-doubled', 'a performance without its posting', ({ postings }) => void postings.pop()],
  ['nothing-is-doubled', 'a posting of another amount', ({ postings }) => void (postings[0]!.amountFen += 1)],
  ['chains-are-whole', 'a changed event', (snapshot) => void (event(snapshot, 'DecisionMade').data.documentRef = '另一文号')],
  ['chains-are-whole', 'a changed time of effect', (snapshot) => void (event(snapshot, 'NoticeServed').effectiveAt = '2025-03-03T00:00:00.000Z')],
  ['chains-are-whole', 'a missing event', (snapshot) => void (snapshot.events = snapshot.events.filter((one) => one !== event(snapshot, 'VerificationBegun')))],
  ['chains-are-whole', 'events cut off at the end', (snapshot) => void (snapshot.events = snapshot.events.filter((one) => one !== event(snapshot, 'BreachCaseClosed')))],
  ['state-follows-from-events', 'a changed state', ({ files }) => void (files[0]!.state.performed.m1 = 1)],
  ['state-follows-from-events', 'a changed stage', ({ files }) => void (files[0]!.stage = 'DECIDED')],
  ['state-follows-from-events', 'a changed clock', ({ clocks }) => void (clocks[0]!.status = 'running')],
  ['state-follows-from-events', 'a plan without its next moment', ({ files }) => void (files.find(({ streamId }) => streamId === HEARD)!.plan.seq = 1)],
  ['plans-are-delivered', 'a plan that was never delivered', ({ outbox }) => void (outbox[4]!.delivered = false)],
  ['plans-are-delivered', 'a plan that is gone', ({ outbox }) => void outbox.splice(4, 1)],
  ['plans-are-delivered', 'the first plan of a suspension that is gone', (snapshot) => void (snapshot.outbox = snapshot.outbox.filter(({ streamId }) => !streamId.endsWith('-S1')))],
  ['one-process-waits', 'an open case without a process', (snapshot) => void (snapshot.runs = snapshot.runs.filter(({ status }) => status !== 'RUNNING'))],
  ['one-process-waits', 'an open case with two processes', ({ runs }) => void runs.push({ ...runs.find(({ status }) => status === 'RUNNING')! })],
  ['one-process-waits', 'a process that has not seen the last event', ({ runs }) => void (runs.find(({ status }) => status === 'RUNNING')!.seenSeq -= 1)],
  ['one-process-waits', 'a process that lives in another time', ({ runs }) => void (runs.find(({ status }) => status === 'RUNNING')!.skewMs -= 1)],
  ['one-process-waits', 'a process that shows another stage', ({ runs }) => void (runs.find(({ status }) => status === 'RUNNING')!.stage = 'LEAD')],
  ['closed-cases-are-completed', 'a process that waits for a closed case', ({ runs }) => void (runs.find(({ status }) => status === 'COMPLETED')!.status = 'RUNNING')],
  ['closed-cases-are-completed', 'a closed case whose process never was', ({ runs }) => void runs.splice(runs.findIndex(({ status }) => status === 'COMPLETED'), 1)],
  ['no-process-failed', 'a process that failed', ({ runs }) => void runs.push({ ...runs[0]!, status: 'FAILED' })],
  ['no-process-failed', 'a process of no case', ({ runs }) => void runs.push({ ...runs[0]!, workflowId: 'agreements/breach/LZ-0' })],
  ['faults-were-felt', 'kills that hit nothing', ({ asked }) => asked.forEach((one) => void (one.lost = 0))],
  ['nothing-died-by-itself', 'a worker that ended when the database went', ({ deaths }) => void deaths.push('worker ended with code 1')],
  ['windows-close-once-on-time', 'a window of four working days', rechained((snapshot) => {
    const { deadline } = event(snapshot, 'NoticeServed').opens[0];
    Object.assign(deadline, { lastDay: '2025-03-10', endsAt: '2025-03-10T16:00:00.000Z' });
  })],
  ['windows-close-once-on-time', 'a window that closed a millisecond early', rechained((snapshot) => void (event(snapshot, 'DefenceWaived').effectiveAt = '2025-03-11T15:59:59.999Z'))],
  ['windows-close-once-on-time', 'a waiver recorded before the window ended', rechained((snapshot) => void (event(snapshot, 'DefenceWaived').recordedAt = '2025-03-11T15:59:59.999Z'))],
  ['windows-close-once-on-time', 'a window that never closed', rechained((snapshot) => void (snapshot.events = snapshot.events.filter(({ type }) => type !== 'DefenceWindowClosed')))],
  ['clocks-end-by-themselves', 'a clock that runs past its end', rechained((snapshot) => void delete event(snapshot, 'DefenceWindowClosed', HEARD).closes)],
  ['clocks-end-by-themselves', 'a suspension that expired a day early', rechained((snapshot) => void (event(snapshot, 'SuspensionEnded', `${SUSPENDED}-S1`).effectiveAt = '2025-04-13T16:00:00.000Z'))],
  ['clocks-end-by-themselves', 'a reminder before its day', rechained((snapshot) => void (event(snapshot, 'DeadlineReminded').recordedAt = '2025-03-04T02:00:00.000Z'))],
  ['timely-defences-count', 'a waiver over a timely defence', rechained((snapshot) => Object.assign(event(snapshot, 'DefenceWindowClosed', HEARD), { type: 'DefenceWaived' }))],
  ['timely-defences-count', 'a late defence that counted', rechained((snapshot) => void (event(snapshot, 'DefenceRecorded', HEARD).data.receivedAt = '2025-03-11T16:00:00.000Z'))],
  ['timely-defences-count', 'a timely defence noted as late', rechained((snapshot) => void (event(snapshot, 'LateDefenceNoted', HEARD).data.receivedAt = '2025-03-11T15:59:59.999Z'))],
  ['timely-defences-count', 'a case that stands as waived although the party spoke', ({ files }) => void (files.find(({ streamId }) => streamId === HEARD)!.state.current.waived = true)],
  ['suspensions-end-on-their-day', 'a suspension that is over a day late', rechained((snapshot) => void (event(snapshot, 'SuspensionEnded', `${SUSPENDED}-S1`).effectiveAt = '2025-04-15T16:00:00.000Z'))],
  ['suspensions-end-on-their-day', 'a suspension that never ended', rechained((snapshot) => void (snapshot.events = snapshot.events.filter(({ type }) => type !== 'SuspensionEnded')))],
  ['suspensions-end-on-their-day', 'a case that never learned of the end', rechained((snapshot) => void (snapshot.events = snapshot.events.filter(({ type }) => type !== 'SuspensionOver')))],
  ['suspensions-end-on-their-day', 'a suspension of another length than ordered', rechained((snapshot) => void (event(snapshot, 'SuspensionBegan', `${SUSPENDED}-S1`).data.ordered.lastDay = '2025-04-30'))],
  ['agreements-stand-by-their-dates', 'an agreement that is active on the last day of its suspension', ({ agreements }) => void (agreements[0]!.statuses[2]!.status = 'active')],
  ['agreements-stand-by-their-dates', 'an agreement that stays suspended', ({ agreements }) => void (agreements[0]!.statuses[3]!.status = 'suspended')],
  ['no-decision-without-its-gates', 'a decision without the discussion that a suspension needs', rechained((snapshot) => void (snapshot.events = snapshot.events.filter(({ type }) => type !== 'AgencyDiscussed')))],
  ['no-decision-without-its-gates', 'a decision after a rejected discussion', rechained((snapshot) => void (event(snapshot, 'AgencyDiscussed').data.result = 'rejected'))],
  ['no-decision-without-its-gates', 'a decision without a hearing', rechained((snapshot) => void (snapshot.events = snapshot.events.filter(({ type }) => type !== 'DefenceWaived')))],
  ['no-decision-without-its-gates', 'a termination without the city', rechained((snapshot) => void event(snapshot, 'DecisionMade').data.measures.push({ id: 'm3', kind: 'LZ-18.terminate-agreement', clause: '第34条' }))],
  ['duties-are-separate', 'an officer who chaired the discussion', rechained((snapshot) => void (event(snapshot, 'AgencyDiscussed').actor.person = 'officer'))],
];

describe('the checker', () => {
  it('finds nothing in a sound record, and has looked at everything', () => {
    expect(check(sound).filter((verdict) => isBroken(verdict)).map(({ invariant, checked, violations }) => [invariant.name, checked, ...violations])).toEqual([]);
  });

  it.each(DAMAGES)('%s finds %s', (invariant, _what, damage) => {
    expect(broken(damage)).toContain(invariant);
  });

  it('has a planted violation for every invariant', () => {
    expect([...new Set(DAMAGES.map(([invariant]) => invariant))].sort()).toEqual(INVARIANTS.map(({ name }) => name).sort());
  });

  it('adds up what several checks of a run have seen', () => {
    const damaged = copy();
    damaged.outbox.pop();
    const both = together([check(sound), check(damaged as Snapshot), check(damaged as Snapshot)]).find(({ invariant }) => invariant.name === 'plans-are-delivered');
    expect(both).toMatchObject({ checked: 3 * 42 - 2, violations: [expect.stringMatching(/no plan was queued/)] });
  });

  it('calls an invariant broken that has looked at nothing', () => {
    const empty = Object.fromEntries(Object.entries(sound).map(([name, value]) => [name, Array.isArray(value) ? [] : value])) as unknown as Snapshot;
    expect(check(empty).filter((verdict) => !isBroken(verdict)).map(({ invariant }) => invariant.name)).toEqual(['nothing-is-doubled']);
    expect(check(empty).every((verdict) => !isBroken(verdict, true))).toBe(true);
  });
});
