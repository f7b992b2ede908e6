import { accepted, refusal, unless } from './answers';
import { lawOf } from './clocks';
import { oneOf, stated } from './fields';
import type { Act, ActContext, CaseBase, Clock, OpenedClock, Outcome } from './model';
import { event } from './new-event';
import { openedPart, redated } from './replan';

export interface MovedDeadlineInput {
  readonly clock: string;
  /** `keep`: the date that the party was told stands. `move`: the date of the changed law. */
  readonly decision: 'keep' | 'move';
  readonly reason: string;
}

/**
 * An officer decides in the case whether a date that the party was told moves against it (期限变动决定), domain.md 10 no. 12: the date told in the
 * document is a promise. A party's own period is never shortened to an end that lies in the past.
 */
export const decideMovedDeadline: Act<CaseBase, MovedDeadlineInput> = {
  name: 'decide-moved-deadline',
  label: '期限变动决定',
  article: 'CC-203',
  roles: ['case-officer'],
  duty: 'officer',
  decide(state, { clock: id, decision, reason }, context): Outcome {
    const clock = state.clocks[id];
    const waiting = clock?.status === 'running' && clock.held ? { ...clock, held: clock.held } : undefined;
    return unless(
      [
        !waiting && refusal('DEADLINE.NOTHING_TO_DECIDE', '该期限没有待决定的变动。', 'No move of this deadline waits for a decision.', ['CC-203'], { pointer: '/clock' }),
        oneOf(decision, ['keep', 'move'], '/decision', '决定', 'decision'),
        stated(reason, '/reason', '理由', 'The reason', ['CC-203']),
        waiting && decision === 'move' && backwards(waiting, context),
      ],
      () => decided(waiting as Waiting, decision, reason.trim(), context),
    );
  },
};

type Waiting = Clock & { readonly held: NonNullable<Clock['held']> };

function backwards({ owner, held: { deadline } }: Waiting, { now }: ActContext) {
  if (owner !== 'party' || deadline.endsAt > now) return undefined;
  const zh = `新的届满日${deadline.lastDay}已过，不得使当事人的期限溯及既往地届满。`;
  return refusal('DEADLINE.MOVE_BACKWARDS', zh, `The new last day ${deadline.lastDay} has passed: a party's period never ends in the past.`, ['CC-203'], { pointer: '/decision' });
}

function decided(clock: Waiting, decision: MovedDeadlineInput['decision'], reason: string, context: ActContext): Outcome {
  const { held, deadline } = clock;
  const next = decision === 'move' ? redated(clock, held.deadline, context) : kept(clock, context);
  const data = { clock: clock.id, rule: clock.rule, article: deadline.article, decision, reason, before: deadline.lastDay, after: next.deadline.lastDay, counted: held.deadline.lastDay, ...(held.law ? { law: held.law } : {}) };
  // The party learns of a date that moves; that its date stays it was told before.
  return accepted([event('DeadlineMoveDecided', '期限变动决定', context, data, { visible: decision === 'move', opens: [next] })]);
}

function kept(clock: Waiting, context: ActContext): OpenedClock {
  const { held: _decided, ...rest } = openedPart(clock);
  return { ...rest, ...lawOf(context), keptAgainst: clock.held.deadline.endsAt };
}
