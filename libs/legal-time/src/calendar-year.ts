import type { CalendarSet } from './calendar';
import { readCalendarFile, versionOf, type CalendarFile } from './calendar-file';
import { addDays } from './days';
import type { Bilingual, DayKind, LegalDay } from './model';
import { missingNotice } from './reach';

/** A notice as it is cited. */
export interface CitedNotice {
  readonly id: string;
  /** As computed dates name it, e.g. `CN-2026@国办发明电〔2025〕7号`. */
  readonly version: string;
  readonly status: CalendarFile['status'];
  readonly notice: string;
  readonly title: string;
  readonly issued: LegalDay;
  readonly source: string;
  readonly region?: string;
  readonly coverage: { readonly from: LegalDay; readonly to: LegalDay };
}

/** A day of a year as the notices make it. */
export interface DayOfYear {
  readonly day: LegalDay;
  readonly kind: DayKind;
  readonly working: boolean;
  /** Festival that it belongs to. */
  readonly name?: string;
}

/** A year's calendar (放假安排). A provisional one has its statutory days only: nothing else of it is known. */
export interface CalendarYear {
  readonly year: number;
  readonly status: 'announced' | 'provisional';
  /** Every notice that says something about a day of the year. */
  readonly notices: readonly CitedNotice[];
  /** What all notices together cover. */
  readonly coverage: { readonly from: LegalDay; readonly to: LegalDay };
  /** Only when announced. */
  readonly workingDays?: number;
  readonly days: readonly DayOfYear[];
  /** Only when provisional. */
  readonly reason?: Bilingual;
}

/** The calendar of a year out of the files that made a set; `undefined` for a year of which nothing is loaded. */
export function calendarYear(files: readonly CalendarFile[], calendars: CalendarSet, year: number): CalendarYear | undefined {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const inYear = (day: LegalDay): boolean => first <= day && day <= last;
  const touching = files.filter((file) => readCalendarFile(file).some(({ day }) => inYear(day)) || (file.coverage.from <= last && file.coverage.to >= first));
  const notices = touching.filter((file) => file.region === undefined || calendars.versions.includes(versionOf(file)));
  const { coverage } = calendars;
  if (calendars.covers(first) && calendars.covers(last)) {
    const days = announcedDays(calendars, first, last);
    return { year, status: 'announced', notices: notices.map(cited), coverage, workingDays: days.filter(({ working }) => working).length, days };
  }
  const statutory = notices.filter((file) => file.status === 'statutory-only').flatMap(readCalendarFile);
  if (statutory.length === 0) return undefined;
  return { year, status: 'provisional', notices: notices.map(cited), coverage, days: statutory.map(({ day, kind, name }) => ({ day, kind, working: false, name })), reason: missingNotice(calendars) };
}

function announcedDays(calendars: CalendarSet, first: LegalDay, last: LegalDay): readonly DayOfYear[] {
  const days: DayOfYear[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const name = calendars.nameOf(day);
    days.push({ day, kind: calendars.kindOf(day)!, working: calendars.isWorkingDay(day)!, ...(name !== undefined ? { name } : {}) });
  }
  return days;
}

function cited(file: CalendarFile): CitedNotice {
  const { id, status, notice, title, issued, source, region, coverage } = file;
  return { id, version: versionOf(file), status, notice, title, issued, source, ...(region !== undefined ? { region } : {}), coverage };
}
