import type { Instant } from '@due-process/legal-time';
import type { Duty } from '@due-process/procedure';
import type { OfficerRegister } from '../officers';

/** The bureau and the party of a penalty case or lead, as a measure on things carries them. */
export interface Parties {
  readonly bureau: { readonly code: string; readonly region: string };
  readonly party: { readonly id: string; readonly name: string };
}

/** The penalty case (or its lead) for which things are preserved or sealed: read with the act, never by `decide`. */
export interface CaseOfMeasure extends Parties {
  readonly id: string;
  /** Decided, closed or ended: nothing new is preserved or sealed for it (O4-47, ACL-28). */
  readonly closed: boolean;
  /** Duties in the case: whoever approves there seals nothing here, and the other way round (domain.md 13.2). */
  readonly duties: Readonly<Record<string, Duty>>;
  /** When the principal head approved that a suspected crime goes to the police (TR-5); absent where nobody has. */
  readonly crimeApprovedAt?: Instant;
  /** Persons who have withdrawn or were ordered to (回避, O4-5). */
  readonly recused: readonly string[];
}

/** A thing that some stream holds now: at no time two measures on one thing (ACL-23). */
export interface ThingUnderMeasure {
  readonly stream: string;
  readonly procedure: 'evidence-preservation' | 'sealing';
  /** {@link Thing.ref} */
  readonly thing: string;
  /** When the measure ends by itself: from this instant it holds nothing. Absent where somebody must end it. */
  readonly until?: Instant;
}

/** Facts of other records that the acts of preservation, sealing and assistance look at. */
export interface MeasureReferences {
  readonly case?: CaseOfMeasure;
  /** Running number of the next stream of this kind in the case: `…-P1`, `…-S1`, `…-X1`. */
  readonly number?: number;
  readonly officers?: OfficerRegister;
  /** Things that other streams hold, of any case of the bureau. */
  readonly elsewhere?: readonly ThingUnderMeasure[];
}

/** A thing on a list (清单物品). */
export interface Thing {
  /** The bureau's label on it, by which every record names it (物品编号). */
  readonly ref: string;
  readonly name: string;
  /** Whole pieces of `unit`, > 0. */
  readonly quantity: number;
  readonly unit: string;
  /** Item of the evidence register that it is, e.g. `E3`. */
  readonly evidence?: string;
}

/** How the party stood to what was done in its presence: signed, refused, or absent; without its signature a witness signs (O4-27, ACL-18). */
export interface PartyOnTheSpot {
  readonly present: boolean;
  readonly signed: boolean;
  /** Why it did not sign, or how it was called and did not come (注明情况). */
  readonly note?: string;
  /** The witness (见证人) who signed instead. */
  readonly witness?: string;
}

/** A list that was counted, signed and handed over (清单). */
export interface ListOnTheSpot {
  readonly documentRef: string;
  /** Who received the party's copy. */
  readonly handedTo: string;
}

/** Things go back to the party (退还), with a signed list (O4-33, ACL-28). */
export interface ReturnOfThings {
  readonly things: readonly string[];
  readonly returnedAt: Instant;
  readonly officers: readonly string[];
  readonly list: ListOnTheSpot;
  readonly party: PartyOnTheSpot;
}

/** What a case that has ended asks of the measures taken for it (O4-47, ACL-28): an act of its waiting process. */
export interface BecauseEnded {
  readonly caseId: string;
  readonly because: 'ended' | 'decided' | 'not-established';
}

