import type { Deadline } from '@due-process/legal-time';
import type { Act, CaseBase, Clock, Outcome } from './model';
import { accepted } from './answers';
import { clockOf, openClock } from './clocks';

export interface ResolveInput {
  readonly clock: string;
}

/**
 * A provisional date becomes final when the State Council's notice for its year is loaded (domain.md 10 no. 12): counted anew
 * from the same start day under the same rule, and only then enforced. A date that a party was told is a promise (no. 12): where the
 * notice makes its period end earlier, the told day stays.
 */
export const resolveDeadline: Act<CaseBase, ResolveInput> = {
  name: 'resolve-deadline',
  label: '期限确定',
  article: 'CC-203',
  roles: ['system'],
  decide(state, input, context): Outcome {
    const clock = state.clocks[input.clock];
    if (!clock || clock.status !== 'running' || clock.deadline.status === 'final') return accepted([]);
    const spec = { rule: clock.rule, owner: clock.owner, remind: clock.remind, ...(clock.onExpiry ? { onExpiry: clock.onExpiry } : {}) };
    const opened = openClock(clock.id, spec, clock.deadline.startDay, context);
    if (opened.deadline.status !== 'final') return accepted([]);
    const deadline = kept(clock, opened.deadline);
    const data = { clock: clock.id, before: clock.deadline.lastDay, after: deadline.lastDay, counted: opened.deadline.lastDay };
    return accepted([{ type: 'DeadlineResolved', label: '期限确定', data, effectiveAt: context.now, partyVisible: true, opens: [clockOf(clock.id, spec, { id: clock.rule }, opened.title, deadline, context)] }]);
  },
};

function kept(told: Clock, counted: Deadline): Deadline {
  if (told.owner !== 'party' || counted.lastDay >= told.deadline.lastDay) return counted;
  const { lastDay, endsAt, firstDayAfter } = told.deadline;
  return { ...counted, lastDay, endsAt, firstDayAfter };
}
