import { sanctionInterval, type Deadline, type LegalDay, type SanctionInterval } from '@due-process/legal-time';
import { clockOf, openClock, type ActContext, type Clock, type ClockSpec, type NewEvent, type OpenedClock } from '@due-process/procedure';
import type { BreachCase } from './model';

/**
 * Which event opens which clock, by rule id; what its end does.
 *
 * | clock | opened by | rule | at its end |
 * |---|---|---|---|
 * | defence window 陈述申辩期 | service of the notice | LZ-22: 5 working days | closes by itself: waived where nobody spoke |
 * | filing 备案期 | the decision | LZ-24.filing: 3 working days | escalates |
 * | demand 催告期 | service of the demand | ACL-54: 10 working days | ends by itself: performance may be decided on |
 * | challenge 起诉期 | service of the performance decision | ALL-46: 6 months | ends by itself: opens the court window |
 * | court 申请强制执行期 | the end of the challenge period | ACL-53: 3 months | escalates |
 */
const SPECS = {
  'defence-window': { rule: 'LZ-22', owner: 'party', remind: ['institution', 'case-officer'], onExpiry: 'close-defence-window' },
  filing: { rule: 'LZ-24.filing', owner: 'authority', remind: ['case-officer', 'agency-head'] },
  demand: { rule: 'ACL-54', owner: 'party', remind: ['institution', 'case-officer'], onExpiry: 'close-demand-period' },
  challenge: { rule: 'ALL-46', owner: 'party', remind: ['institution', 'case-officer'], onExpiry: 'close-challenge-period' },
  court: { rule: 'ACL-53', owner: 'authority', remind: ['case-officer', 'agency-head'] },
} as const satisfies Record<string, ClockSpec>;

export const defenceWindowId = (round: number): string => `defence-window#${round}`;

export const openDefenceWindow = (round: number, servedOn: LegalDay, context: ActContext): OpenedClock =>
  openClock(defenceWindowId(round), SPECS['defence-window'], servedOn, context);

export const openFilingClock = (decidedOn: LegalDay, context: ActContext): OpenedClock => openClock('filing', SPECS.filing, decidedOn, context);

export const openDemandClock = (servedOn: LegalDay, context: ActContext): OpenedClock => openClock('demand', SPECS.demand, servedOn, context);

export const openChallengeClock = (servedOn: LegalDay, context: ActContext): OpenedClock => openClock('challenge', SPECS.challenge, servedOn, context);

export const openCourtClock = (challengeEnded: LegalDay, context: ActContext): OpenedClock => openClock('court', SPECS.court, challengeEnded, context);

type Closes = NonNullable<NewEvent['closes']>;

/** Closes running clocks: a case, a round or a debt that ends leaves none behind that would still ring. */
export function closing(state: Pick<BreachCase, 'clocks'>, which: (clock: Clock) => boolean, how: Closes[number]['how']): Closes {
  return Object.values(state.clocks).filter((clock) => clock.status === 'running' && which(clock)).map((clock) => ({ clock: clock.id, how }));
}

/** The defence windows that still run, where the case leaves their round. */
export const windowsOf = (state: Pick<BreachCase, 'clocks'>, how: Closes[number]['how']): Closes => closing(state, (clock) => clock.id.startsWith('defence-window#'), how);

/** The clocks of enforcement that still run, where nothing is owed any more. */
export const enforcementClocksOf = (state: Pick<BreachCase, 'clocks'>, how: Closes[number]['how']): Closes =>
  closing(state, (clock) => ['demand', 'challenge', 'court'].includes(clock.id), how);

/** The interval of a suspension: from 00:00 of the day after service, so that the party never loses a day (domain.md 10 no. 5). */
export function suspensionInterval(servedOn: LegalDay, duration: { months: number } | { days: number }): SanctionInterval {
  return sanctionInterval({ uponEventOn: servedOn }, duration);
}

/** The clock of a running suspension; it ends with the agreement's term where that comes first (LZ-19, O2-42). */
export function suspensionClock(interval: SanctionInterval, servedOn: LegalDay, onExpiry: string, context: ActContext): OpenedClock {
  const rule = context.rules.clock('LZ-19.suspension');
  const deadline: Deadline = {
    ruleId: rule.id,
    article: rule.article,
    startDay: servedOn,
    nominalDay: interval.lastDay,
    lastDay: interval.lastDay,
    endsAt: interval.endsAt,
    firstDayAfter: interval.resumesOn,
    steerDay: context.calendars.lastWorkingDayOnOrBefore(interval.lastDay) ?? interval.lastDay,
    status: 'final',
    calendars: [],
  };
  return clockOf('suspension', { rule: rule.id, owner: 'sanction', remind: ['case-officer', 'institution'], onExpiry }, rule, rule.title, deadline, context);
}
