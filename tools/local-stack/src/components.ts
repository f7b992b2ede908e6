import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { describeExit, startChild, type Child } from './child';
import type { Configuration } from './configuration';
import { createDatabase, createContextRoles, createOwnerRole, DATABASE, LOCAL_PASSWORD, OWNER_ROLE } from './database-roles';
import { databaseUrl, withPart } from './database-url';
import { StartFailure, reasonOf } from './failure';
import { REPOSITORY } from './paths';
import { askOnce, startPostgres } from './postgres';
import { SERVICES, serviceEnvironment, type ServiceDefinition, type Surroundings } from './services';
import { temporalProgram, type Tell } from './temporal-cli';
import { SEARCH_ATTRIBUTES, startTemporal } from './temporal-server';
import { GivenUp, until } from './waiting';

/** What a component may do while it starts. */
export interface Starting {
  /** Registers the process at once, so that a stop in the middle of the start reaches it. */
  readonly spawned: (child: Child) => void;
  readonly tell: Tell;
}

/** One step of the start. A step without a lasting process is done when it resolves. */
export interface Component {
  readonly name: string;
  readonly title: string;
  /** Names of its ports in the configuration; checked before anything starts. */
  readonly ports: readonly string[];
  /** Programs of ours that it runs, from the root of the working copy; looked for before anything starts. */
  readonly programs?: readonly string[];
  /** Fetches what is missing on this machine; done for all components before anything starts. */
  prepare?(tell: Tell): Promise<void>;
  start(starting: Starting): Promise<void>;
}

/** A process of ours has this long to say that it is healthy, in milliseconds. */
const HEALTH_LIMIT_MS = 60_000;

/** The whole system in the order of its start; docker-compose.yml keeps the same order. */
export function components(configuration: Configuration): readonly Component[] {
  return [
    postgres(configuration),
    oneShot(configuration, 'migrate', 'run', 'Database migrations'),
    oneShot(configuration, 'seed', 'seed', 'Sample data'),
    temporal(configuration),
    ...SERVICES.map((service) => ownProcess(configuration, service)),
  ];
}

/** The connection of the owner of the schemas. */
export function ownerUrl({ databaseUrl: given, ports }: Configuration): string {
  return given ?? databaseUrl({ user: OWNER_ROLE, password: LOCAL_PASSWORD, port: ports['postgres']!.port, database: DATABASE });
}

/** What our processes are told. */
export function surroundings(configuration: Configuration): Surroundings {
  const { ports, folders, namespace, sandboxClock, logLevel, nodeEnv, appPassword } = configuration;
  return {
    temporalAddress: configuration.temporalAddress ?? `127.0.0.1:${ports['temporal']!.port}`,
    issuer: `http://127.0.0.1:${ports['issuer']!.port}`,
    dataDir: folders.data,
    namespace, sandboxClock, logLevel, nodeEnv,
    databaseUrl: (role) => withPart(ownerUrl(configuration), { user: role, password: appPassword ?? LOCAL_PASSWORD }),
  };
}

function postgres(configuration: Configuration): Component {
  const { databaseUrl: given, folders, ports } = configuration;
  if (given) {
    return {
      name: 'postgres', title: 'PostgreSQL of DATABASE_URL', ports: [],
      async start() {
        await askOnce(given).catch((error) => {
          throw new StartFailure(`The PostgreSQL of DATABASE_URL does not answer (${reasonOf(error)}): start it, or unset DATABASE_URL to use the one that comes along.`);
        });
        await createContextRoles(given, configuration.appPassword!);
      },
    };
  }
  const { port } = ports['postgres']!;
  return {
    name: 'postgres', title: `PostgreSQL on 127.0.0.1:${port}`, ports: ['postgres'],
    async start({ spawned }) {
      const server = await startPostgres({ dataDir: join(folders.data, 'postgres'), port, logFile: join(folders.logs, 'postgres.log'), onSpawn: spawned });
      await createOwnerRole(server.adminUrl(), LOCAL_PASSWORD);
      await createContextRoles(server.adminUrl(), LOCAL_PASSWORD);
      await createDatabase(server.adminUrl(), DATABASE);
    },
  };
}

const MIGRATE = 'apps/migrate/dist/main.js';

