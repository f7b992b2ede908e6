import type { CalendarSet } from './calendar';
import { addDays } from './days';
import { shortSentence } from './explain-short';
import { beginningOf, describeDay, hourOf, tellCorresponding, tellLength, tellReasons } from './explain-words';
import type { Bilingual, DayKind, DayVerdict, Deadline, Explanation, LegalDay, PeriodRule, TimeResult } from './model';
import { countPeriod, deadlineInForce, type Counted, type DeadlineOptions, type PeriodStart } from './period';
import { isWorkingDayIn, missingNotice } from './reach';
import { accept } from './refuse';

/** Article for counting and skipping days: the start, the month's end, the roll. */
const START_NOT_COUNTED = '民法典第201条';
const MONTHS_AND_YEARS = '民法典第202条';
const ROLL = '民法典第203条、民事诉讼法第85条';
const WORKING_DAY = '全国年节及纪念日放假办法';

/**
 * The deadline with what became of every day, from day zero to the last day, each with its reason and article in Chinese and
 * English. It reads what {@link countPeriod} found, and throws an Error (a fault) should its own walk over the days end
 * elsewhere: an explanation that does not explain the date must not be shown.
 */
export function explainDeadline(rule: PeriodRule, start: PeriodStart, calendars: CalendarSet, options: DeadlineOptions = {}): TimeResult<Explanation> {
  const counted = countPeriod(rule, start, calendars, options);
  if (!counted.ok) return counted;
  const { deadline } = counted.value;
  const days = rule.mode === 'backward' ? backwardDays(rule, counted.value, calendars) : forwardDays(rule, counted.value, calendars);
  return accept({ deadline, days, short: shortSentence(rule, counted.value) });
}

function verdict(day: LegalDay, kind: DayKind | undefined, name: DayVerdict['verdict'], { zh, en }: Bilingual, article: string, n?: number): DayVerdict {
  return { day, verdict: name, ...(n !== undefined ? { n } : {}), ...(kind ? { kind } : {}), reason: { zh, en }, article };
}

const joined = (a: Bilingual, b: Bilingual): Bilingual => ({ zh: `${a.zh}，${b.zh}`, en: `${a.en}, ${b.en}` });

function forwardDays(rule: PeriodRule, counted: Counted, calendars: CalendarSet): readonly DayVerdict[] {
  const { deadline } = counted;
  const end = deadlineInForce(deadline);
  const verdicts: DayVerdict[] = [startVerdict(rule, counted, calendars)];
  let n = rule.mode === 'validity' ? 1 : 0;
  for (let day = addDays(deadline.startDay, 1); day <= end.lastDay; day = addDays(day, 1)) {
    const line = rule.unit === 'hours' ? hoursVerdict(rule, day, n, end, counted.count, calendars) : verdictOf(rule, day, n, counted, end, calendars);
    if (line.n !== undefined) n = line.n;
    verdicts.push(line);
  }
  checkWalk(rule, counted, end, n);
  return verdicts;
}

function startVerdict(rule: PeriodRule, { deadline, count }: Counted, calendars: CalendarSet): DayVerdict {
  const day = deadline.startDay;
  const kind = calendars.kindOf(day);
  if (rule.mode === 'plan-date') return verdict(day, kind, 'last', { zh: '计划确定的日期，当日包括在内', en: 'the date fixed by the plan, itself included' }, rule.article);
  if (rule.mode === 'validity') {
    const last = deadline.lastDay === day;
    return verdict(day, kind, last ? 'last' : 'counted', { zh: `自当日零时起计，当日计入${last ? '，期间届满日' : ''}`, en: `runs from 00:00 of this day, which counts${last ? ': the last day' : ''}` }, rule.article, 1);
  }
  if (rule.unit === 'hours') {
    const begun = beginningOf(deadline, count).slice(11);
    const over = deadline.lastDay === day ? { zh: `，至${hourOf(deadline).zh}满${count}小时`, en: `, the ${count} hours are over at ${hourOf(deadline).en}` } : { zh: '', en: '' };
    return verdict(day, kind, deadline.lastDay === day ? 'last' : 'start', { zh: `自${begun}起算${over.zh}`, en: `runs from ${begun}${over.en}` }, START_NOT_COUNTED);
  }
  return verdict(day, kind, 'start', { zh: '开始的当日不计入', en: 'the day of the start is not counted' }, START_NOT_COUNTED);
}

