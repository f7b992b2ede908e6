import { endOfDay } from '@due-process/legal-time';
import type { RecordedEvent } from '@due-process/procedure';
import type { PenaltyMeasure } from '../../discretion';

/*
 * A witness reads a record as a court would: only the events, with a reading of the articles of its own, and none of the code that
 * made them. It says what is wrong in sentences.
 */

type Told = RecordedEvent<string, any>;

export function wrongs(record: readonly RecordedEvent[]): string[] {
  const events = record as readonly Told[];
  return [...events.flatMap((event, at) => (event.seq === at + 1 ? [] : [`event ${event.seq} stands at place ${at + 1}`])), ...duties(events), ...recused(events), ...events.flatMap((event, at) => (JUDGED[event.type] ?? (() => []))(event, events.slice(0, at)))];
}

const JUDGED: Readonly<Record<string, (event: Told, before: readonly Told[]) => string[]>> = {
  DecisionMade: decision,
  RightLapsed: lapse,
  NoticeServed: (event, before) => heavier(event.data.measures, before, 'notice'),
  DecisionServed: (event, before) => (event.data.servedOn < last(before, 'DecisionMade')?.data.on ? ['decision served before it was made'] : []),
  InvestigationRecorded: (event) => (new Set(event.data.officers).size < 2 ? ['investigated by fewer than two'] : []),
  ReviewPassed: (event, before) => (event.data.hash === last(before, 'DecisionDrafted', 'ReExamined')?.data.draft.hash ? [] : ['a review passed another draft than the one that stands']),
  DecisionPeriodExtended: (event, before) => (before.some(({ type, data }) => type === 'DeadlinePassed' && data.clock === 'decision-period') ? [`extended on ${event.data.on} after the period had run out`] : []),
  CaseArchived: (_event, before) => (last(before, 'CaseClosed', 'CaseEnded') ? [] : ['archived without closing']),
};

/** domain.md 13.2, once more and more simply. */
function decision(event: Told, before: readonly Told[]): string[] {
  const draft: any = last(before, 'DecisionDrafted', 'ReExamined', 'ReviewDisputeSettled')?.data.draft ?? last(before, 'DecisionDrafted', 'ReExamined')?.data.draft;
  const measures: readonly PenaltyMeasure[] = event.data.measures;
  const problems: string[] = [];
  if (event.data.hash !== draft?.hash) problems.push('another content was decided than the one that was drafted');
  if (!last(before, 'InvestigationCompleted')) problems.push('decided without a final report');
  if (!last(before, 'CaseFiled')) problems.push('decided without filing');
  if (before.filter(({ type }) => type === 'RecusalAsked').length > before.filter(({ type }) => type === 'RecusalDecided').length) problems.push('decided while a withdrawal was asked for');
  if (measures.length > 0) problems.push(...heardOf(before), ...reviewed(event, before, measures), ...discussed(event, before, draft));
  if (event.data.fineTotalFen > 0 && withThePolice(before)) problems.push('a fine on what lies with the police');
  const period = before.filter(({ type, data }) => type === 'DeadlinePassed' && data.clock === 'decision-period');
  if (period.length > 0 !== event.data.overdue) problems.push(`overdue is ${event.data.overdue}, and the period ran out ${period.length} times`);
  return [...problems, ...heavier(measures, before, 'decision')];
}

/** APL-44, APL-45, APL-62: a served notice of this content, and the party heard to the end after it. */
function heardOf(before: readonly Told[]): string[] {
  const from = lastAt(before, 'NoticeServed');
  if (from < 0) return ['decided without a served notice'];
  const since = before.slice(from);
  const problems: string[] = [];
  const over = (right: string) => since.some(({ type, data }) => (['RightLapsed', 'WindowClosed'].includes(type) && data.right === right) || (type === 'RightsWaived' && data.rights.includes(right)));
  const spoken = since.filter(({ type }) => type === 'DefenceRecorded');
  if (!over('defence') && !spoken.at(-1)?.data.complete) problems.push('decided before the window of the defence was over');
  const offered = last(before, 'NoticeIssued')?.data.hearingOffered;
  const held = lastAt(since, 'HearingHeld');
  if (offered && !over('hearing') && held < 0) problems.push('decided before the hearing or its waiver');
  const asked = lastAt(since, 'HearingRequested');
  if (asked >= 0 && held < asked && !over('hearing')) problems.push('decided although a hearing was asked for');
  // What was said to an earlier notice counts too until somebody has examined it.
  const said = Math.max(lastAt(before, 'DefenceRecorded'), before.findLastIndex(({ type, data }) => type === 'HearingHeld' && data.attendance !== 'party-absent' && before.indexOf(since[0] as Told) >= 0));
  if (said >= 0 && lastAt(before, 'ReExamined') < said) problems.push('decided although something that was said was not re-examined');
  return problems;
}

/** LZ-40, O4-37: large amounts, suspensions, hearings, complex cases; of exactly this content, and after the hearing. */
function reviewed(event: Told, before: readonly Told[], measures: readonly PenaltyMeasure[]): string[] {
  const sum = (kind: PenaltyMeasure['kind']) => measures.reduce((fen, one) => fen + (one.kind === kind && 'amountFen' in one ? one.amountFen : 0), 0);
  const hearing = lastAt(before.slice(lastAt(before, 'NoticeServed')), 'HearingHeld');
  const at = hearing < 0 ? -1 : hearing + lastAt(before, 'NoticeServed');
  const took = at >= 0 && before[at]?.data.attendance !== 'party-absent';
  const draft = last(before, 'DecisionDrafted', 'ReExamined')?.data.draft;
  const needed = sum('fine') >= 10_000_000 || sum('refund') >= 10_000_000 || measures.some(({ kind }) => kind.startsWith('suspend')) || took || draft?.circumstances.includes('complex');
  if (!needed) return [];
  const passed = before.findLastIndex(({ type, data }) => (type === 'ReviewPassed' || (type === 'ReviewDisputeSettled' && data.follow === 'case-body')) && data.hash === event.data.hash);
  if (passed < 0) return ['decided without a passed review of this content'];
  return took && passed < at ? ['decided on a review from before the hearing'] : [];
}

