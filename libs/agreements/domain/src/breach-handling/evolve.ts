import { dayOf } from '@due-process/legal-time';
import type { RecordedEvent } from '@due-process/procedure';
import type { BreachCase, BreachStage, Defence, Round, SuspensionRef } from './model';
import { payable } from './measures';

/* Each event says what it changes; nothing else does. Data of events is written by the acts beside this file. */
type Change = (state: BreachCase, data: any, event: RecordedEvent) => Partial<BreachCase>;

const to = (stage: BreachStage): Partial<BreachCase> => ({ stage });
const round = (state: BreachCase, patch: Partial<Round>): Partial<BreachCase> => ({ current: { ...emptyRound(state), ...state.current, ...patch } });
const emptyRound = (state: BreachCase): Round => ({ defences: [], measures: state.proposal?.measures ?? [] });

/** A new round begins at the proposal: whatever was heard, discussed or reviewed before does not carry over. */
const backToProposal = (state: BreachCase): Partial<BreachCase> => ({ stage: 'PROPOSED', round: state.round + 1, current: undefined, ...leftUnexamined(state), gates: state.proposal?.gates ?? [] });

/** What was said and not examined is never lost by going back: else a second notice would be a way round the re-examination (LZ-22(2)). */
function leftUnexamined(state: BreachCase): Pick<BreachCase, 'unexamined'> {
  const left = state.current && !state.current.reexamination ? state.current.defences : [];
  return { unexamined: [...(state.unexamined ?? []), ...left] };
}

/** What was told in the round in which the party spoke becomes a ceiling, once (LZ-22(2), APL-45). */
function bound(state: BreachCase, round: number): Pick<BreachCase, 'ceilings' | 'told'> {
  const told = (state.told ?? []).map((one) => (one.round === round ? { ...one, heard: true as const } : one));
  return { told, ceilings: told.filter((one) => one.heard).map((one) => one.measures) };
}

/** The party has spoken: everything that followed its silence, or its earlier words, has to be done again. */
function spoken(state: BreachCase, defence: Defence & { readonly round: number }): Partial<BreachCase> {
  const binding = bound(state, defence.round);
  // The case has gone back to the proposal meanwhile: these words bind it already, and the next round begins with them.
  if (defence.round !== state.round) return { ...binding, unexamined: [...(state.unexamined ?? []), defence] };
  return { stage: 'DEFENCE_RECEIVED', current: unexamined(state, [...(state.current?.defences ?? []), defence]), ...binding, gates: state.proposal?.gates ?? [] };
}

/** The round with all that was said, and with nothing of what was decided about it. */
function unexamined(state: BreachCase, defences: readonly Defence[]): Round {
  const { notice, service, windowClosed } = state.current ?? emptyRound(state);
  return { ...(notice ? { notice } : {}), ...(service ? { service } : {}), ...(windowClosed ? { windowClosed } : {}), defences, measures: state.proposal?.measures ?? [] };
}

const discussed = (field: 'agencyDiscussion' | 'cityAgencyDiscussion' | 'bureauDiscussion', stage: BreachStage): Change => (state, data) =>
  data.result === 'approved' ? { ...round(state, { [field]: { on: data.heldOn } }), stage } : backToProposal(state);

