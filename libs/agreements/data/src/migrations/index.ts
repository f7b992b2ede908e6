import { enableSandboxClock, migrationLines, PLATFORM_MIGRATIONS, revertLastMigration, runMigrationSets, type MigrationLine, type MigrationSet } from '@due-process/platform';
import { AgreementsProjection1763700300000 } from './agreements-projection';
import { AgreementsRecord1763700100000, APP_ROLE } from './agreements-record';
import { AgreementsTables1763700200000 } from './agreements-tables';
import { DecisionTripwire1763700400000 } from './decision-tripwire';

export { APP_ROLE, SCHEMA } from './agreements-record';

/** Local default; a real installation gives `DP_AGREEMENTS_PASSWORD`. */
const LOCAL_PASSWORD = 'dp_agreements';

/** The migrations of the agreements context. */
export function agreementsMigrations(password = process.env.DP_AGREEMENTS_PASSWORD ?? LOCAL_PASSWORD): MigrationSet {
  return {
    context: 'agreements',
    migrations: [AgreementsRecord1763700100000, AgreementsTables1763700200000, AgreementsProjection1763700300000, DecisionTripwire1763700400000],
    appRole: { name: APP_ROLE, password },
  };
}

/**
 * Brings a database up to date for the agreements context (and the platform under it). Answers the steps taken. Everywhere but in
 * production the database also gets a sandbox clock, which a process uses only where it is told to.
 */
export async function runMigrations(ownerUrl: string, sandboxClock = process.env.NODE_ENV !== 'production', sandboxStart = process.env.SANDBOX_START): Promise<MigrationLine[]> {
  const lines = await runMigrationSets(ownerUrl, [PLATFORM_MIGRATIONS, agreementsMigrations()]);
  if (sandboxClock) await enableSandboxClock(ownerUrl, sandboxStart || undefined);
  return lines;
}

/** Takes back the newest migration of the context. */
export function revertMigration(ownerUrl: string): Promise<MigrationLine | undefined> {
  return revertLastMigration(ownerUrl, agreementsMigrations());
}

export function migrationStatus(ownerUrl: string): Promise<MigrationLine[]> {
  return migrationLines(ownerUrl, [PLATFORM_MIGRATIONS, agreementsMigrations()]);
}
