import type { CalendarSet } from './calendar';
import type { Deadline, LegalDay, PeriodRule } from './model';

/**
 * The shortest way to the commonest answer: n working days from a day, nothing paused, nothing extended, every day covered by a
 * notice. It reads the tables of the calendar set, costs the same for 5 and for 1,000 working days, and answers `undefined` for
 * everything else. A property test holds it against the general count of {@link countPeriod}.
 */
export function plainWorkingDays(rule: PeriodRule, startDay: LegalDay, calendars: CalendarSet): Deadline | undefined {
  const { count } = rule;
  if (rule.unit !== 'working-days' || count === undefined || count < 1 || (rule.mode !== undefined && rule.mode !== 'period')) return undefined;
  const start = calendars.factsOf(startDay);
  if (start === undefined) return undefined;
  const last = calendars.factsOfWorkingDay(start.counted + count);
  if (last === undefined) return undefined;
  // Two literals instead of a conditional spread: this line is most of the time that the answer takes.
  return rule.atExpiry === undefined
    ? {
        ruleId: rule.id,
        article: rule.article,
        startDay,
        nominalDay: last.day,
        lastDay: last.day,
        endsAt: last.endsAt,
        firstDayAfter: last.firstDayAfter,
        steerDay: last.day,
        status: 'final',
        calendars: calendars.versionsBetween(start, last),
      }
    : {
        ruleId: rule.id,
        article: rule.article,
        startDay,
        nominalDay: last.day,
        lastDay: last.day,
        endsAt: last.endsAt,
        firstDayAfter: last.firstDayAfter,
        steerDay: last.day,
        status: 'final',
        calendars: calendars.versionsBetween(start, last),
        atExpiry: rule.atExpiry,
      };
}
