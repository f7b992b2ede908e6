import { accepted, refusal, refused, type Act } from '@due-process/procedure';
import { event } from '../event';
import type { BreachCase, BreachReferences, SuspensionRef } from '../model';
import { tellOfLifting } from '../responsible-staff';

export interface SuspensionOver {
  readonly suspensionId: string;
  readonly how: NonNullable<SuspensionRef['over']>;
  readonly on: string;
}

/** A suspension that this case ordered is over (中止结束): told by the suspension's own procedure, once. */
export const recordSuspensionOver: Act<BreachCase, SuspensionOver, BreachReferences> = {
  name: 'record-suspension-over',
  label: '中止结束',
  article: 'LZ-19',
  roles: ['system'],
  decide(state, input, context) {
    const known = state.suspensions.find((one) => one.id === input.suspensionId);
    if (!known) return refused([refusal('BREACH.SUSPENSION_UNKNOWN', '本案没有此中止。', 'This case has no such suspension.', ['LZ-19'])]);
    if (known.over) return accepted([]);
    if (!['resumed', 'agreement-ended', 'lifted'].includes(input.how)) return refused([refusal('INPUT.UNKNOWN_VALUE', '中止结束的方式无效。', 'Unknown end of a suspension.', ['LZ-19'], { pointer: '/how' })]);
    if (input.how === 'resumed' && context.now < known.interval.endsAt) return refused([refusal('CLOCK.NOT_ENDED', `中止期至 ${known.interval.lastDay} 24:00。`, `The suspension runs until ${known.interval.lastDay} 24:00.`, ['LZ-19'])]);
    const errands = input.how === 'lifted' ? tellOfLifting(state, input.suspensionId, input.on) : [];
    return accepted([event('SuspensionOver', '中止结束', context, input, { visible: true, ...(errands.length > 0 ? { errands } : {}) })]);
  },
};
