/**
 * A step that an event demands of another record, in this context or in another (告知、移送): the waiting process asks for it until the
 * other record has taken it, under a key that makes it one act. It carries ids and decisions, no personal data.
 */
export interface Errand {
  /** Unique in the case that sends it, for ever, e.g. `agreement-lead#1`. */
  readonly key: string;
  /** Context that is asked: `agreements`, `enforcement`, `physician-credit`. */
  readonly context: string;
  readonly procedure: string;
  readonly act: string;
  /** The case that is told; absent where the act opens one. */
  readonly streamId?: string;
  /** Names the foreign facts of an act that opens a case, e.g. an agreement id. */
  readonly referencesHint?: string;
  /** Division code by whose rules a case is opened. */
  readonly region?: string;
  readonly input: object;
  /** Chinese line for the Temporal UI. */
  readonly line: string;
}
