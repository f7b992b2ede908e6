import type { Instant, LegalDay } from '@due-process/legal-time';
import type { Law } from '../law/law';
import type { Clock, Plan, Posting, RecordedEvent, Role, WorkItem } from '@due-process/procedure';

/** An event as it lies in the record: with its place in the chain. */
export interface ChainedEvent extends RecordedEvent {
  readonly prevHash: string;
  readonly hash: string;
}

/** The head of a case (案卷首页): what lists and permissions need without reading the events. */
export interface CaseFile<S = unknown> {
  /** Division code; decides which officers see the case. */
  readonly region: string;
  /** The agency that handles the case (经办机构). */
  readonly employer: string;
  /** The institution that the case is about (定点医药机构). */
  readonly institutionId?: string;
  readonly stage: string;
  readonly gate?: string;
  readonly closed: boolean;
  readonly openedOn: LegalDay;
  readonly nextDeadline?: LegalDay;
  readonly state: S;
  /** The plan that the waiting process follows; also written to the outbox. */
  readonly plan: Plan;
}

/** What one command writes to one stream; everything or nothing. */
export interface StreamAppend<S = unknown> {
  readonly streamId: string;
  readonly procedure: string;
  /** Version on which the decision was taken; 0 begins a stream. */
  readonly expectedVersion: number;
  /** Hash of the event with number `expectedVersion`; absent for a new stream. */
  readonly lastHash?: string;
  readonly events: readonly RecordedEvent[];
  readonly file: CaseFile<S>;
  /** Clocks to write or to replace; those that did not change may be left out. */
  readonly clocks: readonly Clock[];
  /** The whole worklist of the case: it replaces what was there. */
  readonly workItems: readonly WorkItem[];
  readonly postings?: readonly Posting[];
  /** No outbox row: the waiting process itself asked for the act and has its plan in the answer. */
  readonly quiet?: boolean;
  /** Key of the automatic act (a wake's key): unique in the stream for ever, also when idempotent answers were purged. */
  readonly actKey?: string;
}

/** The answer that is given again when the same caller sends the same key. */
export interface StoredAnswer {
  readonly caller: string;
  readonly key: string;
  /** SHA-256 of the canonical body; another body under the same key is refused. */
  readonly bodyHash: string;
  /** HTTP status of the answer. */
  readonly status: number;
  readonly response: unknown;
}

/** A case as loaded for one act. */
export interface Loaded<S = unknown> {
  /** Absent: there is no such stream. */
  readonly state?: S;
  readonly procedure?: string;
  readonly version: number;
  readonly lastHash?: string;
  readonly file?: Omit<CaseFile<S>, 'state'>;
  /** The law in force when it was loaded, or newer. */
  readonly law: Law;
  /** An earlier answer to the same caller and key. */
  readonly answered?: Omit<StoredAnswer, 'caller' | 'key'>;
  /** Facts of other records, read in the same statement (see `RecordStoreOptions.referencesSql`). */
  readonly references?: unknown;
  /** Next number of the sequence, where one was asked for. */
  readonly number?: number;
}

/** What to load, all in one round trip. */
export interface LoadRequest {
  /** Absent when the act opens a case. */
  readonly streamId?: string;
  readonly caller?: string;
  readonly key?: string;
  /** Names the foreign facts where there is no case yet, e.g. an institution or agreement id. */
  readonly referencesHint?: string;
  /** Sequence whose next number becomes the case number. */
  readonly sequence?: string;
}

/** A line of the list of cases. */
export interface CaseLine<S = unknown> extends CaseFile<S> {
  readonly streamId: string;
  readonly procedure: string;
  readonly version: number;
  readonly updatedAt: Instant;
}

/** A clock as stored; its `deadline` is what the opening event recorded. */
export interface StoredClock extends Clock {
  readonly streamId: string;
}

/** A task in somebody's worklist (待办). */
export interface WorkLine extends WorkItem {
  readonly streamId: string;
  readonly region: string;
  readonly employer: string;
  readonly institutionId?: string;
}

/** Which cases; `undefined` members do not restrict. */
export interface CaseFilter {
  readonly procedure?: string;
  readonly stages?: readonly string[];
  readonly gate?: string;
  readonly closed?: boolean;
  /** Cases that have asked something of other records. */
  readonly withErrands?: true;
  /** Division prefix: `6201` sees the city with its districts. */
  readonly regionPrefix?: string;
  readonly employer?: string;
  readonly institutionId?: string;
  /** Next deadline on or before this day; cases without a deadline are left out. */
  readonly dueBefore?: LegalDay;
  /** Cases whose id is greater than this one: the next page. */
  readonly after?: string;
  /** 1 to 500; 50 when absent. */
  readonly limit?: number;
}

/** Whose tasks; `undefined` members do not restrict. */
export interface WorkFilter {
  readonly roles?: readonly Role[];
  readonly regionPrefix?: string;
  readonly employer?: string;
  readonly institutionId?: string;
  readonly dueBefore?: LegalDay;
  readonly limit?: number;
}
