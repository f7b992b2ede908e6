import { Connection } from '@temporalio/client';
import { describeExit, startChild, type Child } from './child';
import { StartFailure } from './failure';
import { GivenUp, until } from './waiting';

/** The namespace of the system. */
export const NAMESPACE = 'due-process';

/** What a case shows in the engine's lists; no personal data. */
export const SEARCH_ATTRIBUTES = {
  DpCaseNumber: 'Keyword',
  DpKind: 'Keyword',
  DpRegion: 'Keyword',
  DpStage: 'Keyword',
  DpNextDeadline: 'Datetime',
  DpGate: 'Keyword',
} as const;

/** How long the engine's history of an ended case stays; the record itself stays in PostgreSQL. */
const RETENTION_DAYS = 30;

const START_LIMIT_MS = 60_000;

export interface TemporalOptions {
  readonly program: string;
  readonly port: number;
  /** Absent: no Web UI. */
  readonly uiPort?: number;
  /** Absent: everything is kept in memory. */
  readonly databaseFile?: string;
  readonly logFile: string;
  /** On a small machine accepting an act comes first, so the engine yields: 5 unless said otherwise. */
  readonly niceness?: number;
  /** Told of the process as soon as it exists, long before it is ready. */
  readonly onSpawn?: (child: Child) => void;
}

/** A running Temporal server of ours. */
export interface TemporalServer {
  readonly child: Child;
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * Starts Temporal's development server. With a database file it writes ahead and syncs at checkpoints: two and a half
 * times the speed; a killed process loses nothing, and what a power failure may take, the reconcile command repairs
 * from the record.
 */
export async function startTemporal(options: TemporalOptions): Promise<TemporalServer> {
  const address = `127.0.0.1:${options.port}`;
  const child = await startChild({
    name: 'temporal',
    command: options.program,
    args: serverArguments(options),
    env: process.env,
    logFile: options.logFile,
    niceness: options.niceness ?? 10,
  });
  options.onSpawn?.(child);
  try {
    await namespaceReady(address, () => {
      const exit = child.exit();
      if (exit) throw new GivenUp(`it ended with ${describeExit(exit)}`);
    });
  } catch (error) {
    await child.stop();
    if (!(error instanceof GivenUp)) throw error;
    throw new StartFailure(`Temporal did not start: ${error.message}. Its log is ${options.logFile}.`);
  }
  return { child, address, stop: () => child.stop() };
}

function serverArguments(options: TemporalOptions): string[] {
  const store = options.databaseFile
    ? ['--db-filename', options.databaseFile, '--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=normal']
    : [];
  const attributes = Object.entries(SEARCH_ATTRIBUTES).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]);
  return [
    'server', 'start-dev', '--ip', '127.0.0.1', '--port', String(options.port), '--namespace', NAMESPACE,
    ...(options.uiPort ? ['--ui-port', String(options.uiPort)] : ['--headless']), '--ui-disable-news-fetch',
    '--log-level', 'warn', '--log-format', 'json', ...store, ...attributes,
  ];
}

/** Waits until the server knows the namespace, and sets how long ended cases stay in it. */
export async function namespaceReady(address: string, stillPossible: () => void): Promise<void> {
  await until(
    async () => {
      const connection = await Connection.connect({ address, connectTimeout: 1_000 });
      try {
        const found = await connection.workflowService.describeNamespace({ namespace: NAMESPACE });
        const wanted = RETENTION_DAYS * 86_400;
        if (Number(found.config?.workflowExecutionRetentionTtl?.seconds ?? 0) === wanted) return;
        await connection.workflowService.updateNamespace({
          namespace: NAMESPACE,
          config: { workflowExecutionRetentionTtl: { seconds: wanted as never } },
        });
      } finally {
        await connection.close();
      }
    },
    { everyMs: 50, limitMs: START_LIMIT_MS, stillPossible },
  );
}
