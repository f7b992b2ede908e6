import type { CalendarSet } from './calendar';
import { addDays, endOfDay, millisOf } from './days';
import type { Bilingual, DayKind, DayVerdict, Deadline, Explanation, LegalDay, PeriodRule, TimeResult } from './model';
import type { PausedDays } from './nominal';
import { countPeriod, deadlineInForce, type Counted, type DeadlineOptions, type PeriodStart } from './period';
import { isWorkingDayIn, missingNotice } from './reach';
import { accept } from './refuse';

/** Article for counting and skipping days: the start, the month's end, the roll. */
const START_NOT_COUNTED = '民法典第201条';
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

const KIND: Readonly<Record<DayKind, Bilingual>> = {
  'working-day': { zh: '工作日', en: 'working day' },
  'make-up-working-day': { zh: '调休上班日', en: 'make-up working day' },
  weekend: { zh: '周末', en: 'weekend' },
  'statutory-holiday': { zh: '法定节假日', en: 'statutory holiday' },
  'adjusted-rest-day': { zh: '调休放假日', en: 'adjusted rest day' },
};

/** What the day is by the calendar, with its festival; beyond the calendars what is estimated. */
function describe(day: LegalDay, calendars: CalendarSet): Bilingual {
  const kind = calendars.kindOf(day);
  if (kind === undefined) {
    const works = isWorkingDayIn(calendars, day, 'likely');
    return { zh: works ? '估计为工作日' : '估计为休息日', en: works ? 'probably a working day' : 'probably a day of rest' };
  }
  const festival = calendars.nameOf(day);
  return { zh: festival ? `${festival}${KIND[kind].zh}` : KIND[kind].zh, en: festival ? `${KIND[kind].en} (${festival})` : KIND[kind].en };
}

function verdict(day: LegalDay, kind: DayKind | undefined, name: DayVerdict['verdict'], zh: string, en: string, article: string, n?: number): DayVerdict {
  return { day, verdict: name, ...(n !== undefined ? { n } : {}), ...(kind ? { kind } : {}), reason: { zh, en }, article };
}

function forwardDays(rule: PeriodRule, counted: Counted, calendars: CalendarSet): readonly DayVerdict[] {
  const { deadline, pauses } = counted;
  const end = deadlineInForce(deadline);
  const verdicts: DayVerdict[] = [startVerdict(rule, deadline, calendars)];
  let n = rule.mode === 'validity' ? 1 : 0;
  for (let day = addDays(deadline.startDay, 1); day <= end.lastDay; day = addDays(day, 1)) {
    const line = verdictOf(rule, day, n, deadline, end, pauses, calendars);
    if (line.n !== undefined) n = line.n;
    verdicts.push(line);
  }
  checkWalk(rule, counted, end, n);
  return verdicts;
}

function startVerdict(rule: PeriodRule, deadline: Deadline, calendars: CalendarSet): DayVerdict {
  const day = deadline.startDay;
  const kind = calendars.kindOf(day);
  if (rule.mode === 'plan-date') return verdict(day, kind, 'last', '计划确定的日期，当日包括在内', 'the date fixed by the plan, itself included', rule.article);
  if (rule.mode === 'validity') return verdict(day, kind, 'counted', '自当日零时起计，当日计入', 'runs from 00:00 of this day, which counts', rule.article, 1);
  if (rule.unit === 'hours') return verdict(day, kind, 'start', '自该时刻起算', 'runs from the instant', START_NOT_COUNTED);
  return verdict(day, kind, 'start', '开始的当日不计入', 'the day of the start is not counted', START_NOT_COUNTED);
}

