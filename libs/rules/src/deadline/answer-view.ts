import { dayOf, deadlineInForce, millisOf, startOfDay, type Bilingual, type DayVerdict, type Deadline, type Explanation, type Instant, type LegalDay, type ProvisionalRange, type ServedDay } from '@due-process/legal-time';
import type { Candidate } from '../explain-selection';
import type { ClockRule, Reading, RuleBook } from '../model';
import type { DeadlineRequest } from './request';

/** An end of the period: before the roll, after it, and the working day to steer by. */
interface EndView {
  readonly nominalDay: LegalDay;
  readonly lastDay: LegalDay;
  readonly firstDayAfter: LegalDay;
  readonly steerDay: LegalDay;
  readonly steerProvisional?: boolean;
  /** The first instant that is too late, in UTC. */
  readonly endsAt: Instant;
  readonly status: 'final' | 'provisional';
  /** Only when provisional: the last day that a notice covers, and the bounds. */
  readonly lastResolvedDay?: LegalDay;
  readonly provisional?: ProvisionalRange;
}

/** The answer to "until when", plain data for a screen, a file or another program. */
export interface DeadlineAnswer extends EndView {
  readonly clock: string;
  readonly article: string;
  readonly title: Bilingual;
  readonly region: string;
  readonly startDay: LegalDay;
  readonly servedOn?: LegalDay;
  readonly service?: { readonly article: string; readonly reason: Bilingual; readonly proven: boolean };
  /** Periods in hours: the instant at which they are over, in Shanghai time. */
  readonly lastInstant?: string;
  /** Windows that open before an event; last day for a notice before an event. */
  readonly earliestDay?: LegalDay;
  readonly latestDay?: LegalDay;
  /** Sanctions: first day, the instant at which it begins, and the day on which they are over. */
  readonly firstDay?: LegalDay;
  readonly startsAt?: Instant;
  readonly resumesOn?: LegalDay;
  readonly extended?: readonly (EndView & { readonly approvedOn: LegalDay; readonly count: number; readonly approver: string })[];
  readonly atExpiry?: string;
  /** Whether the act told in `filing` is in time; absent while a provisional end leaves it open. */
  readonly timely?: boolean;
  /** The first instant that is too late at the counter, in Shanghai time. */
  readonly counterClosesAt?: string;
  readonly asOf?: LegalDay;
  readonly calendars: readonly string[];
  /** Packs and parameters that judged it, e.g. `lanzhou@2022-01`. */
  readonly rules: readonly string[];
  readonly readings?: readonly Reading[];
  readonly remark?: Bilingual;
  readonly explanation: { readonly short: Bilingual; readonly days: readonly DayVerdict[] };
  /** Why this rule and no other. */
  readonly selection: readonly Candidate[];
}

interface Facts {
  readonly rule: ClockRule;
  readonly book: RuleBook;
  readonly region: string;
  readonly request: DeadlineRequest;
  readonly explanation: Explanation;
  readonly served?: ServedDay & { readonly proven: boolean };
  readonly sanction?: { readonly firstDay: LegalDay };
}

/** The answer without the selection and without what became of a filing. */
export function answerView({ rule, book, region, request, explanation, served, sanction }: Facts): Omit<DeadlineAnswer, 'selection' | 'timely' | 'counterClosesAt'> {
  const { deadline, days, short } = explanation;
  return {
    clock: request.clock,
    article: rule.article,
    title: rule.title,
    region,
    startDay: deadline.startDay,
    ...(served ? { servedOn: served.servedOn, service: { article: served.article, reason: served.reason, proven: served.proven } } : {}),
    ...endView(deadline),
    ...specialDays(rule, deadline),
    ...(sanction ? { firstDay: sanction.firstDay, startsAt: startOfDay(sanction.firstDay), resumesOn: deadlineInForce(deadline).firstDayAfter } : {}),
    ...(deadline.extended ? { extended: deadline.extended.map((end) => ({ ...endView(end), approvedOn: end.approvedOn, count: end.count, approver: end.approver })) } : {}),
    ...(deadline.atExpiry !== undefined ? { atExpiry: deadline.atExpiry } : {}),
    ...(request.asOf !== undefined ? { asOf: request.asOf } : {}),
    calendars: deadline.calendars,
    rules: book.versions,
    ...(rule.readings ? { readings: rule.readings } : {}),
    ...(rule.remark ? { remark: rule.remark } : {}),
    explanation: { short, days },
  };
}

function endView(end: Pick<Deadline, 'nominalDay' | 'lastDay' | 'firstDayAfter' | 'steerDay' | 'steerProvisional' | 'endsAt' | 'status' | 'provisional'>): EndView {
  const { nominalDay, lastDay, firstDayAfter, steerDay, steerProvisional, endsAt, status, provisional } = end;
  return {
    nominalDay,
    lastDay,
    firstDayAfter,
    steerDay,
    ...(steerProvisional ? { steerProvisional } : {}),
    endsAt,
    status,
    ...(provisional?.lastResolvedDay !== undefined ? { lastResolvedDay: provisional.lastResolvedDay } : {}),
    ...(provisional ? { provisional } : {}),
  };
}

function specialDays(rule: ClockRule, deadline: Deadline): Pick<DeadlineAnswer, 'lastInstant' | 'earliestDay' | 'latestDay'> {
  if (rule.unit === 'hours') return { lastInstant: inShanghai(deadline.endsAt) };
  if (rule.mode !== 'backward') return {};
  return deadline.earliestDay !== undefined ? { earliestDay: deadline.earliestDay } : { latestDay: deadline.lastDay };
}

/** `2026-10-01T17:20:00+08:00`. */
function inShanghai(instant: Instant): string {
  const shifted = new Date(millisOf(instant) + 8 * 3_600_000).toISOString();
  return `${dayOf(instant)}T${shifted.slice(11, 19)}+08:00`;
}
