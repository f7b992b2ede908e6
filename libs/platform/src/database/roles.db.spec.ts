import { testDatabase } from '@due-process/testing';
import { Client } from 'pg';
import { ensureRoles, LOCAL_PASSWORD, type AppRole, type RoleTerms } from './roles';

const database = testDatabase();
const ROLE = 'dp_roles_spec';
const AUDITOR_PASSWORD = 'only-for-this-spec';

async function asOwner<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  return query(database().ownerUrl, sql, values);
}

/** As the superuser of the test server, who alone may give somebody the rights of the owner. */
const asAdministrator = (sql: string): Promise<object[]> => query(String(process.env['DP_TEST_POSTGRES']), sql);

async function query<T extends object>(url: string, sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

function loginUrl(user: string, password: string): string {
  const url = new URL(database().ownerUrl);
  url.username = user;
  url.password = password;
  return url.href;
}

const canLogIn = async (role: string): Promise<boolean[]> => (await asOwner<{ rolcanlogin: boolean }>('SELECT rolcanlogin FROM pg_roles WHERE rolname = $1', [role])).map((row) => row.rolcanlogin);

afterEach(async () => {
  await asOwner(`DROP ROLE IF EXISTS ${ROLE}`);
  await asOwner('ALTER ROLE dp_auditor NOLOGIN PASSWORD NULL');
});

describe('the roles of the server', () => {
  it('let no auditor log in until a password is given, and then with that one only', async () => {
    expect(await canLogIn('dp_auditor')).toEqual([false]);
    await ensureRoles(database().ownerUrl, [], { production: false, auditorPassword: AUDITOR_PASSWORD });
    expect(await query(loginUrl('dp_auditor', AUDITOR_PASSWORD), 'SELECT current_user')).toEqual([{ current_user: 'dp_auditor' }]);
    for (const known of ['dp_auditor', LOCAL_PASSWORD]) await expect(query(loginUrl('dp_auditor', known), 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('stay as an administrator has made them', async () => {
    await asOwner(`CREATE ROLE ${ROLE} NOLOGIN`);
    await ensureRoles(database().ownerUrl, [{ name: ROLE, variable: 'DP_APP_PASSWORD', password: 'another' }], { production: false });
    expect(await canLogIn(ROLE)).toEqual([false]);
  });
});

describe('in production', () => {
  const role = (password?: string): AppRole => ({ name: ROLE, variable: 'DP_APP_PASSWORD', ...(password ? { password } : {}) });
  /** The owner of the test server has the local password, so a spec that is about other roles names none. */
  const ensure = (roles: readonly AppRole[], more: Partial<RoleTerms> = {}, url = loginUrl('dp_owner', '')): Promise<void> => ensureRoles(url, roles, { production: true, ...more });

  it.each<[string, () => Promise<void>]>([
    ['DP_APP_PASSWORD', () => ensure([role(LOCAL_PASSWORD)])],
    ['DP_APP_PASSWORD', () => ensure([role(ROLE)])],
    ['DP_AUDITOR_PASSWORD', () => ensure([], { auditorPassword: 'dp_auditor' })],
    ['DATABASE_OWNER_URL', () => ensure([], {}, database().ownerUrl)],
  ])('a known password is refused in one sentence that names %s', async (variable, attempt) => {
    await expect(attempt()).rejects.toMatchObject({ name: 'DefaultPasswordRefused', message: expect.stringMatching(new RegExp(`^${variable} gives the role \\w+ a default password: [^.]+NODE_ENV=production\\.$`)) });
    expect(await canLogIn(ROLE)).toEqual([]);
  });

  describe('with an owner of its own password', () => {
    const OWNER = 'dp_roles_spec_owner';
    const terms = { production: true };
    beforeAll(async () => {
      await asAdministrator(`CREATE ROLE ${OWNER} LOGIN CREATEROLE PASSWORD 'own-password' IN ROLE dp_owner`);
    });
    afterAll(async () => {
      await asAdministrator(`DROP ROLE ${OWNER}`);
    });

    it('a missing role is not made without a password', async () => {
      await expect(ensureRoles(loginUrl(OWNER, 'own-password'), [role()], terms)).rejects.toThrow(`The role ${ROLE} does not exist yet: create it or set DP_APP_PASSWORD`);
      expect(await canLogIn(ROLE)).toEqual([]);
    });

    it('a role that exists needs none', async () => {
      await asOwner(`CREATE ROLE ${ROLE} LOGIN PASSWORD 'chosen-by-the-administrator'`);
      await expect(ensureRoles(loginUrl(OWNER, 'own-password'), [role()], terms)).resolves.toBeUndefined();
    });
  });
});
