import { accepted } from './answers';
import { lawOf } from './clocks';
import type { Act, ActContext, CaseBase, Clock, NewEvent, Outcome } from './model';
import { clockMoves, type ClockMove, type Favour } from './replan';

export interface ReplanInput {
  /** Also clocks that were counted under this version of the law already: after a release that brought other calendars. */
  readonly all?: boolean;
}

/** One date as the event tells it. */
export interface MovedDate {
  readonly clock: string;
  readonly rule: string;
  readonly article: string;
  readonly before: string;
  /** The last day from now on. */
  readonly after: string;
  /** What the law would make of it; differs from `after` where the told day stays. */
  readonly counted: string;
  readonly favour: Favour;
  readonly how: ClockMove['how'];
}

/**
 * Dates follow the law that has changed (期限重新计算), domain.md 10 no. 12: a new or amended holiday notice, a corrected pack. What would
 * move against a party that was told a date stays until an officer decides; a provisional date becomes final, never against the told one.
 */
export const replanDeadlines: Act<CaseBase, ReplanInput> = {
  name: 'replan-deadlines',
  label: '期限重新计算',
  article: 'CC-203',
  roles: ['system'],
  decide(state, input, context): Outcome {
    const version = context.law?.at(-1)?.version ?? 0;
    const moves = clockMoves(state, context, (clock) => input.all === true || (clock.law ?? 0) < version);
    const follow = moves.filter((move) => move.how !== 'held');
    return accepted([
      ...replanned(follow.filter(({ clock }) => isToldToTheParty(clock)), true, context),
      ...replanned(follow.filter(({ clock }) => !isToldToTheParty(clock)), false, context),
      ...moves.filter((move) => move.how === 'held').map((move) => moveHeld(move, context)),
    ]);
  },
};

const isToldToTheParty = ({ owner, coercive }: Clock): boolean => owner !== 'authority' || coercive === true;

function replanned(moves: readonly ClockMove[], partyVisible: boolean, context: ActContext): NewEvent[] {
  if (moves.length === 0) return [];
  return [{ type: 'DeadlinesReplanned', label: '期限重新计算', data: { ...lawOf(context), moved: moves.map(dateOf) }, effectiveAt: context.now, partyVisible, opens: moves.map((move) => move.next) }];
}

function moveHeld(move: ClockMove, context: ActContext): NewEvent {
  return { type: 'DeadlineMoveHeld', label: '期限变动待决定', data: { ...lawOf(context), ...dateOf(move) }, effectiveAt: context.now, partyVisible: false, opens: [move.next] };
}

function dateOf({ clock, counted, favour, how, next }: ClockMove): MovedDate {
  return { clock: clock.id, rule: clock.rule, article: counted.article, before: clock.deadline.lastDay, after: next.deadline.lastDay, counted: counted.lastDay, favour, how };
}
