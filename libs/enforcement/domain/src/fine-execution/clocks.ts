import type { Deadline, LegalDay } from '@due-process/legal-time';
import { addDays, endOfDay } from '@due-process/legal-time';
import { clockOf, openClock, type ActContext, type Clock, type ClockSpec, type NewEvent, type OpenedClock } from '@due-process/procedure';
import type { Due, FineExecution } from './model';

/**
 * Which event opens which clock, by rule id; what its end does.
 *
 * | clock | opened by | rule | at its end |
 * |---|---|---|---|
 * | payment 缴纳期 | service of the decision | APL-67: 15 calendar days | by itself: overdue, the surcharge runs |
 * | reconsideration 复议期 | service of the decision | ARL-20: 60 calendar days | by itself |
 * | challenge 起诉期 | service of the decision | ALL-46: 6 months | by itself: opens `court` unless a remedy is pending |
 * | challenge 起诉期 | receipt of the reconsideration decision | ALL-45: 15 calendar days | the same |
 * | court 申请强制执行期 | the end of `challenge`, or of an approved plan | ACL-53: 3 months | escalates; afterwards refused |
 * | demand 催告期 | service of the demand | ACL-54: 10 working days | by itself: the court may be asked |
 * | court-acceptance 法院受理 | the application | ACL-56.accept: 5 working days | escalates |
 * | instalment#n 分期 | approval, agreement | the day that was fixed (APL-66) | by itself: missed, or met |
 * | suspension 中止执行 | suspension for want of means | ACL-39: 3 years | by itself: ended |
 * | hand-in, pay-in 当场收缴 | collection on the spot; handing in | APL-71: 2 working days each | escalates |
 */
const SPECS = {
  payment: { rule: 'APL-67', owner: 'party', remind: ['institution', 'physician', 'case-officer'], onExpiry: 'close-payment-period' },
  reconsideration: { rule: 'ARL-20', owner: 'party', remind: ['institution', 'physician'], onExpiry: 'close-reconsideration-period' },
  challenge: { rule: 'ALL-46', owner: 'party', remind: ['institution', 'physician', 'case-officer'], onExpiry: 'close-challenge-period' },
  'challenge-after-reconsideration': { rule: 'ALL-45', owner: 'party', remind: ['institution', 'physician', 'case-officer'], onExpiry: 'close-challenge-period' },
  court: { rule: 'ACL-53', owner: 'authority', remind: ['case-officer', 'bureau-head'] },
  demand: { rule: 'ACL-54', owner: 'party', remind: ['institution', 'physician', 'case-officer'], onExpiry: 'close-demand-period' },
  'court-acceptance': { rule: 'ACL-56.accept', owner: 'authority', remind: ['case-officer'] },
  suspension: { rule: 'ACL-39', owner: 'authority', remind: ['case-officer', 'bureau-head'], onExpiry: 'close-suspension' },
  'hand-in': { rule: 'APL-71.officer', owner: 'authority', remind: ['case-officer', 'bureau-head'] },
  'pay-in': { rule: 'APL-71.authority', owner: 'authority', remind: ['case-officer', 'bureau-head'] },
} as const satisfies Record<string, ClockSpec>;

export type ClockName = keyof typeof SPECS;

/** Opens a clock of the table; its date is fixed with the event. */
export const open = (name: ClockName, start: LegalDay, context: ActContext, id: string = name): OpenedClock => openClock(id, SPECS[name], start, context);

/** After a reconsideration the party has fifteen days for the court; the same clock, counted anew (ALL-45). */
export const reopenChallenge = (receivedOn: LegalDay, context: ActContext): OpenedClock => open('challenge-after-reconsideration', receivedOn, context, 'challenge');

const INSTALMENT: ClockSpec = { rule: 'APL-66', owner: 'party', remind: ['institution', 'physician', 'case-officer'], onExpiry: 'close-instalment' };

/** One clock for each part of a plan; its day was fixed by a head and never rolls. */
export function openInstalments(parts: readonly Due[], from: LegalDay, plan: number, context: ActContext): OpenedClock[] {
  return parts.map(({ dueOn }, index) => {
    const deadline: Deadline = {
      ruleId: INSTALMENT.rule,
      article: context.rules.article(INSTALMENT.rule),
      startDay: from,
      nominalDay: dueOn,
      lastDay: dueOn,
      endsAt: endOfDay(dueOn),
      firstDayAfter: addDays(dueOn, 1),
      steerDay: context.calendars.lastWorkingDayOnOrBefore(dueOn) ?? dueOn,
      status: 'final',
      calendars: [],
    };
    return clockOf(`instalment#${plan}.${index + 1}`, INSTALMENT, { id: INSTALMENT.rule }, { zh: `第${index + 1}期缴纳`, en: `payment no. ${index + 1}` }, deadline, context);
  });
}

type Closes = NonNullable<NewEvent['closes']>;

/** Closes the running clocks of these names; all of them where none is named. */
export function closing(state: Pick<FineExecution, 'clocks'>, how: Closes[number]['how'], which: (clock: Clock) => boolean = () => true): Closes {
  return Object.values(state.clocks).filter((clock) => clock.status === 'running' && which(clock)).map((clock) => ({ clock: clock.id, how }));
}

export const isInstalment = (clock: Clock): boolean => clock.id.startsWith('instalment#');
export const isNamed = (...names: readonly ClockName[]) => (clock: Clock): boolean => names.some((name) => clock.id === name || clock.id.startsWith(`${name}#`));
export const runs = (state: Pick<FineExecution, 'clocks'>, name: ClockName): boolean => state.clocks[name]?.status === 'running';
