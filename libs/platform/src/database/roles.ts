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
 * Makes the roles that are missing: `dp_owner` owns the schemas, `dp_auditor` reads, each service has one of its own. Roles belong to
 * the server and not to the database, so they are made here and not in a migration, no revert drops them, and those that an
 * administrator has made (with a password or rights of his own) stay as they are.
 */
export async function ensureRoles(ownerUrl: string, roles: readonly AppRole[], auditorPassword: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'due-process migrate' });
  await client.connect();
  try {
    await retried(client, roleSql(OWNER_ROLE, 'NOLOGIN'));
    for (const role of [...roles, { name: AUDITOR_ROLE, password: auditorPassword }]) {
      await retried(client, roleSql(role.name, `LOGIN PASSWORD ${client.escapeLiteral(role.password)}`));
    }
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
