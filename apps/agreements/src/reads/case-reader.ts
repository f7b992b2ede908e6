import { agreementSuspension, breachHandling, type BreachCase, type Suspension } from '@due-process/agreements-domain';
import type { RecordStore } from '@due-process/platform';
import type { Instant } from '@due-process/legal-time';
import { workItems, type Actor } from '@due-process/procedure';
import { knowableCase, knowableSuspension } from '../access/knowable';
import { mayKnow } from '../access/may-know';
import { isParty, partyItems, partyView, staffView } from './case-view';
import { clockView, type ClockView } from './clock-view';
import { effective, type Effective } from './effective';
import { eventView, partyEventView, type EventView } from './event-view';
import { itemView, type ItemView } from './item-view';
import { concernsParty } from './party-view';

/** Questions about one case. Every answer is `undefined` when there is no such case for this caller. */
export class CaseReader {
  constructor(private readonly store: RecordStore) {}

  async view(caller: Actor, id: string, now: Instant): Promise<{ readonly body: object; readonly version: number } | undefined> {
    const file = await this.#known(caller, id, now);
    return file && { body: isParty(caller) ? partyView(file) : staffView(file), version: file.recordedVersion };
  }

  /** The chronology, with what has happened by itself and is not yet written at its end. */
  async events(caller: Actor, id: string, after: number, now: Instant): Promise<readonly EventView[] | undefined> {
    const file = await this.#known(caller, id, now);
    if (!file) return undefined;
    const party = isParty(caller);
    const recorded = await this.store.events(id, { after, partyVisibleOnly: party });
    const written = new Set(recorded.map((event) => event.seq));
    const pending = file.pending.filter((event) => event.seq > after && !written.has(event.seq) && (!party || event.partyVisible));
    const show = (event: (typeof pending)[number], done: boolean) => (party ? partyEventView(event, done, caller) : eventView(event, done));
    return [...recorded.map((event) => show(event, true)), ...pending.map((event) => show(event, false))];
  }

  async clocks(caller: Actor, id: string, now: Instant): Promise<readonly ClockView[] | undefined> {
    const file = await this.#known(caller, id, now);
    if (!file) return undefined;
    const clocks = Object.values(file.state.clocks).filter((clock) => !isParty(caller) || concernsParty(clock));
    return clocks.sort((a, b) => a.openedBy - b.openedBy).map((clock) => clockView(file.state, clock, now));
  }

  async items(caller: Actor, id: string, now: Instant): Promise<readonly ItemView[] | undefined> {
    const file = await this.#known(caller, id, now);
    return file && (isParty(caller) ? partyItems(file.state) : workItems(breachHandling, file.state).map(itemView));
  }

  async suspension(caller: Actor, id: string, now: Instant): Promise<Effective<Suspension> | undefined> {
    const line = await this.store.find<Suspension>(id);
    if (!line || line.procedure !== agreementSuspension.name || !mayKnow(caller, knowableSuspension(line.state))) return undefined;
    return effective(agreementSuspension, line.state, now);
  }

  async #known(caller: Actor, id: string, now: Instant): Promise<Effective<BreachCase> | undefined> {
    const line = await this.store.find<BreachCase>(id);
    if (!line || line.procedure !== breachHandling.name || !mayKnow(caller, knowableCase(line.state))) return undefined;
    return effective(breachHandling, line.state, now);
  }
}
