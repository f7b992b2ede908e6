import { addDays, dayOf, endOfDay, type LegalDay } from '@due-process/legal-time';
import type { OpenedClock, RecordedEvent } from '@due-process/procedure';
import type { Measure } from '..';
import { duties } from './witness-duties';
import { heavierThanTold } from './witness-measures';

/*
 * A witness reads a record as a court would: only the events, with a reading of the articles of its own, and none of the code that
 * made them. It says what is wrong in sentences.
 */

type Told = RecordedEvent<string, any>;

export function wrongs(record: readonly RecordedEvent[]): string[] {
  const events = record as readonly Told[];
  return [...numbers(events), ...duties(events), ...moments(events), ...events.flatMap((event, at) => (JUDGED[event.type] ?? (() => []))(event, events.slice(0, at)))];
}

const JUDGED: Readonly<Record<string, (event: Told, before: readonly Told[]) => string[]>> = {
  DefenceWaived: waiver,
  DecisionMade: decision,
  NoticeIssued: (event, before) => ceilings(event.data.measures, before, 'notice'),
  NoticeServed: (event, before) => notBefore(event.data.servedOn, last(before, 'NoticeIssued')?.data.issuedOn, 'notice served before it was issued'),
  DecisionServed: (event, before) => notBefore(event.data.servedOn, last(before, 'DecisionMade')?.data.on, 'decision served before it was made'),
  PerformanceRecorded: (event, before) => [...notBefore(event.data.on, last(before, 'DecisionMade')?.data.on, 'performed before it was decided'), ...overpaid(event, before)],
  DeadlinesReplanned: (event, before) => (event.opens ?? []).flatMap((opened) => promised(opened, before)),
  DeadlineMoveHeld: (event, before) => (event.opens ?? []).flatMap((opened) => promised(opened, before)),
  ReExamined: (event, before) => (event.data.panel.length === 0 && defencesOf(before, event.data.round).some((defence) => defence.data.panelRequested) ? ['re-examined without the panel that was asked for'] : []),
};

/** LZ-22(3): silence, proven service, and the day after the last day. */
function waiver(event: Told, before: readonly Told[]): string[] {
  const served = last(before, 'NoticeServed');
  if (!served || served.data.round !== event.data.round) return ['waiver without a notice served in its round'];
  const window = before.flatMap((one) => one.opens ?? []).findLast((opened) => opened.id === served.opens?.[0]?.id);
  const problems: string[] = [];
  if (Object.values(served.data.record.proof ?? {}).length === 0) problems.push('waiver although service is not proven');
  if (window?.deadline.status !== 'final') problems.push('waiver under a date that no calendar has fixed');
  else if (event.effectiveAt !== endOfDay(window.deadline.lastDay) || event.recordedAt < event.effectiveAt) problems.push(`waiver at ${event.effectiveAt}, window to ${window.deadline.lastDay}`);
  if (defencesOf(before, event.data.round).length > 0) problems.push('waiver although the party has spoken');
  return problems;
}

/** The date told in the document is a promise (domain.md 10 no. 12): changed law alone never takes a day of it. */
function promised(opened: OpenedClock, before: readonly Told[]): string[] {
  const told = before.flatMap((event) => event.opens ?? []).findLast((one) => one.id === opened.id);
  if (!told) return [`a date of ${opened.id} was changed that had never been told`];
  return opened.owner === 'party' && opened.deadline.endsAt < told.deadline.endsAt ? [`${opened.id} was shortened by changed law`] : [];
}

const SUSPENDING = /suspend|staff-cancel/;

/** LZ-21 and LZ-22, from the last proposal on. */
function decision(event: Told, before: readonly Told[]): string[] {
  const from = lastAt(before, 'MeasuresProposed');
  const since = before.slice(from);
  // A failed review or a rejection begins a new round although the measures stay the same.
  const round = since.slice(lastBack(since));
  const problems: string[] = [];
  const served = firstAt(round, 'NoticeServed');
  if (served < 0) return ['decision without a served notice'];
  const heard = Math.max(lastAt(round, 'DefenceWaived'), lastAt(round, 'ReExamined'));
  if (heard < served) problems.push('decision without a hearing after the notice');
  const spoken = Math.max(lastAt(before, 'DefenceRecorded'), lastAt(before, 'TimelyDefenceAfterDecision'));
  if (lastAt(before, 'ReExamined') < spoken) problems.push('decision although a defence was not re-examined');

  const measures: readonly Measure[] = event.data.measures;
  const told: readonly Measure[] = since[0]?.data.measures ?? [];
  const outcome: readonly Measure[] = round[heard]?.type === 'ReExamined' ? round[heard]?.data.measures : told;
  if (JSON.stringify(measures) !== JSON.stringify(outcome)) problems.push('decision on other measures than those that were heard');
  return [...problems, ...gates(measures, round.slice(heard + 1), before[0]?.data.agency.level, dayOf(round[heard]?.effectiveAt ?? event.effectiveAt)), ...ceilings(measures, before, 'decision')];
}

