import { addDays, dayNumber, isLegalDay, weekday } from './days';
import type { DayKind, LegalDay } from './model';

/** One line of a calendar file: a day, or the days `from`–`to` inclusive, that are not what their weekday says. */
export type CalendarEntry = {
  /** `working-day` only in an amendment that takes a day off back. */
  readonly kind: DayKind;
  /** Festival it belongs to, e.g. 春节; two festivals in one arrangement are joined with 、. */
  readonly name: string;
} & ({ readonly day: LegalDay } | { readonly from: LegalDay; readonly to: LegalDay });

/** A State Council notice on the holidays of a year (放假安排通知) as data. Days not listed are what their weekday says. */
export interface CalendarFile {
  /** e.g. `CN-2026`. */
  readonly id: string;
  /**
   * `announced`: the yearly notice. `amendment`: a later notice that changes single days of a covered year.
   * `local`: holidays that an autonomous area gives by HOL-4, in force in its region only.
   * `statutory-only`: days fixed by the holiday rules (HOL) before the notice; an estimate, never a calendar.
   */
  readonly status: 'announced' | 'amendment' | 'local' | 'statutory-only';
  /** Number of the notice, e.g. 国办发明电〔2025〕7号. */
  readonly notice: string;
  readonly title: string;
  readonly issued: LegalDay;
  /** Where the wording can be read. */
  readonly source: string;
  /** Only with `local`: the beginning of the division code of the autonomous area, e.g. `5227`. */
  readonly region?: string;
  readonly coverage: { readonly from: LegalDay; readonly to: LegalDay };
  readonly days: readonly CalendarEntry[];
}

/** A day of a file after ranges were opened. */
export interface CalendarDay {
  readonly day: LegalDay;
  readonly kind: CalendarEntry['kind'];
  readonly name: string;
}

const KINDS: readonly string[] = ['working-day', 'make-up-working-day', 'weekend', 'statutory-holiday', 'adjusted-rest-day'];
const STATUSES: readonly string[] = ['announced', 'amendment', 'local', 'statutory-only'];
const KEYS: readonly string[] = ['id', 'status', 'notice', 'title', 'issued', 'source', 'region', 'coverage', 'days'];

/** The first year of the rule with 13 statutory days (HOL as revised on 2024-11-10). */
const THIRTEEN_DAYS_SINCE = 2025;

/** Statutory days of each festival in a year (HOL Art. 2). */
function statutoryDays(year: number): Readonly<Record<string, number>> {
  const revised = year >= THIRTEEN_DAYS_SINCE;
  return { 元旦: 1, 春节: revised ? 4 : 3, 清明节: 1, 劳动节: revised ? 2 : 1, 端午节: 1, 中秋节: 1, 国庆节: 3 };
}

/** The statutory days that fall on the same date every year. */
function fixedStatutoryDays(year: number): readonly LegalDay[] {
  const may = year >= THIRTEEN_DAYS_SINCE ? ['05-01', '05-02'] : ['05-01'];
  return ['01-01', ...may, '10-01', '10-02', '10-03'].map((monthDay) => `${year}-${monthDay}`);
}

/** One thing that is wrong with a calendar file: where it stands (a JSON pointer) and what it is. */
export interface CalendarProblem {
  readonly pointer: string;
  readonly what: string;
}

/**
 * Checks one file and opens its ranges. Throws an Error with every problem, naming the file, the line (counted from 1 in `days`) and
 * the day: a calendar that contradicts itself must never count a period.
 */
export function readCalendarFile(file: CalendarFile): readonly CalendarDay[] {
  const { days, problems } = inspect(file);
  if (problems.length > 0) throw new Error(problems.map(({ what }) => `Calendar ${String(file?.id)}: ${what}`).join('\n'));
  return days;
}

/** Everything that is wrong with one file, all at once. */
export function findCalendarProblems(file: unknown): readonly CalendarProblem[] {
  return inspect(file as CalendarFile).problems;
}

function inspect(file: CalendarFile): { readonly days: readonly CalendarDay[]; readonly problems: readonly CalendarProblem[] } {
  const problems: CalendarProblem[] = [];
  const fail: Fail = (pointer, what) => void problems.push({ pointer, what });
  if (typeof file !== 'object' || file === null) return { days: [], problems: [{ pointer: '', what: 'no calendar file' }] };
  checkHead(file, fail);
  if (!Array.isArray(file.days)) fail('/days', '"days" is missing');
  if (problems.length > 0) return { days: [], problems };
  const days = file.days.flatMap((entry, index) => openEntry(entry, file.status, index, fail));
  checkPlaces(file, days, fail);
  if (file.status !== 'amendment' && file.status !== 'local') checkWholeYear(file, days, fail);
  return { days, problems };
}

