import { enableSandboxClock, migrationLines, PLATFORM_MIGRATIONS, revertLastMigration, runMigrationSets, type MigrationLine, type MigrationSet } from '@due-process/platform';
import { AgreementsProjection1763700300000 } from './agreements-projection';
import { AgreementsRecord1763700100000, APP_ROLE } from './agreements-record';
import { AgreementsTables1763700200000 } from './agreements-tables';
import { DecisionTripwire1763700400000 } from './decision-tripwire';
import { RecordCatchesUp1764000500000 } from './record-catches-up';

export { APP_ROLE, SCHEMA } from './agreements-record';

/** The migrations of the agreements context. The password is for its role where that is still missing. */
export function agreementsMigrations(password?: string): MigrationSet {
  return {
    context: 'agreements',
    migrations: [AgreementsRecord1763700100000, AgreementsTables1763700200000, AgreementsProjection1763700300000, DecisionTripwire1763700400000, RecordCatchesUp1764000500000],
    appRole: { name: APP_ROLE, variable: 'DP_APP_PASSWORD', ...(password ? { password } : {}) },
  };
}

/**
 * Brings a database up to date for the agreements context (and the platform under it). Answers the steps taken. Everywhere but in
 * production the database also gets a sandbox clock, which a process uses only where it is told to. Of the environment it reads
 * `NODE_ENV`, `SANDBOX_START`, and the passwords of roles that are still missing: `DP_APP_PASSWORD`, `DP_AUDITOR_PASSWORD`.
 */
export async function runMigrations(ownerUrl: string, environment: NodeJS.ProcessEnv = process.env): Promise<MigrationLine[]> {
  const { NODE_ENV, SANDBOX_START, DP_APP_PASSWORD, DP_AUDITOR_PASSWORD } = environment;
  const production = NODE_ENV === 'production';
  const lines = await runMigrationSets(ownerUrl, [PLATFORM_MIGRATIONS, agreementsMigrations(DP_APP_PASSWORD)], { production, ...(DP_AUDITOR_PASSWORD ? { auditorPassword: DP_AUDITOR_PASSWORD } : {}) });
  if (!production) await enableSandboxClock(ownerUrl, SANDBOX_START || undefined);
  return lines;
}

/** Takes back the newest migration of the context. */
export function revertMigration(ownerUrl: string): Promise<MigrationLine | undefined> {
  return revertLastMigration(ownerUrl, agreementsMigrations());
}

export function migrationStatus(ownerUrl: string): Promise<MigrationLine[]> {
  return migrationLines(ownerUrl, [PLATFORM_MIGRATIONS, agreementsMigrations()]);
}
