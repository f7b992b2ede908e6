import { addDays, endOfDay, type Deadline, type LegalDay } from '@due-process/legal-time';
import { clockOf, type ActContext, type OpenedClock } from '@due-process/procedure';

/* Rule of the natural year (自然年度): QN-3 in Qiannan, PQ.scale nationally, equal in this. */
const RULE = 'PQ.scale';

/** The natural year itself: over at 24:00 of 31 December in Shanghai, no roll. */
export function yearClock(year: number, context: ActContext<any>): OpenedClock {
  const lastDay: LegalDay = `${year}-12-31`;
  const article = context.rules.article(RULE);
  const deadline: Deadline = {
    ruleId: RULE, article, startDay: `${year - 1}-12-31`, nominalDay: lastDay, lastDay, endsAt: endOfDay(lastDay), firstDayAfter: addDays(lastDay, 1),
    steerDay: context.calendars.lastWorkingDayOnOrBefore(lastDay) ?? lastDay, status: 'final', calendars: [],
  };
  const clock = clockOf('year', { rule: RULE, owner: 'authority', remind: [], onExpiry: 'begin-year-end' }, { id: RULE }, { zh: `${year}年度`, en: `the year ${year}` }, deadline, context);
  return { ...clock, reminders: [] };
}
