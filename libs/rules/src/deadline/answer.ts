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
  type PeriodRule,
  type PeriodStart,
  type ServedDay,
} from '@due-process/legal-time';
import { explainSelection } from '../explain-selection';
import type { ClockRule, ParameterSetting, PlanItemRule, RulePack } from '../model';
import { regionNamed } from '../packs';
import { answerView, type DeadlineAnswer } from './answer-view';
import { findBegun, postedOnOf } from './begun';
import { calendarsAsOf } from './calendars-as-of';
import { plannedDay, SURCHARGE } from './dated-rules';
import { timelyOf } from './filing';
import { clockIdOf, ruleOf, type FoundClock } from './find-clock';
import { foundDay } from './found-day';
import { lengthOf } from './length';
import { unknownClock } from './nearest';
import { byLaw, refuse, unreadable, type DeadlineRefusal, type Refused } from './refusal';
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
  if (!read.ok) return refused(unreadable(read.problems));
  const placed = inPlace(read.request, sources.packs);
  if ('refusal' in placed) return refused(placed);
  const result = placed.clock === SURCHARGE ? answerSurcharge(placed, sources.packs) : answerClock(placed, sources, postedOnOf(body));
  return 'refusal' in result ? refused(result) : { ok: true, answer: result };
}

/** A region may be named by its pack. */
function inPlace(request: DeadlineRequest, packs: readonly RulePack[]): DeadlineRequest | Refused {
  const { region } = request;
  if (region === undefined) return request;
  const named = regionNamed(packs, region);
  if (named !== undefined) return { ...request, region: named };
  const names = [...new Set(packs.map((one) => one.id))].join(', ');
  return unreadable([{ pointer: '/region', what: `"region" must be CN, a division code or the name of a rule pack (${names}), not ${JSON.stringify(region)}` }]);
}

const refused = ({ refusal }: Refused): DeadlineResult => ({ ok: false, refusal });

function answerClock(request: DeadlineRequest, sources: DeadlineSources, postedOn: LegalDay | undefined): DeadlineAnswer | Refused {
  const foreign = request.fine !== undefined || request.dueDay !== undefined || request.frozen.length > 0 || request.on.length > 1;
  if (foreign) return refuse('request', 'REQUEST.INVALID', 'fine、dueDay、frozen和多个on只用于加处罚款（APL-72）', '"fine", "dueDay", "frozen" and several days in "on" belong to the surcharge (APL-72)');
  // A wrong id is told before a missing start: whoever mistypes the one seldom gives the other.
  const id = clockIdOf(sources.packs, request.clock);
  if (id === undefined) return unknownClock(sources.packs, request.clock);
  const begun = startOf(request, sources.packs, id);
  if ('refusal' in begun) return begun;
  const { start, served } = begun;
  const startDay = 'day' in start ? start.day : dayOf(start.at);
  const found = findBegun(request, postedOn, sources.packs, sources.settings ?? [], startDay);
  if ('refusal' in found) return found;
  const calendars = calendarsOf(request, sources, found);
  if (!calendars) return refuse('request', 'CALENDAR.NONE', '该日尚无放假安排通知', 'No holiday notice had been issued by that day');
  const explained = count(request, found, start, startDay, calendars);
  if ('refusal' in explained) return explained;
  const { rule, explanation, sanction } = explained;
  const answer = answerView({ rule, book: found.book, region: found.region, request, explanation, sanction, ...(served ? { served } : {}) });
  const timely = timelyOf(request, explanation.deadline);
  return { ...answer, ...timely, selection: explainSelection(sources.packs, rule.id, { region: found.region, on: found.book.on }) };
}

function calendarsOf(request: DeadlineRequest, sources: DeadlineSources, { book, region }: FoundClock): CalendarSet | undefined {
  const local = book.parameter('holidays.local').value === true ? region : undefined;
  return calendarsAsOf(sources.calendarFiles, request.asOf ?? sources.asOf, local);
}

interface Begun {
  readonly start: PeriodStart;
  readonly served?: ServedDay & { readonly proven: boolean };
}

