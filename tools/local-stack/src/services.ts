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

/** Contexts with a service and a database role of their own; the worker carries the processes of all of them. */
export const CONTEXTS = [
  { name: 'agreements', role: 'dp_agreements' },
  { name: 'enforcement', role: 'dp_enforcement' },
  { name: 'physician-credit', role: 'dp_physician_credit' },
] as const;

/** The connections of all contexts, as the worker and the operator's commands are told them: `DATABASE_URL_PHYSICIAN_CREDIT`, … */
export function contextDatabases({ databaseUrl }: Pick<Surroundings, 'databaseUrl'>): Record<string, string> {
  return Object.fromEntries(CONTEXTS.map(({ name, role }) => [`DATABASE_URL_${name.toUpperCase().replaceAll('-', '_')}`, databaseUrl(role)]));
}

/** Where uploaded files are kept: content-addressed, outside of everything that is served as a page. */
const files = ({ dataDir }: Surroundings) => ({ FILES_DIR: `${dataDir}/files` });

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
    name: 'enforcement', title: 'Enforcement, REST API', entry: 'apps/enforcement/dist/main.js', portVariable: 'DP_ENFORCEMENT_PORT', port: 3002, page: '/api/docs',
    environment: (s) => ({ ...running(s), ...identity(s), ...files(s), DATABASE_URL: s.databaseUrl('dp_enforcement') }),
  },
  {
    name: 'physician-credit', title: 'Physician credit, REST API', entry: 'apps/physician-credit/dist/main.js', portVariable: 'DP_PHYSICIAN_CREDIT_PORT', port: 3003, page: '/api/docs',
    environment: (s) => ({ ...running(s), ...identity(s), DATABASE_URL: s.databaseUrl('dp_physician_credit'), REGISTRY_SECRET_FILE: `${s.dataDir}/registry-secret` }),
  },
  {
    name: 'worker', title: 'Workflow worker', entry: 'apps/worker/dist/main.js', portVariable: 'DP_WORKER_PORT', port: 3950, niceness: 10,
    environment: (s) => ({ ...running(s), ...engine(s), ...contextDatabases(s) }),
  },
];

/** The environment of one process: what all get, then its own. */
export function serviceEnvironment(service: ServiceDefinition, port: number, surroundings: Surroundings): Record<string, string> {
  return { PORT: String(port), NODE_ENV: surroundings.nodeEnv, ...service.environment(surroundings) };
}
