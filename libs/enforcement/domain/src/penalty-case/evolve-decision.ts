import { backFrom } from './evolve-investigation';
import type { Change } from './evolve-lead';
import type { Crime, Decision, PenaltyCase } from './model';

const decided = ({ number, result, on, documentRef, hash, measures, fineTotalFen, responsibleStaff, basis, transferTo, overdue }: any): Decision => ({
  number, result, on, documentRef, hash, measures, fineTotalFen, responsibleStaff, basis, overdue, ...(transferTo ? { transferTo } : {}),
});

const decision = (state: PenaltyCase, patch: Partial<Decision>): Partial<PenaltyCase> => (state.decision ? { decision: { ...state.decision, ...patch } } : {});
const crime = (state: PenaltyCase, patch: Partial<Crime>): Partial<PenaltyCase> => (state.crime ? { crime: { ...state.crime, ...patch } } : {});

/** What was published and has fallen must go. */
const withdrawal = (state: PenaltyCase): Partial<PenaltyCase> => (state.publications.some(({ withdrawnOn }) => withdrawnOn === undefined) ? { withdrawalDue: true } : {});

/** Decision, service, publication, remedies, crimes, closing (决定至归档). */
export const DECISION_CHANGES: Readonly<Record<string, Change>> = {
  DecisionMade: (_state, data) => ({ stage: 'DECIDED', decisions: data.number, decision: decided(data) }),
  DecisionServed: (state, { servedOn, execution }) => ({ stage: 'SERVED', ...decision(state, { servedOn }), ...(execution ? { execution: { streamId: execution } } : {}) }),
  DecidedOnTheSpot: (_state, data) => ({
    stage: 'SPOT_DECIDED', decisions: data.number, drafts: data.draft.number, draft: data.draft, decision: { ...decided(data), summary: true, servedOn: data.on }, spot: {},
    ...(data.execution ? { execution: { streamId: data.execution } } : {}),
  }),
  SpotDecisionReported: (_state, { on }) => ({ spot: { reportedOn: on } }),
  RemedyPeriodEnded: () => ({}),
  DecisionPublished: (state, { number, on, place }) => ({ publications: [...state.publications, { number, on, place }] }),
  PublicationWithdrawn: (state, { on }) => ({ withdrawalDue: undefined, publications: state.publications.map((one) => (one.withdrawnOn ? one : { ...one, withdrawnOn: on })) }),
  DecisionRevoked: (state, { on, anew }) => ({
    ...decision(state, { annulled: { by: 'bureau', on } }), ...withdrawal(state),
    ...(anew ? { ...backFrom(state, 'REPORTED'), review: undefined, returned: undefined, execution: undefined } : { stage: 'ANNULLED' as const, execution: state.execution }),
  }),
  // An archived file is opened again: it is archived anew when the remedy has ended.
  RemedyRecorded: (state, { number, kind, since }) => ({ remedies: [...state.remedies, { number, decision: state.decisions, kind, since }], ...(state.stage === 'ARCHIVED' ? { stage: 'CLOSED' as const, closed: false } : {}) }),
  RemedyDecided: (state, { number, result, on, by }) => {
    const ofThisDecision = state.remedies.find((one) => one.number === number)?.decision === state.decisions;
    return {
    remedies: state.remedies.map((one) => (one.number === number ? { ...one, outcome: { result, on } } : one)),
    ...(ofThisDecision && (result === 'annulled' || result === 'changed') ? withdrawal(state) : {}),
    ...(ofThisDecision && result === 'annulled' ? { ...decision(state, { annulled: { by, on } }), ...(state.stage === 'CLOSED' ? {} : { stage: 'ANNULLED' as const }) } : {}),
    };
  },
  CrimeReported: (_state, { acts, on }) => ({ crime: { acts, reportedOn: on } }),
  CrimeTransferDecided: (state, { result, at, on }) => crime(state, { decidedOn: on, ...(result === 'approved' ? { approvedAt: at } : { refused: true }) }),
  CrimeTransferred: (state, { on }) => crime(state, { transferredOn: on }),
  PoliceDecided: (state, { result, on, again }) => crime(state, again && state.crime?.reconsideration ? { reconsideration: { ...state.crime.reconsideration, result } } : { police: { result, on } }),
  PoliceAskedAgain: (state, { on }) => crime(state, { reconsideration: { askedOn: on } }),
  CrimeHandedOver: (state, { on }) => crime(state, { handedOverOn: on }),
  DepartmentTold: (state, { department, on, documentRef }) => ({ departments: [...state.departments, { department, on, documentRef }] }),
  ExecutionDone: (state, { over, on }) => ({ execution: { ...state.execution, over, on } }),
  CaseEnded: (_state, { ground, on }) => ({ stage: 'ENDED', ended: { ground, on } }),
  CaseClosed: () => ({ stage: 'CLOSED' }),
  CaseArchived: () => ({ stage: 'ARCHIVED', closed: true }),
};
