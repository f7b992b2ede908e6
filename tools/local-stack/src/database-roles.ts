import { Client } from 'pg';
import { withPart } from './database-url';

/** The database of the system, and the role that owns its schemas and runs the migrations. */
export const DATABASE = 'due_process';
export const OWNER_ROLE = 'dp_owner';

/** One role per context: it can insert and read events but never change or delete them (the migrations grant it). */
export const CONTEXT_ROLES = ['dp_agreements', 'dp_enforcement', 'dp_physician_credit'] as const;

/** The roles' password where the server listens on the loopback interface of a developer's machine only. */
export const LOCAL_PASSWORD = 'due-process';

/**
 * Creates the owner role. It is no superuser: whatever the migrations do here, they can do on a managed PostgreSQL too.
 *
 * @param adminUrl a connection that may create roles
 */
export async function createOwnerRole(adminUrl: string, password: string): Promise<void> {
  await withClient(adminUrl, (client) => createRole(client, OWNER_ROLE, password, 'CREATEROLE'));
}

/** Creates the roles of the contexts that are missing, and sets their password. */
export async function createContextRoles(adminUrl: string, password: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    for (const role of CONTEXT_ROLES) await createRole(client, role, password, 'NOCREATEROLE');
  });
}

/** Creates a database that belongs to the owner role, unless it exists. */
export async function createDatabase(adminUrl: string, name: string, template = 'template0'): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount) return;
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} OWNER ${OWNER_ROLE} TEMPLATE ${client.escapeIdentifier(template)}`);
  });
}

/** The connection of a role to a database of the server behind `adminUrl`. */
export function roleUrl(adminUrl: string, role: string, password: string, database: string): string {
  return withPart(adminUrl, { user: role, password, database });
}

async function createRole(client: Client, role: string, password: string, option: string): Promise<void> {
  const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (!found.rowCount) await client.query(`CREATE ROLE ${role} NOSUPERUSER`);
  await client.query(`ALTER ROLE ${role} LOGIN ${option} PASSWORD ${client.escapeLiteral(password)}`);
}

async function withClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