const CHANGES: Readonly<Record<string, Change>> = {
  VerificationBegun: () => to('VERIFYING'),
  SettlementHoldRequested: (_state, data) => ({ hold: { base: data.base, state: 'requested' } }),
  SettlementHeld: (state, data) => ({ hold: { base: state.hold?.base ?? data.base, state: 'held', since: data.since } }),
  SettlementHoldRefused: (state, data) => ({ hold: { base: state.hold?.base ?? data.base, state: 'refused' } }),
  SettlementHoldLapsed: (state) => ({ hold: { base: state.hold?.base ?? '', state: 'lapsed' } }),
  SettlementHoldReleased: (state) => ({ hold: { base: state.hold?.base ?? '', state: 'released' } }),
  NoBreachFound: () => ({ stage: 'NO_BREACH', closed: true }),
  MeasuresProposed: (state, data) => ({
    stage: 'PROPOSED',
    round: data.round,
    current: undefined,
    ...leftUnexamined(state),
    proposal: { round: data.round, measures: data.measures, facts: data.facts, reasons: data.reasons, basis: data.basis, gates: data.gates },
    gates: data.gates,
  }),
  NoticeIssued: (state, data) => ({ ...round(state, { notice: { issuedOn: data.issuedOn, documentRef: data.documentRef } }), stage: 'NOTICE_ISSUED' }),
  NoticeServed: (state, data) => ({
    ...round(state, { service: { method: data.method, servedOn: data.servedOn, record: data.record }, defences: state.unexamined ?? [] }),
    unexamined: [],
    stage: 'NOTICE_SERVED',
    told: [...(state.told ?? []), { round: data.round, measures: state.proposal?.measures ?? [] }],
  }),
  DefenceRecorded: (state, data) => spoken(state, data),
  TimelyDefenceAfterDecision: (state, data) => ({
    ...round(state, { defences: [...(state.current?.defences ?? []), data] }),
    heardTooLate: true,
    ...bound(state, data.round),
    ...(state.closed ? { ...afterService(state), closed: false } : {}),
  }),
  DefenceWaived: (state, _data, event) => ({ ...round(state, { windowClosed: true, waived: true, heardOn: dayOf(event.effectiveAt) }), stage: 'WAIVED' }),
  DefenceWindowClosed: (state) => ({ ...round(state, { windowClosed: true }), ...(state.stage === 'NOTICE_SERVED' ? to('DEFENCE_RECEIVED') : {}) }),
  ReExamined: (state, data, event) => ({
    ...round(state, { reexamination: { result: data.result, panel: data.panel.length > 0 }, heardOn: dayOf(event.effectiveAt), measures: data.measures }),
    stage: 'REEXAMINED',
    gates: data.gates,
  }),
  ReportedToCityAgency: (state, data) => ({ ...round(state, { countyReport: { on: data.on } }), stage: 'REPORTED_TO_CITY' }),
  AgencyDiscussed: discussed('agencyDiscussion', 'AGENCY_DISCUSSED'),
  CityAgencyDiscussed: discussed('cityAgencyDiscussion', 'CITY_AGENCY_DISCUSSED'),
  BureauDiscussed: discussed('bureauDiscussion', 'BUREAU_DISCUSSED'),
  LegalReviewed: (state, data) => (data.result === 'passed' ? { ...round(state, { legalReview: { on: data.on } }), stage: 'LEGALLY_REVIEWED' } : backToProposal(state)),
  DecisionMade: (_state, data) => ({ stage: 'DECIDED', decision: { on: data.on, documentRef: data.documentRef, measures: data.measures, gates: data.gates, ...(data.responsibleStaff ? { responsibleStaff: data.responsibleStaff } : {}) } }),
  DecisionRevoked: (state) => revoked(state),
  DecisionServed: (state, data) => ({
    ...afterService({ ...state, decisionServedOn: data.servedOn, suspensions: data.suspensions }),
    suspensionsBegun: (state.suspensionsBegun ?? 0) + data.suspensions.length,
  }),
  AgreementTerminated: (_state, data) => ({ terminated: { on: data.on, bars: data.bars } }),
  TerminationPublished: (state, data) => ({ ...(state.terminated ? { terminated: { ...state.terminated, publishedOn: data.on } } : {}) }),
  DecisionChecked: (_state, data) => ({ checkedOn: data.on }),
  DecisionFiled: (_state, data) => ({ filedOn: data.on }),
  PerformanceRecorded: (state, data) => afterService({ ...state, performed: { ...state.performed, [data.measureId]: (state.performed[data.measureId] ?? 0) + data.amountFen } }),
  DemandServed: (state, data) => ({ enforcement: { ...state.enforcement, demandServedOn: data.servedOn } }),
  PerformanceDecided: (state, data) => ({ enforcement: { ...state.enforcement, performanceDecidedOn: data.on } }),
  PerformanceDecisionServed: (state, data) => ({ enforcement: { ...state.enforcement, performanceServedOn: data.servedOn } }),
  ChallengePeriodEnded: (state, data) => ({ enforcement: { ...state.enforcement, challengeEndedOn: data.lastDay } }),
  CorrectionReferred: (_state, data) => ({ heardTooLate: false, correction: { on: data.on, documentRef: data.documentRef } }),
  CourtApplied: (state, data) => ({ enforcement: { ...state.enforcement, courtAppliedOn: data.on } }),
  SuspensionOver: (state, data) => ({ suspensions: state.suspensions.map((one): SuspensionRef => (one.id === data.suspensionId ? { ...one, over: data.how } : one)) }),
  AmountsReconciled: (_state, data) => ({ reconciledOn: data.on }),
  IllegalityReported: (_state, data) => ({ illegalityReportedOn: data.on }),
  MajorBreachReported: (_state, data) => ({ majorReported: { on: data.on } }),
  MajorBreachForwarded: (state, data) => ({ ...(state.majorReported ? { majorReported: { ...state.majorReported, forwardedOn: data.on } } : {}) }),
  BreachCaseClosed: () => ({ stage: 'CLOSED', closed: true }),
  LateDefenceNoted: () => ({}),
  DemandPeriodEnded: () => ({}),
  DeadlineReminded: () => ({}),
  DeadlinePassed: () => ({}),
};

/** The case after one event (a fold: the same events give the same case). */
export function evolve(state: BreachCase | undefined, event: RecordedEvent): BreachCase {
  const data: any = event.data;
  if (event.type === 'BreachCaseOpened') return opened(data);
  const change = CHANGES[event.type];
  if (!state || !change) throw new Error(`The record of a breach case cannot hold ${event.type} here.`);
  return { ...state, ...change(state, data, event) };
}

function opened(data: any): BreachCase {
  const { caseId, agency, institution, agreement, lead, region, openedOn, ruleVersions } = data;
  return {
    id: caseId, region, version: 0, stage: 'LEAD', closed: false, openedOn, ruleVersions, clocks: {}, duties: {},
    agency, institution, agreement, lead, round: 0, gates: [], ceilings: [], performed: {}, suspensions: [],
  };
}

/** Served, and performed as soon as nothing is owed (LZ-23). */
function afterService(state: BreachCase): Partial<BreachCase> {
  const owed = (state.decision?.measures ?? []).filter(payable).some((measure) => (measure.amountFen ?? 0) > (state.performed[measure.id] ?? 0));
  return { decisionServedOn: state.decisionServedOn, suspensions: state.suspensions, performed: state.performed, stage: owed ? 'DECISION_SERVED' : 'PERFORMED' };
}

/** Where a timely defence was overlooked the case goes back to it; otherwise to the proposal. */
function revoked(state: BreachCase): Partial<BreachCase> {
  const cleared = {
    decision: undefined, decisionServedOn: undefined, checkedOn: undefined, filedOn: undefined, reconciledOn: undefined, enforcement: undefined,
    heardTooLate: false, suspensions: [], gates: state.proposal?.gates ?? [],
  };
  if (!state.heardTooLate || !state.current) return { ...cleared, ...backToProposal(state) };
  return { ...cleared, stage: 'DEFENCE_RECEIVED', current: { ...unexamined(state, state.current.defences), windowClosed: true } };
}

export const BREACH_EVENTS: readonly string[] = ['BreachCaseOpened', ...Object.keys(CHANGES)];
