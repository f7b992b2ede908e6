import { dayOfNumber, endOfDay } from './days';
import type { Instant, LegalDay } from './model';

/** What is asked again and again of one covered day, worked out once when the notices are loaded. */
export interface DayFacts {
  readonly day: LegalDay;
  readonly endsAt: Instant;
  readonly firstDayAfter: LegalDay;
  readonly working: boolean;
  /** Working days from the first covered day up to and including this one. */
  readonly counted: number;
  /** Days between the same two borders of notices were shaped by the same notices. */
  readonly stretch: number;
}

interface Touched {
  readonly from: LegalDay;
  readonly to: LegalDay;
  readonly version: string;
}

/** The notices that say something about a span of days; each pair of stretches is answered once and then remembered. */
export class Notices {
  private readonly borders: readonly LegalDay[];
  private readonly known = new Map<number, readonly string[]>();

  constructor(
    private readonly touched: readonly Touched[],
    private readonly dayAfter: (day: LegalDay) => LegalDay,
  ) {
    this.borders = [...new Set(touched.flatMap((t) => [t.from, this.dayAfter(t.to)]))].sort();
  }

  /** Number of borders up to and including the day. */
  stretchOf(day: LegalDay): number {
    let stretch = 0;
    for (const border of this.borders) if (border <= day) stretch++;
    return stretch;
  }

  between(from: LegalDay, to: LegalDay): readonly string[] {
    return this.touched.filter((t) => t.from <= to && t.to >= from).map((t) => t.version);
  }

  /** The same for two days of the table, without looking at the days again. */
  betweenFacts(from: DayFacts, to: DayFacts): readonly string[] {
    const key = from.stretch * 1_024 + to.stretch;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const versions = Object.freeze(this.between(from.day, to.day));
    this.known.set(key, versions);
    return versions;
  }
}

/** One record per day from the day number `first`; `counts` holds the working days up to and including each. */
export function tableOfDays(first: number, counts: Int32Array, notices: Notices): readonly DayFacts[] {
  return Array.from(counts, (counted, index) => {
    const day = dayOfNumber(first + index);
    const working = counted > (counts[index - 1] ?? 0);
    return { day, endsAt: endOfDay(day), firstDayAfter: dayOfNumber(first + index + 1), working, counted, stretch: notices.stretchOf(day) };
  });
}