type Fail = (pointer: string, what: string) => void;

function checkHead(file: CalendarFile, fail: Fail): void {
  for (const key of Object.keys(file)) if (!KEYS.includes(key)) fail(`/${key}`, `unknown key "${key}"`);
  for (const key of ['id', 'status', 'notice', 'title', 'issued', 'source'] as const) {
    if (typeof file[key] !== 'string' || file[key] === '') fail(`/${key}`, `"${key}" is missing`);
  }
  if (typeof file.status === 'string' && !STATUSES.includes(file.status)) fail('/status', `unknown status "${file.status}"`);
  if ((file.status === 'local') !== (typeof file.region === 'string' && /^\d{2,12}$/.test(file.region))) fail('/region', '"region" (a division code) belongs to "status": "local" and to nothing else');
  if (typeof file.issued === 'string' && !isLegalDay(file.issued)) fail('/issued', `"issued" is no day: ${file.issued}`);
  if (!isLegalDay(file.coverage?.from) || !isLegalDay(file.coverage.to)) fail('/coverage', '"coverage" needs two days');
  else if (file.coverage.from > file.coverage.to) fail('/coverage', '"coverage" ends before it begins');
}

/** Every day once, inside the coverage or in the December before it. */
function checkPlaces({ coverage }: CalendarFile, days: readonly CalendarDay[], fail: Fail): void {
  const seen = new Set<LegalDay>();
  for (const { day } of days) {
    if (seen.has(day)) fail('/days', `${day} is listed twice`);
    seen.add(day);
    const inDecemberBefore = day.slice(0, 7) === `${Number(coverage.from.slice(0, 4)) - 1}-12`;
    if ((day < coverage.from || day > coverage.to) && !inDecemberBefore) fail('/days', `${day} lies outside the coverage`);
  }
}

/** No range of a notice was ever longer; a longer one is a slip of the pen. */
const LONGEST_RANGE = 31;

function openEntry(entry: CalendarEntry, status: CalendarFile['status'], index: number, failAt: Fail): readonly CalendarDay[] {
  const line = `line ${index + 1}`;
  const fail = (what: string) => failAt(`/days/${index}`, `${line}: ${what}`);
  if (typeof entry !== 'object' || entry === null) return nothing(fail('no entry'));
  if (!KINDS.includes(entry.kind)) fail(`unknown kind "${String(entry.kind)}"`);
  if (typeof entry.name !== 'string' || entry.name === '') fail('"name" is missing');
  const from = 'day' in entry ? entry.day : entry.from;
  const to = 'day' in entry ? entry.day : entry.to;
  if (!isLegalDay(from) || !isLegalDay(to)) return nothing(fail(`no day: ${String(from)} – ${String(to)}`));
  if (from > to) fail(`${from} is after ${to}`);
  if (dayNumber(to) - dayNumber(from) > LONGEST_RANGE) return nothing(fail(`${from} – ${to} is longer than ${LONGEST_RANGE} days`));
  const days: CalendarDay[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const weekend = weekday(day) > 5;
    if (entry.kind === 'working-day' && (weekend || status !== 'amendment')) fail(`${day}: only an amendment takes a weekday off back`);
    if (entry.kind === 'make-up-working-day' && !weekend) fail(`${day} is Monday to Friday and needs no make-up`);
    if (entry.kind === 'adjusted-rest-day' && weekend) fail(`${day} is a weekend and needs no adjustment`);
    if (entry.kind === 'weekend' && !weekend) fail(`${day} is no weekend`);
    days.push({ day, kind: entry.kind, name: entry.name });
  }
  return days;
}

const nothing = (_told: void): readonly CalendarDay[] => [];

/** A yearly file covers one calendar year, gives every statutory day of HOL, and every day off is worked for or owed. */
function checkWholeYear(file: CalendarFile, days: readonly CalendarDay[], fail: Fail): void {
  const year = Number(file.coverage.from.slice(0, 4));
  if (file.coverage.from !== `${year}-01-01` || file.coverage.to !== `${year}-12-31`) return fail('/coverage', 'a yearly file covers one calendar year');

  const statutory = days.filter((d) => d.kind === 'statutory-holiday' && d.day >= file.coverage.from);
  for (const day of fixedStatutoryDays(year)) {
    if (!statutory.some((d) => d.day === day)) fail('/days', `${day} must be a statutory holiday (HOL)`);
  }
  for (const [festival, count] of Object.entries(statutoryDays(year))) {
    const found = statutory.filter((d) => String(d.name).split('、').includes(festival)).length;
    if (found !== count) fail('/days', `${festival} has ${found} statutory days, HOL gives ${count}`);
  }
  if (file.status === 'statutory-only') {
    const other = days.find((d) => d.kind !== 'statutory-holiday');
    if (other) fail('/days', `${other.day}: a statutory-only file must not guess ${other.kind}s`);
    return;
  }
  checkBalance(days, fail);
  checkFestivals(year, days.filter((d) => d.day >= file.coverage.from), fail);
}