function startOf({ service, start }: DeadlineRequest, packs: readonly RulePack[], id: string): Begun | Refused {
  if (service) {
    const served = servedDay(service);
    if (!served.ok) return byLaw(served.refusal);
    return { start: { day: served.value.servedOn }, served: { ...served.value, proven: provenService(service).ok } };
  }
  const rule = ruleOf(packs, id);
  if (rule?.kind === 'plan-item') return startOfPlan(rule, start);
  return start ? { start } : refuse('request', 'REQUEST.START_MISSING', '缺少起算日：start、service、end、event或者on', 'The start is missing: give "start", "service", "end", "event" or "on"');
}

/** The plan fixes the date of its item; a yearly one needs a day from which the next is meant. */
function startOfPlan(rule: PlanItemRule, start: PeriodStart | undefined): Begun | Refused {
  const asked = start && ('day' in start ? start.day : dayOf(start.at));
  const day = plannedDay(rule, asked);
  if (day === undefined) return refuse('request', 'REQUEST.START_MISSING', `缺少日期：${rule.article}每年${rule.yearly}`, `Give "on", a day from which the next ${rule.yearly} is meant`);
  if (rule.due !== undefined && asked !== undefined && asked !== day) return refuse('law', 'PLAN.DATE_FIXED', `${rule.article}确定的日期为${day}`, `${rule.article} fixes the date ${day}`, rule.article);
  return { start: { day } };
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
  const foreign = foreignExtension(request, length.counted);
  if (foreign) return foreign;
  if (request.interval !== undefined && rule.mode !== 'sanction') {
    return refuse('request', 'REQUEST.INVALID', '“interval”只用于中止期、责罚期', '"interval" belongs to sanctions only');
  }
  const before = rule.mode === 'plan-date' && found.book.parameter('deadline.inclusiveBefore').value === false;
  const from: PeriodStart = length.from !== undefined ? { day: length.from } : before ? { day: addDays(startDay, -1) } : start;
  const result = explainDeadline(withoutSuspension(length.counted, found), from, calendars, optionsOf(request, found));
  if (!result.ok) return byLaw(result.refusal);
  const firstDay = length.from ?? (request.interval === 'from-midnight' ? startDay : addDays(startDay, 1));
  return { rule, explanation: before ? dayBefore(result.value, startDay) : foundDay(result.value, rule, found.book), ...(rule.mode === 'sanction' ? { sanction: { firstDay } } : {}) };
}

/** An extension is counted in the unit of its clock: thirty days and one month are not the same (CC-200). Days of a clock of working days are working days. */
function foreignExtension({ extensions }: DeadlineRequest, { unit, article }: PeriodRule): Refused | undefined {
  const fits = (said: 'months' | 'calendar-days' | undefined): boolean => said === undefined || said === unit || (said === 'calendar-days' && unit === 'working-days');
  const other = extensions.find((extension) => !fits(extension.unit));
  return other && refuse('law', 'EXTENSION.UNIT', `${article}的延长以期间自身的单位计算，不得以${other.unit === 'months' ? '月' : '日'}计算`, `An extension under ${article} is counted in ${unit}, not in ${other.unit === 'months' ? 'months' : 'days'}`, article);
}

/** The time of a suspended investigation counts unless the bureau has set otherwise, because O4-42 is silent (domain.md 14). */
function withoutSuspension(counted: PeriodRule, { book }: FoundClock): PeriodRule {
  if (!counted.pauseReasons?.includes('suspension') || book.parameter('penalty.suspendedTimeExcluded').value === true) return counted;
  return { ...counted, pauseReasons: counted.pauseReasons.filter((reason) => reason !== 'suspension') };
}

/** The narrow reading of "前": the day before the date of the plan is the last. */
function dayBefore(explanation: Explanation, planned: LegalDay): Explanation {
  const days = explanation.days.map((day) => ({ ...day, reason: { zh: `“${planned}前”不含当日，本日为最后一日`, en: `"before ${planned}" leaves that day out: this is the last` } }));
  return { ...explanation, days };
}

function optionsOf({ pauses, extensions }: DeadlineRequest, { book }: FoundClock): DeadlineOptions {
  return { pauses, extensions, ...(book.parameter('roll.ordinaryWeekends').value === false ? { rollOnWeekends: false } : {}) };
}
