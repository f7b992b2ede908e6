import { sameValue } from './compare';
import type { BandRule, ClockRule, MoneyRule, Rule } from './model';

/** How a later rule stands to a former one; `mixed`: milder in one point and heavier in another; `incomparable`: no common measure. */
export type Severity = 'same' | 'milder' | 'heavier' | 'mixed' | 'incomparable';

/** A number that makes a rule heavier when it grows, as the bounds between which it lies: a month has 28 to 31 days. */
interface Weight {
  readonly least: number;
  readonly most: number;
}

interface Weighed {
  /** Everything that must be equal before numbers say anything: form, base, what is counted. */
  readonly measure: Readonly<Record<string, unknown>>;
  /** Numbers by the name of their field, so that a maximum is only ever set against a maximum. */
  readonly weights: Readonly<Record<string, Weight>>;
}

/** Whether the later of two rules weighs lighter or heavier on the party. Only like is set against like; everything else is a person's question. */
export function compareSeverity(then: Rule, now: Rule): Severity {
  if (sameValue(substance(then), substance(now))) return 'same';
  const [a, b] = [weigh(then), weigh(now)];
  if (a === undefined || b === undefined || !sameValue(a.measure, b.measure)) return 'incomparable';
  const names = Object.keys(a.weights);
  if (!sameValue([...names].sort(), Object.keys(b.weights).sort())) return 'incomparable';
  const verdicts = names.map((name) => compareWeights(a.weights[name]!, b.weights[name]!));
  if (verdicts.includes('incomparable')) return 'incomparable';
  const [milder, heavier] = [verdicts.includes('milder'), verdicts.includes('heavier')];
  return milder && heavier ? 'mixed' : milder ? 'milder' : heavier ? 'heavier' : 'same';
}

/** What a rule orders, without what is only told of it. */
function substance(rule: Rule): object {
  const { title: _title, article: _article, verification: _how, pendingFor: _pending, carriedOutBy: _by, informational: _informs, source: _source, chapter: _chapter, worked: _worked, covers: _covers, remark: _remark, inForceFrom: _from, inForceUntil: _until, ...rest } = rule;
  return rest;
}

function compareWeights(then: Weight, now: Weight): Severity {
  if (then.least === now.least && then.most === now.most) return 'same';
  if (now.most < then.least) return 'milder';
  return now.least > then.most ? 'heavier' : 'incomparable';
}

function weigh(rule: Rule): Weighed | undefined {
  switch (rule.kind) {
    case 'money':
      return weighMoney(rule);
    case 'band':
      return weighBands(rule);
    case 'points':
      return { measure: { kind: rule.kind }, weights: { min: exactly(rule.minPoints), max: exactly(rule.maxPoints) } };
    case 'clock':
      return weighClock(rule);
    default:
      return undefined;
  }
}

const exactly = (value: number): Weight => ({ least: value, most: value });
/** A minimum that the law does not name is the lowest possible, a maximum that it does not name has no end. */
const orLowest = (value: string | number | undefined): Weight => exactly(Number(value ?? 0));
const orEndless = (value: string | number | undefined): Weight => exactly(value === undefined ? Infinity : Number(value));

function weighMoney(rule: MoneyRule): Weighed | undefined {
  const measure = { kind: rule.kind, form: rule.form, base: rule.base, to: rule.to };
  switch (rule.form) {
    case 'multiple':
      return { measure, weights: { min: orLowest(rule.minTimes), max: orEndless(rule.maxTimes) } };
    case 'range':
      return { measure, weights: { min: orLowest(rule.minFen), max: orEndless(rule.maxFen) } };
    case 'rate-per-day':
      return { measure, weights: { rate: orLowest(rule.perMille), cap: orEndless(rule.capPerMille) } };
    default:
      return undefined;
  }
}

/** Bands of the same names; a law that grades otherwise is set against this one by a person. */
function weighBands(rule: BandRule): Weighed {
  const ends = rule.bands.flatMap((band) => [[`${band.id} min`, exactly(band.minMonths)], [`${band.id} max`, exactly(band.maxMonths)]] as const);
  return { measure: { kind: rule.kind }, weights: Object.fromEntries(ends) };
}

/** Limitation and bars: the longer, the heavier for the party. What else moves the end must be the same. */
function weighClock(rule: ClockRule): Weighed | undefined {
  const { roll, mode = 'period', backward, startEvent, pauseReasons = [], extensions = [], alternatives = [], atExpiry, unit } = rule;
  const scaled = SCALE[unit];
  const measure = { kind: rule.kind, scale: scaled.scale, roll, mode, backward, startEvent, pauseReasons, extensions, alternatives, atExpiry };
  if (rule.count !== undefined) return { measure: { ...measure, form: 'length' }, weights: { length: scaled.of(rule.count) } };
  const max = rule.maxCount === undefined ? exactly(Infinity) : scaled.of(rule.maxCount);
  return { measure: { ...measure, form: 'bounds' }, weights: { min: scaled.of(rule.minCount ?? 0), max } };
}

/** Lengths of time on their scale: hours, working days, or the days of the calendar. */
const SCALE: Readonly<Record<ClockRule['unit'], { readonly scale: string; of(count: number): Weight }>> = {
  hours: { scale: 'hours', of: exactly },
  'working-days': { scale: 'working-days', of: exactly },
  'calendar-days': { scale: 'calendar-days', of: exactly },
  months: { scale: 'calendar-days', of: daysOfMonths },
  years: { scale: 'calendar-days', of: (years) => daysOfMonths(years * 12) },
};

const MONTHS_OF_FOUR_YEARS = [29, 28, 28, 28].flatMap((february) => [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
const DAYS_OF_FOUR_YEARS = 1461;

/** The fewest and the most days that so many months can have, from whatever month they are counted. */
function daysOfMonths(months: number): Weight {
  const cycle = MONTHS_OF_FOUR_YEARS.length;
  const whole = Math.floor(months / cycle) * DAYS_OF_FOUR_YEARS;
  const lengths = MONTHS_OF_FOUR_YEARS.map((_, from) => Array.from({ length: months % cycle }, (__, n) => MONTHS_OF_FOUR_YEARS[(from + n) % cycle]!).reduce((sum, days) => sum + days, whole));
  return { least: Math.min(...lengths), most: Math.max(...lengths) };
}
