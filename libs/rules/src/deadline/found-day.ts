import { addDays, startOfDay, type Bilingual, type DayVerdict, type Deadline, type Explanation, type LegalDay } from '@due-process/legal-time';
import type { ClockRule, RuleBook } from '../model';

/** The rule whose year a bureau may read as the calendar year (domain.md 14). */
const REPEATED_ACTS = 'LZ-42.window';

/**
 * A day found by counting back from an event, told as what it is: the day from which acts are counted (LZ-42), or the latest day on which
 * something has begun (O2-6). Days from which an act is possible (PQP-39) stay as they were counted.
 */
export function foundDay(explanation: Explanation, rule: ClockRule, book: RuleBook): Explanation {
  if (rule.finds === 'window-start') return windowStart(explanation, rule, book);
  return rule.finds === 'latest-beginning' ? latestBeginning(explanation, rule) : explanation;
}

function windowStart({ deadline, days, ...rest }: Explanation, rule: ClockRule, book: RuleBook): Explanation {
  const calendarYear = rule.id === REPEATED_ACTS && book.parameter('repeat.year').value === 'calendar';
  const from = calendarYear ? `${deadline.startDay.slice(0, 4)}-01-01` : deadline.nominalDay;
  const counted = calendarYear ? { zh: '自然年度', en: 'in the calendar year' } : { zh: `向前${rule.count}${UNIT[rule.unit].zh}`, en: `${rule.count} ${UNIT[rule.unit].en} back` };
  return {
    ...rest,
    deadline: { ...deadline, nominalDay: from, earliestDay: from },
    days: retold(days, from, { zh: '自本日起计算', en: 'what was done from this day on is counted' }),
    short: {
      zh: `${rule.title.zh}：${deadline.startDay}起${counted.zh}，自${from}起计算（${rule.article}）`,
      en: `${rule.title.en}: ${counted.en} from ${deadline.startDay}, counted from ${from} (${rule.article})`,
    },
  };
}

function latestBeginning({ deadline, days, ...rest }: Explanation, rule: ClockRule): Explanation {
  const { earliestDay: _, ...counted } = deadline;
  const day = deadline.nominalDay;
  const after = addDays(day, 1);
  const end: Deadline = { ...counted, lastDay: day, firstDayAfter: after, steerDay: day, endsAt: startOfDay(after) };
  return {
    ...rest,
    deadline: end,
    days: retold(days, day, { zh: '最迟于本日开始', en: 'begun on this day at the latest' }),
    short: {
      zh: `${rule.title.zh}：至${deadline.startDay}已满${rule.count}${UNIT[rule.unit].zh}，最迟于${day}开始（${rule.article}）`,
      en: `${rule.title.en}: at least ${rule.count} ${UNIT[rule.unit].en} by ${deadline.startDay}, begun on ${day} at the latest (${rule.article})`,
    },
  };
}

/** The days from the one found on; that one says what it means. */
function retold(days: readonly DayVerdict[], found: LegalDay, reason: Bilingual): readonly DayVerdict[] {
  const kept = days.filter(({ day }) => day >= found);
  return kept.map((one) => (one.day === found ? { ...one, verdict: 'last', reason } : one));
}

const UNIT: Readonly<Record<ClockRule['unit'], Bilingual>> = {
  'working-days': { zh: '个工作日', en: 'working days' },
  'calendar-days': { zh: '日', en: 'days' },
  months: { zh: '个月', en: 'months' },
  years: { zh: '年', en: 'years' },
  hours: { zh: '小时', en: 'hours' },
};
