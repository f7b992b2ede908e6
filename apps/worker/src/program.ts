import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, Runtime, type WorkflowBundle } from '@temporalio/worker';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { contextsNamed } from './contexts';
import { EngineWorker } from './engine-worker';
import { healthServer } from './health';
import { hostContext } from './hosted-context';
import { startClock } from './legal-clock';
import type { WorkerSettings } from './settings';

/** A worker process that runs. */
export interface RunningWorker {
  readonly port: number;
  /** Lets everything under way finish and closes all connections. */
  stop(): Promise<void>;
}

/** Starts everything that a worker process does. Neither the engine nor its absence keeps it from starting. */
export async function startWorker(settings: WorkerSettings, bundle: WorkflowBundle, log: Logger): Promise<RunningWorker> {
  const clock = await startClock(settings);
  // Lazy: connects with the first delivery and again whenever the engine was away.
  const connection = Connection.lazy({ address: settings.temporalAddress });
  const client = new Client({ connection, namespace: settings.namespace }).workflow;
  const contexts = contextsNamed(settings.contexts).map((definition) => {
    const context = hostContext(definition, { databaseUrl: settings.databaseUrls[definition.contract.context] as string, clock: clock.clock, client, log });
    const worker = new EngineWorker({
      address: settings.temporalAddress, namespace: settings.namespace, taskQueue: context.taskQueue, bundle, activities: context.activities,
      maxCachedWorkflows: settings.maxCachedWorkflows, log,
    });
    return { context, worker };
  });
  for (const { context, worker } of contexts) {
    worker.start();
    context.start();
  }
  const server = healthServer({ contexts });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(settings.port, settings.host, resolve));
  const { port } = server.address() as AddressInfo;
  log.info({ port, queues: settings.contexts }, 'worker is up');
  return {
    port,
    async stop() {
      server.close();
      await Promise.all(contexts.map(({ worker }) => worker.stop()));
      await Promise.all(contexts.map(({ context }) => context.close()));
      await clock.stop();
      await connection.close();
      log.info('worker has stopped');
    },
  };
}

/** Sends what the engine's library says to our log, warnings and worse only. Once per process. */
export function logEngineTo(log: Logger): void {
  Runtime.install({
    logger: new DefaultLogger('WARN', ({ level, message, meta }) => log[level === 'ERROR' ? 'error' : 'warn']({ engine: meta }, message)),
  });
}