/** Hours run through nights, weekends and holidays. */
function hoursVerdict(rule: PeriodRule, day: LegalDay, n: number, end: Deadline, hours: number, calendars: CalendarSet): DayVerdict {
  const what = describeDay(day, calendars);
  const told = { zh: `${what.zh}，按小时连续计算`, en: `${what.en}, hours run on` };
  if (day !== end.lastDay) return verdict(day, calendars.kindOf(day), 'counted', told, rule.article, n + 1);
  return verdict(day, calendars.kindOf(day), 'last', joined(told, { zh: `至${hourOf(end).zh}满${hours}小时`, en: `the ${hours} hours are over at ${hourOf(end).en}` }), rule.article, n + 1);
}

function verdictOf(rule: PeriodRule, day: LegalDay, n: number, counted: Counted, end: Deadline, calendars: CalendarSet): DayVerdict {
  const { deadline, pauses } = counted;
  const kind = calendars.kindOf(day);
  const what = describeDay(day, calendars);
  const pause = pauses.find((p) => day > p.from && day <= p.to);
  if (pause) {
    const reasons = tellReasons(pause.reasons);
    return verdict(day, kind, 'paused', { zh: `扣除（${reasons.zh}）`, en: `excluded (${reasons.en})` }, rule.article);
  }
  if (day > end.nominalDay) return rolledVerdict(day, kind, what, end);
  const byWorkingDays = rule.unit === 'working-days';
  if (byWorkingDays && !isWorkingDayIn(calendars, day, 'likely')) {
    return verdict(day, kind, kind ? 'skipped' : 'provisional', { zh: `${what.zh}，不计`, en: `${what.en}, not counted` }, WORKING_DAY);
  }
  const next = n + 1;
  const numbered = byWorkingDays ? { zh: `第${next}个工作日（${what.zh}）`, en: `working day ${next} (${what.en})` } : { zh: `第${next}日（${what.zh}）`, en: `day ${next} (${what.en})` };
  const told = endsMonths(rule, day, counted) ? joined(numbered, tellCorresponding(deadline.startDay, counted.count, rule)) : numbered;
  if (day === end.lastDay) return lastVerdict(rule, day, kind, told, end, calendars, next);
  if (!kind && byWorkingDays) return verdict(day, kind, 'provisional', told, WORKING_DAY, next);
  const extended = day > deadline.nominalDay ? { zh: `延长期间内，${told.zh}`, en: `in the extension, ${told.en}` } : told;
  return verdict(day, kind, day > deadline.nominalDay ? 'extended' : 'counted', withBorder(extended, day, deadline), articleOf(rule, day, counted), next);
}

/** The last day of the whole period, where nothing rolls. */
function lastVerdict(rule: PeriodRule, day: LegalDay, kind: DayKind | undefined, told: Bilingual, end: Deadline, calendars: CalendarSet, n: number): DayVerdict {
  if (end.status === 'final') return verdict(day, kind, 'last', joined(told, { zh: '期间届满日', en: 'the last day' }), rule.article, n);
  const missing = missingNotice(calendars);
  return verdict(day, kind, 'provisional', { zh: `${told.zh}，估计的期间届满日。${missing.zh}`, en: `${told.en}, the estimated last day. ${missing.en}` }, rule.article, n);
}

/** Where an earlier end stood that an extension has moved. */
function withBorder(told: Bilingual, day: LegalDay, { nominalDay, extended = [] }: Deadline): Bilingual {
  const ends = [nominalDay, ...extended.map((end) => end.nominalDay)];
  const at = ends.indexOf(day);
  if (at < 0 || at >= extended.length) return told;
  const { approvedOn, approver } = extended[at]!;
  return joined(told, { zh: `延长前的届满日，${approvedOn}批准延长`, en: `the end before the extension approved on ${approvedOn} (${approver})` });
}

