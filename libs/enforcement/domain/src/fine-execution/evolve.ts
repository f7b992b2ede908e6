import type { RecordedEvent } from '@due-process/procedure';
import type { ExecutionRemedy, FineExecution, FineStage, Payment } from './model';

/* Each event says what it changes; nothing else does. Where a step moves the stage, the act has said in the event where it leads. */
type Change = (state: FineExecution, data: any) => Partial<FineExecution>;

const to = (data: { readonly stage?: FineStage }): Partial<FineExecution> => (data.stage ? { stage: data.stage } : {});
const paid = (state: FineExecution, payment: Omit<Payment, 'number'>): Pick<FineExecution, 'payments'> => ({ payments: [...state.payments, { number: state.payments.length + 1, ...payment }] });

const CHANGES: Readonly<Record<string, Change>> = {
  PaymentRecorded: (state, { debt, amountFen, on, reference, ...data }) => ({ ...paid(state, { debt, amountFen, on, reference }), ...to(data) }),
  CollectedOnTheSpot: (state, { debt, amountFen, on, reference, collection }) => ({
    ...paid(state, { debt, amountFen, on, reference, onTheSpot: true }),
    onTheSpot: [...state.onTheSpot, { number: collection, collectedOn: on }],
  }),
  CollectionHandedIn: (state, data) => ({ onTheSpot: state.onTheSpot.map((one) => (one.number === data.collection ? { ...one, handedInOn: data.on } : one)) }),
  CollectionPaidIn: (state, data) => ({ onTheSpot: state.onTheSpot.map((one) => (one.number === data.collection ? { ...one, paidInOn: data.on } : one)) }),
  SurplusRepaid: (state, { debt, amountFen, on, reference }) => paid(state, { debt, amountFen: -amountFen, on, reference }),
  SurchargeLeft: (_state, data) => to(data),
  PaymentPeriodEnded: (_state, data) => to(data),
  DeferralRequested: (state, { number, kind, on }) => ({ deferrals: [...state.deferrals, { number, kind, requestedOn: on }] }),
  DeferralApproved: (state, data) => ({
    deferrals: state.deferrals.map((one) => (one.number === data.number ? { ...one, decision: { result: 'approved' as const, on: data.on, documentRef: data.documentRef }, endsOn: data.endsOn } : one)),
    schedules: [...state.schedules, data.schedule],
    demand: undefined,
    ...to(data),
  }),
  DeferralRefused: (state, data) => ({ deferrals: state.deferrals.map((one) => (one.number === data.number ? { ...one, decision: { result: 'refused' as const, on: data.on, documentRef: data.documentRef } } : one)) }),
  InstalmentMet: () => ({}),
  InstalmentMissed: (_state, data) => to(data),
  DemandServed: (_state, data) => ({ demand: { servedOn: data.servedOn, record: data.record }, stage: 'DEMANDED' }),
  DemandPeriodEnded: (state, data) => ({ ...(state.demand ? { demand: { ...state.demand, over: true as const } } : {}), ...to(data) }),
  ReconsiderationPeriodEnded: () => ({}),
  ChallengePeriodEnded: (_state, data) => ({ challengeEndedOn: data.endedOn }),
  RemedyRecorded: (state, { number, kind, since }) => ({ remedies: [...state.remedies, { number, kind, since }], frozen: [...state.frozen, { remedy: number, from: since }], challengeEndedOn: undefined }),
  RemedyDecided: (state, data) => ({
    remedies: state.remedies.map((one): ExecutionRemedy => (one.number === data.number ? { ...one, outcome: { result: data.result, on: data.on, receivedOn: data.receivedOn } } : one)),
    frozen: state.frozen.map((one) => (one.remedy === data.number ? { ...one, to: data.on } : one)),
    ...(data.challengeEndedOn ? { challengeEndedOn: data.challengeEndedOn } : {}),
  }),
  DecisionChanged: (state, data) => ({ debts: state.debts.map((debt) => ({ ...debt, amountFen: data.amounts[debt.id] ?? debt.amountFen })) }),
  EnforcementSettled: (state, data) => ({ settlement: { on: data.on, documentRef: data.documentRef, surchargeFen: data.surchargeFen }, schedules: [...state.schedules, data.schedule], stage: data.stage ?? 'SETTLED' }),
  SettlementBroken: (state, data) => ({ ...(state.settlement ? { settlement: { ...state.settlement, brokenOn: data.on } } : {}), schedules: [...state.schedules, data.schedule], ...to(data) }),
  ExecutionSuspended: (_state, data) => ({ suspension: { from: data.from, ground: data.ground }, stage: 'SUSPENDED' }),
  ExecutionResumed: (_state, data) => ({ suspension: undefined, ...to(data) }),
  CourtAsked: (_state, data) => ({ court: { appliedOn: data.on, court: data.court, documentRef: data.documentRef }, stage: 'COURT_APPLIED' }),
  CourtAnswered: (state, data) => ({ ...(state.court ? { court: { ...state.court, answer: { result: data.result, on: data.on } } } : {}), ...to(data) }),
  ExecutionOver: (_state, data) => ({ stage: OVER[data.how as keyof typeof OVER], closed: true, over: { how: data.how, on: data.on, ...(data.ground ? { ground: data.ground } : {}) } }),
  DeadlineReminded: () => ({}),
  DeadlinePassed: () => ({}),
  DeadlinesReplanned: () => ({}),
  DeadlineMoveHeld: () => ({}),
  DeadlineMoveDecided: () => ({}),
};

const OVER = { performed: 'PERFORMED', 'court-accepted': 'COURT_ACCEPTED', ended: 'ENDED' } as const;

/** The execution after one event (a fold: the same events give the same state). */
export function evolve(state: FineExecution | undefined, event: Pick<RecordedEvent, 'type' | 'data'>): FineExecution {
  const data: any = event.data;
  if (event.type === 'FineExecutionBegun') return begun(data);
  const change = CHANGES[event.type];
  if (!state || !change) throw new Error(`The record of a fine's execution cannot hold ${event.type} here.`);
  return { ...state, ...change(state, data) };
}

function begun(data: any): FineExecution {
  const { executionId, caseId, number, region, bureau, party, documentRef, decidedOn, servedOn, remedies, madeOnTheSpot, debts, schedule, openedOn, ruleVersions } = data;
  return {
    id: executionId, region, version: 0, stage: 'DUE', closed: false, openedOn, ruleVersions, clocks: {}, duties: {},
    caseId, number, bureau, party, decision: { documentRef, decidedOn, servedOn, ...(remedies ? { remedies } : {}), ...(madeOnTheSpot === true ? { madeOnTheSpot } : {}) }, debts, schedules: [schedule],
    payments: [], frozen: [], remedies: [], deferrals: [], onTheSpot: [],
  };
}

export const FINE_EVENTS: readonly string[] = ['FineExecutionBegun', ...Object.keys(CHANGES)];
