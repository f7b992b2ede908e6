import { addDays, dayOf } from '@due-process/legal-time';
import type { RecordedEvent } from '@due-process/procedure';
import { ended } from './evolve-investigation';
import type { Change } from './evolve-lead';
import type { Defence, Hearing, PenaltyCase, Round } from './model';
import { heard, stageOf } from './round';

/** The round goes on: its stage follows from what happened in it, its last day from the event that ended the hearing of the party. */
function goesOn(state: PenaltyCase, patch: Partial<Round>, on: string): Partial<PenaltyCase> {
  if (!state.current) return {};
  const next = { ...state.current, ...patch };
  const done = heard(next);
  return { current: { ...next, heardOn: done ? (next.heardOn ?? on) : undefined }, stage: stageOf(next) };
}

const defenceOf = ({ form, statement, receivedAt, postedOn, oralRecordRef, complete }: any): Defence => ({ form, statement, receivedAt, complete, ...(postedOn ? { postedOn } : {}), ...(oralRecordRef ? { oralRecordRef } : {}) });

/** A defence to the notice of this round is heard in it; one that comes while nothing is told waits for the next. */
function said(state: PenaltyCase, data: any): Partial<PenaltyCase> {
  const told = state.told.map((one) => (one.round === data.round ? { ...one, heard: true as const } : one));
  const defence = defenceOf(data);
  if (!state.current || !state.current.service) return { told, unexamined: [...state.unexamined, defence], ...(state.current ? { current: { ...state.current, defences: [...state.current.defences, defence] } } : {}) };
  return { told, ...goesOn(state, { defences: [...state.current.defences, defence], reexamination: undefined }, dayOf(data.receivedAt)) };
}

const hearing = (state: PenaltyCase, patch: Partial<Hearing>): Partial<Round> => (state.current?.hearing ? { hearing: { ...state.current.hearing, ...patch } } : {});

function overBy(state: PenaltyCase, right: 'defence' | 'hearing', on: string): Partial<PenaltyCase> {
  const patch = right === 'defence' ? { defenceOver: true } : { hearingOver: true };
  if (state.current || !state.returned?.current) return goesOn(state, patch, on);
  // A draft that was sent back may still be followed: its windows end all the same.
  return { returned: { ...state.returned, current: { ...state.returned.current, ...patch } } };
}

/** Notice, defence, hearing, re-examination (告知至复核). */
export const HEARING_CHANGES: Readonly<Record<string, Change>> = {
  NoticeIssued: (state, { round, hash, on, documentRef, hearingOffered }) => ({
    stage: 'NOTICE_ISSUED', rounds: round, current: { number: round, toldHash: hash, notice: { issuedOn: on, documentRef, hearingOffered }, defences: state.unexamined }, unexamined: [],
  }),
  NoticeServed: (state, { round, method, servedOn, record, measures, announcement }) => ({
    ...goesOn(state, { service: { method, servedOn, record } }, servedOn),
    told: [...state.told, { round, measures, ...((state.current?.defences.length ?? 0) > 0 ? { heard: true as const } : {}) }],
    ...(announcement ? { exclusions: [...state.exclusions, { id: `x${state.exclusions.length + 1}`, reason: 'announcement', from: announcement.from, to: announcement.to, documentRef: '', counts: announcement.counts }] } : {}),
  }),
  DefenceRecorded: said,
  TimelyDefenceAfterDecision: (state, data) => ({
    told: state.told.map((one) => (one.round === data.round ? { ...one, heard: true as const } : one)),
    unexamined: [...state.unexamined, defenceOf(data)],
    ...(state.decision ? { decision: { ...state.decision, heardTooLate: true } } : {}),
    // A closed case is opened again: the decision must be revoked and the party heard.
    ...(state.stage === 'CLOSED' || state.stage === 'ARCHIVED' ? { stage: 'SERVED' as const, closed: false } : {}),
  }),
  LateDefenceNoted: () => ({}),
  LateHearingRequestNoted: () => ({}),
  HearingRequested: (state, data) => ({
    ...goesOn(state, { hearing: { requestedAt: data.receivedAt, postponed: 0 } }, dayOf(data.receivedAt)),
    told: state.told.map((one) => (one.round === data.round ? { ...one, heard: true as const } : one)),
  }),
  RightsWaived: waived,
  RightLapsed: (state, { right, lastDay }) => overBy(state, right, addDays(lastDay, 1)),
  WindowClosed: (state, { right, lastDay }) => overBy(state, right, addDays(lastDay, 1)),
  HearingNotified: (state, { on, heldOn, chair, public: open, exclusion, documentRef }) => ({
    ...goesOn(state, hearing(state, { notified: { on, heldOn, chair, public: open } }), on),
    exclusions: [...state.exclusions, { id: exclusion.id, reason: 'hearing', from: on, documentRef, counts: exclusion.counts }],
  }),
  HearingPostponed: (state, { on, exclusion }) => ({
    ...goesOn(state, hearing(state, { notified: undefined, postponed: (state.current?.hearing?.postponed ?? 0) + 1 }), on),
    exclusions: ended(state, exclusion, on),
  }),
  HearingHeld: held,
  ReExamined: (state, { draft, result, on }) => ({
    ...goesOn(state, { reexamination: { result, on }, heardOn: undefined }, on), unexamined: [], draft, drafts: draft.number, ...(draft.hash === state.draft?.hash ? {} : { review: undefined, discussion: undefined }),
  }),
};

/** Who waives a hearing that was asked for has no hearing any more; time that stood still for it goes on. */
function waived(state: PenaltyCase, { rights, on, exclusion }: any, event: RecordedEvent): Partial<PenaltyCase> {
  const day: string = on ?? dayOf(event.effectiveAt);
  const gone = rights.includes('hearing') && state.current?.hearing && !state.current.hearing.outcome;
  const patch: Partial<Round> = {
    ...(rights.includes('defence') ? { defenceOver: true, defenceWaived: true as const } : {}), ...(rights.includes('hearing') ? { hearingOver: true } : {}),
    ...(gone ? hearing(state, { outcome: { attendance: 'party-absent', on: day } }) : {}),
  };
  return { ...goesOn(state, patch, day), ...(exclusion ? { exclusions: ended(state, exclusion, day) } : {}) };
}

/** After a hearing that was held the review comes anew (O4-37(2)): what had passed before does not pass the case any more. */
function held(state: PenaltyCase, { attendance, on, exclusion }: any): Partial<PenaltyCase> {
  const took = attendance !== 'party-absent';
  return {
    ...goesOn(state, { ...hearing(state, { outcome: { attendance, on } }), ...(took ? { reexamination: undefined } : {}) }, on),
    exclusions: ended(state, exclusion, on),
    ...(took ? { review: undefined, discussion: undefined } : {}),
  };
}
