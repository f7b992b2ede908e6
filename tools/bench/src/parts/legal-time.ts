import { addDays, CALENDARS, CALENDAR_FILES, computeDeadline, loadCalendars, weekday, type CalendarFile, type CalendarSet, type Deadline, type LegalDay, type PeriodRule } from '@due-process/legal-time';
import { findWorkday } from 'chinese-days';
import { addBusinessDays, format, parseISO } from 'date-fns';
import { performance } from 'node:perf_hooks';
import { spreadOf, type Spread } from '../measure/statistics';
import { atLeast, atMost, range, ratio, type Section } from '../report/section';

const ROUNDS = 7;
/** The start days of one round: every day of a year, so that holidays and make-up days are among them. */
const STARTS: readonly LegalDay[] = Array.from({ length: 365 }, (_day, n) => addDays('2025-01-01', n));

const periodOf = (count: number): PeriodRule => ({
  id: `bench-${count}`, title: { zh: '测试期间', en: 'period of the benchmark' }, article: 'LZ-22', unit: 'working-days', count, roll: 'forward',
});

interface Row {
  readonly name: string;
  readonly count: number;
  readonly ours: Spread;
  readonly chineseDays?: Spread;
  readonly dateFns?: Spread;
}

/** Legal time: a period of working days with everything but its explanation, beside libraries that answer a date alone. */
export async function legalTime(): Promise<readonly Section[]> {
  const [five, long] = [besideLibraries(5), besideLibraries(250)];
  const covered = coveredTo2031();
  const rows: readonly Row[] = [
    five,
    long,
    { name: '5, covered to 2031', count: 5, ours: ours(5, covered) },
    { name: '1,000, covered to 2031', count: 1_000, ours: ours(1_000, covered) },
    { ...besideLibraries(1_000), name: '1,000, beyond the notices' },
  ];
  const median = (name: string): number => rows.find((row) => row.name === name)!.ours.median;
  const faster = Math.min(five.chineseDays!.median, five.dateFns!.median);
  const agreed = STARTS.filter((day) => endOf(periodOf(5), day, CALENDARS) === findWorkday(5, day)).length;
  const alike = STARTS.filter((day) => endOf(periodOf(5), day, CALENDARS) === byDateFns(5, day)).length;
  return [
    {
      title: 'Legal time (µs per computed period)',
      columns: ['working days', 'ours', 'chinese-days', 'date-fns', 'faster of them ÷ ours'],
      rows: rows.map(({ name, ours: own, chineseDays, dateFns }) => [name, range(own), chineseDays ? range(chineseDays) : '', dateFns ? range(dateFns) : '', chineseDays && dateFns ? ratio(Math.min(chineseDays.median, dateFns.median) / own.median) : '']),
      aims: [
        atLeast('A period of 5 working days at least 5 times faster than the faster library', faster / five.ours.median, 5),
        atMost('A period of 1,000 working days no dearer than one of 5, both inside loaded calendars (a tenth for the noise)', median('1,000, covered to 2031') / median('5, covered to 2031'), 1.1),
      ],
      notes: [
        `Medians of ${ROUNDS} rounds over the start days of 2025, text in and text out for all three. Ours answers the last day, its instant, the day after, the steer day, provisional ranges and the calendars used; chinese-days answers a day; date-fns knows no holidays and answers Monday to Friday.`,
        `On the last day of five-day periods chinese-days agrees with us on ${agreed} of ${STARTS.length} starts, date-fns on ${alike}.`,
        'The State Council has announced nothing after 2026: the calendars to 2031 are made for this measurement and stand nowhere else. Beyond the notices ours works out three dates (likeliest, earliest, latest) and says why none is final; the libraries answer a day as if it were known.',
      ],
    },
  ];
}

function besideLibraries(count: number): Row {
  return { name: count.toLocaleString('en-US'), count, ours: ours(count, CALENDARS), chineseDays: timed((day) => findWorkday(count, day), count > 250), dateFns: timed((day) => byDateFns(count, day)) };
}

function ours(count: number, calendars: CalendarSet): Spread {
  const rule = periodOf(count);
  return timed((day) => endOf(rule, day, calendars));
}

/** The answer of the last period: kept, so that the whole of it is made and nothing is optimised away that a caller would get. */
let kept: Deadline | undefined;

function endOf(rule: PeriodRule, day: LegalDay, calendars: CalendarSet): LegalDay {
  const result = computeDeadline(rule, { day }, calendars);
  if (!result.ok) throw new Error(result.refusal.message.en);
  kept = result.value;
  return kept.lastDay;
}

function byDateFns(count: number, day: LegalDay): LegalDay {
  return format(addBusinessDays(parseISO(day), count), 'yyyy-MM-dd');
}

/** Years in which only the statutory days are off and each that falls on a weekend is owed on a working day after them. */
function coveredTo2031(): CalendarSet {
  const announced = CALENDAR_FILES.filter((file) => file.status === 'announced');
  return loadCalendars([...announced, ...[2027, 2028, 2029, 2030, 2031].map(madeUpYear)]);
}

function madeUpYear(year: number): CalendarFile {
  const statutory = ['01-01', '02-05', '02-06', '02-07', '02-08', '04-05', '05-01', '05-02', '06-09', '09-15', '10-01', '10-02', '10-03'].map((monthDay) => `${year}-${monthDay}`);
  const names: Readonly<Record<string, string>> = { '01': '元旦', '02': '春节', '04': '清明节', '05': '劳动节', '06': '端午节', '09': '中秋节', '10': '国庆节' };
  const nameOf = (day: LegalDay): string => names[day.slice(5, 7)]!;
  const taken = new Set(statutory);
  const owed = statutory.filter((day) => weekday(day) > 5).map((day) => {
    let rest = addDays(day, 1);
    while (taken.has(rest) || weekday(rest) > 5) rest = addDays(rest, 1);
    taken.add(rest);
    return { day: rest, kind: 'adjusted-rest-day' as const, name: nameOf(day) };
  });
  return {
    id: `BENCH-${year}`, status: 'announced', notice: `made for the measurement ${year}`, title: 'made for the measurement', issued: `${year - 1}-11-01`, source: 'none',
    coverage: { from: `${year}-01-01`, to: `${year}-12-31` },
    days: [...statutory.map((day) => ({ day, kind: 'statutory-holiday' as const, name: nameOf(day) })), ...owed],
  };
}

/** µs per period; the first round warms up and is not counted. A round takes about a tenth of a second. */
function timed(work: (day: LegalDay) => string, few = false): Spread {
  const starts = few ? STARTS.filter((_day, n) => n % 30 === 0) : STARTS;
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
