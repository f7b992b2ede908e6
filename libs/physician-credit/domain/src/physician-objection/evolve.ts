import type { RecordedEvent } from '@due-process/procedure';
import type { PhysicianObjection } from './model';

/* Each event says what it changes; nothing else does. */
type Change = (state: PhysicianObjection, data: any) => Partial<PhysicianObjection>;

const CHANGES: Readonly<Record<string, Change>> = {
  ObjectionSupplemented: (_state, data) => ({ defects: data.defects, ...(data.acceptedOn ? { acceptedOn: data.acceptedOn, stage: 'ACCEPTED' as const } : {}) }),
  AppraisalBegun: (state, data) => ({ appraisals: [...state.appraisals, data.appraisal] }),
  AppraisalEnded: (state, data) => ({ appraisals: state.appraisals.map((one) => (one.id === data.appraisal ? { ...one, endedOn: data.endedOn } : one)) }),
  ObjectionVerified: (_state, data) => ({ stage: 'VERIFIED', verification: { by: data.by, on: data.on, findings: data.findings } }),
  ObjectionDecided: (_state, data) => {
    const { result, acts, reasons, documentRef, decidedOn } = data;
    return { stage: 'DECIDED', decision: { result, reasons, documentRef, decidedOn, ...(acts ? { acts } : {}) } };
  },
  ObjectionAnswered: (_state, data) => ({ stage: 'ANSWERED', closed: true, answeredOn: data.servedOn }),
  ObjectionRefused: () => ({ stage: 'REFUSED', closed: true }),
  ObjectionWithdrawn: () => ({ stage: 'WITHDRAWN', closed: true }),
  ObjectionMoot: () => ({ stage: 'ENDED', closed: true }),
  DeadlineReminded: () => ({}),
  DeadlinePassed: () => ({}),
};

export function evolve(state: PhysicianObjection | undefined, event: RecordedEvent): PhysicianObjection {
  if (event.type === 'ObjectionReceived') return received(event.data);
  const change = CHANGES[event.type];
  if (!state || !change) throw new Error(`The record of an objection cannot hold ${event.type} here.`);
  return { ...state, ...change(state, event.data) };
}

function received(data: any): PhysicianObjection {
  const { objectionId, account, institution, region, scoring, target, answerRule, objectionRule, receivedAt, filedBy, grounds, request, defects, holds, windowLastDay, acceptedOn, openedOn, ruleVersions } = data;
  return {
    id: objectionId, region, version: 0, stage: acceptedOn ? 'ACCEPTED' : 'DEFECTIVE', closed: false, openedOn, ruleVersions, clocks: {}, duties: {},
    account, institution, scoring, target, answerRule, objectionRule, receivedAt, filedBy, grounds, request, defects, holds, appraisals: [],
    ...(windowLastDay ? { windowLastDay } : {}), ...(acceptedOn ? { acceptedOn } : {}),
  };
}