function gates(measures: readonly Measure[], after: readonly Told[], level: string, heardOn: LegalDay): string[] {
  const sum = measures.filter((one) => ['LZ-18.recover', 'LZ-18.refuse-payment'].includes(one.kind)).reduce((fen, one) => fen + (one.amountFen ?? 0), 0);
  const collective = sum >= 5_000_000 || measures.some((one) => SUSPENDING.test(one.kind));
  const ends = measures.some((one) => one.kind === 'LZ-18.terminate-agreement');
  const city = ['CityAgencyDiscussed', 'LegalReviewed', 'BureauDiscussed'];
  const wanted = ends ? [...(level === 'county' ? [...(collective ? ['AgencyDiscussed'] : []), 'ReportedToCityAgency'] : []), ...city] : collective ? ['AgencyDiscussed'] : [];
  const problems: string[] = [];
  let from = 0;
  let day = heardOn;
  for (const type of wanted) {
    const at = after.findIndex((event, index) => index >= from && event.type === type);
    const step = after[at];
    if (!step) return [`decision without ${type} in its place`];
    if (!['approved', 'passed', undefined].includes(step.data.result)) problems.push(`decision on a ${type} that was ${step.data.result}`);
    const on: LegalDay = step.data.heldOn ?? step.data.on;
    if (on < day) problems.push(`${type} of ${on} before what it follows (${day})`);
    day = on;
    from = at + 1;
  }
  return problems;
}

/** APL-45: no notice and no decision above what was told in any round in which the party had spoken by then. */
function ceilings(measures: readonly Measure[], before: readonly Told[], what: string): string[] {
  const rounds = new Set(before.filter((event) => ['DefenceRecorded', 'TimelyDefenceAfterDecision'].includes(event.type)).map((event) => event.data.round));
  return [...rounds].flatMap((round) => {
    const told: readonly Measure[] = before.find((event) => event.type === 'NoticeServed' && event.data.round === round)?.data.measures ?? [];
    return heavierThanTold(told, measures).map((reason) => `${what} heavier than told in round ${round}: ${reason}`);
  });
}

function overpaid(event: Told, before: readonly Told[]): string[] {
  const since = before.slice(lastAt(before, 'DecisionMade'));
  const owed = since[0]?.data.measures.find((one: Measure) => one.id === event.data.measureId)?.amountFen ?? 0;
  const paid = since.filter((one) => one.type === 'PerformanceRecorded' && one.data.measureId === event.data.measureId).reduce((fen, one) => fen + one.data.amountFen, event.data.amountFen);
  return paid > owed ? [`${paid} 分 performed of ${owed}`] : [];
}

function numbers(events: readonly Told[]): string[] {
  return events.flatMap((event, at) => (event.seq === at + 1 ? [] : [`event ${event.seq} stands at place ${at + 1}`]));
}

/** What is recorded has happened: only a service by announcement, and what it brings, lies ahead. */
const MAY_LIE_AHEAD = ['NoticeServed', 'DecisionServed', 'DemandServed', 'PerformanceDecisionServed', 'AgreementTerminated'];

function moments(events: readonly Told[]): string[] {
  const opened = dayOf(events[0]?.effectiveAt ?? '1970-01-01T00:00:00.000Z');
  return events.flatMap((event) => [
    ...(event.effectiveAt > event.recordedAt && !MAY_LIE_AHEAD.includes(event.type) ? [`${event.type} is effective at ${event.effectiveAt}, recorded at ${event.recordedAt}`] : []),
    ...notBefore(dayOf(event.effectiveAt), opened, `${event.type} before the case was opened`),
    ...(event.data.suspensions ?? []).flatMap(({ interval }: { interval: { firstDay: LegalDay } }) => (interval.firstDay === addDays(event.data.servedOn, 1) ? [] : ['a suspension that does not begin on the day after service'])),
  ]);
}

const notBefore = (day: LegalDay, cause: LegalDay | undefined, problem: string): string[] => (cause === undefined || day < cause ? [problem] : []);
const defencesOf = (events: readonly Told[], round: number) => events.filter((event) => event.type === 'DefenceRecorded' && event.data.round === round);
const firstAt = (events: readonly Told[], type: string): number => events.findIndex((event) => event.type === type);
const lastAt = (events: readonly Told[], type: string): number => events.findLastIndex((event) => event.type === type);
const last = (events: readonly Told[], type: string): Told | undefined => events.findLast((event) => event.type === type);

/** Where the round began anew: after a failed review, a rejection, or a revocation for another reason than a defence. */
function lastBack(events: readonly Told[]): number {
  return events.findLastIndex((event) => (/^LegalReviewed$|Discussed$/.test(event.type) && ['failed', 'rejected'].includes(event.data.result)) || (event.type === 'DecisionRevoked' && event.data.heard)) + 1;
}
