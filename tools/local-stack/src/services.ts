/** What our own processes are told about the system around them. */
export interface Surroundings {
  readonly temporalAddress: string;
  readonly namespace: string;
  readonly issuer: string;
  readonly dataDir: string;
  readonly sandboxClock: 'on' | 'off';
  readonly logLevel: string;
  readonly nodeEnv: string;
  /** Connection of a context's role. */
  databaseUrl(role: string): string;
}

/** One of our own processes, as data: a later service is one more line in the list. */
export interface ServiceDefinition {
  /** Also the name of its log and of its service in docker-compose.yml. */
  readonly name: string;
  /** What a newcomer reads about it. */
  readonly title: string;
  /** The compiled program, from the root of the working copy. */
  readonly entry: string;
  readonly portVariable: string;
  readonly port: number;
  /** Path of a page worth looking at, if it has one. */
  readonly page?: string;
  /** How far it gives way to the others on a small machine, 0–19: who accepts acts goes first, who carries them on follows. */
  readonly niceness?: number;
  /** Variables besides those that all of them get. */
  environment(surroundings: Surroundings): Record<string, string>;
}

const identity = ({ issuer }: Surroundings) => ({
  JWKS_URL: `${issuer}/.well-known/jwks.json`,
  JWT_ISSUER: issuer,
  JWT_AUDIENCE: 'due-process',
});

/** What all that follow legal time are told. */
const running = ({ sandboxClock, logLevel }: Surroundings) => ({ SANDBOX_CLOCK: sandboxClock, LOG_LEVEL: logLevel });

const engine = ({ temporalAddress, namespace }: Surroundings) => ({ TEMPORAL_ADDRESS: temporalAddress, TEMPORAL_NAMESPACE: namespace });

/** In the order of their start. */
export const SERVICES: readonly ServiceDefinition[] = [
  {
    name: 'issuer', title: 'Tokens of sample people', entry: 'tools/local-issuer/dist/main.js', portVariable: 'DP_ISSUER_PORT', port: 3900, page: '/people',
    environment: (s) => ({ JWT_ISSUER: s.issuer, JWT_AUDIENCE: 'due-process', ISSUER_KEY_FILE: `${s.dataDir}/issuer-key.json` }),
  },
  {
    name: 'agreements', title: 'Service agreements, REST API', entry: 'apps/agreements/dist/main.js', portVariable: 'DP_AGREEMENTS_PORT', port: 3001, page: '/api/docs',
    environment: (s) => ({ ...running(s), ...identity(s), DATABASE_URL: s.databaseUrl('dp_agreements') }),
  },
  {
    name: 'worker', title: 'Workflow worker', entry: 'apps/worker/dist/main.js', portVariable: 'DP_WORKER_PORT', port: 3950, niceness: 10,
    environment: (s) => ({ ...running(s), ...engine(s), DATABASE_URL: s.databaseUrl('dp_agreements'), TASK_QUEUES: 'agreements' }),
  },
];

/** The environment of one process: what all get, then its own. */
export function serviceEnvironment(service: ServiceDefinition, port: number, surroundings: Surroundings): Record<string, string> {
  return { PORT: String(port), NODE_ENV: surroundings.nodeEnv, ...service.environment(surroundings) };
}
