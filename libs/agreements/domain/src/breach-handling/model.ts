import type { Bilingual, Duration, Instant, LegalDay, SanctionInterval, ServiceMethod, ServiceOfDocument } from '@due-process/legal-time';
import type { CaseBase } from '@due-process/procedure';

/** Kinds of designated institution (定点医药机构). */
export type InstitutionKind = 'medical-institution' | 'pharmacy';

/** Fund accounts (基金账户); money goes back to the account it came from (LZ-47). */
export type FundAccount = 'employee-basic' | 'resident-basic' | 'medical-assistance' | 'maternity';

/** Where a lead comes from (线索来源, domain.md 12.2, 13.5). */
export type LeadSource = 'audit' | 'second-review' | 'monitoring' | 'tip' | 'inspection' | 'flight-inspection' | 'transfer' | 'self-check' | 'media';

export const FUND_ACCOUNTS: readonly FundAccount[] = ['employee-basic', 'resident-basic', 'medical-assistance', 'maternity'];

export const LEAD_SOURCES: readonly LeadSource[] = ['audit', 'second-review', 'monitoring', 'tip', 'inspection', 'flight-inspection', 'transfer', 'self-check', 'media'];

/** The institution and agreement as they stood when the act was decided: read with the case, never by decide. */
export interface AgreementFacts {
  readonly institution: { readonly id: string; readonly name: string; readonly kind: InstitutionKind; readonly region: string };
  readonly agreement: {
    readonly id: string;
    readonly kind: string;
    readonly termFrom: LegalDay;
    readonly termTo: LegalDay;
    /** Suspensions within the agreement term so far (LZ-20(1)). */
    readonly suspensionsInTerm: number;
    readonly terminatedOn?: LegalDay;
  };
}

/** References that acts of this procedure may look at. */
export interface BreachReferences {
  /** Of the case's own agreement. */
  readonly facts?: AgreementFacts;
  /** Number drawn for a new case. */
  readonly caseId?: string;
}

/** A measure proposed or decided (违约处理措施, LZ-18). Amounts are integers of 分. */
export interface Measure {
  /** Unique in the proposal: `m1`, `m2`. */
  readonly id: string;
  /** Rule id of the measure, e.g. `LZ-18.recover`. */
  readonly kind: string;
  readonly amountFen?: number;
  readonly account?: FundAccount;
  readonly duration?: Duration;
  /** Band of LZ-19: `ordinary` 1–3 months, `graver` 3–6 months. */
  readonly band?: string;
  /** Person or department for LZ-19(2), by code; the institution or agreement otherwise. */
  readonly target?: { readonly kind: 'institution' | 'department' | 'person' | 'agreement'; readonly ref: string };
  /** Termination ground (LZ-20 and national), by rule id. */
  readonly ground?: string;
  /** Clause of the agreement that carries the measure. */
  readonly clause: string;
}

/** A person whose responsibility the decision found (责任人员), by the code of physician credit. */
export interface ResponsibleStaff {
  readonly code: string;
  readonly responsibility: 'general' | 'important' | 'main';
}

/** A hard stop before the decision (LZ-21, LZ-22; domain.md 13.2). */
export type Gate = 'notice' | 'hearing' | 'agency-discussion' | 'county-report' | 'city-agency-discussion' | 'legal-review' | 'bureau-discussion';

export interface Proposal {
  readonly round: number;
  readonly measures: readonly Measure[];
  readonly facts: string;
  readonly reasons: string;
  readonly basis: readonly string[];
  readonly gates: readonly Gate[];
}

export interface Defence {
  readonly form: 'written' | 'oral';
  readonly receivedAt: Instant;
  readonly postedOn?: LegalDay;
  readonly statement: string;
  readonly oralRecordRef?: string;
  readonly panelRequested: boolean;
  readonly complete: boolean;
}

export type DiscussionBody = 'agency' | 'city-agency' | 'bureau';

/** Everything done after the proposal belongs to its round; a round that leads back loses it all. */
export interface Round {
  readonly notice?: { readonly issuedOn: LegalDay; readonly documentRef: string };
  readonly service?: { readonly method: ServiceMethod; readonly servedOn: LegalDay; readonly record: ServiceOfDocument };
  readonly windowClosed?: boolean;
  readonly waived?: boolean;
  readonly defences: readonly Defence[];
  readonly reexamination?: { readonly result: 'upheld' | 'mitigated'; readonly panel: boolean };
  /** The day on which the hearing had come to its end: re-examined, or the first day after the window. No gate lies before it. */
  readonly heardOn?: LegalDay;
  /** Measures after re-examination; those of the proposal until then. */
  readonly measures: readonly Measure[];
  readonly countyReport?: { readonly on: LegalDay };
  readonly agencyDiscussion?: { readonly on: LegalDay };
  readonly cityAgencyDiscussion?: { readonly on: LegalDay };
  readonly legalReview?: { readonly on: LegalDay };
  readonly bureauDiscussion?: { readonly on: LegalDay };
}

/** `lapsed`: asked for, not decided before the verification ended. */
export type HoldState = 'requested' | 'held' | 'refused' | 'released' | 'lapsed';

export interface SuspensionRef {
  readonly id: string;
  readonly measure: string;
  readonly interval: SanctionInterval;
  readonly over?: 'resumed' | 'agreement-ended' | 'lifted';
}

export interface Bar {
  readonly rule: string;
  readonly level: 'local' | 'national';
  readonly until: LegalDay;
  readonly mayApplyFrom: LegalDay;
}

