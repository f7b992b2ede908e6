import type { LegalDay } from '@due-process/legal-time';
import type { Responsibility } from './ledger';

/**
 * What a decision made in another context tells the account of a person whom it names as responsible (PQ.who, PQP-27): one errand per
 * person, `{ context: 'physician-credit', procedure: 'physician-account', streamId: <code>, act: 'receive-parent-decision', input }`, with a key
 * of its own in the case that sends it, e.g. `points#<code>`. The same decision told twice opens one scoring.
 */
export interface ParentDecisionErrand {
  /** Number of the decision, e.g. `兰医保罚〔2026〕12号`. */
  readonly decisionRef: string;
  /** The case that made it, e.g. `LZ-CF-2026-000012`. */
  readonly fromCase: string;
  readonly track: 'agreement' | 'penalty';
  /** Article on which it rests, e.g. `R735-38`, `R735-40`, `LZ-18`. */
  readonly article: string;
  /** Day on which it was made (作出之日): the scoring point (PQP-27). */
  readonly decidedOn: LegalDay;
  /** The body that decided, by its code. */
  readonly body: string;
  readonly institution: string;
  /** Responsibility that the deciding body found for this person. */
  readonly responsibility: Responsibility;
}

/** A parent decision was revoked, annulled by a court or on reconsideration: what followed from it is undone. */
export interface ParentDecisionAnnulledErrand {
  readonly decisionRef: string;
  readonly reasons: string;
}

/** An institution was suspended or its agreement terminated: whom the decision names as responsible follows it (PQ.institution). */
export interface InstitutionMeasureErrand {
  readonly decisionRef: string;
  readonly institution: string;
  readonly measure: 'suspended' | 'terminated';
  /** First day of the institution's suspension, or of its termination. */
  readonly firstDay: LegalDay;
  /** Last day of its suspension; a termination has none. */
  readonly lastDay?: LegalDay;
}

/** The suspension of an institution was lifted early, or its decision revoked. */
export interface InstitutionMeasureLiftedErrand {
  readonly decisionRef: string;
  /** First day on which it no longer holds. */
  readonly from: LegalDay;
}