function verdictOf(
  rule: PeriodRule,
  day: LegalDay,
  n: number,
  deadline: Deadline,
  end: Deadline,
  pauses: readonly PausedDays[],
  calendars: CalendarSet,
): DayVerdict {
  const kind = calendars.kindOf(day);
  const what = describe(day, calendars);
  const pause = pauses.find((p) => day > p.from && day <= p.to);
  if (pause) return verdict(day, kind, 'paused', `扣除（${pause.reasons.join('、')}）`, `excluded (${pause.reasons.join(', ')})`, rule.article);
  if (day > end.nominalDay) return rolledVerdict(day, kind, what, end);
  const byWorkingDays = rule.unit === 'working-days';
  if (byWorkingDays && !isWorkingDayIn(calendars, day, 'likely')) {
    return verdict(day, kind, kind ? 'skipped' : 'provisional', `${what.zh}，不计`, `${what.en}, not counted`, WORKING_DAY);
  }
  const next = n + 1;
  const zh = byWorkingDays ? `第${next}个工作日（${what.zh}）` : `第${next}日（${what.zh}）`;
  const en = byWorkingDays ? `working day ${next} (${what.en})` : `day ${next} (${what.en})`;
  if (day === end.lastDay) {
    return end.status === 'provisional'
      ? verdict(day, kind, 'provisional', `${zh}，估计的期间届满日。${missingNotice(calendars).zh}`, `${en}, the estimated last day. ${missingNotice(calendars).en}`, rule.article, next)
      : verdict(day, kind, 'last', `${zh}，期间届满日`, `${en}, the last day`, rule.article, next);
  }
  if (!kind && byWorkingDays) return verdict(day, kind, 'provisional', zh, en, WORKING_DAY, next);
  if (day > deadline.nominalDay) return verdict(day, kind, 'extended', `延长期间内，${zh}`, `in the extension, ${en}`, rule.article, next);
  return verdict(day, kind, 'counted', zh, en, rule.article, next);
}

/** Days after the nominal end: rest days over which the end moves, and the working day on which it stops. */
function rolledVerdict(day: LegalDay, kind: DayKind | undefined, what: Bilingual, end: Deadline): DayVerdict {
  if (day === end.lastDay) {
    return verdict(day, kind, end.status === 'provisional' ? 'provisional' : 'last', `期间最后一日${end.nominalDay}为休息日，顺延至本日`, `the nominal end ${end.nominalDay} is a day of rest; the period ends on this day`, ROLL);
  }
  return verdict(day, kind, kind ? 'rolled' : 'provisional', `${what.zh}，期间顺延`, `${what.en}, the end moves on`, ROLL);
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
  const verdicts: DayVerdict[] = [
    verdict(deadline.startDay, calendars.kindOf(deadline.startDay), 'start', '事件发生日，不计入', 'the day of the event is not counted', START_NOT_COUNTED),
  ];
  let n = 0;
  for (let day = addDays(deadline.startDay, -1); day >= deadline.nominalDay; day = addDays(day, -1)) {
    verdicts.push(backwardVerdict(rule, day, n, count, deadline, calendars));
    const line = verdicts[verdicts.length - 1]!;
    if (line.n !== undefined) n = line.n;
  }
  return verdicts.reverse();
}

function backwardVerdict(rule: PeriodRule, day: LegalDay, n: number, count: number, deadline: Deadline, calendars: CalendarSet): DayVerdict {
  const kind = calendars.kindOf(day);
  const what = describe(day, calendars);
  const found = day === deadline.nominalDay;
  if (found && rule.backward !== 'opens-window') {
    return verdict(day, kind, 'last', `与事件之间隔${count}个整工作日，最迟在本日`, `${count} clear days lie between this day and the event: the last day`, rule.article);
  }
  if (rule.unit === 'working-days' && !isWorkingDayIn(calendars, day, 'likely')) {
    return verdict(day, kind, kind ? 'skipped' : 'provisional', `${what.zh}，不计`, `${what.en}, not counted`, WORKING_DAY);
  }
  const zh = `往前第${n + 1}个（${what.zh}）`;
  const en = `${n + 1} back (${what.en})`;
  return verdict(day, kind, found ? 'last' : 'counted', found ? `${zh}，自本日起可以提出` : zh, found ? `${en}, the first day possible` : en, rule.article, n + 1);
}

