import { dayOf, type Instant } from '@due-process/legal-time';
import { catchUp, type CaseBase, type Procedure, type RecordedEvent } from '@due-process/procedure';
import type { Judging, Law } from '../law/law';

/** A case as it stands in law at an instant, whatever the timers have written by then. */
export interface Effective<S extends CaseBase> {
  readonly state: S;
  /** Version in the record: what `ETag` carries and `If-Match` is compared with. */
  readonly recordedVersion: number;
  /** What has happened by itself since, and will be recorded with the next act or timer. */
  readonly pending: readonly RecordedEvent[];
  readonly asOf: Instant;
  /** By which rules and calendars it stands so. */
  readonly judging: Judging;
}

/**
 * Applies the automatic acts whose instant has come (facts decide, timers only wake), and the law that was approved meanwhile, so that
 * a window that is over never shows as open. A case without such a clock costs one comparison per clock. Automatic acts look at the
 * case alone; a case goes on under the rules of the day on which it was opened.
 */
export function effective<S extends CaseBase>(procedure: Procedure<S, any>, recorded: S, now: Instant, law: Law): Effective<S> {
  const judging = law.judging(recorded.region, recorded.openedOn);
  const { state, events } = catchUp(procedure, recorded, { now, today: dayOf(now), ...judging, references: {} });
  return { state: state ?? recorded, recordedVersion: recorded.version, pending: events, asOf: now, judging };
}
