import { Client } from 'pg';
import { createTestDatabase, testDatabase } from './index';

const database = testDatabase();

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the database of a test file', () => {
  it('runs the PostgreSQL that production runs, in UTC', async () => {
    const [row] = await query(database().ownerUrl, "SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('TimeZone') AS zone");
    expect(row).toEqual({ major: 18, zone: 'UTC' });
  });

  it('is used by the service as a role that is neither superuser nor owner', async () => {
    const [row] = await query(database().appUrl(), 'SELECT current_user AS name, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user');
    expect(row).toEqual({ name: 'dp_agreements', rolsuper: false, rolbypassrls: false });
  });

  it('is migrated by an owner that is no superuser', async () => {
    const [row] = await query(database().ownerUrl, 'SELECT current_user AS name, rolsuper FROM pg_roles WHERE rolname = current_user');
    expect(row).toEqual({ name: 'dp_owner', rolsuper: false });
  });

  it('is not shared with other test files, and can be removed while in use', async () => {
    const other = await createTestDatabase();
    await query(other.ownerUrl, 'CREATE TABLE only_here (id int)');
    const here = await query(database().ownerUrl, "SELECT 1 FROM pg_tables WHERE tablename = 'only_here'");
    await other.drop();
    expect(here).toEqual([]);
    await expect(query(other.ownerUrl, 'SELECT 1')).rejects.toThrow(/does not exist/);
  });
});
