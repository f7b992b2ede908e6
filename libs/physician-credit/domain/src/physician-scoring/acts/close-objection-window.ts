import { accepted, event, hasEnded, refusal, refused, type Act, type ExpiryInput } from '@due-process/procedure';
import type { WithAccount } from '../../physician-account/model';
import type { PhysicianScoring } from '../model';

/**
 * Nobody objected in time (逾期视为无异议; QN-3.objection, PQP-41): final on the day after the last one, but only against a person whose receipt is proven. Where
 * nobody has told the person the time is over for the institution alone, and the notice waits.
 */
export const closeObjectionWindow: Act<PhysicianScoring, ExpiryInput, WithAccount> = {
  name: 'close-objection-window',
  label: '异议期届满',
  article: 'QN-3.objection',
  roles: ['system'],
  decide(state, input, context) {
    const clock = state.clocks[input.clock];
    if (!clock || clock.status !== 'running') return accepted([]);
    if (!hasEnded(clock, context.now)) return refused([refusal('CLOCK.NOT_ENDED', `异议期至 ${clock.deadline.lastDay} 24:00。`, `Objections are possible until ${clock.deadline.lastDay} 24:00.`, [clock.rule])]);
    const closes = [{ clock: clock.id, how: 'expired' as const }];
    const told = state.toldOn !== undefined && state.toldOn <= clock.deadline.lastDay;
    if (!told) return accepted([event('ObjectionWindowUntold', '异议期届满，尚未告知本人', context, { lastDay: clock.deadline.lastDay }, { effectiveAt: clock.deadline.endsAt, closes })]);
    return accepted([event('NoticeFinal', '逾期未申请复核', context, { on: clock.deadline.firstDayAfter, how: 'no-objection' }, { visible: true, effectiveAt: clock.deadline.endsAt, closes })]);
  },
};
