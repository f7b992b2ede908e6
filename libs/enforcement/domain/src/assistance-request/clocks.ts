import { addDays, endOfDay, type Deadline, type LegalDay } from '@due-process/legal-time';
import { clockOf, openClock, type ActContext, type ClockSpec, type NewEvent, type OpenedClock } from '@due-process/procedure';
import type { AssistanceRequest } from './model';

/**
 * | clock | opened by | rule | at its end |
 * |---|---|---|---|
 * | answer 协助期限 | receipt of the letter | O4-34: 15 days, rolls | overdue: the bureau is pressed |
 * | answer | the delay told before its end | the day that was told | overdue |
 */
const ANSWER = { rule: 'O4-34', owner: 'authority', remind: ['case-officer'], onExpiry: 'record-overdue' } as const satisfies ClockSpec;

export const openAnswer = (receivedOn: LegalDay, context: ActContext): OpenedClock => openClock('answer', ANSWER, receivedOn, context);

/** A told delay fixes the day itself: it ends at 24:00 and does not roll. */
export function openDelayed(toldOn: LegalDay, until: LegalDay, context: ActContext): OpenedClock {
  const rule = context.rules.clock(ANSWER.rule);
  const deadline: Deadline = {
    ruleId: rule.id,
    article: rule.article,
    startDay: toldOn,
    nominalDay: until,
    lastDay: until,
    endsAt: endOfDay(until),
    firstDayAfter: addDays(until, 1),
    steerDay: context.calendars.lastWorkingDayOnOrBefore(until) ?? until,
    status: 'final',
    calendars: [],
  };
  return clockOf('answer', ANSWER, rule, rule.title, deadline, context);
}

export function closing(state: Pick<AssistanceRequest, 'clocks'>, how: 'met' | 'expired' | 'cancelled'): NonNullable<NewEvent['closes']> {
  return state.clocks['answer']?.status === 'running' ? [{ clock: 'answer', how }] : [];
}
