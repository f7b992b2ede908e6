import { StartFailure } from './failure';
import { createFolders, foldersFrom, type Folders } from './paths';
import { SERVICES } from './services';

/** A port of the system: who listens there, and the variable that moves it. */
export interface PortPlan {
  readonly owner: string;
  readonly variable: string;
  readonly port: number;
}

/** Everything that the start of the system depends on, read once. */
export interface Configuration {
  readonly folders: Folders;
  readonly ports: Readonly<Record<string, PortPlan>>;
  /** A PostgreSQL that somebody else runs; the role in it may create roles. */
  readonly databaseUrl?: string;
  /** Password of the contexts' roles in that PostgreSQL. */
  readonly appPassword?: string;
  /** A Temporal that somebody else runs, `host:port`. */
  readonly temporalAddress?: string;
  readonly namespace: string;
  readonly sandboxClock: 'on' | 'off';
  /** Where legal time begins in an empty database with a sandbox clock, an instant; the machine's now without it. */
  readonly sandboxStart?: string;
  readonly logLevel: string;
  readonly nodeEnv: string;
  /** 0–19, see `TemporalOptions.niceness`. */
  readonly temporalNiceness: number;
}

/** Ports of the two servers; those of our own processes stand in `services.ts`. */
const SERVER_PORTS = [
  { owner: 'postgres', variable: 'DP_POSTGRES_PORT', port: 5433 },
  { owner: 'temporal', variable: 'DP_TEMPORAL_PORT', port: 7233 },
  { owner: 'temporal-ui', variable: 'DP_TEMPORAL_UI_PORT', port: 8233 },
];

/** Reads the variables. @throws StartFailure for a value that makes no sense, naming the variable. */
export function readConfiguration(env: NodeJS.ProcessEnv = process.env): Configuration {
  if (env['NODE_ENV'] === 'production') {
    throw new StartFailure('npm start is for development and training, and gives out tokens of sample people: it does not run with NODE_ENV=production.');
  }
  if (env['DATABASE_URL'] && !env['DP_APP_PASSWORD']) {
    throw new StartFailure('With DATABASE_URL, set DP_APP_PASSWORD too: the password that the roles of the contexts get in that database.');
  }
  const folders = foldersFrom(env);
  createFolders(folders);
  return {
    folders,
    ports: portsFrom(env),
    databaseUrl: env['DATABASE_URL'] || undefined,
    appPassword: env['DP_APP_PASSWORD'] || undefined,
    temporalAddress: env['TEMPORAL_ADDRESS'] || undefined,
    namespace: env['TEMPORAL_NAMESPACE'] || 'due-process',
    sandboxClock: oneOf(env, 'SANDBOX_CLOCK', ['on', 'off']),
    sandboxStart: env['SANDBOX_START'] || undefined,
    logLevel: env['LOG_LEVEL'] || 'info',
    nodeEnv: env['NODE_ENV'] || 'development',
    temporalNiceness: integer(env, 'DP_TEMPORAL_NICE', 10, 0, 19),
  };
}

function portsFrom(env: NodeJS.ProcessEnv): Record<string, PortPlan> {
  const plans = [...SERVER_PORTS, ...SERVICES.map(({ name, portVariable, port }) => ({ owner: name, variable: portVariable, port }))];
  return Object.fromEntries(plans.map((plan) => [plan.owner, { ...plan, port: integer(env, plan.variable, plan.port, 1, 65_535) }]));
}

function integer(env: NodeJS.ProcessEnv, variable: string, usual: number, lowest: number, highest: number): number {
  const text = env[variable];
  if (!text) return usual;
  const value = Number(text);
  if (Number.isInteger(value) && value >= lowest && value <= highest) return value;
  throw new StartFailure(`${variable} is "${text}": give a whole number from ${lowest} to ${highest}.`);
}

function oneOf<T extends string>(env: NodeJS.ProcessEnv, variable: string, values: readonly [T, ...T[]]): T {
  const text = env[variable];
  if (!text) return values[0];
  const value = values.find((candidate) => candidate === text);
  if (value) return value;
  throw new StartFailure(`${variable} is "${text}": give ${values.join(' or ')}.`);
}
