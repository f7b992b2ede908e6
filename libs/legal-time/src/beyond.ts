import type { CalendarSet } from './calendar';
import { dayNumber } from './days';
import type { Reading } from './estimate';

/**
 * Working days after the last notice in one reading, remembered as they are asked for: the n-th one costs a look-up, however far it
 * lies. Days are numbers since 1970.
 */
class DaysBeyond {
  private readonly days: number[] = [];
  /** Working days up to and including each day after the base. */
  private readonly counts: number[] = [];

  constructor(
    private readonly base: number,
    private readonly works: (number: number) => boolean,
  ) {}

  /** The n-th working day after the base; n ≥ 1. */
  nth(n: number): number {
    while (this.days.length < n) this.growTo(this.base + this.counts.length + 366);
    return this.days[n - 1]!;
  }

  /** Working days after the base up to and including the day. */
  upTo(number: number): number {
    if (number <= this.base) return 0;
    this.growTo(number);
    return this.counts[number - this.base - 1]!;
  }

  private growTo(until: number): void {
    for (let number = this.base + this.counts.length + 1; number <= until; number++) {
      if (this.works(number)) this.days.push(number);
      this.counts.push(this.days.length);
    }
  }
}

const known = new WeakMap<CalendarSet, Map<Reading, DaysBeyond>>();

/** The days after the coverage of a set in one reading. */
export function daysBeyond(calendars: CalendarSet, reading: Reading): DaysBeyond {
  const readings = known.get(calendars) ?? new Map<Reading, DaysBeyond>();
  known.set(calendars, readings);
  const found = readings.get(reading) ?? new DaysBeyond(dayNumber(calendars.coverage.to), (number) => calendars.estimate.isWorkingNumber(number, reading));
  readings.set(reading, found);
  return found;
}
