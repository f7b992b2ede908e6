import type { Instant, LegalDay } from '@due-process/legal-time';
import type { Clock, Plan } from '@due-process/procedure';
import type { ChainedEvent } from '@due-process/platform';
import type { Asked } from '../client/ledger';

/** An event as it lies in `case_event`. */
export interface StoredEvent extends ChainedEvent {
  readonly streamId: string;
}

/** A row of `case_file`: what the record says about a case without its events. */
export interface StoredFile {
  readonly streamId: string;
  readonly procedure: string;
  readonly version: number;
  readonly stage: string;
  readonly closed: boolean;
  readonly state: any;
  readonly plan: Plan;
}

/** A row of `idempotency`: the answer that a key has for ever. */
export interface StoredAnswer {
  readonly caller: string;
  readonly key: string;
  readonly accepted: boolean;
  /** Absent with refusals. */
  readonly caseId?: string;
  readonly version: number;
  /** Events that the act brought about; empty with refusals. */
  readonly events: readonly { readonly seq: number; readonly type: string }[];
}

export interface OutboxRow {
  readonly streamId: string;
  readonly seq: number;
  readonly delivered: boolean;
}

export interface PostingRow {
  readonly streamId: string;
  readonly amountFen: number;
  readonly account: string;
  readonly reference: string;
}

export interface SuspensionRow {
  readonly suspensionId: string;
  readonly agreementId: string;
  readonly firstDay: LegalDay;
  readonly lastDay: LegalDay;
  readonly endedOn?: LegalDay;
}

export interface AgreementRow {
  readonly id: string;
  readonly termFrom: LegalDay;
  readonly termTo: LegalDay;
  readonly terminatedOn?: LegalDay;
  /** What the record's own function answers on days where something changes. */
  readonly statuses: readonly { readonly day: LegalDay; readonly status: string }[];
}

/** One run of a workflow as the engine has it. */
export interface ProcessRun {
  readonly workflowId: string;
  /** `RUNNING`, `COMPLETED`, … as Temporal names them. */
  readonly status: string;
  /** Highest number of a plan that is in the run's history. */
  readonly seenSeq: number;
  /** Distance between legal time and the machine's that the run knows, ms; a stale one lets its timers fire at the wrong moment. */
  readonly skewMs: number;
  /** `DpStage` as the engine's lists show it. */
  readonly stage?: string;
}

/** What somebody saw while the faults went on, beside what the law says of that moment. */
export interface Observation {
  readonly what: string;
  readonly expected: string;
  readonly seen: string;
}

/** Everything that is known when the faults are over: what PostgreSQL has, what Temporal has, what the clients were told. */
export interface Snapshot {
  /** Legal now. */
  readonly now: Instant;
  /** Legal now minus the machine's, ms, as the record has it. */
  readonly skewMs: number;
  readonly files: readonly StoredFile[];
  readonly events: readonly StoredEvent[];
  readonly clocks: readonly (Clock & { readonly streamId: string })[];
  readonly answers: readonly StoredAnswer[];
  readonly outbox: readonly OutboxRow[];
  readonly postings: readonly PostingRow[];
  readonly suspensions: readonly SuspensionRow[];
  readonly agreements: readonly AgreementRow[];
  readonly runs: readonly ProcessRun[];
  readonly asked: readonly Asked[];
  readonly observations: readonly Observation[];
  /** Processes that ended although nobody had killed them. */
  readonly deaths: readonly string[];
}
