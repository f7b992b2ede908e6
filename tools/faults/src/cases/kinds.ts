import type { Measure } from '@due-process/agreements-domain';
import type { Instant } from '@due-process/legal-time';
import type { Expected } from '../client/ledger';
import * as body from './bodies';
import { moment, type Timetable } from './timetable';

/** The moments at which a round stands still and its cases act. */
export const MOMENTS = ['opened', 'served', 'within', 'lastDay', 'windowEnds', 'gates', 'decided', 'decisionServed', 'filingOver', 'resumed', 'closed'] as const;

export type Moment = (typeof MOMENTS)[number];

/** Legal instant at which a moment begins. */
export function instantAt(at: Moment, times: Timetable): Instant {
  if (at === 'windowEnds') return times.windowEnds;
  const clock = { lastDay: '23:55', resumed: '00:00', filingOver: '09:00', opened: '09:00' } as const;
  return moment(times[at], at in clock ? clock[at as keyof typeof clock] : '10:00');
}

/** How a case goes; each way meets other gates, clocks and automatic acts. */
export const WAYS = [
  'silent', // 视为放弃, below the threshold of LZ-21(1)
  'discussed', // 50,000 yuan and more: collective discussion
  'heard-early', // defends inside the window, has finished, is re-examined and decided before its end
  'heard-on-the-last-day', // files minutes before 24:00 of the last day
  'too-late', // files after the window: refused and recorded
  'posted-in-time', // entered after the waiver, posted on the last day: counts
  'filed-late', // the authority misses its own deadline: escalated
  'department-suspended', // LZ-19(2)
  'agreement-suspended', // LZ-19(1)
  'term-ends', // the agreement's term ends during the suspension
  'terminated', // LZ-20, LZ-21(2)
  'review-fails', // leads back; left there
  'no-breach', // found inside the window
  'undecided', // waived and left there
] as const;

export type Way = (typeof WAYS)[number];

/** A case that is being driven. */
export interface CaseInHand {
  /** Unique in the run: prefix of its idempotency keys. */
  readonly name: string;
  readonly way: Way;
  readonly officer: string;
  /** Who files for the institution. */
  readonly party: string;
  readonly agreementId: string;
  readonly amountFen: number;
  /** Every act is sent fifty times at once. */
  readonly stormy: boolean;
  /** Known from the answer to its opening. */
  caseId?: string;
}

/** One act of one person. */
export interface Step {
  /** Part of the idempotency key. */
  readonly name: string;
  readonly person: string;
  /** Last part of the route, absent for the opening. */
  readonly room?: string;
  readonly body: object;
  readonly expected: Expected;
}

export type Script = Readonly<Partial<Record<Moment, readonly Step[]>>>;

const HEAD = 'agency-head-county';
const BUREAU = 'bureau-head-county';
const CITY_BUREAU = 'bureau-head-city';
const CITY_HEAD = 'agency-head-city';

/** The acts of a case by moment: all that people do; what happens by itself is not in it. */
export function scriptOf(one: CaseInHand, times: Timetable): Script {
  const does = (name: string, person: string, room: string, input: object, expected: Expected = 'accepted'): Step => ({ name, person, room, body: input, expected });
  const { officer, party, name, way } = one;
  const opened: Step[] = [
    { name: 'open', person: officer, body: body.lead(one.agreementId, times.opened), expected: 'accepted' },
    does('verify', officer, 'verifications', body.verification()),
    does('propose', officer, 'proposals', body.proposal(measuresOf(one))),
    does('notice', officer, 'notices', body.notice(name)),
  ];
  const served = [does('serve-notice', officer, 'services-of-notice', body.servedOn(times.served, name))];
  const reexamine = does('re-examine', officer, 're-examinations', body.reexamination(name));
  const discuss = does('discuss', HEAD, 'discussions', body.discussion('agency', HEAD, times.gates));
  const defend = (complete: boolean, expected: Expected = 'accepted') => does('defend', party, 'defences', body.filedDefence(complete), expected);
  const begin: Script = { opened, served };

  switch (way) {
    case 'silent':
    case 'filed-late':
      return { ...begin, ...end(one, times) };
    case 'too-late':
      return { ...begin, windowEnds: [defend(true, 'refused')], ...end(one, times) };
    case 'discussed':
    case 'department-suspended':
    case 'agreement-suspended':
    case 'term-ends':
      return { ...begin, gates: [discuss], ...end(one, times) };
    case 'heard-early':
      return early(begin, [defend(true), reexamine], end(one, times));
    case 'heard-on-the-last-day':
      return { ...begin, lastDay: [defend(false)], gates: [reexamine], ...end(one, times) };
    case 'posted-in-time':
      return { ...begin, gates: [does('defend', officer, 'defences', body.postedDefence(times.lastDay, moment(times.gates, '09:30'))), reexamine], ...end(one, times) };
    case 'terminated':
      return { ...begin, gates: cityGates(one, times, 'passed'), ...end(one, times) };
    case 'review-fails':
      return { ...begin, gates: cityGates(one, times, 'failed') };
    case 'no-breach':
      return { ...begin, within: [does('no-breach', officer, 'no-breach-findings', body.noBreach())] };
    case 'undecided':
      return begin;
  }
}