/** Where a festival can lie at all, month and day: the lunar ones move inside a month, 清明 inside three days. */
const SEASONS: Readonly<Record<string, readonly [string, string]>> = {
  元旦: ['01-01', '01-01'], 春节: ['01-20', '02-24'], 清明节: ['04-04', '04-06'], 劳动节: ['05-01', '05-02'], 端午节: ['05-25', '06-27'], 中秋节: ['09-06', '10-09'], 国庆节: ['10-01', '10-03'],
};

/** Days between a festival and the weekend that is worked for it; no notice since 2008 has gone farther. */
const WORKED_WITHIN = 16;

/**
 * Totals may fit although a day stands in the wrong month: so each statutory day lies in the season of its festival, each day off touches its festival
 * without a working day between, and each weekend that is worked lies near the festival that it is worked for.
 */
function checkFestivals(year: number, days: readonly CalendarDay[], fail: Fail): void {
  const kinds = new Map(days.map((d) => [d.day, d.kind]));
  const isOff = (day: LegalDay): boolean => (weekday(day) > 5 ? kinds.get(day) !== 'make-up-working-day' : ['statutory-holiday', 'adjusted-rest-day'].includes(kinds.get(day) ?? ''));
  const statutory = days.filter((d) => d.kind === 'statutory-holiday');
  const own = (name: string): readonly CalendarDay[] => statutory.filter((d) => sharesFestival(d.name, name));
  // A line that names no festival of the year may belong to any.
  const statutoryOf = (name: string): readonly LegalDay[] => (own(name).length > 0 ? own(name) : statutory).map((d) => d.day);
  for (const { day, kind, name } of days) {
    if (kind === 'statutory-holiday') checkSeason(year, day, name, fail);
    if (kind === 'adjusted-rest-day' && !touches(day, statutoryOf(name), isOff)) fail('/days', `${day}: a day off for ${name} with a working day between it and ${name}`);
    if (kind === 'make-up-working-day' && !statutoryOf(name).some((other) => Math.abs(dayNumber(other) - dayNumber(day)) <= WORKED_WITHIN)) fail('/days', `${day}: a weekend worked for ${name}, more than ${WORKED_WITHIN} days from it`);
  }
}

const sharesFestival = (one: string, other: string): boolean => String(one).split('、').some((name) => String(other).split('、').includes(name));

function checkSeason(year: number, day: LegalDay, name: string, fail: Fail): void {
  const seasons = String(name).split('、').map((festival) => SEASONS[festival]).filter((season) => season !== undefined);
  const inside = seasons.some(([from, to]) => day >= `${year}-${from}` && day <= `${year}-${to}`);
  if (seasons.length > 0 && !inside) fail('/days', `${day} lies outside the season of ${name}`);
}

/** Whether only days off lie between the day and one of the others. */
function touches(day: LegalDay, others: readonly LegalDay[], isOff: (day: LegalDay) => boolean): boolean {
  return others.some((other) => {
    const [from, to] = day < other ? [day, other] : [other, day];
    if (dayNumber(to) - dayNumber(from) > LONGEST_RANGE) return false;
    for (let between = from; between < to; between = addDays(between, 1)) if (!isOff(between)) return false;
    return true;
  });
}

/** Each weekday off beyond the statutory days is balanced by a make-up day or by a statutory day that fell on a weekend. */
function checkBalance(days: readonly CalendarDay[], fail: Fail): void {
  const adjusted = days.filter((d) => d.kind === 'adjusted-rest-day').length;
  const madeUp = days.filter((d) => d.kind === 'make-up-working-day').length;
  const owed = days.filter((d) => d.kind === 'statutory-holiday' && weekday(d.day) > 5).length;
  if (adjusted !== madeUp + owed) {
    fail('/days', `${adjusted} adjusted rest days, but ${madeUp} make-up days and ${owed} statutory days on weekends: the year is not accounted for`);
  }
}

/** What a file says of itself in a computed date: `CN-2026@国办发明电〔2025〕7号`. */
export function versionOf(file: CalendarFile): string {
  return `${file.id}@${file.notice}`;
}

/** Day numbers of a file's coverage. */
export function coverageNumbers(file: CalendarFile): { readonly first: number; readonly last: number } {
  return { first: dayNumber(file.coverage.from), last: dayNumber(file.coverage.to) };
}
