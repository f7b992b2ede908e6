import { hostAndPort, integer, readConfiguration, SERVICE_VARIABLES, SYSTEM_VARIABLES, text, type Reader } from '@due-process/platform';
import { CONTEXTS } from './contexts';

/** What a worker process is told by its environment. */
export interface WorkerSettings extends RecordSettings {
  readonly temporalAddress: string;
  readonly namespace: string;
  /** Where `/health` and `/metrics` are answered. */
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  /** Processes kept in memory; others are read back from their history when something happens to them. */
  readonly maxCachedWorkflows: number;
}

/** What a command is told that works with the record alone. */
export interface RecordSettings {
  /** Contexts that this process serves, by name. */
  readonly contexts: readonly string[];
  /** Connection of each context's own role, by its name. */
  readonly databaseUrls: Readonly<Record<string, string>>;
  readonly sandboxClock: boolean;
  readonly production: boolean;
}

const KNOWN: readonly string[] = CONTEXTS.map(({ contract }) => contract.context);

const contextNames: Reader<readonly string[]> = (value) => {
  const names = value ? value.split(',').map((name) => name.trim()) : KNOWN;
  const unknown = names.find((name) => !KNOWN.includes(name));
  if (unknown !== undefined) throw new Error(`names "${unknown}": known are ${KNOWN.join(', ')}`);
  return names;
};

/** The variable with the connection of a context's own role, e.g. `DATABASE_URL_PHYSICIAN_CREDIT`. */
export const databaseVariable = (context: string): string => `DATABASE_URL_${context.toUpperCase().replaceAll('-', '_')}`;

const { NODE_ENV, HOST, LOG_LEVEL, DATABASE_URL, SANDBOX_CLOCK } = SERVICE_VARIABLES;

/** Every context has a role of its own, so every one is told its own connection; for one context alone `DATABASE_URL` will do. */
const RECORD_VARIABLES = { NODE_ENV, SANDBOX_CLOCK, TASK_QUEUES: contextNames };

const ENGINE_VARIABLES = {
  HOST,
  LOG_LEVEL,
  PORT: integer(3950, { min: 0, max: 65_535 }),
  TEMPORAL_ADDRESS: hostAndPort(),
  TEMPORAL_NAMESPACE: text('due-process'),
  MAX_CACHED_WORKFLOWS: integer(1_000, { min: 1, max: Number.MAX_SAFE_INTEGER }),
};

/** The variables that a worker reads. */
export const WORKER_VARIABLES = {
  ...RECORD_VARIABLES,
  ...ENGINE_VARIABLES,
  DATABASE_URL,
  ...Object.fromEntries(KNOWN.map((context) => [databaseVariable(context), DATABASE_URL])),
};

/** Reads the environment of a worker. @throws ConfigurationFault naming everything that is wrong. */
export function readSettings(environment: NodeJS.ProcessEnv): WorkerSettings {
  const { told, record } = readAll({ ...RECORD_VARIABLES, ...ENGINE_VARIABLES }, environment);
  return {
    ...record(told),
    temporalAddress: told.TEMPORAL_ADDRESS,
    namespace: told.TEMPORAL_NAMESPACE,
    host: told.HOST,
    port: told.PORT,
    logLevel: told.LOG_LEVEL,
    maxCachedWorkflows: told.MAX_CACHED_WORKFLOWS,
  };
}

/** Reads the environment of a command that needs no engine. @throws ConfigurationFault naming everything that is wrong. */
export function readRecordSettings(environment: NodeJS.ProcessEnv): RecordSettings {
  const { told, record } = readAll(RECORD_VARIABLES, environment);
  return record(told);
}

type RecordTold = { readonly TASK_QUEUES: readonly string[]; readonly SANDBOX_CLOCK: string; readonly NODE_ENV: string };

/** Reads the given variables together with the connections of the contexts that are served, so that all that is wrong is said at once. */
function readAll<T extends Record<string, Reader<unknown>>>(readers: T, environment: NodeJS.ProcessEnv) {
  const served = knownOf(environment);
  const [first] = served;
  const variables = served.length === 1 && first && !environment[databaseVariable(first)] ? { [first]: 'DATABASE_URL' } : Object.fromEntries(served.map((context) => [context, databaseVariable(context)]));
  const databases: Record<string, Reader<string>> = Object.fromEntries(Object.values(variables).map((variable) => [variable, DATABASE_URL]));
  const told = readConfiguration({ ...databases, ...readers }, environment, SYSTEM_VARIABLES) as ReturnType<typeof readConfiguration<T>> & Record<string, unknown>;
  const record = ({ TASK_QUEUES, SANDBOX_CLOCK: clock, NODE_ENV: mode }: RecordTold): RecordSettings => ({
    contexts: TASK_QUEUES,
    databaseUrls: Object.fromEntries(Object.entries(variables).map(([context, variable]) => [context, told[variable] as string])),
    sandboxClock: clock === 'on',
    production: mode === 'production',
  });
  return { told, record };
}

/** The contexts that are asked for, as far as they are known: an unknown one is refused by its reader. */
function knownOf({ TASK_QUEUES }: NodeJS.ProcessEnv): readonly string[] {
  try {
    return contextNames(TASK_QUEUES);
  } catch {
    return KNOWN;
  }
}
