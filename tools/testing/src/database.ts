import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { createDatabase, LOCAL_PASSWORD, OWNER_ROLE, roleUrl, type CONTEXT_ROLES } from '@due-process/local-stack';
import { migrate } from './migrations';
import { fromSetUp } from './environment';

/** A database of its own for one test file, with every migration applied. */
export interface TestDatabase {
  readonly name: string;
  /** Connection of the owner of the schemas (migrations, set-up, looking behind the curtain). */
  readonly ownerUrl: string;
  /** Connection of a context's own role, the one that its service uses: `dp_agreements` unless said otherwise. */
  appUrl(role?: (typeof CONTEXT_ROLES)[number]): string;
  /** Removes it; connections that are still open are closed by the server. */
  drop(): Promise<void>;
}

const TEMPLATE = 'due_process_template';

/**
 * Gives a fresh, migrated database, copied from a template that the first test file of the run makes. The copy takes
 * some tens of milliseconds.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const admin = fromSetUp('DP_TEST_POSTGRES');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withLock(admin, async () => {
    await ensureTemplate(admin);
    await createDatabase(admin, name, TEMPLATE);
  });
  return {
    name,
    ownerUrl: roleUrl(admin, OWNER_ROLE, LOCAL_PASSWORD, name),
    appUrl: (role = 'dp_agreements') => roleUrl(admin, role, LOCAL_PASSWORD, name),
    drop: () => run(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** Registers creation before the tests of the file and removal after them; call the answer inside a test or a later hook. */
export function testDatabase(): () => TestDatabase {
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => {
    await database?.drop();
  });
  return () => {
    if (!database) throw new Error('the test database exists only after beforeAll');
    return database;
  };
}

async function ensureTemplate(admin: string): Promise<void> {
  const unfinished = `${TEMPLATE}_unfinished`;
  if (await exists(admin, TEMPLATE)) return;
  await run(admin, `DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
  await createDatabase(admin, unfinished);
  await migrate(roleUrl(admin, OWNER_ROLE, LOCAL_PASSWORD, unfinished));
  await run(admin, `ALTER DATABASE ${unfinished} RENAME TO ${TEMPLATE}`);
}

/** Test files run in several processes; the template is made once and copied by one at a time. */
async function withLock(admin: string, work: () => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: admin });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(hashtext('due-process test template'))");
    await work();
  } finally {
    await client.end();
  }
}

async function exists(admin: string, database: string): Promise<boolean> {
  const client = new Client({ connectionString: admin });
  await client.connect();
  try {
    return (await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])).rowCount === 1;
  } finally {
    await client.end();
  }
}

async function run(admin: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: admin });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
