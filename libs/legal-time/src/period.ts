import type { CalendarSet } from './calendar';
import { addDays, addMonths, dayOf, endOfDay, isLegalDay, millisOf, weekday } from './days';
import type { Deadline, ExtendedEnd, Extension, Instant, LegalDay, Pause, PeriodRule, ProvisionalRange, TimeResult } from './model';
import { mergePauses, nominalEnd, type PausedDays } from './nominal';
import { plainWorkingDays } from './plain-period';
import { provisionalRange, reachWorkingDayBack, rollForward, steerBack, type Reach } from './reach';
import { accept, refuse } from './refuse';
import { checkExtension, checkPauses, noExtension } from './period-checks';

/** What starts a period: a day, or an instant (needed for hours) whose day in Asia/Shanghai counts. */
export type PeriodStart = { readonly day: LegalDay } | { readonly at: Instant };

export interface DeadlineOptions {
  /** Units, only where the rule leaves them to the decision (LZ-19). */
  readonly count?: number;
  readonly pauses?: readonly Pause[];
  readonly extensions?: readonly Extension[];
  /** False: only holidays move the last day, ordinary weekends do not (the narrow reading of O4-58). Default true. */
  readonly rollOnWeekends?: boolean;
}

/** Everything that counting found; the explanation reads it too, so that both always agree. */
export interface Counted {
  readonly deadline: Deadline;
  readonly count: number;
  readonly pauses: readonly PausedDays[];
}

/** No options given. */
const PLAIN: DeadlineOptions = Object.freeze({});

/** Computes until when, by domain.md section 10. Refuses what the law refuses; never reads a clock. */
export function computeDeadline(rule: PeriodRule, start: PeriodStart, calendars: CalendarSet, options: DeadlineOptions = PLAIN): TimeResult<Deadline> {
  if (options === PLAIN && 'day' in start) {
    const plain = plainWorkingDays(rule, start.day, calendars);
    if (plain !== undefined) return { ok: true, value: plain };
  }
  const counted = countPeriod(rule, start, calendars, options);
  return counted.ok ? accept(counted.value.deadline) : counted;
}

/** {@link computeDeadline} with the facts an explanation needs. */
export function countPeriod(rule: PeriodRule, start: PeriodStart, calendars: CalendarSet, options: DeadlineOptions): TimeResult<Counted> {
  const startDay = 'day' in start ? start.day : dayOf(start.at);
  if (!calendars.covers(startDay) && !isLegalDay(startDay)) return refuse('TIME.NOT_A_DAY', rule.article, `起算日不是有效日期：${String(startDay)}`, `Not a day: ${String(startDay)}`);
  if (rule.count !== undefined && options.count !== undefined && options.count !== rule.count) {
    return refuse('PERIOD.COUNT_FIXED', rule.article, `期间由${rule.article}确定为${rule.count}，不得另定`, `${rule.article} fixes the period at ${rule.count}; it cannot be set`);
  }
  const count = rule.mode === 'plan-date' ? 0 : (rule.count ?? options.count);
  if (count === undefined || !Number.isInteger(count) || count < 0) {
    return refuse('PERIOD.COUNT_MISSING', rule.article, `${rule.article}的期间须由决定载明`, `The decision must state the length of the period (${rule.article})`);
  }
  const refusedPauses = checkPauses(rule, options.pauses ?? []);
  if (refusedPauses) return refusedPauses;

  if (rule.unit === 'hours') return countHours(rule, start, startDay, count, calendars, options);
  if (rule.mode === 'backward' && options.extensions?.length) return noExtension(rule);
  if (rule.mode === 'backward') return accept({ deadline: backwardDeadline(rule, startDay, count, calendars), count, pauses: [] });
  return countDays(rule, startDay, count, calendars, options);
}

