import { sanctionInterval, type Deadline, type LegalDay, type SanctionInterval } from '@due-process/legal-time';
import { clockOf, openClock, type ActContext, type ClockSpec, type OpenedClock } from '@due-process/procedure';

/**
 * Which event opens which clock, by rule id; what its end does.
 *
 * | clock | opened by | rule | at its end |
 * |---|---|---|---|
 * | defence window 陈述申辩期 | service of the notice | LZ-22: 5 working days | closes by itself: waived where nobody spoke |
 * | filing 备案期 | the decision | LZ-24.filing: 3 working days | escalates |
 * | demand 催告期 | service of the demand | ACL-54: 10 working days | escalates |
 */
const SPECS = {
  'defence-window': { rule: 'LZ-22', owner: 'party', remind: ['institution', 'case-officer'], onExpiry: 'close-defence-window' },
  filing: { rule: 'LZ-24.filing', owner: 'authority', remind: ['case-officer', 'agency-head'] },
  demand: { rule: 'ACL-54', owner: 'party', remind: ['institution', 'case-officer'], onExpiry: 'close-demand-period' },
} as const satisfies Record<string, ClockSpec>;

export const defenceWindowId = (round: number): string => `defence-window#${round}`;

export const openDefenceWindow = (round: number, servedOn: LegalDay, context: ActContext): OpenedClock =>
  openClock(defenceWindowId(round), SPECS['defence-window'], servedOn, context);

export const openFilingClock = (decidedOn: LegalDay, context: ActContext): OpenedClock => openClock('filing', SPECS.filing, decidedOn, context);

export const openDemandClock = (servedOn: LegalDay, context: ActContext): OpenedClock => openClock('demand', SPECS.demand, servedOn, context);

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
