import {
  addDays,
  dayOf,
  explainDeadline,
  provenService,
  servedDay,
  type CalendarFile,
  type CalendarSet,
  type DeadlineOptions,
  type Explanation,
  type LegalDay,
  type PeriodStart,
  type ServedDay,
} from '@due-process/legal-time';
import { explainSelection } from '../explain-selection';
import type { ClockRule, ParameterSetting, RulePack } from '../model';
import { answerView, type DeadlineAnswer } from './answer-view';
import { calendarsAsOf } from './calendars-as-of';
import { findClock, SURCHARGE, type FoundClock } from './find-clock';
import { lengthOf } from './length';
import { byLaw, refuse, type DeadlineRefusal, type Refused } from './refusal';
import { readRequest, type DeadlineRequest } from './request';
import { answerSurcharge, type SurchargeAnswer } from './surcharge-answer';

/** What an answer is worked out from. */
export interface DeadlineSources {
  readonly packs: readonly RulePack[];
  readonly calendarFiles: readonly CalendarFile[];
  readonly settings?: readonly ParameterSetting[];
  /** Only what was known on that day; a request's own `asOf` prevails. */
  readonly asOf?: LegalDay;
}

export type DeadlineResult =
  | { readonly ok: true; readonly answer: DeadlineAnswer | SurchargeAnswer }
  | { readonly ok: false; readonly refusal: DeadlineRefusal };

/**
 * Answers "until when" for a request in the form of the worked date cases: the rule by id, region and day, the served day, the
 * count with pauses and extensions, and every day explained. Pure: the same request, packs and calendars always give the same
 * answer. What cannot be read and what the law refuses come back as refusals, never as exceptions.
 */
export function answerDeadline(body: unknown, sources: DeadlineSources): DeadlineResult {
  const read = readRequest(body);
  if (!read.ok) return refused(refuse('request', 'REQUEST.INVALID', `请求有误：${read.problems.join('；')}`, `The request is wrong: ${read.problems.join('; ')}`));
  const result = read.request.clock === SURCHARGE ? answerSurcharge(read.request, sources.packs) : answerClock(read.request, sources);
  return 'refusal' in result ? refused(result) : { ok: true, answer: result };
}

const refused = ({ refusal }: Refused): DeadlineResult => ({ ok: false, refusal });

function answerClock(request: DeadlineRequest, sources: DeadlineSources): DeadlineAnswer | Refused {
  const foreign = request.fine !== undefined || request.dueDay !== undefined || request.frozen.length > 0 || request.on.length > 1;
  if (foreign) return refuse('request', 'REQUEST.INVALID', 'fine、dueDay、frozen和多个on只用于加处罚款（APL-72）', '"fine", "dueDay", "frozen" and several days in "on" belong to the surcharge (APL-72)');
  const begun = startOf(request);
  if ('refusal' in begun) {
    // A wrong id is told before a missing start: whoever mistypes the one seldom gives the other.
    const unknown = findClock(sources.packs, request.clock, request.region, '2026-01-01', []);
    return 'refusal' in unknown && unknown.refusal.code === 'RULES.UNKNOWN_CLOCK' ? unknown : begun;
  }
  const { start, served } = begun;
  const settings = sources.settings ?? [];
  const startDay = 'day' in start ? start.day : dayOf(start.at);
  const found = findClock(sources.packs, request.clock, request.region, startDay, settings);
  if ('refusal' in found) return found;
  const calendars = calendarsOf(request, sources, found);
  if (!calendars) return refuse('request', 'CALENDAR.NONE', '该日尚无放假安排通知', 'No holiday notice had been issued by that day');
  const explained = count(request, found, start, startDay, calendars);
  if ('refusal' in explained) return explained;
  const { rule, explanation, sanction } = explained;
  const answer = answerView({ rule, book: found.book, region: found.region, request, explanation, sanction, ...(served ? { served } : {}) });
  return { ...answer, selection: explainSelection(sources.packs, rule.id, { region: found.region, on: found.book.on }) };
}

function calendarsOf(request: DeadlineRequest, sources: DeadlineSources, { book, region }: FoundClock): CalendarSet | undefined {
  const local = book.parameter('holidays.local').value === true ? region : undefined;
  return calendarsAsOf(sources.calendarFiles, request.asOf ?? sources.asOf, local);
}

interface Begun {
  readonly start: PeriodStart;
  readonly served?: ServedDay & { readonly proven: boolean };
}

function startOf({ service, start }: DeadlineRequest): Begun | Refused {
  if (service) {
    const served = servedDay(service);
    if (!served.ok) return byLaw(served.refusal);
    return { start: { day: served.value.servedOn }, served: { ...served.value, proven: provenService(service).ok } };
  }
  return start ? { start } : refuse('request', 'REQUEST.START_MISSING', '缺少起算日：start、service、end、event或者on', 'The start is missing: give "start", "service", "end", "event" or "on"');
}

interface CountedClock {
  readonly rule: ClockRule;
  readonly explanation: Explanation;
  readonly sanction?: { readonly firstDay: LegalDay };
}

function count(request: DeadlineRequest, found: FoundClock, start: PeriodStart, startDay: LegalDay, calendars: CalendarSet): CountedClock | Refused {
  const length = lengthOf(found, request, startDay);
  if ('refusal' in length) return length;
  const { rule } = length;
  if (request.interval !== undefined && rule.mode !== 'sanction') {
    return refuse('request', 'REQUEST.INVALID', '“interval”只用于中止期、责罚期', '"interval" belongs to sanctions only');
  }
  const before = rule.mode === 'plan-date' && found.book.parameter('deadline.inclusiveBefore').value === false;
  const from: PeriodStart = before ? { day: addDays(startDay, -1) } : start;
  const result = explainDeadline(length.counted, from, calendars, optionsOf(request, found));
  if (!result.ok) return byLaw(result.refusal);
  const firstDay = request.interval === 'from-midnight' ? startDay : addDays(startDay, 1);
  return { rule, explanation: result.value, ...(rule.mode === 'sanction' ? { sanction: { firstDay } } : {}) };
}

function optionsOf({ pauses, extensions }: DeadlineRequest, { book }: FoundClock): DeadlineOptions {
  return { pauses, extensions, ...(book.parameter('roll.ordinaryWeekends').value === false ? { rollOnWeekends: false } : {}) };
}
