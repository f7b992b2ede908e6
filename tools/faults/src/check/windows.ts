import { endOfDay, startOfDay, type Deadline, type Instant } from '@due-process/legal-time';
import { workingDaysAfter } from '../cases/timetable';
import { byStream, Findings, nameOf, type Invariant } from './invariant';
import type { Snapshot, StoredEvent } from './snapshot';

/** A clock as one event opened it, with the events that closed it. */
interface OpenedClock {
  readonly id: string;
  readonly opening: StoredEvent;
  readonly deadline: Deadline;
  readonly closings: readonly StoredEvent[];
  /** The same clock was opened anew before it was closed (its calendar became known). */
  readonly replaced: boolean;
  readonly caseClosed: boolean;
}

/** LZ-22(3): five working days. */
const WINDOW_WORKING_DAYS = 5;

/** Windows and other clocks: they end when the law says, never before, and once. */
export const WINDOW_INVARIANTS: readonly Invariant[] = [
  {
    name: 'windows-close-once-on-time',
    proves: 'every defence window is five working days long and has one closing event, with effect from exactly the end of its last day, recorded no earlier',
    check(snapshot) {
      const found = new Findings();
      for (const window of clocksOf(snapshot).filter(({ id }) => id.startsWith('defence-window'))) {
        const { deadline, opening, closings } = window;
        const servedOn = (opening.data as { servedOn: string }).servedOn;
        const name = `${opening.streamId} ${window.id}`;
        found.that(deadline.lastDay === workingDaysAfter(servedOn, WINDOW_WORKING_DAYS) && deadline.endsAt === endOfDay(deadline.lastDay), () => `${name}: served on ${servedOn}, it ends ${deadline.endsAt} (${deadline.lastDay})`);
        found.that(closings.length === 1 || (closings.length === 0 && deadline.endsAt > snapshot.now && !window.caseClosed), () => `${name}: ${closings.length} closing events`);
        for (const closing of closings) found.that(closesInTime(closing, deadline), () => `${name}: ${nameOf(closing)} has effect from ${closing.effectiveAt}, recorded ${closing.recordedAt}; the window ends ${deadline.endsAt}`);
      }
      return found;
    },
  },
  {
    name: 'clocks-end-by-themselves',
    proves: 'no clock of an open case runs past its end; what ended by itself has effect from its end and was not recorded before; nobody was reminded too early',
    check(snapshot) {
      const found = new Findings();
      for (const clock of clocksOf(snapshot).filter(({ replaced, deadline }) => !replaced && deadline.status === 'final')) {
        const { deadline, closings, opening, id } = clock;
        const name = `${opening.streamId} ${id}`;
        found.that(closings.length > 0 || clock.caseClosed || deadline.endsAt > snapshot.now, () => `${name} ended ${deadline.endsAt} and still runs`);
        for (const closing of closings.filter((event) => event.closes?.some((one) => one.clock === id && one.how === 'expired'))) {
          found.that(closing.effectiveAt === deadline.endsAt && closing.recordedAt >= deadline.endsAt, () => `${name}: ${nameOf(closing)} has effect from ${closing.effectiveAt}, recorded ${closing.recordedAt}; the clock ends ${deadline.endsAt}`);
        }
      }
      for (const reminder of snapshot.events.filter(({ type }) => type === 'DeadlineReminded')) {
        const on = reminderDay(snapshot, reminder);
        found.that(on !== undefined && reminder.recordedAt >= startOfDay(on), () => `${nameOf(reminder)} was recorded ${reminder.recordedAt}, due on ${on}`);
      }
      return found;
    },
  },
  {
    name: 'timely-defences-count',
    proves: 'no waiver stands where a timely defence was recorded before; what was in time was taken, what was late was refused and noted',
    check(snapshot) {
      const found = new Findings();
      for (const [streamId, events] of byStream(snapshot.events)) {
        for (const defence of events.filter(({ type }) => DEFENCES.includes(type))) {
          const data = defence.data as { round: number; receivedAt: Instant; postedOn?: string };
          const window = clocksOf({ ...snapshot, events }).find(({ id }) => id === `defence-window#${data.round}`);
          const inTime = window !== undefined && (data.receivedAt < window.deadline.endsAt || (data.postedOn !== undefined && data.postedOn <= window.deadline.lastDay));
          found.that(inTime === (defence.type !== 'LateDefenceNoted'), () => `${nameOf(defence)}: received ${data.receivedAt}, the window ends ${window?.deadline.endsAt}`);
        }
        for (const waiver of events.filter(({ type }) => type === 'DefenceWaived')) {
          const { round } = waiver.data as { round: number };
          found.that(!events.some((event) => event.type === 'DefenceRecorded' && event.seq < waiver.seq && (event.data as { round: number }).round === round), () => `${nameOf(waiver)} although the party had spoken`);
        }
        const current = snapshot.files.find((file) => file.streamId === streamId)?.state.current;
        if (current) found.that(!(current.waived && current.defences.length > 0), () => `${streamId} stands as waived with ${current.defences.length} defences`);
      }
      return found;
    },
  },
];

const DEFENCES: readonly string[] = ['DefenceRecorded', 'LateDefenceNoted', 'TimelyDefenceAfterDecision'];
const BY_ITSELF: readonly string[] = ['DefenceWaived', 'DefenceWindowClosed'];

/** By itself at the end; by a decision or the end of the case before it. */
function closesInTime(closing: StoredEvent, { endsAt }: Deadline): boolean {
  return BY_ITSELF.includes(closing.type) ? closing.effectiveAt === endsAt && closing.recordedAt >= endsAt : closing.effectiveAt < endsAt;
}

function clocksOf({ events }: Pick<Snapshot, 'events'>): OpenedClock[] {
  return [...byStream(events).values()].flatMap((stream) => stream.flatMap((opening) => (opening.opens ?? []).map((clock) => opened(clock.id, clock.deadline, opening, stream))));
}

function opened(id: string, deadline: Deadline, opening: StoredEvent, stream: readonly StoredEvent[]): OpenedClock {
  const later = stream.filter((event) => event.seq > opening.seq);
  const again = later.find((event) => event.opens?.some((one) => one.id === id));
  const closings = later.filter((event) => event.seq < (again?.seq ?? Infinity) && event.closes?.some((one) => one.clock === id));
  const caseClosed = stream.some(({ type }) => type === 'BreachCaseClosed' || type === 'NoBreachFound' || type === 'SuspensionEnded');
  return { id, opening, deadline, closings, replaced: again !== undefined && closings.length === 0, caseClosed };
}

function reminderDay({ events }: Snapshot, reminder: StoredEvent): string | undefined {
  const { clock, step } = reminder.data as { clock: string; step: string };
  const openings = events.filter((event) => event.streamId === reminder.streamId && event.seq < reminder.seq).flatMap((event) => event.opens ?? []);
  return openings.findLast(({ id }) => id === clock)?.reminders.find((one) => one.step === step)?.on;
}
