import type { LegalDay } from '@due-process/legal-time';
import type { RuleBook, TariffStep } from '@due-process/rules';
import { foldYear, type DayOfPoints, type YearOfPoints } from './counters';
import { standing, type Entry } from './model';
import { reaches, tariffNamed, yearOf, type TariffInForce } from './tariff';

/** A threshold that the ledger has reached: what follows from it follows once, however often it is asked. */
export interface Crossing {
  /** Unique for ever in an account: `QN.tariff/2026/1/period`. */
  readonly key: string;
  readonly step: TariffStep;
  readonly tariff: string;
  readonly region: string;
  readonly year: number;
  /** The day whose entries reached it. */
  readonly day: LegalDay;
  readonly points: number;
  /** Notices of that day. */
  readonly scorings: readonly string[];
}

/** Years of one tariff in one region, with the rules that judge them. */
export interface YearInForce extends TariffInForce {
  readonly region: string;
  readonly points: YearOfPoints;
}

/** Every year that has entries, each by the rules of its last act: the act is judged by the rules of its day (DC-41). */
export function yearsOf(entries: readonly Entry[], rules: RuleBook): readonly YearInForce[] {
  const own = standing(entries);
  const buckets = new Map<string, Entry[]>();
  for (const entry of own) {
    const key = `${entry.tariff}/${entry.year}`;
    buckets.set(key, [...(buckets.get(key) ?? []), entry]);
  }
  return [...buckets.values()].map((bucket) => {
    const [first] = bucket as [Entry];
    const on = bucket.flatMap((entry) => entry.lines.map((line) => line.actedOn)).sort().at(-1) ?? first.countsOn;
    const inForce = tariffNamed(rules, first.tariff, on, first.region);
    return { ...inForce, region: first.region, points: foldYear(bucket, first.year, inForce) };
  });
}

/**
 * All thresholds that the ledger reaches, from its entries alone: a correction that takes an entry back takes back what followed from it,
 * and no order of entries within a day gives another answer.
 */
export function crossingsOf(entries: readonly Entry[], rules: RuleBook, closedYears: readonly number[]): readonly Crossing[] {
  const years = yearsOf(entries, rules);
  return years.flatMap((year) => {
    const found = year.tariff.steps.flatMap((step) => crossingOf(step, year, years, closedYears));
    const once = found.filter((one, index) => found.findIndex((other) => other.key === one.key) === index);
    return once.filter((one) => !once.some((other) => other.day === one.day && other.step.insteadOf?.includes(one.step.id)));
  });
}

function crossingOf(step: TariffStep, year: YearInForce, years: readonly YearInForce[], closedYears: readonly number[]): readonly Crossing[] {
  switch (step.trigger) {
    case 'reach':
      return step.counter === 'cycle' ? inEachCycle(step, year) : firstOf(step, year, (day) => day.total, step.id);
    case 'at-once':
      return year.points.days.filter((day) => reaches(year.rules, step.threshold, day.atOnce)).map((day) => crossing(step, year, day, day.atOnce, `${step.id}@${day.day}`));
    case 'each-year':
      return inConsecutiveYears(step, year, years, closedYears) ? firstOf(step, year, (day) => day.total, step.clock ?? step.id) : [];
  }
}

function inEachCycle(step: TariffStep, year: YearInForce): readonly Crossing[] {
  const seen = new Set<number>();
  return year.points.days.flatMap((day) => {
    if (seen.has(day.cycleNumber) || !reaches(year.rules, step.threshold, day.cycle)) return [];
    seen.add(day.cycleNumber);
    return [crossing(step, year, day, day.cycle, `${day.cycleNumber}/${step.id}`)];
  });
}

function firstOf(step: TariffStep, year: YearInForce, points: (day: DayOfPoints) => number, name: string): readonly Crossing[] {
  const day = year.points.days.find((one) => reaches(year.rules, step.threshold, points(one)));
  return day ? [crossing(step, year, day, points(day), name)] : [];
}

/** Each of n years in a row, the last one included (QN-3(2)1d); by year results only, where the parameter says so. */
function inConsecutiveYears(step: TariffStep, year: YearInForce, years: readonly YearInForce[], closedYears: readonly number[]): boolean {
  const last = year.points.year;
  if (year.rules.parameter('points.consecutive').value === 'year-end' && !closedYears.includes(last)) return false;
  return Array.from({ length: step.years ?? 1 }, (_, back) => last - back).every((wanted) =>
    years.some((one) => one.tariff.id === year.tariff.id && one.points.year === wanted && one.points.days.some((day) => reaches(year.rules, step.threshold, day.total))),
  );
}

function crossing(step: TariffStep, year: YearInForce, day: DayOfPoints, points: number, name: string): Crossing {
  return { key: `${year.tariff.id}/${year.points.year}/${name}`, step, tariff: year.tariff.id, region: year.region, year: year.points.year, day: day.day, points, scorings: day.scorings };
}

/** The numbers of a year as everybody may ask for them: raw, counted, of the cycle, and bonus. */
export function pointsOn(entries: readonly Entry[], on: LegalDay, rules: RuleBook): readonly YearOfPoints[] {
  return yearsOf(entries.filter((entry) => entry.scoredOn <= on), rules).map(({ points }) => points).filter(({ year }) => year === yearOf(on));
}
