import { dayOf, type Instant } from '@due-process/legal-time';
import { openClock, type ActContext, type Clock, type ClockSpec, type NewEvent, type OpenedClock } from '@due-process/procedure';
import type { Preservation } from './model';

/**
 * | clock | opened by | rule | at its end |
 * |---|---|---|---|
 * | approval 补办批准 | emergency taking, from its minute | O4-26.report: 24 hours | released by itself |
 * | disposal 处理期限 | the taking | O4-26 (APL-56, LZ-36): 7 working days | lapses by itself |
 */
const SPECS = {
  approval: { rule: 'O4-26.report', owner: 'authority', coercive: true, remind: ['bureau-head', 'case-officer'], onExpiry: 'release-unapproved' },
  disposal: { rule: 'O4-26', owner: 'authority', coercive: true, remind: ['case-officer', 'bureau-head'], onExpiry: 'lapse-preservation' },
} as const satisfies Record<string, ClockSpec>;

export const openApproval = (takenAt: Instant, context: ActContext): OpenedClock => openClock('approval', SPECS.approval, { at: takenAt }, context);

export const openDisposal = (takenAt: Instant, context: ActContext): OpenedClock => openClock('disposal', SPECS.disposal, dayOf(takenAt), context);

type Closes = NonNullable<NewEvent['closes']>;

/** Closes what still runs: a preservation that is over leaves no clock that would still ring. */
export function closing(state: Pick<Preservation, 'clocks'>, how: Closes[number]['how'], which: (clock: Clock) => boolean = () => true): Closes {
  return Object.values(state.clocks).filter((clock) => clock.status === 'running' && which(clock)).map((clock) => ({ clock: clock.id, how }));
}
