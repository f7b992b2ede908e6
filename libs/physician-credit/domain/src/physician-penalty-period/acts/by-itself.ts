import { dayOf } from '@due-process/legal-time';
import { accepted, event, hasEnded, refusal, refused, type Act, type ExpiryInput } from '@due-process/procedure';
import { errandTo } from '../../errands';
import type { PenaltyPeriod } from '../model';

/** The period is over at the end of its last day (届满). The account learns of it; nobody is restored by it (QN-3(2)5, PQP-39). */
export const endPeriod: Act<PenaltyPeriod, ExpiryInput> = {
  name: 'end-period',
  label: '责罚期届满',
  article: 'QN-3.period',
  roles: ['system'],
  from: ['RUNNING'],
  decide(state, input, context) {
    const clock = state.clocks[input.clock];
    if (!clock || clock.status !== 'running') return accepted([]);
    if (!hasEnded(clock, context.now)) return refused([refusal('CLOCK.NOT_ENDED', `责罚期至 ${state.lastDay} 24:00。`, `The period runs until ${state.lastDay} 24:00.`, ['QN-3.period'])]);
    const on = dayOf(clock.deadline.endsAt);
    const errand = errandTo('physician-account', state.account, 'record-period-over', `over#${state.id}`, { period: state.id, on }, `责罚期届满：${state.id}`);
    const window = state.clocks['restoration-window']?.status === 'running' ? [{ clock: 'restoration-window', how: 'cancelled' as const }] : [];
    return accepted([event('PeriodEnded', '责罚期届满', context, { on }, { visible: true, effectiveAt: clock.deadline.endsAt, closes: [{ clock: 'period', how: 'expired' }, ...window], errands: [errand] })]);
  },
};

/** So many working days before the end restoration may be applied for (PQP-39): the account opens it. */
export const openRestorationWindow: Act<PenaltyPeriod, ExpiryInput> = {
  name: 'open-restoration-window',
  label: '可以申请恢复',
  article: 'PQP-39',
  roles: ['system'],
  from: ['RUNNING'],
  decide(state, input, context) {
    const clock = state.clocks[input.clock];
    if (!clock || clock.status !== 'running') return accepted([]);
    if (!hasEnded(clock, context.now)) return refused([refusal('CLOCK.NOT_ENDED', '恢复申请期尚未开始。', 'The window has not opened.', ['PQP-39'])]);
    const errand = errandTo('physician-account', state.account, 'open-restoration', `window#${state.id}@${state.lastDay}`, { period: state.id }, `可以申请恢复：${state.id}`);
    return accepted([event('RestorationWindowOpened', '可以申请恢复', context, { lastDay: state.lastDay }, { visible: true, effectiveAt: clock.deadline.endsAt, closes: [{ clock: input.clock, how: 'expired' }], errands: [errand] })]);
  },
};