/** A command on the database that ends by itself. */
function oneShot(configuration: Configuration, name: string, command: string, title: string): Component {
  const logFile = join(configuration.folders.logs, `${name}.log`);
  return {
    name, title, ports: [], programs: [MIGRATE],
    async start({ spawned }) {
      const url = ownerUrl(configuration);
      const child = await startChild({
        name, command: process.execPath, args: [join(REPOSITORY, MIGRATE), command], cwd: REPOSITORY, logFile,
        env: {
          ...inherited(), DATABASE_OWNER_URL: url, NODE_ENV: configuration.nodeEnv,
          ...(configuration.sandboxStart ? { SANDBOX_START: configuration.sandboxStart } : {}),
        },
      });
      spawned(child);
      const exit = await child.exited;
      if (exit.code !== 0) throw new StartFailure(`${title} failed (${describeExit(exit)}): see ${logFile}.`);
    },
  };
}

function temporal(configuration: Configuration): Component {
  const { temporalAddress, folders, ports, namespace } = configuration;
  if (temporalAddress) {
    return { name: 'temporal', title: `Temporal at ${temporalAddress}`, ports: [], start: () => checkForeignTemporal(temporalAddress, namespace) };
  }
  const [server, ui] = [ports['temporal']!, ports['temporal-ui']!];
  return {
    name: 'temporal', title: `Temporal on 127.0.0.1:${server.port}`, ports: ['temporal', 'temporal-ui'],
    async prepare(tell) {
      await temporalProgram(folders.cache, tell);
    },
    async start({ spawned, tell }) {
      await startTemporal({
        program: await temporalProgram(folders.cache, tell),
        port: server.port, uiPort: ui.port,
        databaseFile: join(folders.data, 'temporal.db'), logFile: join(folders.logs, 'temporal.log'),
        niceness: configuration.temporalNiceness, onSpawn: spawned,
      });
    },
  };
}

/** A Temporal that others run must know the namespace and the search attributes; the sentence says how to add them. */
async function checkForeignTemporal(address: string, namespace: string): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: 5_000 }).catch((error) => {
    throw new StartFailure(`The Temporal of TEMPORAL_ADDRESS ${address} does not answer (${reasonOf(error)}): start it, or unset TEMPORAL_ADDRESS.`);
  });
  try {
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace }).catch(() => {
      throw new StartFailure(`The Temporal at ${address} has no namespace ${namespace}: temporal operator namespace create ${namespace}`);
    });
    const missing = Object.entries(SEARCH_ATTRIBUTES).filter(([name]) => !(name in (customAttributes ?? {})));
    if (missing.length === 0) return;
    const flags = missing.map(([name, type]) => `--name ${name} --type ${type}`).join(' ');
    throw new StartFailure(`The Temporal at ${address} lacks search attributes: temporal operator search-attribute create --namespace ${namespace} ${flags}`);
  } finally {
    await connection.close();
  }
}

function ownProcess(configuration: Configuration, service: ServiceDefinition): Component {
  const { port } = configuration.ports[service.name]!;
  const logFile = join(configuration.folders.logs, `${service.name}.log`);
  return {
    name: service.name, title: `${service.title} on 127.0.0.1:${port}`, ports: [service.name], programs: [service.entry],
    async start({ spawned }) {
      const child = await startChild({
        name: service.name, niceness: service.niceness, command: process.execPath, args: ['--enable-source-maps', join(REPOSITORY, service.entry)], cwd: REPOSITORY, logFile,
        env: { ...inherited(), ...serviceEnvironment(service, port, surroundings(configuration)) },
      });
      spawned(child);
      await healthy(child, `http://127.0.0.1:${port}/health`);
    },
  };
}

async function healthy(child: Child, url: string): Promise<void> {
  const stillPossible = (): void => {
    const exit = child.exit();
    if (exit) throw new GivenUp(`it ended with ${describeExit(exit)}`);
  };
  const ask = async (): Promise<void> => {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  };
  await until(ask, { everyMs: 50, limitMs: HEALTH_LIMIT_MS, stillPossible }).catch((error) => {
    throw new StartFailure(`${child.name} did not start: ${reasonOf(error)}. Its log is ${child.logFile}.`);
  });
}

/** Our environment without what only some of the processes may know. */
function inherited(): NodeJS.ProcessEnv {
  const { DATABASE_URL, DATABASE_OWNER_URL, DP_APP_PASSWORD, PORT, ...rest } = process.env;
  return rest;
}
