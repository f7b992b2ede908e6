import { coverageNumbers, readCalendarFile, versionOf, type CalendarDay, type CalendarFile } from './calendar-file';
import { Notices, tableOfDays, type DayFacts } from './day-facts';
import { addDays, dayNumber, dayOfNumber, weekdayOfNumber } from './days';
import { makeEstimate, type Estimate } from './estimate';
import type { DayKind, LegalDay } from './model';

/**
 * The announced calendars as one set. Every question about a day that no announced notice covers is answered with
 * `undefined`, never with a guess; {@link CalendarSet.estimate} is asked separately and its answers stay provisional.
 */
export interface CalendarSet {
  /** First and last day that announced notices cover, without a gap. */
  readonly coverage: { readonly from: LegalDay; readonly to: LegalDay };
  /** All notices loaded, in the order of their years, e.g. `CN-2026@国办发明电〔2025〕7号`. */
  readonly versions: readonly string[];
  covers(day: LegalDay): boolean;
  kindOf(day: LegalDay): DayKind | undefined;
  /** Festival that the day belongs to (also weekends inside a holiday), e.g. 春节. */
  nameOf(day: LegalDay): string | undefined;
  isWorkingDay(day: LegalDay): boolean | undefined;
  /** The first working day after `day`. */
  nextWorkingDay(day: LegalDay): LegalDay | undefined;
  firstWorkingDayOnOrAfter(day: LegalDay): LegalDay | undefined;
  lastWorkingDayOnOrBefore(day: LegalDay): LegalDay | undefined;
  /** The n-th working day after `day`, `day` itself not counted; n ≥ 1. Constant time. */
  nthWorkingDayAfter(day: LegalDay, n: number): LegalDay | undefined;
  /** The n-th working day before `day`, `day` itself not counted; n ≥ 1. Constant time. */
  nthWorkingDayBefore(day: LegalDay, n: number): LegalDay | undefined;
  /** Working days after `after` up to and including `upTo`; `undefined` when one of them is not covered. */
  workingDaysBetween(after: LegalDay, upTo: LegalDay): number | undefined;
  /** Notices that say something about the days `from`–`to`. */
  versionsFor(from: LegalDay, to: LegalDay): readonly string[];
  /** The table's record of a covered day. */
  factsOf(day: LegalDay): DayFacts | undefined;
  /** The record of the n-th working day since the beginning of the coverage; n ≥ 1. */
  factsOfWorkingDay(n: number): DayFacts | undefined;
  /** {@link isWorkingDay} by day number, for walks over many days. */
  isWorkingNumber(number: number): boolean | undefined;
  /** {@link versionsFor} for two days of the table. */
  versionsBetween(from: DayFacts, to: DayFacts): readonly string[];
  /** What can be said of days beyond the coverage. Never final. */
  readonly estimate: Estimate;
}

const KINDS: readonly DayKind[] = ['working-day', 'make-up-working-day', 'weekend', 'statutory-holiday', 'adjusted-rest-day'];
const LAST_WORKING_KIND = 1;

/**
 * Loads notices into one set. Throws an Error naming file and line or day when a file contradicts itself, when two notices
 * cover the same year, when years are missing in between, or when an amendment concerns a year that is not loaded. All files
 * are checked; holidays of an autonomous area (HOL-4) are in force only where `region`, a division code, lies in it.
 */
export function loadCalendars(files: readonly CalendarFile[], region?: string): CalendarSet {
  const all = files.map((file) => ({ file, days: readCalendarFile(file) }));
  const read = all.filter(({ file }) => file.region === undefined || region?.startsWith(file.region));
  const announced = read.filter((r) => r.file.status === 'announced').sort((a, b) => (a.file.coverage.from < b.file.coverage.from ? -1 : 1));
  const amendments = read.filter((r) => r.file.status === 'amendment' || r.file.status === 'local').sort((a, b) => (a.file.issued < b.file.issued ? -1 : 1));
  const statutory = read.filter((r) => r.file.status === 'statutory-only');
  const [earliest] = announced;
  if (!earliest) throw new Error('Calendars: no announced notice among the files');

  const ids = new Set<string>();
  for (const { file } of all) {
    if (ids.has(file.id)) throw new Error(`Calendar ${file.id}: loaded twice`);
    ids.add(file.id);
  }
  announced.forEach(({ file }, index) => {
    const before = announced[index - 1]?.file;
    if (before && coverageNumbers(file).first !== coverageNumbers(before).last + 1) {
      throw new Error(`Calendar ${file.id}: does not follow ${before.id}, which ends on ${before.coverage.to}`);
    }
  });
  const first = coverageNumbers(earliest.file).first;
  const last = coverageNumbers(announced[announced.length - 1]!.file).last;
  for (const { file } of amendments) {
    const range = coverageNumbers(file);
    if (range.first < first || range.last > last) throw new Error(`Calendar ${file.id}: amends days that no notice covers`);
  }
  // Later notices overlay earlier ones: a notice may touch the December before its year. What an autonomous area gives is added last.
  const national = [...announced, ...amendments.filter((r) => r.file.status === 'amendment')].sort((a, b) => (a.file.issued < b.file.issued ? -1 : a.file.issued > b.file.issued ? 1 : 0));
  return new IndexedCalendar(first, last, [...national, ...amendments.filter((r) => r.file.status === 'local')], statutory.flatMap((s) => s.days));
}

