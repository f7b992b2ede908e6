import { coverageNumbers, readCalendarFile, versionOf, type CalendarDay, type CalendarFile } from './calendar-file';
import { dayNumber, dayOfNumber, isLegalDay, weekdayOfNumber } from './days';
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
  /** What can be said of days beyond the coverage. Never final. */
  readonly estimate: Estimate;
}

const KINDS: readonly DayKind[] = ['working-day', 'make-up-working-day', 'weekend', 'statutory-holiday', 'adjusted-rest-day'];
const LAST_WORKING_KIND = 1;

/**
 * Loads notices into one set. Throws an Error naming file and line or day when a file contradicts itself, when two notices
 * cover the same year, when years are missing in between, or when an amendment concerns a year that is not loaded.
 */
export function loadCalendars(files: readonly CalendarFile[]): CalendarSet {
  const read = files.map((file) => ({ file, days: readCalendarFile(file) }));
  const announced = read.filter((r) => r.file.status === 'announced').sort((a, b) => (a.file.coverage.from < b.file.coverage.from ? -1 : 1));
  const amendments = read.filter((r) => r.file.status === 'amendment').sort((a, b) => (a.file.issued < b.file.issued ? -1 : 1));
  const statutory = read.filter((r) => r.file.status === 'statutory-only');
  const [earliest] = announced;
  if (!earliest) throw new Error('Calendars: no announced notice among the files');

  const ids = new Set<string>();
  for (const { file } of read) {
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
  // Later notices overlay earlier ones: a notice may touch the December before its year.
  return new IndexedCalendar(first, last, [...announced, ...amendments], statutory.flatMap((s) => s.days));
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
  /** Working days among the days up to and including this index. */
  private readonly counts: Int32Array;
  /** Indexes of the working days, ascending. */
  private readonly workingDays: Int32Array;
  private readonly names = new Map<number, string>();
  private readonly touched: readonly { readonly from: LegalDay; readonly to: LegalDay; readonly version: string }[];

  constructor(
    private readonly first: number,
    private readonly last: number,
    files: readonly ReadFile[],
    statutory: readonly CalendarDay[],
  ) {
    this.coverage = { from: dayOfNumber(first), to: dayOfNumber(last) };
    this.versions = files.map(({ file }) => versionOf(file));
    this.touched = files.map(({ file, days }) => ({
      from: days.reduce((min, d) => (d.day < min ? d.day : min), file.coverage.from),
      to: file.coverage.to,
      version: versionOf(file),
    }));
    this.kinds = new Uint8Array(last - first + 1).map((_, index) => (weekdayOfNumber(first + index) > 5 ? KINDS.indexOf('weekend') : 0));
    for (const { days } of files) for (const day of days) this.overlay(day);
    this.counts = new Int32Array(this.kinds.length);
    const working: number[] = [];
    this.kinds.forEach((kind, index) => {
      if (kind <= LAST_WORKING_KIND) working.push(index);
      this.counts[index] = working.length;
    });
    this.workingDays = Int32Array.from(working);
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
    return isLegalDay(day) && day >= this.coverage.from && day <= this.coverage.to;
  }

  kindOf(day: LegalDay): DayKind | undefined {
    const kind = this.kinds[this.index(day)];
    return kind === undefined ? undefined : KINDS[kind];
  }

  nameOf(day: LegalDay): string | undefined {
    return this.names.get(dayNumber(day));
  }

  isWorkingDay(day: LegalDay): boolean | undefined {
    const kind = this.kinds[this.index(day)];
    return kind === undefined ? undefined : kind <= LAST_WORKING_KIND;
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
    const counted = this.countedUpTo(this.index(day));
    return counted === undefined ? undefined : this.workingDay(counted + n - 1);
  }

  nthWorkingDayBefore(day: LegalDay, n: number): LegalDay | undefined {
    const counted = this.countedUpTo(this.index(day) - 1);
    return counted === undefined ? undefined : this.workingDay(counted - n);
  }

  workingDaysBetween(after: LegalDay, upTo: LegalDay): number | undefined {
    const [before, until] = [this.countedUpTo(this.index(after)), this.countedUpTo(this.index(upTo))];
    return before === undefined || until === undefined ? undefined : Math.max(0, until - before);
  }

  versionsFor(from: LegalDay, to: LegalDay): readonly string[] {
    return this.touched.filter((t) => t.from <= to && t.to >= from).map((t) => t.version);
  }

  /** Working days up to and including the index; the day before the first covered one counts nothing. */
  private countedUpTo(index: number): number | undefined {
    return index === -1 ? 0 : this.counts[index];
  }

  private workingDay(position: number): LegalDay | undefined {
    const index = this.workingDays[position];
    return index === undefined ? undefined : dayOfNumber(this.first + index);
  }
}
