import { TASK_QUEUE } from '@due-process/agreements-workflows/contract';
import { hostAndPort, integer, readConfiguration, SERVICE_VARIABLES, SYSTEM_VARIABLES, text, type Reader } from '@due-process/platform';

/** What a worker process is told by its environment. */
export interface WorkerSettings extends RecordSettings {
  readonly temporalAddress: string;
  readonly namespace: string;
  /** Contexts that this process serves, by their task queues. */
  readonly taskQueues: readonly string[];
  /** Where `/health` and `/metrics` are answered. */
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  /** Processes kept in memory; others are read back from their history when something happens to them. */
  readonly maxCachedWorkflows: number;
}

/** What a command is told that works with the record alone. */
export interface RecordSettings {
  readonly databaseUrl: string;
  readonly sandboxClock: boolean;
  readonly production: boolean;
}

const KNOWN_QUEUES: readonly string[] = [TASK_QUEUE];

const taskQueues: Reader<readonly string[]> = (value) => {
  const queues = (value || TASK_QUEUE).split(',').map((queue) => queue.trim());
  const unknown = queues.find((queue) => !KNOWN_QUEUES.includes(queue));
  if (unknown !== undefined) throw new Error(`names "${unknown}": known are ${KNOWN_QUEUES.join(', ')}`);
  return queues;
};

const { NODE_ENV, HOST, LOG_LEVEL, DATABASE_URL, SANDBOX_CLOCK } = SERVICE_VARIABLES;
const RECORD_VARIABLES = { NODE_ENV, DATABASE_URL, SANDBOX_CLOCK };

/** The variables that a worker reads. */
export const WORKER_VARIABLES = {
  ...RECORD_VARIABLES,
  HOST,
  LOG_LEVEL,
  PORT: integer(3950, { min: 0, max: 65_535 }),
  TEMPORAL_ADDRESS: hostAndPort(),
  TEMPORAL_NAMESPACE: text('due-process'),
  TASK_QUEUES: taskQueues,
  MAX_CACHED_WORKFLOWS: integer(1_000, { min: 1, max: Number.MAX_SAFE_INTEGER }),
};

/** Reads the environment of a worker. @throws ConfigurationFault naming everything that is wrong. */
export function readSettings(environment: NodeJS.ProcessEnv): WorkerSettings {
  const told = readConfiguration(WORKER_VARIABLES, environment, SYSTEM_VARIABLES);
  return {
    ...recordSettings(told),
    temporalAddress: told.TEMPORAL_ADDRESS,
    namespace: told.TEMPORAL_NAMESPACE,
    taskQueues: told.TASK_QUEUES,
    host: told.HOST,
    port: told.PORT,
    logLevel: told.LOG_LEVEL,
    maxCachedWorkflows: told.MAX_CACHED_WORKFLOWS,
  };
}

/** Reads the environment of a command that needs no engine. @throws ConfigurationFault naming everything that is wrong. */
export function readRecordSettings(environment: NodeJS.ProcessEnv): RecordSettings {
  return recordSettings(readConfiguration(RECORD_VARIABLES, environment, SYSTEM_VARIABLES));
}

function recordSettings(told: { readonly DATABASE_URL: string; readonly SANDBOX_CLOCK: string; readonly NODE_ENV: string }): RecordSettings {
  return { databaseUrl: told.DATABASE_URL, sandboxClock: told.SANDBOX_CLOCK === 'on', production: told.NODE_ENV === 'production' };
}
