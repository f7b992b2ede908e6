import { TASK_QUEUE } from '@due-process/agreements-workflows/contract';

/** What a worker process is told by its environment. */
export interface WorkerSettings {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly namespace: string;
  /** Contexts that this process serves, by their task queues. */
  readonly taskQueues: readonly string[];
  readonly port: number;
  readonly sandboxClock: boolean;
  readonly production: boolean;
  readonly logLevel: string;
  /** Processes kept in memory; others are read back from their history when something happens to them. */
  readonly maxCachedWorkflows: number;
}

/** A variable is missing or makes no sense; the message is a sentence for the operator. */
export class SettingsRefused extends Error {
  override readonly name = 'SettingsRefused';
}

const KNOWN_QUEUES: readonly string[] = [TASK_QUEUE];

/** Reads the environment. @throws SettingsRefused naming the variable. */
export function readSettings(env: NodeJS.ProcessEnv): WorkerSettings {
  const taskQueues = (env['TASK_QUEUES'] || TASK_QUEUE).split(',').map((queue) => queue.trim());
  const unknown = taskQueues.find((queue) => !KNOWN_QUEUES.includes(queue));
  if (unknown !== undefined) throw new SettingsRefused(`TASK_QUEUES names "${unknown}": known are ${KNOWN_QUEUES.join(', ')}.`);
  return {
    databaseUrl: required(env, 'DATABASE_URL'),
    temporalAddress: required(env, 'TEMPORAL_ADDRESS'),
    namespace: env['TEMPORAL_NAMESPACE'] || 'due-process',
    taskQueues,
    port: integer(env, 'PORT', 3950),
    sandboxClock: env['SANDBOX_CLOCK'] === 'on',
    production: env['NODE_ENV'] === 'production',
    logLevel: env['LOG_LEVEL'] || 'info',
    maxCachedWorkflows: integer(env, 'MAX_CACHED_WORKFLOWS', 1_000),
  };
}

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (!value) throw new SettingsRefused(`${name} is not set.`);
  return value;
}

function integer(env: NodeJS.ProcessEnv, name: string, usual: number): number {
  const text = env[name];
  if (!text) return usual;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new SettingsRefused(`${name} is "${text}": give a whole number greater than 0.`);
  return value;
}
