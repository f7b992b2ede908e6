import type { CalendarSet } from './calendar';
import { correspondingDay, endOfDay, millisOf } from './days';
import type { Bilingual, DayKind, Deadline, LegalDay, PeriodRule } from './model';
import { isWorkingDayIn } from './reach';

const KIND: Readonly<Record<DayKind, Bilingual>> = {
  'working-day': { zh: '工作日', en: 'working day' },
  'make-up-working-day': { zh: '调休上班日', en: 'make-up working day' },
  weekend: { zh: '周末', en: 'weekend' },
  'statutory-holiday': { zh: '法定节假日', en: 'statutory holiday' },
  'adjusted-rest-day': { zh: '调休放假日', en: 'adjusted rest day' },
};

/** What the day is by the calendar, with its festival; beyond the calendars what is estimated. */
export function describeDay(day: LegalDay, calendars: CalendarSet): Bilingual {
  const kind = calendars.kindOf(day);
  if (kind === undefined) {
    const works = isWorkingDayIn(calendars, day, 'likely');
    return { zh: works ? '估计为工作日' : '估计为休息日', en: works ? 'probably a working day' : 'probably a day of rest' };
  }
  const festival = calendars.nameOf(day);
  return { zh: festival ? `${festival}${KIND[kind].zh}` : KIND[kind].zh, en: festival ? `${KIND[kind].en} (${festival})` : KIND[kind].en };
}

/** What the law lets a period stand still for (行政强制法第25条第3款、医疗保障行政处罚程序暂行规定第45条), as it is told. */
const PAUSE: Readonly<Record<string, Bilingual>> = {
  testing: { zh: '检测', en: 'testing' },
  inspection: { zh: '检验', en: 'inspection' },
  appraisal: { zh: '鉴定', en: 'appraisal' },
  hearing: { zh: '听证', en: 'hearing' },
  announcement: { zh: '公告', en: 'announcement' },
  'expert-review': { zh: '专家评审', en: 'expert review' },
  'expert-appraisal': { zh: '专家鉴定', en: 'expert appraisal' },
  additions: { zh: '补充材料', en: 'additions' },
  suspension: { zh: '中止调查', en: 'suspension of the investigation' },
};

/** Reasons of pauses in words; one that the list does not have is told as it was given. */
export function tellReasons(reasons: readonly string[]): Bilingual {
  const all = reasons.map((reason) => PAUSE[reason] ?? { zh: reason, en: reason });
  return { zh: all.map(({ zh }) => zh).join('、') || '无', en: all.map(({ en }) => en).join(', ') || 'none' };
}

/** The code of a reason that was given in Chinese: 鉴定 is `appraisal`; anything else stays what it is. */
export function pauseReason(written: string): string {
  return Object.entries(PAUSE).find(([, { zh }]) => zh === written.trim())?.[0] ?? written;
}

const UNIT: Readonly<Record<PeriodRule['unit'], { readonly zh: string; readonly one: string; readonly en: string }>> = {
  'working-days': { zh: '个工作日', one: 'working day', en: 'working days' },
  'calendar-days': { zh: '日', one: 'day', en: 'days' },
  months: { zh: '个月', one: 'month', en: 'months' },
  years: { zh: '年', one: 'year', en: 'years' },
  hours: { zh: '小时', one: 'hour', en: 'hours' },
};

/** `5个工作日`, `1 month`. */
export function tellLength(count: number, unit: PeriodRule['unit']): Bilingual {
  return { zh: `${count}${UNIT[unit].zh}`, en: `${count} ${count === 1 ? UNIT[unit].one : UNIT[unit].en}` };
}

/** Why months and years end on this day (CC-202): the day with the same number, or the month's last where it has none. */
export function tellCorresponding(startDay: LegalDay, count: number, rule: PeriodRule): Bilingual {
  const length = tellLength(count, rule.unit);
  const { exists } = correspondingDay(startDay, rule.unit === 'years' ? count * 12 : count);
  if (!exists) return { zh: `满${length.zh}，该月没有对应日，为月末日`, en: `${length.en}: the month has no such day, so its last day` };
  // A period that counts its first day ends on the day before the corresponding one.
  return rule.mode === 'validity' ? { zh: `满${length.zh}，对应日的前一日`, en: `${length.en}: the day before the corresponding day` } : { zh: `满${length.zh}的对应日`, en: `${length.en}: the corresponding day` };
}

const HOUR_MS = 3_600_000;

/** `2026-09-30 17:20` in Shanghai. */
export function hourInShanghai(millis: number): string {
  return new Date(millis + 8 * HOUR_MS).toISOString().slice(0, 16).replace('T', ' ');
}

/** The instant at which a period in hours began. */
export function beginningOf({ endsAt }: Deadline, hours: number): string {
  return hourInShanghai(millisOf(endsAt) - hours * HOUR_MS);
}

/** The hour in Shanghai at which the last day's time is over: 24:00, or the very hour of a period in hours. */
export function hourOf({ endsAt, lastDay }: Deadline): Bilingual {
  if (endsAt === endOfDay(lastDay)) return { zh: '24时', en: '24:00' };
  const clock = hourInShanghai(millisOf(endsAt)).slice(11);
  return { zh: clock, en: clock };
}
