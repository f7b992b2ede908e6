import type { Deadline, LegalDay, Pause, TimeResult } from '@due-process/legal-time';
import { countClock, openClock, refusal, type ActContext, type Clock, type ClockSpec, type NewEvent, type OpenedClock, type Refusal } from '@due-process/procedure';
import type { PenaltyCase } from './model';

/**
 * Which event opens which clock, by rule id; what its end does.
 *
 * | clock | opened by | rule | at its end |
 * |---|---|---|---|
 * | lead-check 线索核查 | the lead | O4-14 | escalates |
 * | jurisdiction 管辖协商 | a dispute | O4-10 | by itself: only the superior decides |
 * | decision-period 办案期限 | the filing | O4-45 | escalates |
 * | review 法制审核 | the file reaches the reviewer | O4-40 | escalates |
 * | defence 陈述申辩期 | service of the notice | O4-41.defence | by itself: waived where nobody spoke |
 * | hearing-request 听证要求期 | service of the notice that offers one | APL-64.request | by itself: waived where none was asked for |
 * | service 送达 | the decision | O4-59 | escalates |
 * | publication 公示 | the decision | PUB.penalties | escalates |
 * | withdrawal 撤回公示 | change or annulment of a published decision | APL-48 | escalates |
 * | reconsideration 复议期, litigation 诉讼期 | service of the decision | ARL-20, ALL-46 | by itself |
 * | crime-decision, crime-transfer 移送 | written report, approval | TR-5.decide, TR-5.transfer | escalates |
 * | police 公安审查 | transfer | TR-8 | escalates: the procuratorate may be asked |
 * | police-reconsideration 提请复议 | the police does not file | TR-9.request | escalates |
 * | police-again 公安复议 | the bureau asks again | TR-9.decision | escalates |
 * | handover 移交材料 | the police files | TR-12 | escalates |
 * | spot-report 当场处罚备案 | the decision on the spot | O4-51 | escalates |
 */
const SPECS = {
  'lead-check': { rule: 'O4-14', owner: 'authority', remind: ['case-officer', 'bureau-head'] },
  jurisdiction: { rule: 'O4-10', owner: 'authority', remind: ['case-officer', 'bureau-head'], onExpiry: 'end-negotiation' },
  'decision-period': { rule: 'O4-45', owner: 'authority', remind: ['case-officer', 'bureau-head'] },
  review: { rule: 'O4-40', owner: 'authority', remind: ['legal-reviewer', 'legal-unit-head'] },
  defence: { rule: 'O4-41.defence', owner: 'party', remind: ['institution', 'case-officer'], onExpiry: 'close-window' },
  'hearing-request': { rule: 'APL-64.request', owner: 'party', remind: ['institution', 'case-officer'], onExpiry: 'close-window' },
  service: { rule: 'O4-59', owner: 'authority', remind: ['case-officer'] },
  publication: { rule: 'PUB.penalties', owner: 'authority', remind: ['case-officer'] },
  withdrawal: { rule: 'APL-48', owner: 'authority', remind: ['case-officer', 'bureau-head'] },
  reconsideration: { rule: 'ARL-20', owner: 'party', remind: ['institution'], onExpiry: 'end-remedy-period' },
  litigation: { rule: 'ALL-46', owner: 'party', remind: ['institution'], onExpiry: 'end-remedy-period' },
  'crime-decision': { rule: 'TR-5.decide', owner: 'authority', remind: ['bureau-head'] },
  'crime-transfer': { rule: 'TR-5.transfer', owner: 'authority', remind: ['case-officer', 'bureau-head'] },
  police: { rule: 'TR-8', owner: 'authority', remind: ['case-officer'] },
  'police-reconsideration': { rule: 'TR-9.request', owner: 'authority', remind: ['case-officer', 'bureau-head'] },
  'police-again': { rule: 'TR-9.decision', owner: 'authority', remind: ['case-officer'] },
  handover: { rule: 'TR-12', owner: 'authority', remind: ['case-officer'] },
  'spot-report': { rule: 'O4-51', owner: 'authority', remind: ['case-officer'] },
} as const satisfies Record<string, ClockSpec>;

export type ClockName = keyof typeof SPECS;

/** Clock of a step that can come again: `review#2`. */
export const numbered = (name: ClockName, number: number): string => `${name}#${number}`;

/** Opens a clock of the table; its date is fixed with the event. */
export const open = (name: ClockName, start: LegalDay, context: ActContext, id: string = name, options?: Parameters<typeof openClock>[4]): OpenedClock => openClock(id, SPECS[name], start, context, options);