function countDays(rule: PeriodRule, startDay: LegalDay, count: number, calendars: CalendarSet, options: DeadlineOptions): TimeResult<Counted> {
  const pauses = mergePauses(options.pauses ?? [], startDay);
  const endAfter = (units: number): Reach => (rule.mode === 'plan-date' ? { day: startDay } : nominalEnd(rule, startDay, units, pauses, calendars));

  let units = count;
  let nominal = endAfter(units);
  const base = endOf(rule, nominal, calendars, options, startDay);
  const extended: ExtendedEnd[] = [];
  for (const [index, extension] of (options.extensions ?? []).entries()) {
    const granted = checkExtension(rule, extension, index, extended[index - 1]?.approvedOn ?? startDay, nominal.day);
    if (!granted.ok) return granted;
    units += granted.value.count;
    nominal = endAfter(units);
    extended.push({ ...endOf(rule, nominal, calendars, options, startDay), approvedOn: extension.approvedOn, ...granted.value });
  }
  const unused = pauses.find((pause) => pause.from >= nominal.day);
  if (unused) {
    return refuse(
      'PERIOD.PAUSE_AFTER_END',
      rule.article,
      `期间于${nominal.day}届满，${unused.from}起的中断不能扣除`,
      `The period ends on ${nominal.day}; a pause from ${unused.from} excludes nothing`,
    );
  }
  const lastRead = extended[extended.length - 1] ?? base;
  return accept({
    deadline: {
      ruleId: rule.id,
      article: rule.article,
      startDay,
      ...base,
      ...(extended.length > 0 ? { extended } : {}),
      calendars: calendars.versionsFor(startDay, lastRead.lastDay),
      ...(rule.atExpiry !== undefined ? { atExpiry: rule.atExpiry } : {}),
    },
    count,
    pauses,
  });
}

type End = Pick<Deadline, 'nominalDay' | 'lastDay' | 'endsAt' | 'firstDayAfter' | 'steerDay' | 'steerProvisional' | 'status' | 'provisional'>;

/** From the nominal end to everything that is told about it: roll, last instant, steer day, status. */
function endOf(rule: PeriodRule, nominal: Reach, calendars: CalendarSet, options: DeadlineOptions, startDay: LegalDay): End {
  const last = rolls(rule, nominal, calendars, options) ? rollForward(calendars, nominal) : nominal;
  return describeEnd({ nominalDay: nominal.day, lastDay: last.day, endsAt: calendars.factsOf(last.day)?.endsAt ?? endOfDay(last.day), startDay }, calendars, last.range && provisionalRange(calendars, last.range));
}

function rolls(rule: PeriodRule, nominal: Reach, calendars: CalendarSet, options: DeadlineOptions): boolean {
  if (rule.roll !== 'forward' || rule.mode !== undefined && rule.mode !== 'period') return false;
  if (options.rollOnWeekends !== false) return true;
  // Beyond the notices the weekday is all that is known; the answer is provisional there.
  const ordinary = calendars.covers(nominal.day) ? calendars.kindOf(nominal.day) === 'weekend' && calendars.nameOf(nominal.day) === undefined : weekday(nominal.day) > 5;
  return !ordinary;
}

/** `startDay`: absent where a period runs backwards. */
function describeEnd({ nominalDay, lastDay, endsAt, startDay }: { nominalDay: LegalDay; lastDay: LegalDay; endsAt: Instant; startDay?: LegalDay }, calendars: CalendarSet, provisional?: ProvisionalRange): End {
  const back = steerBack(calendars, nominalDay);
  // An estimate never asks for something before the period has begun.
  const steer = back.estimated && startDay !== undefined && back.day < startDay ? { ...back, day: startDay } : back;
  return {
    nominalDay,
    lastDay,
    endsAt,
    firstDayAfter: calendars.factsOf(lastDay)?.firstDayAfter ?? addDays(lastDay, 1),
    steerDay: steer.day,
    ...(steer.estimated ? { steerProvisional: true } : {}),
    ...(provisional ? { status: 'provisional', provisional } : { status: 'final' }),
  };
}