function discussed(event: Told, before: readonly Told[], draft: any): string[] {
  const ofThis = (type: string) => before.findLastIndex((one) => one.type === type && one.data.hash === event.data.hash);
  // A dispute that the heads settled stays one until the reviewer agrees to the same content.
  const settled = before.findLastIndex(({ type, data }) => type === 'ReviewDisputeSettled' && data.hash === event.data.hash && data.follow === 'case-body');
  const disputed = settled > ofThis('ReviewPassed');
  const rejected = before.some(({ type, data }) => type === 'DraftDiscussed' && data.hash === event.data.hash && data.result === 'rejected');
  if (!disputed && !rejected && !draft?.circumstances.some((one: string) => ['major-impact', 'grave'].includes(one))) return [];
  const found = before.findLast(({ type }) => type === 'DraftDiscussed')?.data;
  return found?.result === 'approved' && found.hash === event.data.hash ? [] : ['decided without a discussion of this content'];
}

function withThePolice(before: readonly Told[]): boolean {
  const from = lastAt(before, 'CrimeReported');
  return from >= 0 && !before.slice(from).some(({ type, data }) => (type === 'CrimeTransferDecided' && data.result === 'refused') || (type === 'PoliceDecided' && data.result === 'not-filed'));
}

/** APL-45: no fine, refund or suspension above what was told in any round in which the party had spoken or asked for a hearing. */
function heavier(measures: readonly PenaltyMeasure[], before: readonly Told[], what: string): string[] {
  const rounds = new Set(before.filter(({ type }) => ['DefenceRecorded', 'HearingRequested', 'TimelyDefenceAfterDecision'].includes(type)).map(({ data }) => data.round));
  const total = (of: readonly PenaltyMeasure[]) => of.reduce((fen, one) => fen + (one.kind === 'fine' ? one.amountFen : 0), 0);
  return [...rounds].flatMap((round) => {
    const told: readonly PenaltyMeasure[] | undefined = before.find(({ type, data }) => type === 'NoticeServed' && data.round === round)?.data.measures;
    if (!told) return [];
    return [
      ...(total(measures) > total(told) ? [`${what} fines more than was told in round ${round}`] : []),
      ...(measures.some(({ kind }) => kind === 'suspend-department') && !told.some(({ kind }) => kind === 'suspend-department') ? [`${what} suspends what was not told in round ${round}`] : []),
    ];
  });
}

/** APL-64, domain.md 10 no. 13: silence waives only after proven service, on the day after the last day, and never who has spoken. */
function lapse(event: Told, before: readonly Told[]): string[] {
  const served = last(before, 'NoticeServed');
  if (!served) return ['a right lapsed without a served notice'];
  const problems: string[] = [];
  if (Object.values(served.data.record.proof ?? {}).length === 0) problems.push('a right lapsed although service is not proven');
  if (event.effectiveAt !== endOfDay(event.data.lastDay) || event.recordedAt < event.effectiveAt) problems.push(`a right lapsed at ${event.effectiveAt}, its window to ${event.data.lastDay}`);
  if (event.data.right === 'defence' && before.slice(lastAt(before, 'NoticeServed')).some(({ type }) => type === 'DefenceRecorded')) problems.push('a defence lapsed although the party had spoken');
  return problems;
}

/** Who was recused does nothing afterwards (APL-43). */
function recused(events: readonly Told[]): string[] {
  return events.flatMap((event, at) => (event.type === 'RecusalDecided' && event.data.result === 'granted' ? events.slice(at + 1).filter(({ actor, data }) => actor.person === event.data.person || data.officers?.includes(event.data.person)).map(({ type }) => `${event.data.person} was recused and takes part in ${type}`) : []));
}

const DUTY: Readonly<Record<string, string>> = { 'case-officer': 'officer', 'legal-reviewer': 'reviewer', 'legal-unit-head': 'reviewer', 'bureau-head': 'approver', 'hearing-chair': 'hearing-chair' };

/** No person in two duties over the whole life of the case; asking for a withdrawal is no duty. */
function duties(events: readonly Told[]): string[] {
  const held = new Map<string, Set<string>>();
  const holds = (person: string, duty: string | undefined) => duty && held.set(person, (held.get(person) ?? new Set()).add(duty));
  for (const { type, actor, data } of events) {
    if (type !== 'RecusalAsked' && !type.startsWith('Deadline')) holds(actor.person, DUTY[actor.role]);
    for (const person of data.officers ?? []) holds(person, 'officer');
    for (const person of type === 'RecusalDecided' ? [] : (data.participants ?? [])) holds(person, 'approver');
  }
  return [...held].filter(([, kinds]) => kinds.size > 1).map(([person, kinds]) => `${person} is ${[...kinds].join(' and ')}`);
}

const lastAt = (events: readonly Told[], ...types: string[]): number => events.findLastIndex(({ type }) => types.includes(type));
const last = (events: readonly Told[], ...types: string[]): Told | undefined => events.findLast(({ type }) => types.includes(type));
