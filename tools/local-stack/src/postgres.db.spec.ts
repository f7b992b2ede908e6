import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from './ports';
import { startPostgres, type PostgresServer } from './postgres';

let folder: string;
let port: number;
let server: PostgresServer | undefined;

const start = () => startPostgres({ dataDir: join(folder, 'postgres'), port, logFile: join(folder, 'postgres.log'), settings: { shared_buffers: '32MB' } });

async function query(sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: server!.adminUrl() });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  port = await freePort();
});

afterEach(async () => {
  await server?.stop();
  server = undefined;
  rmSync(folder, { recursive: true, force: true });
});

describe('the PostgreSQL that comes along', () => {
  it('answers only when what it accepted is on the disk', async () => {
    server = await start();
    expect(await query("SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes') ORDER BY name")).toEqual([
      { name: 'fsync', setting: 'on' }, { name: 'full_page_writes', setting: 'on' }, { name: 'synchronous_commit', setting: 'on' },
    ]);
  });

  it('finds its data again after it was killed, lock file and orphans notwithstanding', async () => {
    server = await start();
    await query('CREATE TABLE kept (id int)');
    await query('INSERT INTO kept VALUES (1)');
    server.child.kill('SIGKILL');
    await server.child.exited;
    server = await start();
    expect(await query('SELECT id FROM kept')).toEqual([{ id: 1 }]);
  });

  it('takes over from a server that a killed start left running on the same data', async () => {
    server = await start();
    await query('CREATE TABLE kept ()');
    const orphan = server.child;
    server = await start();
    expect([(await orphan.exited).code, await query("SELECT count(*)::int AS n FROM pg_tables WHERE tablename = 'kept'")]).toEqual([0, [{ n: 1 }]]);
  });

  it('runs below a folder that only its owner may enter, as root does in its home', async () => {
    chmodSync(folder, 0o700);
    server = await start();
    expect(await query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
