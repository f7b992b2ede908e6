import { addMonths, sanctionInterval, type Bilingual, type Duration, type LegalDay, type PeriodRule } from '@due-process/legal-time';
import type { ClockRule, RuleBook } from '../model';
import { RuleNotInForce } from '../not-in-force';
import type { FoundClock } from './find-clock';
import { refuse, type Refused } from './refusal';
import type { DeadlineRequest } from './request';

/** The rule that gives the length, and the period as it is counted. */
export interface Length {
  readonly rule: ClockRule;
  readonly counted: PeriodRule;
  /** The day from whose 00:00 it is counted, where that is another than the day of the event. */
  readonly from?: LegalDay;
}

type Asked = NonNullable<DeadlineRequest['length']>;

/** The length of the clock: fixed by the rule, by an alternative of it, or by the decision inside the bounds of the rule. */
export function lengthOf({ rule, book }: FoundClock, request: DeadlineRequest, startDay: LegalDay): Length | Refused {
  const asked = request.length && inUnits(request.length, rule);
  if (rule.mode === 'sanction') return sanctionLength({ rule, book }, asked, request, startDay);
  if (asked === undefined || fits(rule, asked)) return { rule, counted: rule };
  // An alternative may be younger than the rule (five years of limitation since 2021): only what is in force counts.
  const other = book.all().find((one): one is ClockRule => one.kind === 'clock' && (rule.alternatives ?? []).includes(one.id) && fits(one, asked));
  if (other) return { rule: other, counted: other };
  const refused = fixed(rule, asked);
  const later = (rule.alternatives ?? []).flatMap((id) => notYet(book, id));
  return later.length === 0 ? refused : { refusal: { ...refused.refusal, message: { zh: [refused.refusal.message.zh, ...later.map(({ zh }) => zh)].join('。'), en: [refused.refusal.message.en, ...later.map(({ en }) => en)].join('. ') } } };
}

/** What an alternative that is not in force says of itself. */
function notYet(book: RuleBook, id: string): readonly Bilingual[] {
  try {
    book.clock(id);
    return [];
  } catch (error) {
    if (error instanceof RuleNotInForce) return [error.text];
    throw error;
  }
}

/** `count` counts the rule's own unit. */
function inUnits(length: Asked, rule: ClockRule): Asked {
  return length.unit === 'units' && (rule.unit === 'months' || rule.unit === 'years' || rule.unit === 'calendar-days') ? { unit: rule.unit, count: length.count } : length;
}

function fits(rule: ClockRule, asked: Asked): boolean {
  const days = asked.unit === 'units' || (asked.unit === 'calendar-days' && rule.unit === 'working-days');
  return asked.count === rule.count && (days || asked.unit === rule.unit);
}

function fixed(rule: ClockRule, asked: Asked): Refused {
  return refuse(
    'law',
    'PERIOD.COUNT_FIXED',
    `期间由${rule.article}确定为${rule.count}${UNIT[rule.unit]}，不得另定为${asked.count}`,
    `${rule.article} fixes the period at ${rule.count} ${rule.unit}; it cannot be set to ${asked.count}`,
    rule.article,
  );
}

const UNIT: Readonly<Record<PeriodRule['unit'], string>> = { 'working-days': '个工作日', 'calendar-days': '日', months: '个月', years: '年', hours: '小时' };

function sanctionLength({ rule, book }: Pick<FoundClock, 'rule' | 'book'>, asked: Asked | undefined, request: DeadlineRequest, startDay: LegalDay): Length | Refused {
  if (asked !== undefined && rule.count !== undefined && !fits(rule, asked)) return fixed(rule, asked);
  const count = asked?.count ?? rule.count ?? ceilingInDays(rule);
  if (count === undefined) return refuse('law', 'PERIOD.COUNT_MISSING', `${rule.article}的期间须由决定载明`, `The decision must state the length of the period (${rule.article})`, rule.article);
  const unit = asked === undefined || asked.unit === 'units' ? rule.unit : asked.unit;
  const outside = outsideBounds(rule, durationOf(unit, count), request, startDay);
  const wholeMonths = outside === undefined && unit === 'months' && inWholeMonths(rule, book);
  if (wholeMonths) return { rule, counted: { ...rule, unit, count, mode: 'validity' }, from: firstOfMonth(startDay, request.interval) };
  // An interval that counts its first day is counted as a validity period is: both begin at 00:00 (domain.md 10 no. 5).
  const mode = request.interval === 'from-midnight' ? 'validity' : 'sanction';
  return outside ?? { rule, counted: { ...rule, unit, count, mode } };
}

/** Where the law gives a ceiling in days only (O2-42: at most 180), the ceiling is the clock of a request that fixes nothing shorter. */
function ceilingInDays({ unit, minCount = 1, maxCount }: ClockRule): number | undefined {
  return unit === 'calendar-days' && minCount <= 1 ? maxCount : undefined;
}

/** A bureau may read the natural months (自然月) of a penalty period of points as whole calendar months (domain.md 14, DC-39). */
function inWholeMonths(rule: ClockRule, book: RuleBook): boolean {
  return rule.id.startsWith('QN-3.period') && book.parameter('points.naturalMonth').value === 'whole-months';
}

/** The first whole month: the next one, unless the day is itself the first of a month and counts. */
function firstOfMonth(startDay: LegalDay, interval: DeadlineRequest['interval']): LegalDay {
  return interval === 'from-midnight' && startDay.endsWith('-01') ? startDay : `${addMonths(startDay, 1).slice(0, 8)}01`;
}

function durationOf(unit: PeriodRule['unit'], count: number): Duration {
  if (unit === 'calendar-days') return { days: count };
  return { months: unit === 'years' ? count * 12 : count };
}

/** Days and months are measured against the bounds by where they end, because 180 days and 6 months differ. */
function outsideBounds(rule: ClockRule, duration: Duration, request: DeadlineRequest, startDay: LegalDay): Refused | undefined {
  const from = request.interval === 'from-midnight' ? { from: startDay } : { uponEventOn: startDay };
  const end = (length: Duration): LegalDay => sanctionInterval(from, length).lastDay;
  const tooShort = rule.minCount !== undefined && end(duration) < end(durationOf(rule.unit, rule.minCount));
  const tooLong = rule.maxCount !== undefined && end(duration) > end(durationOf(rule.unit, rule.maxCount));
  if (!tooShort && !tooLong) return undefined;
  const [zh, en] = rule.minCount === rule.maxCount ? [`${rule.maxCount}`, `${rule.maxCount}`] : [`${rule.minCount ?? 0}至${rule.maxCount}`, `${rule.minCount ?? 0} to ${rule.maxCount}`];
  return refuse('law', 'SANCTION.OUT_OF_BOUNDS', `${rule.article}的期间为${zh}${UNIT[rule.unit]}`, `${rule.article} allows ${en} ${rule.unit}`, rule.article);
}