const UNIT: Readonly<Record<PeriodRule['unit'], { readonly zh: string; readonly one: string; readonly en: string }>> = {
  'working-days': { zh: '个工作日', one: 'working day', en: 'working days' },
  'calendar-days': { zh: '日', one: 'day', en: 'days' },
  months: { zh: '个月', one: 'month', en: 'months' },
  years: { zh: '年', one: 'year', en: 'years' },
  hours: { zh: '小时', one: 'hour', en: 'hours' },
};

/** `5个工作日`, `1 month`. */
function lengthOf(count: number, unit: PeriodRule['unit']): Bilingual {
  return { zh: `${count}${UNIT[unit].zh}`, en: `${count} ${count === 1 ? UNIT[unit].one : UNIT[unit].en}` };
}

function shortSentence(rule: PeriodRule, counted: Counted): Bilingual {
  const end = deadlineInForce(counted.deadline);
  const tail = end.status === 'provisional' ? { zh: '（估计，待放假安排通知）', en: ' (estimate until the holiday notice)' } : { zh: '', en: '' };
  if (rule.mode === 'plan-date') return { zh: `${rule.title.zh}：${end.lastDay}（${rule.article}）`, en: `${rule.title.en}: ${end.lastDay} (${rule.article})` };
  const [length, to] = [lengthOf(counted.count, rule.unit), end.earliestDay ?? end.lastDay];
  if (rule.mode === 'backward') {
    const [zh, en] = end.earliestDay ? ['自', 'from'] : ['最迟', 'at the latest on'];
    return {
      zh: `${rule.title.zh}：${end.startDay}前${length.zh}，${zh}${to}${end.earliestDay ? '起' : ''}（${rule.article}）${tail.zh}`,
      en: `${rule.title.en}: ${length.en} before ${end.startDay}, ${en} ${to} (${rule.article})${tail.en}`,
    };
  }
  const from = rule.unit === 'hours' ? hourInShanghai(millisOf(end.endsAt) - counted.count * HOUR_MS) : end.startDay;
  const moved = end.lastDay !== end.nominalDay ? { zh: `，因休息日由${end.nominalDay}顺延`, en: `, moved from ${end.nominalDay}, a day of rest` } : { zh: '', en: '' };
  const [until, more] = [hourOf(end), additions(rule, counted)];
  return {
    zh: `${rule.title.zh}：自${from}起${length.zh}${more.zh}，至${to} ${until.zh}止${moved.zh}（${rule.article}）${tail.zh}`,
    en: `${rule.title.en}: ${length.en} from ${from}${more.en}, until ${until.en} of ${to}${moved.en} (${rule.article})${tail.en}`,
  };
}

/** What was excluded from the period and what it was extended by. */
function additions(rule: PeriodRule, { deadline, pauses }: Counted): Bilingual {
  const excluded = pauses.map(({ from, to }) => ({ zh: `，扣除${from}（不含）至${to}`, en: `, without the days after ${from} up to ${to}` }));
  const extended = (deadline.extended ?? []).map(({ count }) => lengthOf(count, rule.unit)).map(({ zh, en }) => ({ zh: `，延长${zh}`, en: `, extended by ${en}` }));
  const all = [...excluded, ...extended];
  return { zh: all.map((one) => one.zh).join(''), en: all.map((one) => one.en).join('') };
}

const HOUR_MS = 3_600_000;

function hourInShanghai(millis: number): string {
  return new Date(millis + 8 * HOUR_MS).toISOString().slice(0, 16).replace('T', ' ');
}

/** The hour in Shanghai at which the last day's time is over: 24:00, or the very hour of a period in hours. */
function hourOf({ endsAt, lastDay }: Deadline): Bilingual {
  if (endsAt === endOfDay(lastDay)) return { zh: '24时', en: '24:00' };
  const clock = hourInShanghai(millisOf(endsAt)).slice(11);
  return { zh: clock, en: clock };
}
