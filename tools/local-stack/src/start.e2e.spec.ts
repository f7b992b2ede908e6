import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { databaseUrl } from './database-url';
import { DATABASE, LOCAL_PASSWORD, OWNER_ROLE } from './database-roles';
import { REPOSITORY } from './paths';
import { freePort, isPortFree } from './ports';
import { until } from './waiting';

jest.setTimeout(180_000);

/** The compiled program, as `npm start` runs it, on folders and ports of its own. */
interface Run {
  readonly process: ChildProcess;
  readonly exited: Promise<number | NodeJS.Signals>;
  output(): string;
}

const NAMES = ['POSTGRES', 'TEMPORAL', 'TEMPORAL_UI', 'ISSUER', 'AGREEMENTS', 'WORKER'] as const;
let folder: string;
let ports: Record<(typeof NAMES)[number], number>;
const runs: Run[] = [];

function run(...args: string[]): Run {
  const variables = Object.fromEntries(NAMES.map((name) => [`DP_${name}_PORT`, String(ports[name])]));
  const env = { ...process.env, NODE_ENV: 'test', ...variables, DP_DATA_DIR: join(folder, 'data'), DP_LOG_DIR: join(folder, 'logs') };
  const child = spawn(process.execPath, [join(REPOSITORY, 'tools/local-stack/dist/main.js'), ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
  const exited = new Promise<number | NodeJS.Signals>((resolve) => child.once('close', (code, signal) => resolve(code ?? signal!)));
  const one = { process: child, exited, output: () => output };
  runs.push(one);
  return one;
}

const isUp = (one: Run): Promise<void> =>
  until(async () => expect(one.output()).toContain('Due Process is running'), {
    everyMs: 100,
    limitMs: 120_000,
    stillPossible: () => {
      if (one.process.exitCode !== null) throw new Error(one.output());
    },
  });

const allFree = (): Promise<void> =>
  until(async () => expect(await Promise.all(NAMES.map((name) => isPortFree(ports[name])))).toEqual(NAMES.map(() => true)), { everyMs: 100, limitMs: 15_000 });

const status = async (name: (typeof NAMES)[number], path: string): Promise<number> => (await fetch(`http://127.0.0.1:${ports[name]}${path}`)).status;

async function query(sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: databaseUrl({ user: OWNER_ROLE, password: LOCAL_PASSWORD, port: ports.POSTGRES, database: DATABASE }) });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
  ports = Object.fromEntries(await Promise.all(NAMES.map(async (name) => [name, await freePort()]))) as typeof ports;
});

afterAll(() => {
  for (const one of runs) if (one.process.exitCode === null) one.process.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

describe('npm start', () => {
  it('brings up every part, says where to look, and stops cleanly', async () => {
    const first = run();
    await isUp(first);
    expect(await Promise.all([status('ISSUER', '/people'), status('AGREEMENTS', '/health'), status('WORKER', '/health')])).toEqual([200, 200, 200]);
    expect(await status('TEMPORAL_UI', '/namespaces/due-process/workflows')).toBe(200);
    for (const place of [`:${ports.AGREEMENTS}/api/docs`, `:${ports.TEMPORAL_UI}/namespaces/due-process`, join(folder, 'logs')]) expect(first.output()).toContain(place);
    await query('CREATE TABLE kept_over_the_night ()');
    first.process.kill('SIGTERM');
    expect([await first.exited, first.output()]).toEqual([0, expect.stringContaining('Everything has stopped.')]);
    await allFree();
  });

  it('finds its data again, refuses a second start beside it, and leaves nothing behind when it is killed', async () => {
    const again = run();
    await isUp(again);
    expect(await query("SELECT 1 AS found FROM pg_tables WHERE tablename = 'kept_over_the_night'")).toEqual([{ found: 1 }]);
    const beside = run();
    expect([await beside.exited, beside.output()]).toEqual([1, expect.stringContaining(`as process ${again.process.pid}`)]);
    again.process.kill('SIGKILL');
    await again.exited;
    if (process.platform === 'linux') await allFree();
  });

  it('does not know other words', async () => {
    const wrong = run('--rest');
    expect([await wrong.exited, wrong.output()]).toEqual([1, 'npm start does not know "--rest": npm start, or npm start -- --reset.\n']);
  });
});
