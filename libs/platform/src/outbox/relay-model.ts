import type { Plan } from '@due-process/procedure';

/**
 * Hands the newest plan of a case to its waiting process: starts the process when `first`, signals it otherwise. It must be safe to call
 * twice with the same plan. When it throws, the plan is delivered again later and other cases go on.
 */
export type Deliver = (streamId: string, procedure: string, plan: Plan, first: boolean) => Promise<void>;

export interface RelayOptions {
  /** Connection of its own: holds the leader's lock and listens. */
  readonly url: string;
  readonly schema: string;
  readonly deliver: Deliver;
  /** Legal minus machine time, ms, as this process knows it; a plan leaves with the later of this and its own. */
  readonly skewMs: () => number;
  /** Deliveries under way at once; 32 when absent. */
  readonly concurrency?: number;
  /** Wait between looks when nobody rings, ms; 250 when absent. */
  readonly pollMs?: number;
  /** First wait after a failed delivery of a case, ms; doubles up to `backoffMaxMs`. 200 and 15,000 when absent. */
  readonly backoffMs?: number;
  readonly backoffMaxMs?: number;
  /** The machine's time in ms; `Date.now` when absent. */
  readonly machineNow?: () => number;
  /** Told of every failed delivery, for the log. */
  readonly onFailure?: (streamId: string, fault: unknown, attempt: number) => void;
}

/** What the relay has done since it was started. */
export interface RelayCounters {
  readonly leader: boolean;
  /** Plans handed over. */
  readonly delivered: number;
  /** Rows that a newer plan of the same case replaced before they left. */
  readonly coalesced: number;
  readonly failed: number;
  /** Deliveries under way. */
  readonly inFlight: number;
  /** Cases that wait after a failure. */
  readonly backingOff: number;
  readonly reconnected: number;
}

export interface OutboxRow {
  readonly id: number;
  /** Id of the first undelivered row of the case; those from here to `id` are done when this one is. */
  readonly since: number;
  readonly streamId: string;
  readonly procedure: string;
  readonly plan: Plan;
  /** No plan of this case was delivered before. */
  readonly first: boolean;
}
