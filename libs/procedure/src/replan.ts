import { RuleNotInForce } from '@due-process/rules';
import type { Deadline } from '@due-process/legal-time';
import { countClock, countedFrom, lawOf, remindersFor } from './clocks';
import type { ActContext, CaseBase, Clock, OpenedClock } from './model';

/** In whose favour a date moves; `nobody` where only its status, its steer day or its reminders change. */
export type Favour = 'party' | 'authority' | 'nobody';

/** What changed law makes of a running clock. */
export interface ClockMove {
  readonly clock: Clock;
  /** What is counted now, whether or not it is followed. */
  readonly counted: Deadline;
  readonly favour: Favour;
  /**
   * `moved`: follows the law. `fixed`: was provisional and is final now. `held`: would move against the party that was told a
   * date, and waits for an officer. `kept`: was provisional, and the told day stays because the count is against the party.
   */
  readonly how: 'moved' | 'fixed' | 'held' | 'kept';
  /** The clock as it goes on. */
  readonly next: OpenedClock;
}

type Counting = Pick<ActContext, 'rules' | 'calendars' | 'law'>;

/**
 * Every running clock that another law would date differently, counted anew from the same start with the same pauses and extensions
 * (domain.md 10 no. 12). Pure: the preview of a proposal and the re-planning of a case are this one function.
 */
export function clockMoves(state: Pick<CaseBase, 'clocks'>, context: Counting, which: (clock: Clock) => boolean = () => true): readonly ClockMove[] {
  const running = Object.values(state.clocks).filter((clock) => clock.status === 'running' && which(clock));
  return running.map((clock) => moveOf(clock, context)).filter((move): move is ClockMove => move !== undefined);
}

function moveOf(clock: Clock, context: Counting): ClockMove | undefined {
  const counted = countAgain(clock, context);
  if (!counted || counted.endsAt === clock.keptAgainst) return undefined;
  const favour = favourOf(clock, counted);
  const against = favour === 'authority' && bindsTheAuthority(clock);
  if (clock.deadline.status === 'provisional') return counted.status === 'provisional' ? undefined : fixed(clock, counted, favour, against, context);
  if (against) return clock.held?.deadline.endsAt === counted.endsAt ? undefined : { clock, counted, favour, how: 'held', next: held(clock, counted, context) };
  const next = redated(clock, counted, context);
  return isAsBefore(clock, next) ? undefined : { clock, counted, favour, how: 'moved', next };
}

function fixed(clock: Clock, counted: Deadline, favour: Favour, against: boolean, context: Counting): ClockMove {
  if (!against) return { clock, counted, favour, how: 'fixed', next: redated(clock, counted, context) };
  const { lastDay, endsAt, firstDayAfter } = clock.deadline;
  const next = { ...redated(clock, { ...counted, lastDay, endsAt, firstDayAfter }, context), keptAgainst: counted.endsAt };
  return { clock, counted, favour: 'nobody', how: 'kept', next };
}

/** Counted again; `undefined` where the end was fixed by a decision, or where the law no longer knows or allows such a count. */
function countAgain(clock: Clock, context: Counting): Deadline | undefined {
  const from = countedFrom(clock);
  if (!from) return undefined;
  try {
    const result = countClock(clock.rule, from.start, context, from.options);
    return result.ok ? result.value : undefined;
  } catch (fault) {
    if (fault instanceof RuleNotInForce) return undefined;
    throw fault;
  }
}

/** A later end favours whoever has until then: the party in its own period, the authority in its own and in what it does to the party. */
function favourOf({ owner, deadline }: Clock, counted: Deadline): Favour {
  if (counted.endsAt === deadline.endsAt) return 'nobody';
  return counted.endsAt > deadline.endsAt === (owner === 'party') ? 'party' : 'authority';
}

/** Dates that the party was told in a document: its own periods, sanctions on it, and how long coercion may last. */
const bindsTheAuthority = ({ owner, coercive }: Clock): boolean => owner !== 'authority' || coercive === true;

/** The clock with another date; what waited for an officer has been overtaken. */
export function redated(clock: Clock, deadline: Deadline, context: Counting): OpenedClock {
  const { held: _overtaken, keptAgainst: _answered, ...rest } = openedPart(clock);
  return { ...rest, deadline, ...lawOf(context), ruleVersions: context.rules.versions, reminders: remindersFor(deadline, context) };
}

function held(clock: Clock, deadline: Deadline, context: Counting): OpenedClock {
  return { ...openedPart(clock), ...lawOf(context), held: { deadline, ...lawOf(context) } };
}

/** What the event that opens a clock carries of it. */
export function openedPart(clock: Clock): OpenedClock {
  const { status: _status, openedBy: _by, closedBy: _closed, reminded: _reminded, ...opened } = clock;
  return opened;
}

/** A held move that the law no longer makes is taken back; everything else that people steer by must be as before. */
function isAsBefore(clock: Clock, next: OpenedClock): boolean {
  return !clock.held && told(clock) === told(next);
}

/** Compared member by member: a stored clock has its members in another order than one that was counted just now. */
function told({ deadline, reminders }: Pick<Clock, 'deadline' | 'reminders'>): string {
  const { status, endsAt, earliestDay, steerDay } = deadline;
  return [status, endsAt, earliestDay, steerDay, ...reminders.map(({ step, on }) => `${step}@${on}`)].join(' ');
}
