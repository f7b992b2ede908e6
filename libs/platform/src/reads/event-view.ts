import type { Instant } from '@due-process/legal-time';
import type { Actor, RecordedEvent } from '@due-process/procedure';
import { partyOf } from '../access/may-know';
import { partyData, type CaseKind } from './case-kind';

/** One entry of the chronology (大事记). */
export interface EventView {
  readonly seq: number;
  readonly type: string;
  readonly label: string;
  readonly act: string;
  readonly effectiveAt: Instant;
  /** Absent while the entry has effect already but is not yet written (a timer comes late). */
  readonly recordedAt?: Instant;
  readonly actor: { readonly role: Actor['role']; readonly person?: string; readonly employer?: string };
  readonly data: unknown;
}

/** For staff and auditors: everything, with the code of who acted. */
export function eventView(event: RecordedEvent, recorded: boolean): EventView {
  const { person, role, employer } = event.actor;
  return { ...core(event, recorded), actor: { role, person, employer }, data: event.data };
}

/** For the party: its own code, otherwise the role alone; no inner steps. */
export function partyEventView(kind: CaseKind, event: RecordedEvent, recorded: boolean, caller: Actor): EventView {
  const { person, role, employer } = event.actor;
  const [acted, asks] = [partyOf(event.actor), partyOf(caller)];
  const own = acted !== undefined && acted.role === asks?.role && acted.code === asks.code;
  return { ...core(event, recorded), actor: own ? { role, person, employer } : { role }, data: partyData(kind, event.data) };
}

function core(event: RecordedEvent, recorded: boolean) {
  const { seq, type, label, act, effectiveAt, recordedAt } = event;
  return { seq, type, label, act, effectiveAt, ...(recorded ? { recordedAt } : {}) };
}
