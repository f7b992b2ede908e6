export * from './model';
export {
  addDays,
  addMonths,
  addYears,
  compareDays,
  dayOf,
  daysBetween,
  daysInMonth,
  endOfDay,
  instantOf,
  isLegalDay,
  millisOf,
  startOfDay,
  weekday,
} from './days';
export type { CalendarEntry, CalendarFile, CalendarProblem } from './calendar-file';
export { loadCalendars, type CalendarSet } from './calendar';
export { calendarYear, type CalendarYear, type CitedNotice, type DayOfYear } from './calendar-year';
export { findCalendarProblems, readCalendarFile, versionOf as calendarVersion } from './calendar-file';
export type { DayFacts } from './day-facts';
export type { Estimate, Reading } from './estimate';
export { CALENDAR_FILES, CALENDARS } from './default-calendars';
export { explainDeadline } from './explain';
export { pauseReason, tellReasons } from './explain-words';
export { clearDaysBefore, computeDeadline, deadlineInForce, type DeadlineOptions, type PeriodStart } from './period';
export { sanctionInterval } from './sanction';
export { ANNOUNCEMENT_DAYS, provenService, servedDay, type ProvenService } from './service';
export { isTimely, type Filing, type TimelyOptions } from './timely';
export { surcharge, type SurchargeFacts } from './surcharge';
export { deemedWaiver, type DeemedWaiver } from './waiver';
export { tellDays, tellExplanation, type TellOptions } from './tell';
