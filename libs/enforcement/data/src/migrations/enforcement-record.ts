import { AUDITOR_ROLE, asOwner, recordSchemaSql, sandboxClockGrantsSql } from '@due-process/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Schema of the enforcement context. */
export const SCHEMA = 'enforcement';
/** Role with which the enforcement service and its activities log in. */
export const APP_ROLE = 'dp_enforcement';

/** The case record of the context: events, files, clocks, worklist, outbox. */
export class EnforcementRecord1764100100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await asOwner(runner, `${recordSchemaSql(SCHEMA, APP_ROLE)}${sandboxClockGrantsSql(APP_ROLE)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await asOwner(
      runner,
      `REVOKE ALL ON platform.sandbox_clock FROM ${APP_ROLE};
REVOKE ALL ON FUNCTION platform.move_sandbox_clock(bigint) FROM ${APP_ROLE};
REVOKE ALL ON SCHEMA platform FROM ${APP_ROLE};
DROP SCHEMA ${SCHEMA} CASCADE;`,
    );
  }
}

/** Roles that read the context's own tables. */
export const READERS = `${APP_ROLE}, ${AUDITOR_ROLE}`;
