import { dayOf } from '@due-process/legal-time';
import type { RecordedEvent } from '@due-process/procedure';
import type { SealedThing, Sealing } from './model';

type Change = (state: Sealing, data: any, event: RecordedEvent) => Partial<Sealing>;

const change = (state: Sealing, refs: readonly string[], patch: Partial<SealedThing>): Pick<Sealing, 'things'> => ({
  things: state.things.map((thing) => (refs.includes(thing.ref) ? { ...thing, ...patch } : thing)),
});

/** A measure that nobody approved needs no decision to end: all of it is to go back (ACL-19). */
const allToGoBack = (state: Sealing, at: string): Pick<Sealing, 'things'> =>
  change(state, state.things.filter((thing) => thing.status === 'sealed').map((thing) => thing.ref), { status: 'release-decided', endedAt: at });

const CHANGES: Readonly<Record<string, Change>> = {
  SealingApproved: (state, data) => ({ stage: state.stage === 'EMERGENCY' ? 'SEALED' : 'APPROVED', approvedAt: data.at }),
  SealingRefused: () => ({ stage: 'NOT_SEALED', closed: true }),
  SealingWithdrawn: () => ({ stage: 'NOT_SEALED', closed: true }),
  Sealed: (_state, data) => ({ stage: 'SEALED', sealedAt: data.sealedAt, sealedOn: dayOf(data.sealedAt), things: data.things }),
  ExtensionRequested: (_state, data) => ({ extension: { state: 'requested', days: data.days, reasons: data.reasons } }),
  ExtensionApproved: (state, data) => (state.extension ? { extension: { ...state.extension, state: 'approved', approvedOn: data.on } } : {}),
  ExtensionRefused: (state) => (state.extension ? { extension: { ...state.extension, state: 'refused' } } : {}),
  SealingExtended: (state, data) => ({ stage: 'EXTENDED', ...(state.extension ? { extension: { ...state.extension, state: 'told', toldOn: data.toldOn } } : {}) }),
  AppraisalBegun: (state, { id, reason, from, to, documentRef, toldOn }) => ({ appraisals: [...state.appraisals, { id, reason, from, to, documentRef, toldOn }] }),
  AppraisalEnded: (state, data) => ({ appraisals: state.appraisals.map((one) => (one.id === data.appraisal ? { ...one, endedOn: data.endedOn } : one)) }),
  ReleaseDecided: (state, data, event) => change(state, data.things, { status: 'release-decided', endedAt: event.effectiveAt, ground: data.ground }),
  ReleaseDue: (state, data) => ({ stage: 'RELEASE_DUE', unlawfulSince: data.since, unlawfulBecause: data.because, alarmLevel: 1, ...(data.because === 'term-over' ? {} : allToGoBack(state, data.since)) }),
  ReleaseOverdue: (_state, data) => ({ alarmLevel: data.level }),
  SealedThingsReturned: (state, data) => change(state, data.things, { status: 'returned', leftAt: data.returnedAt }),
  SealedThingsTransferred: (state, data) => change(state, data.things, { status: 'transferred', leftAt: data.transferredAt }),
};

export const SEALING_EVENTS: readonly string[] = ['SealingRequested', 'SealedInEmergency', ...Object.keys(CHANGES)];

/** Where the things have brought the case: all decided, or none left; an unlawful seal stays unlawful until the last thing is back. */
function settled(state: Sealing): Sealing {
  const held = state.things.filter((thing) => thing.status === 'sealed' || thing.status === 'release-decided');
  if (!['EMERGENCY', 'SEALED', 'EXTENDED', 'RELEASE_DECIDED', 'RELEASE_DUE'].includes(state.stage)) return state;
  if (held.length === 0) return { ...inTime(state), closed: true, stage: state.things.some((thing) => thing.status === 'returned') ? 'RELEASED' : 'TRANSFERRED' };
  if (state.stage !== 'RELEASE_DUE' && held.every((thing) => thing.status === 'release-decided')) return { ...state, stage: 'RELEASE_DECIDED' };
  return state;
}

/** Facts decide: what was back before the end was never held unlawfully, although it was entered later. */
function inTime(state: Sealing): Sealing {
  const { unlawfulSince, unlawfulBecause: _because, ...rest } = state;
  if (unlawfulSince === undefined || state.things.some((thing) => (thing.leftAt ?? unlawfulSince) > unlawfulSince)) return state;
  return { ...rest, alarmLevel: 0 };
}

/** What each event changes; nothing else changes anything. */
export function evolve(state: Sealing | undefined, event: RecordedEvent): Sealing {
  const data: any = event.data;
  if (event.type === 'SealingRequested' || event.type === 'SealedInEmergency') {
    const { id, caseId, bureau, party, region, openedOn, ruleVersions, stage, necessity, things, fromPreservation, sealedAt } = data;
    return {
      id, caseId, bureau, party, region, openedOn, ruleVersions, stage, necessity, things, appraisals: [], alarmLevel: 0,
      ...(fromPreservation ? { fromPreservation } : {}), ...(sealedAt ? { sealedAt, sealedOn: dayOf(sealedAt) } : {}),
      version: 0, closed: false, clocks: {}, duties: {},
    };
  }
  if (!state) throw new Error(`A sealing cannot begin with ${event.type}.`);
  const changed = CHANGES[event.type];
  return changed ? settled({ ...state, ...changed(state, data, event) }) : state;
}
