import {
  CALENDARS,
  computeDeadline,
  explainDeadline,
  instantOf,
  sanctionInterval,
  servedDay,
  surcharge,
  type Deadline,
  type Duration,
  type ExtendedEnd,
  type Extension,
  type LegalDay,
  type Pause,
  type PeriodStart,
  type ServiceOfDocument,
} from '@due-process/legal-time';
import { PACKS, selectRules, type ClockRule } from './index';
import table from './testing/date-cases.json';

/** A region in which the clock of a case is law: the cases come from several cities. */
const REGIONS: Readonly<Record<string, string>> = { QN: '522701', NG: '341881' };
const LANZHOU = '620102';

interface Request {
  readonly clock: string;
  readonly service?: ServiceOfDocument;
  readonly start?: string;
  readonly end?: LegalDay;
  readonly on?: LegalDay | readonly LegalDay[];
  readonly months?: number;
  readonly days?: number;
  readonly interval?: 'upon-event' | 'from-midnight';
  readonly pauses?: readonly Pause[];
  readonly extensions?: readonly (Extension & { readonly days?: number })[];
  readonly fine?: number;
  readonly dueDay?: LegalDay;
}

interface Expected {
  readonly refused?: boolean;
  readonly servedOn?: LegalDay;
  readonly lastInstant?: string;
  readonly earliestDay?: LegalDay;
  readonly resumesOn?: LegalDay;
  readonly accrued?: Readonly<Record<LegalDay, number>>;
  readonly extended?: readonly Partial<ExtendedEnd>[];
  readonly [field: string]: unknown;
}

function clockRule(id: string, day: LegalDay): ClockRule {
  const region = REGIONS[id.split('-')[0]!] ?? LANZHOU;
  const on = day < '2021-07-15' ? '2021-07-15' : day;
  return selectRules(PACKS, { region, on }).clock(id);
}

function startOf(request: Request): PeriodStart {
  if (request.service) {
    const served = servedDay(request.service);
    if (!served.ok) throw new Error(served.refusal.message.en);
    return { day: served.value.servedOn };
  }
  const start = request.start ?? request.end ?? (request.on as LegalDay);
  return start.includes('T') ? { at: instantOf(start) } : { day: start };
}

function startDayOf(start: PeriodStart): LegalDay {
  return 'day' in start ? start.day : start.at.slice(0, 10);
}

function checkSurcharge(request: Request, expected: Expected): void {
  const accrued = Object.fromEntries((request.on as readonly LegalDay[]).map((on) => [on, surcharge({ fine: request.fine!, dueDay: request.dueDay!, on })]));
  expect(accrued).toEqual(expected.accrued);
}

function checkSanction(request: Request, rule: ClockRule, expected: Expected): void {
  const duration: Duration = request.days !== undefined ? { days: request.days } : { months: request.months ?? rule.count! };
  const day = request.start!;
  const interval = sanctionInterval(request.interval === 'from-midnight' ? { from: day } : { uponEventOn: day }, duration);
  expect(interval).toMatchObject(expected);
}

function checkDeadline(request: Request, expected: Expected): void {
  const start = startOf(request);
  // LZ-24 of 2024-02 and the like are counted by the rules of that day; a plan or validity date by those of its first day.
  const rule = clockRule(request.clock, startDayOf(start));
  if (request.interval) return checkSanction(request, rule, expected);
  const options = {
    pauses: request.pauses,
    extensions: request.extensions?.map(({ approvedOn, days, count }) => ({ approvedOn, count: count ?? days })),
  };
  const result = computeDeadline(rule, start, CALENDARS, options);
  if (expected.refused) {
    expect(result).toMatchObject({ ok: false, refusal: { code: expect.stringMatching(/^[A-Z]+\.[A-Z_]+$/), article: rule.article } });
    return;
  }
  if (!result.ok) throw new Error(result.refusal.message.en);
  const { servedOn, lastInstant, extended, ...fields } = expected;
  expect(result.value).toMatchObject({ status: 'final', ...fields });
  if (servedOn !== undefined) expect(result.value.startDay).toBe(servedOn);
  if (lastInstant !== undefined) expect(result.value.endsAt).toBe(instantOf(lastInstant));
  if (extended) expect(result.value.extended).toMatchObject(extended);
  checkExplained(rule, start, options, result.value);
}

/** The explanation of a worked case ends on the day that the case names. */
function checkExplained(rule: ClockRule, start: PeriodStart, options: object, deadline: Deadline): void {
  const explained = explainDeadline(rule, start, CALENDARS, options);
  if (!explained.ok) throw new Error(explained.refusal.message.en);
  expect(explained.value.deadline).toEqual(deadline);
  const end = deadline.extended?.at(-1) ?? deadline;
  const last = explained.value.days.filter((line) => line.verdict === 'last');
  if (rule.unit !== 'hours') expect(last.map((line) => line.day)).toEqual([deadline.earliestDay ?? end.lastDay]);
}

const checks = table.cases.flatMap((dateCase) =>
  (dateCase.checks as readonly { request: Request; expect: Expected }[]).map((check, index) => ({ name: `${dateCase.id} (${index + 1}) ${dateCase.title}`, ...check })),
);

describe('worked date cases', () => {
  it.each(checks)('$name', ({ request, expect: expected }) => {
    if (request.fine !== undefined) checkSurcharge(request, expected);
    else checkDeadline(request, expected);
  });

  it('every clock of the list is a rule of some city', () => {
    for (const id of Object.keys(table.clocks)) {
      if (id === 'APL-72') continue; // a rate, not a period: checked as a surcharge above
      expect(clockRule(id, '2025-03-03')).toMatchObject({ id, kind: 'clock' });
    }
  });
});