/** A clock of hours from the moment (TR-5: 24 hours). */
export const openFrom = (name: ClockName, at: string, context: ActContext): OpenedClock => openClock(name, SPECS[name], { at }, context);

type Closes = NonNullable<NewEvent['closes']>;

/** Closes the running clocks of these names, numbered or not. */
export function closing(state: Pick<PenaltyCase, 'clocks'>, names: readonly ClockName[], how: Closes[number]['how']): Closes {
  return closingWhere(state, (clock) => names.some((name) => clock.id === name || clock.id.startsWith(`${name}#`)), how);
}

/** Closes every running clock: a case that ends leaves none behind that would still ring. */
export const closingAll = (state: Pick<PenaltyCase, 'clocks'>): Closes => closingWhere(state, () => true, 'cancelled');

function closingWhere(state: Pick<PenaltyCase, 'clocks'>, which: (clock: Clock) => boolean, how: Closes[number]['how']): Closes {
  return Object.values(state.clocks).filter((clock) => clock.status === 'running' && which(clock)).map((clock) => ({ clock: clock.id, how }));
}

/** A refusal of legal time as a refusal of the act. */
export function asRefusal(result: TimeResult<unknown>, more: { pointer?: string } = {}): Refusal | undefined {
  return result.ok ? undefined : refusal(result.refusal.code, result.refusal.message.zh, result.refusal.message.en, [result.refusal.article], more);
}

/** What stops or lengthens the period of O4-45 beside what the case already knows. */
export interface PeriodChange {
  /** Time that ends or is planned: it counts from the day after `from`. */
  readonly pause?: Pause;
  readonly extension?: { readonly approvedOn: LegalDay; readonly count?: number };
}

/** The pauses of O4-45(4), and the suspended time where the bureau's parameter excludes it (O4-42, `penalty.suspendedTimeExcluded`). */
export function pausesOf(state: PenaltyCase, context: ActContext): Pause[] {
  const suspended = context.rules.parameter('penalty.suspendedTimeExcluded').value === true;
  const closed = state.exclusions.filter((one) => one.counts && one.to !== undefined).map(({ reason, from, to }) => ({ reason, from, to: to as LegalDay }));
  const stopped = suspended ? state.suspensions.filter((one) => one.to !== undefined).map(({ from, to }) => ({ reason: 'suspension', from, to: to as LegalDay })) : [];
  return [...closed, ...stopped];
}

/** Until when the decision must be made (O4-45), with everything that was decided about the period so far and this change. */
export function countDecisionPeriod(state: PenaltyCase, context: ActContext, change: PeriodChange = {}): TimeResult<Deadline> {
  return countClock(SPECS['decision-period'].rule, state.filing?.on ?? state.openedOn, context, optionsOf(state, context, change));
}

/** The period counted anew under its own id; the change must have been checked with {@link countDecisionPeriod}. */
export function reopenDecisionPeriod(state: PenaltyCase, context: ActContext, change: PeriodChange = {}): OpenedClock {
  return open('decision-period', state.filing?.on ?? state.openedOn, context, 'decision-period', optionsOf(state, context, change));
}

function optionsOf(state: PenaltyCase, context: ActContext, { pause, extension }: PeriodChange): { pauses: Pause[]; extensions: { approvedOn: LegalDay; count?: number }[] } {
  const pauses = [...pausesOf(state, context), ...(pause ? [pause] : [])].filter((one) => one.from < one.to);
  return { pauses, extensions: [...state.extensions, ...(extension ? [extension] : [])] };
}

/** Whether time is being excluded now, so that the period stands still (O4-45(4)). */
export const standsStill = (state: PenaltyCase, context?: ActContext): boolean =>
  state.exclusions.some((one) => one.counts && one.to === undefined) ||
  (state.stage === 'SUSPENDED' && context?.rules.parameter('penalty.suspendedTimeExcluded').value === true);

/** Whether the period of O4-45 runs or stands still: it has not run out. */
export const periodAlive = (state: PenaltyCase): boolean => state.clocks['decision-period']?.status === 'running' || state.exclusions.some((one) => one.counts && one.to === undefined);

/** The time of a hearing ends: the period goes on (O4-45(4)). */
export function endHearingTime(state: PenaltyCase, context: ActContext, to: LegalDay): { readonly opens: OpenedClock[]; readonly exclusion?: string } {
  const running = state.exclusions.find((one) => one.reason === 'hearing' && one.to === undefined);
  if (!running) return { opens: [] };
  const pause = { reason: running.reason, from: running.from, to };
  const counts = running.from < to && countDecisionPeriod(state, context, { pause }).ok;
  return { exclusion: running.id, opens: running.counts ? [reopenDecisionPeriod(state, context, counts ? { pause } : {})] : [] };
}
