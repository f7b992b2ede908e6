import { addDays, addMonths, CALENDARS, instantOf, type CalendarSet, type Instant, type LegalDay } from '@due-process/legal-time';

/** The legal moments of one round of cases. */
export interface Timetable {
  readonly opened: LegalDay;
  readonly served: LegalDay;
  /** A day inside the defence window. */
  readonly within: LegalDay;
  /** Last day of the defence window, LZ-22(3). */
  readonly lastDay: LegalDay;
  /** First instant after the window. */
  readonly windowEnds: Instant;
  readonly gates: LegalDay;
  readonly decided: LegalDay;
  readonly decisionServed: LegalDay;
  /** The filing period of three working days is over (LZ-24.filing). */
  readonly filingOver: LegalDay;
  /** Day on which suspensions of one month are over by themselves. */
  readonly resumed: LegalDay;
  readonly closed: LegalDay;
}

const WINDOW_WORKING_DAYS = 5;
const FILING_WORKING_DAYS = 3;

/** Counts the days of a round by itself, day by day: the service counts with the period engine, the checker compares. */
export function timetable(from: LegalDay, calendars: CalendarSet = CALENDARS): Timetable {
  const opened = workingDaysAfter(addDays(from, -1), 1, calendars);
  const served = workingDaysAfter(opened, 1, calendars);
  const lastDay = workingDaysAfter(served, WINDOW_WORKING_DAYS, calendars);
  const gates = workingDaysAfter(lastDay, 1, calendars);
  const decided = workingDaysAfter(gates, 1, calendars);
  const decisionServed = workingDaysAfter(decided, 1, calendars);
  const resumed = addDays(addMonths(decisionServed, 1), 1);
  return {
    opened, served, lastDay, gates, decided, decisionServed, resumed,
    within: workingDaysAfter(served, 1, calendars),
    windowEnds: moment(addDays(lastDay, 1), '00:00'),
    filingOver: workingDaysAfter(decided, FILING_WORKING_DAYS + 1, calendars),
    closed: workingDaysAfter(resumed, 1, calendars),
  };
}

/** The n-th working day after a day; the day itself is not counted (CC-201). */
export function workingDaysAfter(day: LegalDay, count: number, calendars: CalendarSet = CALENDARS): LegalDay {
  let reached = day;
  for (let counted = 0; counted < count; ) {
    reached = addDays(reached, 1);
    const working = calendars.isWorkingDay(reached);
    if (working === undefined) throw new Error(`No calendar says whether ${reached} is a working day.`);
    if (working) counted += 1;
  }
  return reached;
}

/** A moment in Lanzhou, as an instant. */
export function moment(day: LegalDay, time: string): Instant {
  return instantOf(`${day}T${time}:00+08:00`);
}
