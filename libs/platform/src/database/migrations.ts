import 'reflect-metadata';
import { Client } from 'pg';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { checkedName, OWNER_ROLE } from '../record/record-schema-sql';
import { ensureRoles, type AppRole, type RoleTerms } from './roles';

/** The migrations of one context, oldest first. */
export interface MigrationSet {
  /** Context, e.g. `physician-credit`; its history lies in `platform.migration_physician_credit`. */
  readonly context: string;
  readonly migrations: readonly (new () => MigrationInterface)[];
  /** The role its service logs in with. */
  readonly appRole?: AppRole;
}

export interface MigrationLine {
  readonly context: string;
  readonly name: string;
  readonly applied: boolean;
}

/** Runs statements as the owner of the schemas and goes back to the migrating user, who keeps the history. */
export async function asOwner(runner: QueryRunner, sql: string): Promise<void> {
  await runner.query(`SET LOCAL ROLE ${OWNER_ROLE}`);
  await runner.query(sql);
  await runner.query('RESET ROLE');
}

/** Applies what is missing, context by context; every migration is a transaction of its own. Answers the steps taken. */
export async function runMigrationSets(ownerUrl: string, sets: readonly MigrationSet[], terms: RoleTerms): Promise<MigrationLine[]> {
  const roles = sets.flatMap((set) => (set.appRole ? [set.appRole] : []));
  await ensureRoles(ownerUrl, roles, terms);
  return exclusively(ownerUrl, async () => {
    const lines: MigrationLine[] = [];
    for (const set of sets) {
      const ran = await withSource(ownerUrl, set, (source) => source.runMigrations({ transaction: 'each' }));
      lines.push(...ran.map(({ name }) => ({ context: set.context, name, applied: true })));
    }
    return lines;
  });
}

/** Takes back the newest applied migration of the context. Answers its name, or `undefined` when none is applied. */
export async function revertLastMigration(ownerUrl: string, set: MigrationSet): Promise<MigrationLine | undefined> {
  return exclusively(ownerUrl, () =>
    withSource(ownerUrl, set, async (source) => {
      const applied = await appliedNames(source, set);
      const last = applied.at(-1);
      if (!last) return undefined;
      await source.undoLastMigration({ transaction: 'each' });
      return { context: set.context, name: last, applied: false };
    }),
  );
}

/** Every migration with whether it is applied. */
export async function migrationLines(ownerUrl: string, sets: readonly MigrationSet[]): Promise<MigrationLine[]> {
  const lines: MigrationLine[] = [];
  for (const set of sets) {
    const applied = await withSource(ownerUrl, set, (source) => appliedNames(source, set));
    lines.push(...set.migrations.map((migration) => ({ context: set.context, name: migration.name, applied: applied.includes(migration.name) })));
  }
  return lines;
}

async function appliedNames(source: DataSource, set: MigrationSet): Promise<string[]> {
  const table = `platform.${historyOf(set)}`;
  const [known] = await source.query<{ present: boolean }[]>('SELECT to_regclass($1) IS NOT NULL AS present', [table]);
  if (!known?.present) return [];
  const rows = await source.query<{ name: string }[]>(`SELECT name FROM ${table} ORDER BY "timestamp", id`);
  return rows.map((row) => row.name);
}

/** One migration process at a time: the others wait. */
async function exclusively<T>(ownerUrl: string, work: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'due-process migrate' });
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(hashtext('due-process/migrate'))`);
    await client.query('CREATE SCHEMA IF NOT EXISTS platform');
    return await work();
  } finally {
    await client.end();
  }
}

async function withSource<T>(ownerUrl: string, set: MigrationSet, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    schema: 'platform',
    applicationName: 'due-process migrate',
    migrationsTableName: historyOf(set),
    migrations: [...set.migrations] as never,
    synchronize: false,
    logging: false,
    poolSize: 1,
  });
  await source.initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

const historyOf = ({ context }: MigrationSet): string => `migration_${checkedName(context.replaceAll('-', '_'))}`;
