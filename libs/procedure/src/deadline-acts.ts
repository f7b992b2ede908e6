import type { Act, ActContext, CaseBase, Clock, NewEvent, Outcome, ReminderStep } from './model';
import { accepted, refusal, refused } from './answers';

export interface ReminderInput {
  readonly clock: string;
  readonly step: ReminderStep;
}

/**
 * Reminds two working days before a deadline and on the day itself (期限提醒): an act of the timer, once per step. Of a date that waits for
 * its calendar the reminder says so.
 */
export const remindDeadline: Act<CaseBase, ReminderInput> = {
  name: 'remind-deadline',
  label: '期限提醒',
  article: 'REMIND.lead',
  roles: ['system'],
  decide(state, input, context): Outcome {
    const clock = state.clocks[input.clock];
    if (!clock || clock.status !== 'running' || clock.reminded.includes(input.step)) return accepted([]);
    const due = clock.reminders.find((reminder) => reminder.step === input.step);
    if (!due || due.on > context.today) return notYet(input.clock);
    const { lastDay, status } = clock.deadline;
    const provisional = status === 'provisional';
    const data = { clock: clock.id, step: input.step, rule: clock.rule, lastDay, roles: clock.remind, ...(provisional ? { provisional } : {}) };
    return accepted([event('DeadlineReminded', provisional ? '期限提醒（暂定）' : '期限提醒', context, data)]);
  },
};

export interface ExpiryInput {
  readonly clock: string;
}

/**
 * An authority's own deadline has passed without the act (逾期): recorded, shown, and raised one level (APL-76 in spirit).
 * A clock with an automatic act of its own is never escalated: its end does what the law says of it, e.g. waives.
 */
export const escalateOverdue: Act<CaseBase, ExpiryInput> = {
  name: 'escalate-overdue',
  label: '逾期提级',
  article: 'LZ-24',
  roles: ['system'],
  decide(state, input, context): Outcome {
    const clock = state.clocks[input.clock];
    if (!clock || clock.status !== 'running' || clock.onExpiry) return accepted([]);
    if (!hasEnded(clock, context.now)) return notYet(input.clock);
    return accepted([
      event('DeadlinePassed', '逾期提级', { ...context, now: clock.deadline.endsAt }, { clock: clock.id, rule: clock.rule, lastDay: clock.deadline.lastDay }, [
        { clock: clock.id, how: 'expired' as const },
      ]),
    ]);
  },
};

/** A clock whose calendar is missing is provisional and never enforced, whatever the hour (domain.md 10 no. 3). */
export function hasEnded(clock: Clock, now: string): boolean {
  return clock.deadline.status === 'final' && clock.deadline.endsAt <= now;
}

function notYet(clock: string): Outcome {
  return refused([refusal('CLOCK.NOT_ENDED', `期限“${clock}”尚未届满。`, `The period "${clock}" has not ended.`, ['CC-203'])]);
}

function event(type: string, label: string, context: Pick<ActContext, 'now'>, data: unknown, closes?: NewEvent['closes']): NewEvent {
  return { type, label, data, effectiveAt: context.now, partyVisible: false, ...(closes ? { closes } : {}) };
}