/** Hours run from the instant through nights and holidays; nothing rolls or pauses (CC-201, domain.md 10 no. 6). */
function countHours(rule: PeriodRule, start: PeriodStart, startDay: LegalDay, hours: number, calendars: CalendarSet, options: DeadlineOptions): TimeResult<Counted> {
  if (!('at' in start)) {
    return refuse('PERIOD.INSTANT_NEEDED', rule.article, '以小时计算的期间须载明起算时刻', 'A period in hours needs the instant from which it runs');
  }
  if (options.extensions?.length) return noExtension(rule);
  const endsAt = new Date(millisOf(start.at) + hours * 3_600_000).toISOString();
  const lastDay = dayOf(new Date(millisOf(endsAt) - 1).toISOString());
  const deadline: Deadline = {
    ruleId: rule.id,
    article: rule.article,
    startDay,
    ...describeEnd({ nominalDay: lastDay, lastDay, endsAt, startDay }, calendars),
    calendars: calendars.versionsFor(startDay, lastDay),
    ...(rule.atExpiry !== undefined ? { atExpiry: rule.atExpiry } : {}),
  };
  return accept({ deadline, count: hours, pauses: [] });
}

/**
 * "n days before" an event (domain.md 10 no. 11). `clear-days`: the last day for a notice, so that n clear units lie between
 * it and the event (APL-64). `opens-window`: the n-th unit back opens a window that closes with the event day (PQP-39).
 */
function backwardDeadline(rule: PeriodRule, eventDay: LegalDay, n: number, calendars: CalendarSet): Deadline {
  const nth = rule.unit === 'working-days' ? reachWorkingDayBack(calendars, eventDay, n) : { day: unitsBefore(rule, eventDay, n) };
  const opens = rule.backward === 'opens-window';
  const shift = (day: LegalDay): LegalDay => (opens ? day : clearBefore(rule, day, eventDay, n));
  const nominalDay = shift(nth.day);
  const range = 'range' in nth && nth.range ? { earliest: shift(nth.range.earliest), latest: shift(nth.range.latest) } : undefined;
  const lastDay = opens ? eventDay : nominalDay;
  return {
    ruleId: rule.id,
    article: rule.article,
    startDay: eventDay,
    ...describeEnd({ nominalDay, lastDay, endsAt: endOfDay(lastDay) }, calendars, range && provisionalRange(calendars, range)),
    ...(opens ? { earliestDay: nominalDay } : {}),
    calendars: calendars.versionsFor(nominalDay, eventDay),
    ...(rule.atExpiry !== undefined ? { atExpiry: rule.atExpiry } : {}),
  };
}

function unitsBefore(rule: PeriodRule, day: LegalDay, n: number): LegalDay {
  return rule.unit === 'calendar-days' ? addDays(day, -n) : addMonths(day, -monthsOf(rule, n));
}

/** The last day from which the whole units still end before the event; months are counted forward from it, as CC-202 counts them. */
function clearBefore(rule: PeriodRule, nth: LegalDay, event: LegalDay, n: number): LegalDay {
  const inMonths = rule.unit === 'months' || rule.unit === 'years';
  return inMonths && addMonths(nth, monthsOf(rule, n)) < event ? nth : addDays(nth, -1);
}

function monthsOf(rule: PeriodRule, n: number): number {
  return rule.unit === 'years' ? n * 12 : n;
}

/** The last day for a notice that must leave n clear working days before an event; `undefined` beyond the calendars. */
export function clearDaysBefore(n: number, eventDay: LegalDay, calendars: CalendarSet): LegalDay | undefined {
  const nth = calendars.nthWorkingDayBefore(eventDay, n);
  return nth === undefined ? undefined : addDays(nth, -1);
}

/** The deadline with its last granted extension applied: what is in force now. */
export function deadlineInForce(deadline: Deadline): Deadline {
  const last = deadline.extended?.[deadline.extended.length - 1];
  if (!last) return deadline;
  const { steerProvisional: _steer, provisional: _range, ...rest } = deadline;
  const { approvedOn: _on, count: _count, approver: _by, ...end } = last;
  return { ...rest, ...end };
}
