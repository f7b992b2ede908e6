import { Client } from 'pg';
import { AUDITOR_ROLE, checkedName, OWNER_ROLE } from '../record/record-schema-sql';

/** A role that a service logs in with. */
export interface AppRole {
  readonly name: string;
  /** The variable that gives its password, named in refusals. */
  readonly variable: string;
  /** Only for a role that is still missing. Without it the role gets {@link LOCAL_PASSWORD}, in production none is made. */
  readonly password?: string;
}

/** What {@link ensureRoles} is told beside the roles of the services. */
export interface RoleTerms {
  /** With `NODE_ENV=production` known passwords are refused. */
  readonly production: boolean;
  /** Lets `dp_auditor` log in; without it that role is for others to be members of. */
  readonly auditorPassword?: string;
}

/** The password of every role on a machine for development, where the server listens on the loopback interface only. */
export const LOCAL_PASSWORD = 'due-process';

/** A password that everybody can read in this repository was to be used in production; the message says which, in one sentence. */
export class DefaultPasswordRefused extends Error {
  override readonly name = 'DefaultPasswordRefused';
}

/** Two migrations on one server may meet while they change the same role: these faults only mean "try again". */
const MET_ANOTHER = new Set(['42710', '23505', 'XX000', '40001', '40P01']);

/**
 * Makes the roles that are missing: `dp_owner` owns the schemas, `dp_auditor` reads, each service has one of its own. Roles belong to
 * the server and not to the database, so they are made here and not in a migration, no revert drops them, and those that an
 * administrator has made (with a password or rights of his own) stay as they are. Only a `dp_auditor` that cannot log in may from now on,
 * where a password is given. @throws DefaultPasswordRefused before anything is changed.
 */
export async function ensureRoles(ownerUrl: string, roles: readonly AppRole[], terms: RoleTerms): Promise<void> {
  if (terms.production) refuseKnownPasswords(ownerUrl, roles, terms.auditorPassword);
  const client = new Client({ connectionString: ownerUrl, application_name: 'due-process migrate' });
  await client.connect();
  try {
    if (terms.production) await refuseNewWithoutPassword(client, roles);
    await retried(client, roleSql(OWNER_ROLE, 'NOLOGIN'));
    for (const { name, password = LOCAL_PASSWORD } of roles) await retried(client, roleSql(name, loginWith(client, password)));
    await ensureAuditor(client, terms.auditorPassword);
    await retried(client, `DO $do$ BEGIN
  IF NOT pg_has_role('${OWNER_ROLE}', 'USAGE') THEN GRANT ${OWNER_ROLE} TO CURRENT_USER; END IF;
  IF NOT has_database_privilege('${OWNER_ROLE}', current_database(), 'CREATE') THEN
    EXECUTE format('GRANT CREATE ON DATABASE %I TO ${OWNER_ROLE}', current_database());
  END IF;
END $do$`);
  } finally {
    await client.end();
  }
}

function refuseKnownPasswords(ownerUrl: string, roles: readonly AppRole[], auditorPassword: string | undefined): void {
  const given: readonly (readonly [variable: string, role: string, password: string | undefined])[] = [
    ['DATABASE_OWNER_URL', new URL(ownerUrl).username, decodeURIComponent(new URL(ownerUrl).password)],
    ...roles.map(({ variable, name, password }) => [variable, name, password] as const),
    ['DP_AUDITOR_PASSWORD', AUDITOR_ROLE, auditorPassword],
  ];
  // A role's own name is the first password that anybody tries.
  const known = given.find(([, role, password]) => password === LOCAL_PASSWORD || (password && password === role));
  if (known) throw new DefaultPasswordRefused(`${known[0]} gives the role ${known[1]} a default password: that is refused when NODE_ENV=production.`);
}

async function refuseNewWithoutPassword(client: Client, roles: readonly AppRole[]): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>('SELECT rolname FROM pg_roles WHERE rolname = ANY($1)', [roles.map(({ name }) => name)]);
  const missing = roles.find(({ name, password }) => password === undefined && !rows.some(({ rolname }) => rolname === name));
  if (missing) throw new DefaultPasswordRefused(`The role ${missing.name} does not exist yet: create it or set ${missing.variable}, because no role gets a default password when NODE_ENV=production.`);
}

async function ensureAuditor(client: Client, password: string | undefined): Promise<void> {
  await retried(client, roleSql(AUDITOR_ROLE, 'NOLOGIN'));
  if (password === undefined) return;
  await retried(client, `DO $do$ BEGIN
  IF NOT (SELECT rolcanlogin FROM pg_roles WHERE rolname = '${AUDITOR_ROLE}') THEN
    ALTER ROLE ${AUDITOR_ROLE} ${loginWith(client, password)};
  END IF;
END $do$`);
}

const loginWith = (client: Client, password: string): string => `LOGIN PASSWORD ${client.escapeLiteral(password)}`;

function roleSql(name: string, attributes: string): string {
  const role = checkedName(name);
  return `DO $do$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '${role}') THEN
    EXECUTE $role$CREATE ROLE ${role} ${attributes}$role$;
  END IF;
END $do$`;
}

async function retried(client: Client, sql: string, attempts = 10): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query(sql);
      return;
    } catch (fault) {
      if (attempt >= attempts || !MET_ANOTHER.has((fault as { code?: string }).code ?? '')) throw fault;
    }
  }
}
