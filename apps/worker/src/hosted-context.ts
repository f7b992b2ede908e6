import { createActivities, deliverTo, factsFrom } from '@due-process/activities';
import { createPool, LawSweep, OutboxBell, Relay, type ActDesk, type LegalClock, type RecordStore } from '@due-process/platform';
import type { ProceedingActivities } from '@due-process/proceeding/contract';
import type { WorkflowClient } from '@temporalio/client';
import type { Logger } from 'pino';
import type { ContextDefinition } from './contexts';

/** A context as a worker process hosts it: its record, its desk, its activities, the relay of its outbox, and what brings changed law to its open cases. */
export interface HostedContext {
  readonly definition: ContextDefinition;
  readonly taskQueue: string;
  readonly store: RecordStore;
  readonly desk: ActDesk;
  readonly activities: ProceedingActivities;
  readonly relay: Relay;
  readonly sweep: LawSweep;
  /** Begins to carry plans and to follow the law. */
  start(): void;
  /** Ends the relay after the deliveries under way, then the connections. */
  close(): Promise<void>;
}

export interface HostOptions {
  readonly databaseUrl: string;
  readonly clock: LegalClock;
  readonly client: WorkflowClient;
  readonly log: Logger;
  /** Tests that share an engine have queues of their own, by context. */
  readonly queues?: Readonly<Record<string, string>>;
}

/** Connections for activities; more would only wait for the same disk. */
const CONNECTIONS = 16;

export function hostContext(definition: ContextDefinition, { databaseUrl, clock, client, log, queues }: HostOptions): HostedContext {
  const { contract, recordOf, deskOver, procedureNamed, numberings } = definition;
  const taskQueue = queues?.[contract.context] ?? contract.context;
  const pool = createPool({ url: databaseUrl, applicationName: `due-process worker ${contract.context}`, max: CONNECTIONS });
  const store = recordOf(pool);
  const bell = new OutboxBell(pool, store.schema);
  const desk = deskOver({ store, clock, onRecorded: bell.ring });
  const relay = new Relay({
    url: databaseUrl,
    schema: store.schema,
    deliver: deliverTo({ client, contract, factsOf: factsFrom(store), taskQueue, ...(queues ? { queues } : {}) }),
    skewMs: () => clock.skewMs(),
    onFailure: (streamId, fault, attempt) => {
      // A long outage of the engine shows as one line per case and power of two, not as a flood.
      if (Number.isInteger(Math.log2(attempt))) log.warn({ context: contract.context, case: streamId, attempt, reason: reasonOf(fault) }, 'a plan could not be delivered; it is kept and tried again');
    },
  });
  const sweep = new LawSweep({
    url: databaseUrl, store, desk, clock, procedureNamed,
    onSwept: (swept) => log.info({ context: contract.context, ...swept }, 'all open cases follow this version of the law'),
    onFailure: (fault, streamId) => log.warn({ context: contract.context, case: streamId, reason: reasonOf(fault) }, 'changed law did not reach a case; it is tried again'),
  });
  return {
    definition,
    taskQueue,
    store,
    desk,
    activities: { ...createActivities({ desk, store, clock, procedureNamed, ...(numberings ? { numberings } : {}) }), ...definition.activitiesOf?.({ store, desk, clock }) },
    relay,
    sweep,
    start() {
      relay.start();
      sweep.start();
    },
    async close() {
      await sweep.stop();
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