/** Decided and filed while the window is still open, because the party has said that it has finished. */
function early(begin: Script, heard: readonly Step[], { decided = [], decisionServed = [], closed = [] }: Script): Script {
  const atOnce = (step: Step) => step.room === 'checks' || step.room === 'filings';
  return { ...begin, within: [...heard, ...decided, ...decisionServed.filter(atOnce)], decisionServed: decisionServed.filter((step) => !atOnce(step)), closed };
}

function cityGates({ name, officer }: CaseInHand, times: Timetable, review: 'passed' | 'failed'): Step[] {
  const gates: Step[] = [
    { name: 'report', person: officer, room: 'county-reports', body: body.countyReport(name), expected: 'accepted' },
    { name: 'city-discusses', person: CITY_HEAD, room: 'discussions', body: body.discussion('city-agency', CITY_HEAD, times.gates), expected: 'accepted' },
    { name: 'review', person: 'legal-reviewer-city', room: 'legal-reviews', body: body.legalReview(review, name), expected: 'accepted' },
  ];
  if (review === 'failed') return [...gates, { name: 'decide-anyway', person: CITY_HEAD, room: 'decisions', body: body.decision(name), expected: 'refused' }];
  return [...gates, { name: 'bureau-discusses', person: CITY_BUREAU, room: 'discussions', body: body.discussion('bureau', CITY_BUREAU, times.gates), expected: 'accepted' }];
}

/** From the decision to the closed case. */
function end(one: CaseInHand, times: Timetable): Script {
  const { name, officer, way } = one;
  const does = (step: string, person: string, room: string, input: object): Step => ({ name: step, person, room, body: input, expected: 'accepted' });
  const file = does('file', officer, 'filings', body.filing(name));
  const half = Math.floor(one.amountFen / 2);
  const decisionServed = [
    does('serve-decision', officer, 'services-of-decision', body.servedOn(times.decisionServed, `${name} 决定`)),
    does('check', way === 'terminated' ? CITY_BUREAU : BUREAU, 'checks', body.check()),
    ...(way === 'filed-late' ? [] : [file]),
    ...(way === 'terminated' ? [does('publish', CITY_HEAD, 'publications', body.publication())] : []),
    does('pay-half', officer, 'performances', body.performance(half, times.decisionServed, `银行回单 ${name}-1`)),
    does('pay-rest', officer, 'performances', body.performance(one.amountFen - half, times.decisionServed, `银行回单 ${name}-2`)),
  ];
  return {
    decided: [does('decide', way === 'terminated' ? CITY_HEAD : HEAD, 'decisions', body.decision(name))],
    decisionServed,
    ...(way === 'filed-late' ? { filingOver: [file] } : {}),
    closed: [does('reconcile', officer, 'reconciliations', body.reconciliation(name)), does('close', HEAD, 'closures', body.closure())],
  };
}

/** Every case recovers money; some do more besides (LZ-18). */
function measuresOf({ way, amountFen, agreementId, name }: CaseInHand): readonly Measure[] {
  const recover: Measure = { id: 'm1', kind: 'LZ-18.recover', amountFen, account: 'employee-basic', clause: '服务协议第32条' };
  const month = { band: 'ordinary', duration: { months: 1 }, clause: '服务协议第33条' } as const;
  const agreement = { kind: 'agreement', ref: agreementId } as const;
  switch (way) {
    case 'department-suspended':
      return [recover, { id: 'm2', kind: 'LZ-18.suspend-person-or-department', ...month, target: { kind: 'department', ref: `D-${name}` } }];
    case 'agreement-suspended':
    case 'term-ends':
      return [recover, { id: 'm2', kind: 'LZ-18.suspend-agreement', ...month, target: agreement }];
    case 'terminated':
    case 'review-fails':
      return [recover, { id: 'm2', kind: 'LZ-18.terminate-agreement', ground: 'LZ-20.12', target: agreement, clause: '服务协议第34条' }];
    default:
      return [recover];
  }
}
