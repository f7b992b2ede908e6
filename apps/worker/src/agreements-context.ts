import { createActivities, deliverTo, factsFrom } from '@due-process/agreements-activities';
import { agreementsDesk, agreementsRecord } from '@due-process/agreements-data';
import { procedureNamed } from '@due-process/agreements-domain';
import { TASK_QUEUE, type AgreementsActivities } from '@due-process/agreements-workflows/contract';
import { createPool, OutboxBell, Relay, type ActDesk, type LegalClock, type RecordStore } from '@due-process/platform';
import type { WorkflowClient } from '@temporalio/client';
import type { Logger } from 'pino';

/** The agreements context as a worker process hosts it: its record, its desk, its activities and the relay of its outbox. */
export interface AgreementsContext {
  readonly taskQueue: string;
  readonly store: RecordStore;
  readonly desk: ActDesk;
  readonly activities: AgreementsActivities;
  readonly relay: Relay;
  /** Ends the relay after the deliveries under way, then the connections. */
  close(): Promise<void>;
}

export interface AgreementsContextOptions {
  readonly databaseUrl: string;
  readonly clock: LegalClock;
  readonly client: WorkflowClient;
  readonly log: Logger;
  /** Tests that share an engine have a queue of their own. */
  readonly taskQueue?: string;
}

/** Connections for activities; more would only wait for the same disk. */
const CONNECTIONS = 16;

export function openAgreements({ databaseUrl, clock, client, log, taskQueue = TASK_QUEUE }: AgreementsContextOptions): AgreementsContext {
  const pool = createPool({ url: databaseUrl, applicationName: 'due-process worker', max: CONNECTIONS });
  const store = agreementsRecord(pool);
  const bell = new OutboxBell(pool, store.schema);
  const desk = agreementsDesk({ store, clock, onRecorded: bell.ring });
  const relay = new Relay({
    url: databaseUrl,
    schema: store.schema,
    deliver: deliverTo({ client, factsOf: factsFrom(store), taskQueue }),
    skewMs: () => clock.skewMs(),
    onFailure: (streamId, fault, attempt) => {
      // A long outage of the engine shows as one line per case and power of two, not as a flood.
      if (Number.isInteger(Math.log2(attempt))) log.warn({ case: streamId, attempt, reason: reasonOf(fault) }, 'a plan could not be delivered; it is kept and tried again');
    },
  });
  return {
    taskQueue,
    store,
    desk,
    activities: createActivities({ desk, store, clock, procedureNamed }),
    relay,
    async close() {
      await relay.stop();
      bell.stop();
      await pool.end();
    },
  };
}

/** A fault with what lies behind it: the client's own message says only what it tried. */
function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  return fault.cause instanceof Error ? `${fault.message}: ${fault.cause.message}` : fault.message;
}
