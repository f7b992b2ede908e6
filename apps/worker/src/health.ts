import { createServer, type Server } from 'node:http';
import type { EngineWorker } from './engine-worker';
import type { HostedContext } from './hosted-context';

/** What `/health` and `/metrics` speak about. */
export interface Watched {
  readonly contexts: readonly { readonly context: HostedContext; readonly worker: EngineWorker }[];
}

/**
 * `GET /health` answers 200 while the record can be reached; an engine that is away is shown but is no reason to restart this
 * process, because it comes back by itself. `GET /metrics` answers counters as JSON.
 */
export function healthServer({ contexts }: Watched): Server {
  return createServer((request, response) => {
    const answer = (status: number, body: object): void => void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.url === '/metrics') return answer(200, metricsOf(contexts));
    if (request.url !== '/health') return answer(404, { error: 'GET /health or GET /metrics' });
    healthOf(contexts).then(
      (body) => answer(200, body),
      () => answer(503, { status: 'down', record: 'away' }),
    );
  });
}

async function healthOf(contexts: Watched['contexts']): Promise<object> {
  for (const { context } of contexts) await context.store.pool.query('SELECT 1');
  const engine = contexts.every(({ worker }) => worker.state === 'running') ? 'running' : 'away';
  return { status: engine === 'running' ? 'ok' : 'degraded', record: 'ok', engine };
}

function metricsOf(contexts: Watched['contexts']): object {
  const memory = process.memoryUsage();
  return {
    uptimeSeconds: Math.round(process.uptime()),
    rssBytes: memory.rss,
    heapUsedBytes: memory.heapUsed,
    queues: Object.fromEntries(contexts.map(({ context, worker }) => [context.taskQueue, { engine: worker.state, relay: context.relay.counters, connections: { total: context.store.pool.totalCount, idle: context.store.pool.idleCount, waiting: context.store.pool.waitingCount } }])),
  };
}
