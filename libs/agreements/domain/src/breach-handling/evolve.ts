import type { RecordedEvent } from '@due-process/procedure';
import type { BreachCase, BreachStage, Defence, Measure, Round, SuspensionRef } from './model';
import { payable } from './measures';

/* Each event says what it changes; nothing else does. Data of events is written by the acts beside this file. */
type Change = (state: BreachCase, data: any, event: RecordedEvent) => Partial<BreachCase>;

const to = (stage: BreachStage): Partial<BreachCase> => ({ stage });
const round = (state: BreachCase, patch: Partial<Round>): Partial<BreachCase> => ({ current: { ...emptyRound(state), ...state.current, ...patch } });
const emptyRound = (state: BreachCase): Round => ({ defences: [], measures: state.proposal?.measures ?? [] });

/** A new round begins at the proposal: whatever was heard, discussed or reviewed before does not carry over. */
const backToProposal = (state: BreachCase): Partial<BreachCase> => ({ stage: 'PROPOSED', round: state.round + 1, current: undefined, gates: state.proposal?.gates ?? [] });

/** The party has spoken: everything that followed its silence, or its earlier words, has to be done again. */
function spoken(state: BreachCase, defence: Defence): Partial<BreachCase> {
  const before = state.current ?? emptyRound(state);
  const current: Round = {
    ...(before.notice ? { notice: before.notice } : {}),
    ...(before.service ? { service: before.service } : {}),
    ...(before.windowClosed ? { windowClosed: true } : {}),
    defences: [...before.defences, defence],
    measures: state.proposal?.measures ?? [],
  };
  const told: readonly Measure[] = current.measures;
  const ceilings = before.defences.length > 0 ? state.ceilings : [...state.ceilings, told];
  return { stage: 'DEFENCE_RECEIVED', current, ceilings, gates: state.proposal?.gates ?? [] };
}

const discussed = (field: 'agencyDiscussion' | 'cityAgencyDiscussion' | 'bureauDiscussion', stage: BreachStage): Change => (state, data) =>
  data.result === 'approved' ? { ...round(state, { [field]: { on: data.heldOn } }), stage } : backToProposal(state);

const CHANGES: Readonly<Record<string, Change>> = {
  VerificationBegun: () => to('VERIFYING'),
  SettlementHoldRequested: (_state, data) => ({ hold: { base: data.base, state: 'requested' } }),
  SettlementHeld: (state, data) => ({ hold: { base: state.hold?.base ?? data.base, state: 'held', since: data.since } }),
  SettlementHoldRefused: (state, data) => ({ hold: { base: state.hold?.base ?? data.base, state: 'refused' } }),
  SettlementHoldReleased: (state) => ({ hold: { base: state.hold?.base ?? '', state: 'released' } }),
  NoBreachFound: () => ({ stage: 'NO_BREACH', closed: true }),
  MeasuresProposed: (state, data) => ({
    stage: 'PROPOSED',
    round: data.round,
    current: undefined,
    proposal: { round: data.round, measures: data.measures, facts: data.facts, reasons: data.reasons, basis: data.basis, gates: data.gates },
    gates: data.gates,
  }),
  NoticeIssued: (state, data) => ({ ...round(state, { notice: { issuedOn: data.issuedOn, documentRef: data.documentRef } }), stage: 'NOTICE_ISSUED' }),
  NoticeServed: (state, data) => ({ ...round(state, { service: { method: data.method, servedOn: data.servedOn, record: data.record } }), stage: 'NOTICE_SERVED' }),
  DefenceRecorded: (state, data) => spoken(state, data),
  TimelyDefenceAfterDecision: (state, data) => {
    const heard = spoken(state, data);
    return { heardTooLate: true, ceilings: heard.ceilings ?? state.ceilings, current: { ...(state.current ?? emptyRound(state)), defences: heard.current?.defences ?? [] } };
  },
  DefenceWaived: (state) => ({ ...round(state, { windowClosed: true, waived: true }), stage: 'WAIVED' }),
  DefenceWindowClosed: (state) => round(state, { windowClosed: true }),
  ReExamined: (state, data) => ({ ...round(state, { reexamination: { result: data.result, panel: data.panel.length > 0 }, measures: data.measures }), stage: 'REEXAMINED', gates: data.gates }),
  ReportedToCityAgency: (state, data) => ({ ...round(state, { countyReport: { on: data.on } }), stage: 'REPORTED_TO_CITY' }),
  AgencyDiscussed: discussed('agencyDiscussion', 'AGENCY_DISCUSSED'),
  CityAgencyDiscussed: discussed('cityAgencyDiscussion', 'CITY_AGENCY_DISCUSSED'),
  BureauDiscussed: discussed('bureauDiscussion', 'BUREAU_DISCUSSED'),
  LegalReviewed: (state, data) => (data.result === 'passed' ? { ...round(state, { legalReview: { on: data.on } }), stage: 'LEGALLY_REVIEWED' } : backToProposal(state)),
  DecisionMade: (_state, data) => ({ stage: 'DECIDED', decision: { on: data.on, documentRef: data.documentRef, measures: data.measures, gates: data.gates } }),
  DecisionRevoked: (state) => revoked(state),
  DecisionServed: (state, data) => afterService({ ...state, decisionServedOn: data.servedOn, suspensions: data.suspensions }),
  AgreementTerminated: (_state, data) => ({ terminated: { on: data.on, bars: data.bars } }),
  TerminationPublished: (state, data) => ({ ...(state.terminated ? { terminated: { ...state.terminated, publishedOn: data.on } } : {}) }),
  DecisionChecked: (_state, data) => ({ checkedOn: data.on }),
  DecisionFiled: (_state, data) => ({ filedOn: data.on }),
  PerformanceRecorded: (state, data) => afterService({ ...state, performed: { ...state.performed, [data.measureId]: (state.performed[data.measureId] ?? 0) + data.amountFen } }),
  DemandServed: (state, data) => ({ enforcement: { ...state.enforcement, demandServedOn: data.servedOn } }),
  PerformanceDecided: (state, data) => ({ enforcement: { ...state.enforcement, performanceDecidedOn: data.on } }),
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
  DeadlineResolved: () => ({}),
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
  const cleared = { decision: undefined, decisionServedOn: undefined, checkedOn: undefined, filedOn: undefined, heardTooLate: false, suspensions: [], gates: state.proposal?.gates ?? [] };
  const current = state.current;
  if (!state.heardTooLate || !current) return { ...cleared, ...backToProposal(state) };
  const { notice, service, defences } = current;
  return { ...cleared, stage: 'DEFENCE_RECEIVED', current: { ...(notice ? { notice } : {}), ...(service ? { service } : {}), windowClosed: true, defences, measures: state.proposal?.measures ?? [] } };
}

export const BREACH_EVENTS: readonly string[] = ['BreachCaseOpened', ...Object.keys(CHANGES)];
