import { dayNumber, dayOfNumber, weekdayOfNumber } from './days';
import type { LegalDay } from './model';

/**
 * What can be said of days whose holiday notice is not loaded. All answers are provisional; they only bound a date
 * until the notice comes. Three readings of "is this day a working day":
 * - `earliest`: every day but a statutory holiday, because any weekend day may be made a make-up working day;
 * - `likely`: Monday to Friday without statutory holidays;
 * - `latest`: Monday to Friday outside the reach of a holiday arrangement around a possible statutory day.
 */
export type Reading = 'earliest' | 'likely' | 'latest';

export interface Estimate {
  isWorkingDay(day: LegalDay, reading: Reading): boolean;
  /** The same by day number; remembers what it worked out, for walks over many days. */
  isWorkingNumber(number: number, reading: Reading): boolean;
}

/** Days whose three answers are worked out together, one bit per reading. */
const BLOCK = 512;
const BIT: Readonly<Record<Reading, number>> = { earliest: 1, likely: 2, latest: 4 };

/** No arrangement so far was longer than nine days in one piece, so none reaches further from its statutory day than eight. */
const REACH_DAYS = 8;

/** Days that are statutory every year (HOL), `MM-DD`. */
const FIXED = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']);

/** Where the moving festivals can fall in any year, `MM-DD`: Spring Festival with its Eve, Qingming, Dragon Boat, Mid-Autumn. */
const MOVING: readonly (readonly [string, string])[] = [
  ['01-20', '02-24'],
  ['04-04', '04-06'],
  ['05-27', '06-25'],
  ['09-07', '10-08'],
];

/** `statutory`: the statutory days of years whose moving festivals are known although the notice is not. */
export function makeEstimate(statutory: readonly LegalDay[]): Estimate {
  const known = new Set(statutory);
  const knownYears = new Set(statutory.map((day) => day.slice(0, 4)));

  const isStatutory = (day: LegalDay): boolean => known.has(day) || FIXED.has(day.slice(5));
  const mayBeStatutory = (day: LegalDay): boolean =>
    isStatutory(day) || (!knownYears.has(day.slice(0, 4)) && MOVING.some(([from, to]) => day.slice(5) >= from && day.slice(5) <= to));

  const answers = (number: number): number => {
    if (isStatutory(dayOfNumber(number))) return 0;
    if (weekdayOfNumber(number) > 5) return BIT.earliest;
    for (let offset = -REACH_DAYS; offset <= REACH_DAYS; offset++) if (mayBeStatutory(dayOfNumber(number + offset))) return BIT.earliest | BIT.likely;
    return BIT.earliest | BIT.likely | BIT.latest;
  };
  const blocks = new Map<number, Uint8Array>();
  const isWorkingNumber = (number: number, reading: Reading): boolean => {
    const key = Math.floor(number / BLOCK);
    let block = blocks.get(key);
    if (block === undefined) blocks.set(key, (block = Uint8Array.from({ length: BLOCK }, (_, index) => answers(key * BLOCK + index))));
    return (block[number - key * BLOCK]! & BIT[reading]) !== 0;
  };
  return { isWorkingDay: (day, reading) => isWorkingNumber(dayNumber(day), reading), isWorkingNumber };
}
