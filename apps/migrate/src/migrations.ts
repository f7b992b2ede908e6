import { enableSandboxClock, migrationLines, PLATFORM_MIGRATIONS, revertLastMigration, runMigrationSets, type MigrationLine } from '@due-process/platform';
import { CONTEXTS, type Context } from './contexts';

/**
 * Brings a database up to date for the platform and every context. Answers the steps taken. Everywhere but in production the database also
 * gets a sandbox clock, which a process uses only where it is told to. Of the environment it reads `NODE_ENV`, `SANDBOX_START`, and
 * the passwords of roles that are still missing: `DP_APP_PASSWORD`, `DP_AUDITOR_PASSWORD`.
 */
export async function runMigrations(ownerUrl: string, environment: NodeJS.ProcessEnv = process.env): Promise<MigrationLine[]> {
  const { NODE_ENV, SANDBOX_START, DP_APP_PASSWORD, DP_AUDITOR_PASSWORD } = environment;
  const production = NODE_ENV === 'production';
  const sets = [PLATFORM_MIGRATIONS, ...CONTEXTS.map((context) => context.migrations(DP_APP_PASSWORD))];
  const lines = await runMigrationSets(ownerUrl, sets, { production, ...(DP_AUDITOR_PASSWORD ? { auditorPassword: DP_AUDITOR_PASSWORD } : {}) });
  if (!production) await enableSandboxClock(ownerUrl, SANDBOX_START || undefined);
  return lines;
}

/** Every migration of the platform and of every context, with whether it is applied. */
export function migrationStatus(ownerUrl: string): Promise<MigrationLine[]> {
  return migrationLines(ownerUrl, [PLATFORM_MIGRATIONS, ...CONTEXTS.map((context) => context.migrations())]);
}

/** Takes back the newest applied migration of a context, or of all contexts where none is named. What the platform holds is everybody's and stays. */
export async function revertMigration(ownerUrl: string, name?: string): Promise<MigrationLine | undefined> {
  const contexts = name === undefined ? CONTEXTS : CONTEXTS.filter((context) => context.name === name);
  const applied = (await migrationLines(ownerUrl, contexts.map((context) => context.migrations()))).filter((line) => line.applied);
  const newest = applied.sort((a, b) => writtenAt(b.name) - writtenAt(a.name))[0];
  return newest && revertLastMigration(ownerUrl, contextNamed(newest.context).migrations());
}

/** The moment in the name of a migration, which orders them all. */
const writtenAt = (name: string): number => Number(/\d{13}$/.exec(name)?.[0] ?? 0);

function contextNamed(name: string): Context {
  const context = CONTEXTS.find((one) => one.name === name);
  if (!context) throw new Error(`There is no context "${name}"; there are: ${CONTEXTS.map((one) => one.name).join(', ')}.`);
  return context;
}
