import type { LegalDay } from '@due-process/legal-time';
import type { PartyKind } from '../discretion';

/** Where a lead comes from (案件来源, domain.md 13.5). */
export const LEAD_SOURCES = [
  'own-inspection', 'monitoring', 'tip', 'complaint', 'transfer', 'order-from-above', 'media', 'agency-report', 'flight-inspection', 'audit', 'patrol', 'self-check',
] as const;
export type LeadSource = (typeof LEAD_SOURCES)[number];

export const PARTY_KINDS: readonly PartyKind[] = ['medical-institution', 'pharmacy', 'agency', 'individual'];

/** The party (当事人). An individual is a pseudonymous code, never a name. */
export interface Party {
  readonly id: string;
  readonly kind: PartyKind;
  /** Name of an organisation; of a person there is none. */
  readonly name?: string;
  /** Division code of its seat, e.g. `620102`. */
  readonly region: string;
  /** Service agreement of an institution. */
  readonly agreementId?: string;
  /** Of a person, on the day of the act (APL-30). */
  readonly ageAtAct?: number;
  readonly withoutCapacity?: boolean;
}

/**
 * Period of limitation of an act (APL-36): two years; five where life, health or financial security are concerned and harm followed. Whether
 * fund fraud is financial security is the officer's choice with reason (domain.md C23).
 */
export interface LimitationChoice {
  readonly rule: 'APL-36' | 'APL-36.five';
  /** For five years: which interest is concerned, and the harmful consequence. */
  readonly reason?: string;
  readonly consequence?: string;
}

/** A suspected act (涉嫌违法行为) of the lead. A continuous act (连续、继续状态) is one act, whose period runs from its end (APL-36). */
export interface SuspectedAct {
  /** Unique in the case: `a1`. */
  readonly id: string;
  /** Violation rule it may be, e.g. `R735-38.2`. */
  readonly violation: string;
  readonly description: string;
  readonly from: LegalDay;
  readonly to: LegalDay;
  /** Division code of the place of the act. */
  readonly place: string;
  readonly limitation: LimitationChoice;
  /** Found in the investigation, later than the lead. */
  readonly foundOn?: LegalDay;
}

/** Base of the jurisdiction (O4-9): the place of the act; of treatment, for treatment in another place; of insurance, where only the insured person is concerned. */
export const JURISDICTION_BASES = ['place-of-act', 'place-of-treatment', 'place-of-insurance'] as const;
export type JurisdictionBase = (typeof JURISDICTION_BASES)[number];

export interface Lead {
  readonly source: LeadSource;
  /** Day on which the lead was found or the material received: day zero of O4-14. */
  readonly foundOn: LegalDay;
  readonly facts: string;
  readonly acts: readonly SuspectedAct[];
  /** Number of the informant in the register of tips; nobody's name (LZ-38, LZ-45). */
  readonly informant?: string;
  /** Case or paper of another body that it came from. */
  readonly fromCase?: string;
  /** The bureau that transferred it for want of jurisdiction; it cannot be transferred on (O4-12). */
  readonly transferredFrom?: string;
  readonly jurisdiction: JurisdictionBase;
}

/** A case of the same party with an overlapping act, as the references list it (APL-29). */
export interface OverlappingCase {
  readonly caseId: string;
  readonly acts: readonly { readonly violation: string; readonly from: LegalDay; readonly to: LegalDay }[];
  /** Whether a fine was imposed there, or the case is still under way. */
  readonly fined: boolean;
  readonly open: boolean;
  /** Day on which it was filed; a lead was not (O4-10). */
  readonly filedOn?: LegalDay;
}

/** What a person decided about an overlapping case: which acts of this case are the same act (同一违法行为). */
export interface OverlapJudgement {
  readonly caseId: string;
  readonly sameActs: readonly string[];
  readonly fined: boolean;
  readonly reasons: string;
}

/** Whose withdrawal is asked for, by the decider that O4-5 gives: collective, principal head, a head. */
export type RecusalOf = 'principal-head' | 'head' | 'other';

export interface Recusal {
  readonly number: number;
  readonly person: string;
  readonly of: RecusalOf;
  readonly askedOn: LegalDay;
  readonly result?: 'granted' | 'refused';
}

/** A dispute on jurisdiction (管辖争议, O4-10). */
export interface JurisdictionDispute {
  readonly with: string;
  readonly since: LegalDay;
  /** The seven working days of negotiation are over: only the common superior decides. */
  readonly negotiationOver?: boolean;
  readonly settled?: { readonly by: 'negotiation' | 'superior'; readonly for: 'own' | 'other'; readonly on: LegalDay };
}
