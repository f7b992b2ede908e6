import type { RecordedEvent } from '@due-process/procedure';
import type { PenaltyCase, PenaltyStage } from './model';

/** What an event changes. Data of events is written by the acts beside this file. */
export type Change = (state: PenaltyCase, data: any, event: RecordedEvent) => Partial<PenaltyCase>;

export const to = (stage: PenaltyStage): Partial<PenaltyCase> => ({ stage });

/** Lead, jurisdiction, withdrawal, filing (线索至立案). */
export const LEAD_CHANGES: Readonly<Record<string, Change>> = {
  LeadCheckExtended: (_state, { on }) => ({ leadExtendedOn: on }),
  JurisdictionDisputed: (_state, data) => ({ dispute: { with: data.with, since: data.since } }),
  NegotiationEnded: ({ dispute }) => (dispute ? { dispute: { ...dispute, negotiationOver: true } } : {}),
  DisputeSettled: ({ dispute }, data) => (dispute ? { dispute: { ...dispute, settled: { by: data.by, for: data.for, on: data.on } } } : {}),
  JurisdictionTransferred: () => ({ stage: 'TRANSFERRED', closed: true }),
  OverlapJudged: (state, { caseId, sameActs, fined, reasons }) => ({ overlaps: [...state.overlaps.filter((one) => one.caseId !== caseId), { caseId, sameActs, fined, reasons }] }),
  RecusalAsked: (state, { number, person, of, on }) => ({ recusals: [...state.recusals, { number, person, of, askedOn: on }] }),
  RecusalDecided: (state, { number, person, result }) => ({
    recusals: state.recusals.map((one) => (one.number === number ? { ...one, result } : one)),
    ...(result === 'granted' ? { recused: [...state.recused, person], officers: state.officers.filter((officer) => officer !== person) } : {}),
  }),
  CaseFiled: (_state, { on, documentRef, barred }) => ({ ...to('FILED'), filing: { on, documentRef, barred } }),
  LeadDismissed: () => ({ stage: 'NOT_FILED', closed: true }),
  ActRecorded: (state, { act }) => ({ lead: { ...state.lead, acts: [...state.lead.acts.filter(({ id }) => id !== act.id), act] } }),
};

export function opened(data: any): PenaltyCase {
  const { caseId, region, openedOn, ruleVersions, bureau, party, lead } = data;
  return {
    id: caseId, region, version: 0, stage: 'LEAD', closed: false, openedOn, ruleVersions, clocks: {}, duties: {}, bureau, party, lead,
    overlaps: [], recusals: [], recused: [], officers: [], steps: [], suspensions: [], exclusions: [], extensions: [], drafts: 0, rounds: 0, unexamined: [], told: [],
    reviews: 0, decisions: 0, publications: [], remedies: [], departments: [],
  };
}