interface ReadFile {
  readonly file: CalendarFile;
  readonly days: readonly CalendarDay[];
}

/** One byte per day and prefix counts of working days, so that the n-th working day needs no walk. */
class IndexedCalendar implements CalendarSet {
  readonly coverage: { readonly from: LegalDay; readonly to: LegalDay };
  readonly versions: readonly string[];
  readonly estimate: Estimate;
  private readonly kinds: Uint8Array;
  private readonly names = new Map<number, string>();
  private readonly notices: Notices;
  private readonly table: readonly DayFacts[];
  private readonly byDay: ReadonlyMap<LegalDay, DayFacts>;
  private readonly workingTable: readonly DayFacts[];

  constructor(
    private readonly first: number,
    private readonly last: number,
    files: readonly ReadFile[],
    statutory: readonly CalendarDay[],
  ) {
    this.coverage = { from: dayOfNumber(first), to: dayOfNumber(last) };
    this.versions = files.map(({ file }) => versionOf(file));
    this.notices = new Notices(
      files.map(({ file, days }) => ({
        from: days.reduce((min, d) => (d.day < min ? d.day : min), file.coverage.from),
        to: file.coverage.to,
        version: versionOf(file),
      })),
      (day) => addDays(day, 1),
    );
    this.kinds = new Uint8Array(last - first + 1).map((_, index) => (weekdayOfNumber(first + index) > 5 ? KINDS.indexOf('weekend') : 0));
    for (const { days } of files) for (const day of days) this.overlay(day);
    const counts = new Int32Array(this.kinds.length);
    const working: number[] = [];
    this.kinds.forEach((kind, index) => {
      if (kind <= LAST_WORKING_KIND) working.push(index);
      counts[index] = working.length;
    });
    this.table = tableOfDays(first, counts, this.notices);
    this.byDay = new Map(this.table.map((facts) => [facts.day, facts]));
    this.workingTable = working.map((index) => this.table[index]!);
    this.estimate = makeEstimate(statutory.map((d) => d.day));
  }

  private overlay({ day, kind, name }: CalendarDay): void {
    const number = dayNumber(day);
    if (number < this.first || number > this.last) return;
    this.kinds[number - this.first] = KINDS.indexOf(kind);
    this.names.set(number, name);
  }

  private index(day: LegalDay): number {
    return dayNumber(day) - this.first;
  }

  covers(day: LegalDay): boolean {
    return this.byDay.has(day);
  }

  factsOf(day: LegalDay): DayFacts | undefined {
    return this.byDay.get(day);
  }

  factsOfWorkingDay(n: number): DayFacts | undefined {
    return this.workingTable[n - 1];
  }

  versionsBetween(from: DayFacts, to: DayFacts): readonly string[] {
    return this.notices.betweenFacts(from, to);
  }

  kindOf(day: LegalDay): DayKind | undefined {
    const kind = this.kinds[this.index(day)];
    return kind === undefined ? undefined : KINDS[kind];
  }

  nameOf(day: LegalDay): string | undefined {
    return this.names.get(dayNumber(day));
  }

  isWorkingDay(day: LegalDay): boolean | undefined {
    return this.byDay.get(day)?.working ?? this.isWorkingNumber(dayNumber(day));
  }

  isWorkingNumber(number: number): boolean | undefined {
    return this.table[number - this.first]?.working;
  }

  nextWorkingDay(day: LegalDay): LegalDay | undefined {
    return this.nthWorkingDayAfter(day, 1);
  }

  firstWorkingDayOnOrAfter(day: LegalDay): LegalDay | undefined {
    return this.isWorkingDay(day) ? day : this.nextWorkingDay(day);
  }

  lastWorkingDayOnOrBefore(day: LegalDay): LegalDay | undefined {
    return this.isWorkingDay(day) ? day : this.nthWorkingDayBefore(day, 1);
  }

  nthWorkingDayAfter(day: LegalDay, n: number): LegalDay | undefined {
    const counted = this.countedUpTo(day);
    return counted === undefined ? undefined : this.workingTable[counted + n - 1]?.day;
  }

  nthWorkingDayBefore(day: LegalDay, n: number): LegalDay | undefined {
    const facts = this.byDay.get(day);
    const before = facts ? facts.counted - (facts.working ? 1 : 0) : this.countedUpTo(addDays(day, -1));
    return before === undefined ? undefined : this.workingTable[before - n]?.day;
  }

  workingDaysBetween(after: LegalDay, upTo: LegalDay): number | undefined {
    const [before, until] = [this.countedUpTo(after), this.countedUpTo(upTo)];
    return before === undefined || until === undefined ? undefined : Math.max(0, until - before);
  }

  versionsFor(from: LegalDay, to: LegalDay): readonly string[] {
    const [first, last] = [this.byDay.get(from), this.byDay.get(to)];
    return first && last ? this.notices.betweenFacts(first, last) : this.notices.between(from, to);
  }

  /** Working days up to and including the day; the day before the first covered one counts nothing. */
  private countedUpTo(day: LegalDay): number | undefined {
    return this.byDay.get(day)?.counted ?? (dayNumber(day) === this.first - 1 ? 0 : undefined);
  }
}
