import { to, type Change } from './evolve-lead';
import type { PenaltyCase } from './model';
import { leftUnexamined, stageOf } from './round';

/** Everything after the report falls with it: draft, round, review and discussion; what the party said and what it was told stays. */
export const backFrom = (state: PenaltyCase, stage: PenaltyCase['stage']): Partial<PenaltyCase> => ({ stage, draft: undefined, current: undefined, discussion: undefined, unexamined: leftUnexamined(state) });

const hold = (state: 'requested' | 'held' | 'refused' | 'released'): Change => (_state, data) => ({ hold: { base: data.base ?? _state.hold?.base ?? '', state, ...(data.since ? { since: data.since } : {}) } });

/** Investigation, its time, drafts, reviews and discussions (调查至审核). */
export const INVESTIGATION_CHANGES: Readonly<Record<string, Change>> = {
  OfficersAssigned: (state, { officers }) => ({ officers, ...(state.stage === 'FILED' ? to('INVESTIGATING') : {}) }),
  InvestigationRecorded: (state, { kind, on, officers, recordRef }) => ({ steps: [...state.steps, { kind, on, officers, recordRef }] }),
  InvestigationSuspended: (state, { ground, on }) => ({ ...to('SUSPENDED'), suspensions: [...state.suspensions, { ground, from: on }] }),
  InvestigationResumed: (state, { on }) => ({ ...to('INVESTIGATING'), suspensions: state.suspensions.map((one) => (one.to ? one : { ...one, to: on })) }),
  InvestigationCompleted: (_state, { on, documentRef, officers, evidence }) => ({ ...to('REPORTED'), report: { on, documentRef, officers, evidence } }),
  InvestigationReopened: (state) => ({ ...backFrom(state, 'INVESTIGATING'), report: undefined, review: undefined, returned: undefined }),
  DecisionPeriodExtended: (state, { on, count }) => ({ extensions: [...state.extensions, { approvedOn: on, count }] }),
  ExclusionBegun: (state, { id, reason, from, documentRef, counts }) => ({ exclusions: [...state.exclusions, { id, reason, from, documentRef, counts }] }),
  ExclusionEnded: (state, data) => ({ exclusions: ended(state, data.id, data.to) }),
  SettlementHoldRequested: hold('requested'),
  SettlementHeld: hold('held'),
  SettlementHoldRefused: hold('refused'),
  SettlementHoldReleased: hold('released'),
  CorrectionOrdered: (_state, { servedOn, documentRef, until }) => ({ order: { orderedOn: servedOn, documentRef, until } }),
  CorrectionRecorded: ({ order }, { outcome }) => (order ? { order: { ...order, outcome } } : {}),
  DecisionDrafted: (state, { draft }) => ({ ...backFrom(state, 'DRAFTED'), draft, drafts: draft.number, review: undefined, returned: undefined }),
  ReviewRequested: (_state, { number, hash, receivedOn }) => ({ reviews: number, review: { number, hash, submittedOn: receivedOn } }),
  ReviewExtended: ({ review }, { on }) => (review ? { review: { ...review, extended: on } } : {}),
  ReviewPassed: ({ review }, { opinion, reviewer, on }) => (review ? { review: { ...review, opinion, reviewer, on } } : {}),
  ReviewReturned: returned,
  ReviewDisputed: ({ review }, { on }) => (review ? { review: { ...review, disputed: { on } } } : {}),
  ExpertsHeard: ({ review }, { on }) => (review?.disputed ? { review: { ...review, disputed: { ...review.disputed, expertsOn: on } } } : {}),
  ReviewDisputeSettled: settled,
  DiscussionWished: () => ({ discussionWished: true }),
  DraftDiscussed: (state, { hash, on, result }) => (result === 'approved' ? { discussion: { hash, on, result } } : { ...backFrom(state, 'REPORTED'), review: undefined, returned: undefined, discussion: { hash, on, result }, rejected: [...(state.rejected ?? []), hash] }),
};

/** The excluded time ends. */
export const ended = (state: PenaltyCase, id: string | undefined, on: string): PenaltyCase['exclusions'] => state.exclusions.map((one) => (one.id === id ? { ...one, to: on } : one));

/** More facts lead back to the investigation, everything else to another draft (O4-39); what was sent back is kept until then. */
function returned(state: PenaltyCase, { opinion, reviewer, on }: any): Partial<PenaltyCase> {
  if (!state.review || !state.draft) return {};
  return {
    ...backFrom(state, opinion === 'more-facts' ? 'INVESTIGATING' : 'REPORTED'),
    review: { ...state.review, opinion, reviewer, on },
    returned: { draft: state.draft, ...(state.current ? { current: state.current } : {}) },
  };
}

/** The heads follow the case body: the draft that was sent back stands again, with its round and what the party has said meanwhile; else it stays back. */
function settled(state: PenaltyCase, { follow }: any): Partial<PenaltyCase> {
  const { review, returned: kept } = state;
  if (!review?.disputed) return {};
  const disputed = { ...review.disputed, settled: follow === 'case-body' ? ('follow-case-body' as const) : ('follow-reviewer' as const) };
  if (follow !== 'case-body' || !kept) return { review: { ...review, disputed }, returned: undefined };
  const known = kept.current?.defences.length ?? 0;
  const said = kept.current ? state.unexamined.slice(kept.current.reexamination ? 0 : known) : [];
  const current = kept.current && (said.length > 0 ? { ...kept.current, defences: [...kept.current.defences, ...said], reexamination: undefined } : kept.current);
  return { review: { ...review, disputed }, returned: undefined, draft: kept.draft, current, unexamined: current ? [] : state.unexamined, stage: current ? stageOf(current) : 'DRAFTED' };
}
