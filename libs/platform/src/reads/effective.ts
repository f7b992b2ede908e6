import { CALENDARS, dayOf, type Instant } from '@due-process/legal-time';
import { catchUp, type ActContext, type CaseBase, type Procedure, type RecordedEvent } from '@due-process/procedure';
import { rulesFor } from '../cases/rules-for';

/** A case as it stands in law at an instant, whatever the timers have written by then. */
export interface Effective<S extends CaseBase> {
  readonly state: S;
  /** Version in the record: what `ETag` carries and `If-Match` is compared with. */
  readonly recordedVersion: number;
  /** What has happened by itself since, and will be recorded with the next act or timer. */
  readonly pending: readonly RecordedEvent[];
  readonly asOf: Instant;
}

/**
 * Applies the automatic acts whose instant has come (facts decide, timers only wake), so that a window that is over never shows
 * as open. A case without such a clock costs one comparison per clock.
 */
export function effective<S extends CaseBase>(procedure: Procedure<S, any>, recorded: S, now: Instant): Effective<S> {
  const { state, events } = catchUp(procedure, recorded, contextOf(recorded, now));
  return { state: state ?? recorded, recordedVersion: recorded.version, pending: events, asOf: now };
}

/** Automatic acts look at the case alone; a case goes on under the rules it was opened under. */
function contextOf(state: CaseBase, now: Instant): ActContext {
  return { now, today: dayOf(now), rules: rulesFor(state.region, state.openedOn), calendars: CALENDARS, references: {} };
}