/** Whether the day is the end of months or years without a pause, which CC-202 fixes. */
function endsMonths(rule: PeriodRule, day: LegalDay, { deadline, pauses }: Counted): boolean {
  return (rule.unit === 'months' || rule.unit === 'years') && pauses.length === 0 && day === deadline.nominalDay;
}

function articleOf(rule: PeriodRule, day: LegalDay, counted: Counted): string {
  return endsMonths(rule, day, counted) ? MONTHS_AND_YEARS : rule.article;
}

/** Days after the nominal end: rest days over which the end moves, and the working day on which it stops. */
function rolledVerdict(day: LegalDay, kind: DayKind | undefined, what: Bilingual, end: Deadline): DayVerdict {
  if (day === end.lastDay) {
    return verdict(day, kind, end.status === 'provisional' ? 'provisional' : 'last', { zh: `期间最后一日${end.nominalDay}为休息日，顺延至本日`, en: `the nominal end ${end.nominalDay} is a day of rest; the period ends on this day` }, ROLL);
  }
  return verdict(day, kind, kind ? 'rolled' : 'provisional', { zh: `${what.zh}，期间顺延`, en: `${what.en}, the end moves on` }, ROLL);
}

/** The walk must have counted as many units of days as the engine; months and years must have reached the same day by construction. */
function checkWalk(rule: PeriodRule, { count, deadline }: Counted, end: Deadline, walked: number): void {
  if (rule.unit !== 'working-days' && rule.unit !== 'calendar-days') return;
  if (rule.mode === 'plan-date') return;
  const expected = count + (deadline.extended ?? []).reduce((sum, e) => sum + e.count, 0);
  if (walked !== expected) throw new Error(`Explanation of ${rule.id} counted ${walked} of ${expected} units up to ${end.lastDay}`);
}

/** Working days (or days) between the day found and the event, counted back from the event. */
function backwardDays(rule: PeriodRule, { deadline, count }: Counted, calendars: CalendarSet): readonly DayVerdict[] {
  const event = { zh: '事件发生日，不计入', en: 'the day of the event is not counted' };
  const verdicts: DayVerdict[] = [verdict(deadline.startDay, calendars.kindOf(deadline.startDay), 'start', event, START_NOT_COUNTED)];
  let n = 0;
  for (let day = addDays(deadline.startDay, -1); day >= deadline.nominalDay; day = addDays(day, -1)) {
    const line = backwardVerdict(rule, day, n, count, deadline, calendars);
    verdicts.push(line);
    if (line.n !== undefined) n = line.n;
  }
  return verdicts.reverse();
}

function backwardVerdict(rule: PeriodRule, day: LegalDay, n: number, count: number, deadline: Deadline, calendars: CalendarSet): DayVerdict {
  const kind = calendars.kindOf(day);
  const what = describeDay(day, calendars);
  const found = day === deadline.nominalDay;
  const verdictFound = deadline.status === 'provisional' ? 'provisional' : 'last';
  if (found && rule.backward !== 'opens-window') {
    const length = tellLength(count, rule.unit);
    return verdict(day, kind, verdictFound, { zh: `与事件之间隔足${length.zh}，最迟在本日`, en: `${length.en} lie clear between this day and the event: the last day` }, rule.article);
  }
  if (rule.unit === 'working-days' && !isWorkingDayIn(calendars, day, 'likely')) {
    return verdict(day, kind, kind ? 'skipped' : 'provisional', { zh: `${what.zh}，不计`, en: `${what.en}, not counted` }, WORKING_DAY);
  }
  const told = { zh: `往前第${n + 1}${rule.unit === 'working-days' ? '个工作日' : '日'}（${what.zh}）`, en: `${n + 1} back (${what.en})` };
  if (!found) return verdict(day, kind, 'counted', told, rule.article, n + 1);
  return verdict(day, kind, verdictFound, joined(told, { zh: '自本日起可以提出', en: 'the first day possible' }), rule.article, n + 1);
}
