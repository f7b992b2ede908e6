import type { RecordedEvent } from '@due-process/procedure';
import { isDue, type PhysicianScoring, type ScoringStage } from './model';

/* Each event says what it changes; nothing else does. */
type Change = (state: PhysicianScoring, data: any) => Partial<PhysicianScoring>;

const AFTER_RESULT: Readonly<Record<string, ScoringStage>> = { corrected: 'CORRECTED', annulled: 'WITHDRAWN' };

const CHANGES: Readonly<Record<string, Change>> = {
  NoticeMade: (_state, data) => ({ stage: 'NOTICE_MADE', madeOn: data.madeOn, documentRef: data.documentRef, talks: data.talks }),
  InstitutionServed: (_state, data) => ({ stage: 'INSTITUTION_SERVED', institutionServedOn: data.servedOn }),
  PersonTold: (state, data) => ({ toldOn: data.servedOn, ...(state.stage === 'INSTITUTION_SERVED' ? { stage: 'PERSON_TOLD' as const } : {}), ...(data.finalOn ? { stage: 'FINAL' as const, finalOn: data.finalOn } : {}) }),
  NoticeFinal: (_state, data) => ({ stage: 'FINAL', finalOn: data.on }),
  ObjectionWindowUntold: () => ({}),
  ObjectionFiled: (_state, data) => ({ stage: 'OBJECTED', objection: { id: data.objection, filedAt: data.receivedAt }, finalOn: undefined }),
  LateObjectionNoted: (state) => ({ late: state.late + 1 }),
  ObjectionEnded: (state, data) => ({
    stage: AFTER_RESULT[data.result] ?? 'FINAL',
    ...(state.objection ? { objection: { ...state.objection, result: data.result } } : {}),
    ...(AFTER_RESULT[data.result] ? {} : { finalOn: data.on }),
  }),
  TalkHeld: (state, data) => ({ talks: state.talks.map((talk) => (talk.key === data.key ? { ...talk, heldOn: data.heldOn } : talk)) }),
  TalkWithdrawn: (state, data) => ({ talks: state.talks.map((talk) => (talk.key === data.key ? { ...talk, withdrawnOn: data.on } : talk)) }),
  NoticeWithdrawn: (_state, data) => ({ stage: 'WITHDRAWN', finalOn: undefined, ...(data.talks ? { talks: data.talks } : {}) }),
  DeadlineReminded: () => ({}),
  DeadlinePassed: () => ({}),
};

/** The notice after one event; it is closed once nothing is left to tell, to hold or to object to. */
export function evolve(state: PhysicianScoring | undefined, event: RecordedEvent): PhysicianScoring {
  if (event.type === 'ResponsibilityFound' || event.type === 'NoticePrepared') return begun(event);
  const change = CHANGES[event.type];
  if (!state || !change) throw new Error(`The record of a notice cannot hold ${event.type} here.`);
  const next = { ...state, ...change(state, event.data) };
  return { ...next, closed: isOver(next) };
}

function isOver(state: PhysicianScoring): boolean {
  if (state.talks.some(isDue)) return false;
  return state.stage === 'WITHDRAWN' || ((state.stage === 'FINAL' || state.stage === 'CORRECTED') && state.toldOn !== undefined);
}

function begun({ data: recorded, type }: RecordedEvent): PhysicianScoring {
  const data: any = recorded;
  const { scoringId, account, kind, region, institution, parent, reasons, chain, tariff, bonusTell, corrects, openedOn, ruleVersions } = data;
  return {
    id: scoringId, region, version: 0, stage: type === 'NoticePrepared' ? 'SCORED' : 'RESPONSIBILITY_FOUND', closed: false, openedOn, ruleVersions, clocks: {}, duties: {},
    account, kind, institution, reasons, chain, tariff, talks: [], late: 0,
    ...(parent ? { parent } : {}), ...(bonusTell ? { bonusTell } : {}), ...(corrects ? { corrects } : {}),
  };
}