/** A breach case (违约处理案件), LZ-18 to LZ-24, domain.md 12.2. */
export interface BreachCase extends CaseBase {
  readonly stage: BreachStage;
  readonly agency: { readonly code: string; readonly level: 'city' | 'county'; readonly region: string };
  readonly institution: AgreementFacts['institution'];
  readonly agreement: AgreementFacts['agreement'];
  /** `fromCase`: the penalty case of the bureau that handed it over. */
  readonly lead: { readonly source: LeadSource; readonly discoveredOn: LegalDay; readonly facts: string; readonly fromCase?: string };
  readonly round: number;
  readonly proposal?: Proposal;
  readonly current?: Round;
  /** What the party has said and nobody has examined yet, where the case went back to the proposal: the next round begins with it. */
  readonly unexamined?: readonly Defence[];
  /** Gates of LZ-21 that the measures need, as recorded with them; decide computes them anew. */
  readonly gates: readonly Gate[];
  /** What the party was told in each round, by the notice that reached it; `heard` once it has spoken to it. */
  readonly told?: readonly { readonly round: number; readonly measures: readonly Measure[]; readonly heard?: true }[];
  /** Measures of every notice after which the party was heard: no later outcome may be heavier (APL-45, LZ-22). */
  readonly ceilings: readonly (readonly Measure[])[];
  readonly hold?: { readonly base: string; readonly state: HoldState; readonly since?: LegalDay };
  readonly illegalityReportedOn?: LegalDay;
  readonly majorReported?: { readonly on: LegalDay; readonly forwardedOn?: LegalDay };
  readonly decision?: { readonly on: LegalDay; readonly documentRef: string; readonly measures: readonly Measure[]; readonly gates: readonly string[]; readonly responsibleStaff?: readonly ResponsibleStaff[] };
  /** A timely defence came to the file only after the decision and was not examined yet. */
  readonly heardTooLate?: boolean;
  /** Where the decision could no longer be revoked: the proceeding in which the defence is examined and the decision corrected. */
  readonly correction?: { readonly on: LegalDay; readonly documentRef: string };
  readonly decisionServedOn?: LegalDay;
  readonly checkedOn?: LegalDay;
  readonly filedOn?: LegalDay;
  /** 分 performed so far, by measure id. */
  readonly performed: Readonly<Record<string, number>>;
  readonly suspensions: readonly SuspensionRef[];
  /** Suspensions ever begun by this case, also under a decision that was revoked: their numbers are never used again. */
  readonly suspensionsBegun?: number;
  readonly terminated?: { readonly on: LegalDay; readonly bars: readonly Bar[]; readonly publishedOn?: LegalDay };
  readonly enforcement?: { readonly demandServedOn?: LegalDay; readonly performanceDecidedOn?: LegalDay; readonly performanceServedOn?: LegalDay; readonly challengeEndedOn?: LegalDay; readonly courtAppliedOn?: LegalDay };
  readonly reconciledOn?: LegalDay;
}

export type BreachStage = keyof typeof BREACH_STAGES;

/** Stages are named after the last step that was completed (domain.md 12.2). */
export const BREACH_STAGES = {
  LEAD: { zh: '线索登记', en: 'lead registered' },
  VERIFYING: { zh: '核查中', en: 'verifying' },
  NO_BREACH: { zh: '未发现违约', en: 'no breach found' },
  PROPOSED: { zh: '拟处理', en: 'measures proposed' },
  NOTICE_ISSUED: { zh: '告知书已制作', en: 'notice issued' },
  NOTICE_SERVED: { zh: '告知书已送达', en: 'notice served' },
  DEFENCE_RECEIVED: { zh: '已陈述申辩', en: 'defence received' },
  REEXAMINED: { zh: '已复核', en: 're-examined' },
  WAIVED: { zh: '视为放弃陈述申辩', en: 'defence waived' },
  AGENCY_DISCUSSED: { zh: '经办机构集体讨论通过', en: 'agency discussed' },
  REPORTED_TO_CITY: { zh: '已报市经办机构', en: 'reported to city agency' },
  CITY_AGENCY_DISCUSSED: { zh: '市经办机构集体讨论通过', en: 'city agency discussed' },
  LEGALLY_REVIEWED: { zh: '法制审核通过', en: 'legal review passed' },
  BUREAU_DISCUSSED: { zh: '市医保局集体讨论同意', en: 'bureau discussed' },
  DECIDED: { zh: '已作出处理决定', en: 'decided' },
  DECISION_SERVED: { zh: '决定书已送达', en: 'decision served' },
  PERFORMED: { zh: '已履行', en: 'performed' },
  CLOSED: { zh: '已结案', en: 'closed' },
} as const satisfies Record<string, Bilingual>;

/** Stages before a decision in which a round is open. */
export const ROUND_STAGES: readonly BreachStage[] = [
  'NOTICE_ISSUED', 'NOTICE_SERVED', 'DEFENCE_RECEIVED', 'REEXAMINED', 'WAIVED', 'AGENCY_DISCUSSED', 'REPORTED_TO_CITY', 'CITY_AGENCY_DISCUSSED', 'LEGALLY_REVIEWED', 'BUREAU_DISCUSSED',
];

/** Stages from which the gates of LZ-21 can be passed: the party has been heard or has been silent. */
export const HEARD_STAGES: readonly BreachStage[] = ['REEXAMINED', 'WAIVED', 'AGENCY_DISCUSSED', 'REPORTED_TO_CITY', 'CITY_AGENCY_DISCUSSED', 'LEGALLY_REVIEWED', 'BUREAU_DISCUSSED'];
