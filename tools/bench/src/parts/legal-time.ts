import { addDays, CALENDARS, computeDeadline, type LegalDay, type PeriodRule } from '@due-process/legal-time';
import { findWorkday } from 'chinese-days';
import { performance } from 'node:perf_hooks';
import { spreadOf, type Spread } from '../measure/statistics';
import { range, ratio, type Section } from '../report/section';

const ROUNDS = 7;
/** The start days of one round: every day of a year, so that holidays and make-up days are among them. */
const STARTS: readonly LegalDay[] = Array.from({ length: 365 }, (_day, n) => addDays('2025-01-01', n));

const periodOf = (count: number): PeriodRule => ({
  id: `bench-${count}`, title: { zh: '测试期间', en: 'period of the benchmark' }, article: 'LZ-22', unit: 'working-days', count, roll: 'forward',
});

/** Legal time: a period of working days with everything but its explanation, beside libraries that answer a date alone. */
export async function legalTime(): Promise<readonly Section[]> {
  const rows = [5, 250, 1_000].map((count) => {
    const rule = periodOf(count);
    const starts = count > 250 ? STARTS.filter((_day, n) => n % 30 === 0) : STARTS;
    const ours = timed(starts, (day) => endOf(rule, day));
    const theirs = timed(starts, (day) => findWorkday(count, day));
    return { count, ours, theirs };
  });
  const agreed = STARTS.filter((day) => endOf(periodOf(5), day) === findWorkday(5, day)).length;
  return [
    {
      title: 'Legal time (µs per computed period)',
      columns: ['working days', 'ours', 'chinese-days', 'ours ÷ chinese-days'],
      rows: rows.map(({ count, ours, theirs }) => [count.toLocaleString('en-US'), range(ours), range(theirs), ratio(ours.median / theirs.median)]),
      aims: [],
      notes: [
        `Medians of ${ROUNDS} rounds over the start days of 2025. Ours answers the last day, its instant, the day after, the steer day, provisional ranges and the calendars used; both agree on the last day of ${agreed} of ${STARTS.length} five-day periods.`,
        '1,000 working days reach beyond the announced calendars: ours then says so and gives the range, chinese-days answers a day as if it were known.',
      ],
    },
  ];
}

function endOf(rule: PeriodRule, day: LegalDay): LegalDay {
  const result = computeDeadline(rule, { day }, CALENDARS);
  if (!result.ok) throw new Error(result.refusal.message.en);
  return result.value.lastDay;
}

/** µs per period; the first round warms up and is not counted. A round takes about a tenth of a second. */
function timed(starts: readonly LegalDay[], work: (day: LegalDay) => string): Spread {
  const repeat = Math.max(1, Math.ceil(100 / round(1, starts, work)));
  return spreadOf(Array.from({ length: ROUNDS }, () => (round(repeat, starts, work) * 1_000) / (repeat * starts.length)));
}

/** ms that all start days take, so many times over. */
function round(repeat: number, starts: readonly LegalDay[], work: (day: LegalDay) => string): number {
  const begun = performance.now();
  let letters = 0;
  for (let n = 0; n < repeat; n += 1) for (const day of starts) letters += work(day).length;
  if (letters !== repeat * starts.length * 'YYYY-MM-DD'.length) throw new Error('Something answered no day.');
  return performance.now() - begun;
}
