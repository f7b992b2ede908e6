import type { RecordedEvent } from '@due-process/procedure';
import { toReturn, type PreservedThing, type Preservation } from './model';

type Change = (state: Preservation, data: any, event: RecordedEvent) => Partial<Preservation>;

/** Everything that is still preserved ends in one way, at one moment. */
const ended = (state: Preservation, status: PreservedThing['status'], at: string): Pick<Preservation, 'things'> => ({
  things: state.things.map((thing) => (thing.status === 'preserved' ? { ...thing, status, endedAt: at } : thing)),
});

/** A preservation is over for good when nothing is held and nothing has to go back. */
const settled = (state: Preservation): Preservation =>
  ['DISPOSED', 'LAPSED', 'RELEASED'].includes(state.stage) && !state.things.some(toReturn) ? { ...state, stage: 'CLOSED', closed: true } : state;

const CHANGES: Readonly<Record<string, Change>> = {
  PreservationApproved: (state, data) => ({ stage: state.stage === 'EMERGENCY' ? 'IN_FORCE' : 'APPROVED', approvedOn: data.on, ...(data.at ? { approvedAt: data.at } : {}) }),
  PreservationRefused: () => ({ stage: 'NOT_TAKEN', closed: true, endedBecause: 'refused' }),
  PreservationWithdrawn: () => ({ stage: 'NOT_TAKEN', closed: true }),
  Preserved: (_state, data) => ({ stage: 'IN_FORCE', takenAt: data.takenAt, things: data.things }),
  PreservationReleased: (state, data, event) => ({ stage: 'RELEASED', endedBecause: data.because, ...ended(state, 'released', event.effectiveAt) }),
  PreservationLapsed: (state, _data, event) => ({ stage: 'LAPSED', endedBecause: 'lapsed', ...ended(state, 'lapsed', event.effectiveAt) }),
  ThingsDisposed: (state, data, event) => {
    const things = state.things.map((thing) => {
      const one = data.disposals.find((disposal: { thing: string }) => disposal.thing === thing.ref);
      return one ? { ...thing, status: one.how, endedAt: event.effectiveAt, ...(one.sealing ? { sealing: one.sealing } : {}) } : thing;
    });
    return { things, ...(things.some((thing) => thing.status === 'preserved') ? {} : { stage: 'DISPOSED' }) };
  },
  PreservedThingsReturned: (state, data) => ({ things: state.things.map((thing) => (data.things.includes(thing.ref) ? { ...thing, returned: true } : thing)) }),
};

export const PRESERVATION_EVENTS: readonly string[] = ['PreservationRequested', 'PreservedInEmergency', ...Object.keys(CHANGES)];

/** What each event changes; nothing else changes anything. */
export function evolve(state: Preservation | undefined, event: RecordedEvent): Preservation {
  const data: any = event.data;
  if (event.type === 'PreservationRequested' || event.type === 'PreservedInEmergency') {
    const { id, caseId, bureau, party, region, openedOn, ruleVersions, stage, reasons, things, takenAt } = data;
    return { id, caseId, bureau, party, region, openedOn, ruleVersions, stage, reasons, things, ...(takenAt ? { takenAt } : {}), version: 0, closed: false, clocks: {}, duties: {} };
  }
  if (!state) throw new Error(`A preservation cannot begin with ${event.type}.`);
  const change = CHANGES[event.type];
  return change ? settled({ ...state, ...change(state, data, event) }) : state;
}
