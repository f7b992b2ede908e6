import { Client } from 'pg';
import { AUDITOR_ROLE, checkedName, OWNER_ROLE } from '../record/record-schema-sql';

/** A role that a service logs in with. */
export interface AppRole {
  readonly name: string;
  readonly password: string;
}

/** Two migrations on one server may meet while they change the same role: these faults only mean "try again". */
const MET_ANOTHER = new Set(['42710', '23505', 'XX000', '40001', '40P01']);

/**
 * Makes the roles that the schemas need: `dp_owner` owns and cannot log in, `dp_auditor` reads, each service has one of its own.
 * Roles belong to the server and not to the database, so they are made here and not in a migration, and no revert drops them.
 * Passwords are set to what is given, so that a changed password takes effect with the next run.
 */
export async function ensureRoles(ownerUrl: string, roles: readonly AppRole[], auditorPassword: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'due-process migrate' });
  await client.connect();
  try {
    await retried(client, roleSql(OWNER_ROLE, 'NOLOGIN'));
    for (const role of [...roles, { name: AUDITOR_ROLE, password: auditorPassword }]) {
      await retried(client, roleSql(role.name, `LOGIN PASSWORD ${client.escapeLiteral(role.password)}`));
    }
    await retried(client, `GRANT ${OWNER_ROLE} TO CURRENT_USER`);
    const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
    await retried(client, `GRANT CREATE ON DATABASE ${client.escapeIdentifier(rows[0]?.name ?? '')} TO ${OWNER_ROLE}`);
  } finally {
    await client.end();
  }
}

function roleSql(name: string, attributes: string): string {
  const role = checkedName(name);
  return `DO $do$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role}; END IF;
  EXECUTE $role$ALTER ROLE ${role} ${attributes} NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS$role$;
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
