import type { Bilingual, Instant, LegalDay } from '@due-process/legal-time';
import type { Actor, Clock, Plan, Procedure, Refusal } from '@due-process/procedure';

/** An act that a person, an institution or a timer brings to the desk. */
export interface ActRequest {
  readonly procedure: Procedure<any, any>;
  /** Absent when the act opens a case. */
  readonly streamId?: string;
  readonly act: string;
  readonly actor: Actor;
  readonly input: unknown;
  /** Idempotency key of the caller; for automatic acts the wake's key. */
  readonly key: string;
  /** SHA-256 of the canonical body; another body under the same key is refused. */
  readonly bodyHash: string;
  /** Version that the caller has seen (If-Match); absent for automatic acts. */
  readonly expectedVersion?: number;
  /** Names foreign facts where there is no case yet, e.g. the agreement id. */
  readonly referencesHint?: string;
  /** Sequence and prefix of the number of a new case, e.g. `breach_case_number`, `LZ-2026-`. */
  readonly numbering?: { readonly sequence: string; format(number: number, today: LegalDay): string };
  /** The process that asks follows the answered plan itself, so that no signal need tell it what it knows. */
  readonly quiet?: boolean;
  /** May the caller know this case? `false` answers as if there were none (404). */
  mayKnow?(state: unknown): boolean;
}

/** A running clock as the answer to an act tells it; `GET …/clocks` explains it day by day. */
export interface RunningClock {
  readonly id: string;
  readonly title: Bilingual;
  readonly owner: Clock['owner'];
  readonly article: string;
  readonly lastDay: LegalDay;
  readonly endsAt: Instant;
  /** Its calendar is missing: the date is never enforced. */
  readonly provisional: boolean;
}

/** What an act answered; stored with its key and given again for the same key and body. */
export interface ActAccepted {
  readonly kind: 'accepted';
  readonly caseId: string;
  readonly version: number;
  readonly stage: string;
  readonly stageLabel: string;
  readonly effectiveAt?: Instant;
  readonly events: readonly { readonly seq: number; readonly type: string; readonly label: string; readonly effectiveAt: Instant; readonly partyVisible: boolean }[];
  /** Clocks that run after the act, the earliest end first. */
  readonly clocks: readonly RunningClock[];
  /** The plan after the act: what the waiting process follows. */
  readonly plan: Plan;
}

export interface ActRefused {
  readonly kind: 'refused';
  readonly caseId?: string;
  readonly version?: number;
  readonly refusals: readonly Refusal[];
  /** The attempt itself was recorded (a late filing). */
  readonly recorded: boolean;
}

/** `conflict`: the caller saw an older version; `unknown`: no such case for this caller; `key-reused`: same key, other body. */
export interface ActNotTaken {
  readonly kind: 'conflict' | 'unknown' | 'key-reused';
  readonly version?: number;
}

export type ActAnswer = (ActAccepted | ActRefused | ActNotTaken) & { readonly repeated?: boolean };

/** The one way of a command: load, catch up, decide, record in one transaction, answer. Used by REST and by activities alike. */
export interface ActDesk {
  act(request: ActRequest): Promise<ActAnswer>;
}
