import type { RecordedEvent } from '@due-process/procedure';
import { EVIDENCE_CHANGES } from '../evidence';
import { DECISION_CHANGES } from './evolve-decision';
import { HEARING_CHANGES } from './evolve-hearing';
import { INVESTIGATION_CHANGES } from './evolve-investigation';
import { LEAD_CHANGES, opened, type Change } from './evolve-lead';
import type { PenaltyCase } from './model';

/* Each event says what it changes; nothing else does. */
const CHANGES: Readonly<Record<string, Change>> = {
  ...LEAD_CHANGES,
  ...INVESTIGATION_CHANGES,
  ...HEARING_CHANGES,
  ...DECISION_CHANGES,
  ...Object.fromEntries(Object.entries(EVIDENCE_CHANGES).map(([type, change]): [string, Change] => [type, (state, data) => change(state, data)])),
};

/** The case after one event (a fold: the same events give the same case). Deadlines are folded by the engine. */
export function evolve(state: PenaltyCase | undefined, event: RecordedEvent): PenaltyCase {
  if (event.type === 'LeadRegistered') return opened(event.data);
  if (state && event.type.startsWith('Deadline')) return state;
  const change = CHANGES[event.type];
  if (!state || !change) throw new Error(`The record of a penalty case cannot hold ${event.type} here.`);
  return { ...state, ...change(state, event.data, event) };
}

export const PENALTY_EVENTS: readonly string[] = ['LeadRegistered', ...Object.keys(CHANGES)];
