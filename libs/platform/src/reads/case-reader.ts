import type { Instant } from '@due-process/legal-time';
import type { Actor, CaseBase, Clock } from '@due-process/procedure';
import { isParty, mayKnow } from '../access/may-know';
import type { RecordStore } from '../record/record-store';
import { concernsParty, shownTo, type CaseKind } from './case-kind';
import { caseView, itemsFor } from './case-view';
import { clockView, type ClockView } from './clock-view';
import { effective, type Effective } from './effective';
import { eventView, partyEventView, type EventView } from './event-view';
import type { ItemView } from './item-view';
import { servesOneOf, withdrawnFrom } from './withdrawn';

/** Questions about one case of a kind. Every answer is `undefined` when there is no such case for this caller. */
export class CaseReader {
  constructor(private readonly store: RecordStore) {}

  async view(kind: CaseKind, caller: Actor, id: string, now: Instant): Promise<{ readonly body: object; readonly version: number } | undefined> {
    const file = await this.file(kind, caller, id, now);
    return file && { body: caseView(kind, file, caller), version: file.recordedVersion };
  }

  /** The chronology, with what has happened by itself and is not yet written at its end. */
  async events(kind: CaseKind, caller: Actor, id: string, after: number, now: Instant): Promise<readonly EventView[] | undefined> {
    const file = await this.file(kind, caller, id, now);
    if (!file) return undefined;
    const party = isParty(caller);
    const recorded = await this.store.events(id, { after, partyVisibleOnly: party });
    const written = new Set(recorded.map((event) => event.seq));
    const pending = file.pending.filter((event) => event.seq > after && !written.has(event.seq) && (!party || event.partyVisible));
    const view = (event: (typeof pending)[number], done: boolean) => (party ? partyEventView(kind, event, done, caller) : eventView(event, done));
    const show = (event: (typeof pending)[number], done: boolean): EventView => {
      const shown = view(event, done);
      return { ...shown, data: shownTo(kind, caller, file.state, shown.data) };
    };
    return [...recorded.map((event) => show(event, true)), ...pending.map((event) => show(event, false))];
  }

  async clocks(kind: CaseKind, caller: Actor, id: string, now: Instant): Promise<readonly ClockView[] | undefined> {
    const file = await this.file(kind, caller, id, now);
    if (!file) return undefined;
    const clocks = Object.values<Clock>(file.state.clocks).filter((clock) => !isParty(caller) || concernsParty(clock));
    return clocks.sort((a, b) => a.openedBy - b.openedBy).map((clock) => clockView(kind, file, clock));
  }

  async items(kind: CaseKind, caller: Actor, id: string, now: Instant): Promise<readonly ItemView[] | undefined> {
    const file = await this.file(kind, caller, id, now);
    return file && itemsFor(kind, file.state, caller);
  }

  /** Whether there is such a case for this caller. */
  async knows(kind: CaseKind, caller: Actor, id: string): Promise<boolean> {
    return (await this.#known(kind, caller, id)) !== undefined;
  }

  /** The case as it stands in law, for a view of the service's own. */
  async file<S extends CaseBase>(kind: CaseKind<S>, caller: Actor, id: string, now: Instant): Promise<Effective<S> | undefined> {
    const state = await this.#known(kind, caller, id);
    return state && effective(kind.procedure, state, now, this.store.law.law);
  }

  async #known<S extends CaseBase>(kind: CaseKind<S>, caller: Actor, id: string): Promise<S | undefined> {
    const line = await this.store.find<S>(id);
    if (!line || line.procedure !== kind.procedure.name || !mayKnow(caller, kind.knowable(line.state))) return undefined;
    const { state } = line;
    return servesOneOf(await withdrawnFrom(this.store.pool, this.store.schema, caller, [{ kind, state }]), { kind, state }) ? undefined : state;
  }
}
