import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createContextRoles, createFolders, createOwnerRole, foldersFrom, freePort, LOCAL_PASSWORD, startPostgres, startTemporal, temporalProgram, testServerProgram,
} from '../local-stack/src';

/**
 * The real servers of one test run. Jest calls the set-up of every project in one process, so what one project has
 * started serves the others too; the workers learn the addresses from the environment.
 */
interface Servers {
  folder?: string;
  postgres?: Promise<void>;
  temporal?: Promise<void>;
  readonly stops: (() => Promise<void>)[];
}

const KEY = Symbol.for('due-process.test-servers');
const shared = globalThis as unknown as Record<symbol, Servers | undefined>;

function servers(): Servers {
  return (shared[KEY] ??= { stops: [] });
}

/** Starts PostgreSQL in a temporary folder, once per run. Its data need not outlive the run, so it does not wait for the disk. */
export function ensurePostgres(): Promise<void> {
  return (servers().postgres ??= startTestPostgres());
}

/** Starts a Temporal server that keeps everything in memory, once per run, and finds the time-skipping one. */
export function ensureTemporal(): Promise<void> {
  return (servers().temporal ??= startTestTemporal());
}

/** Stops what was started, last first. */
export async function stopServers(): Promise<void> {
  const { stops, folder } = servers();
  shared[KEY] = undefined;
  for (const stop of stops.reverse()) await stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
}

async function startTestPostgres(): Promise<void> {
  const folder = runFolder();
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '128MB', max_connections: '200' };
  const server = await startPostgres({ dataDir: join(folder, 'postgres'), port: await freePort(), logFile: join(folder, 'postgres.log'), settings });
  servers().stops.push(() => server.stop());
  await createOwnerRole(server.adminUrl(), LOCAL_PASSWORD);
  await createContextRoles(server.adminUrl(), LOCAL_PASSWORD);
  process.env['DP_TEST_POSTGRES'] = server.adminUrl();
}

async function startTestTemporal(): Promise<void> {
  const folders = foldersFrom(process.env);
  createFolders(folders);
  const tell = (line: string): void => void process.stderr.write(`${line}\n`);
  const program = await temporalProgram(folders.cache, tell);
  process.env['DP_TEST_TIME_SKIPPING'] = await testServerProgram(folders.cache, tell);
  const server = await startTemporal({ program, port: await freePort(), logFile: join(runFolder(), 'temporal.log'), niceness: 0 });
  servers().stops.push(() => server.stop());
  process.env['DP_TEST_TEMPORAL'] = server.address;
}

function runFolder(): string {
  const state = servers();
  if (!state.folder) {
    state.folder = mkdtempSync(join(tmpdir(), 'due-process-test-'));
  }
  return state.folder;
}
