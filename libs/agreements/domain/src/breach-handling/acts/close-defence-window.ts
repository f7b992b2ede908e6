import { accepted, hasEnded, refusal, refused, type Act, type ExpiryInput } from '@due-process/procedure';
import { defenceWindowId } from '../clocks';
import { event } from '../event';
import type { BreachCase, BreachReferences } from '../model';

/**
 * The window of LZ-22(3) is over: who has not spoken is deemed to have waived (视为放弃), on the day after the last day, by itself,
 * and only because service is proven (domain.md 10 no. 13): an unproven service opens no window. Who has spoken, also in an earlier
 * round that nobody examined, has waived nothing.
 */
export const closeDefenceWindow: Act<BreachCase, ExpiryInput, BreachReferences> = {
  name: 'close-defence-window',
  label: '陈述申辩期届满',
  article: 'LZ-22(3)',
  roles: ['system'],
  decide(state, input, context) {
    const clock = state.clocks[input.clock];
    if (!clock || clock.status !== 'running' || clock.id !== defenceWindowId(state.round)) return accepted([]);
    if (!hasEnded(clock, context.now)) {
      return refused([refusal('BREACH.DEFENCE_WINDOW_OPEN', `陈述申辩期至 ${clock.deadline.lastDay} 24:00。`, `The defence window is open until ${clock.deadline.lastDay} 24:00.`, ['LZ-22(3)'])]);
    }
    const silent = (state.current?.defences.length ?? 0) === 0;
    const data = { round: state.round, lastDay: clock.deadline.lastDay };
    const more = { visible: true, effectiveAt: clock.deadline.endsAt, closes: [{ clock: clock.id, how: silent ? ('expired' as const) : ('met' as const) }] };
    return accepted([silent ? event('DefenceWaived', '视为放弃陈述申辩', context, data, more) : event('DefenceWindowClosed', '陈述申辩期届满', context, data, more)]);
  },
};
