import { AUDITOR_ROLE, asOwner, recordSchemaSql, sandboxClockGrantsSql } from '@due-process/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Schema of the physician-credit context. */
export const SCHEMA = 'physician_credit';
/** Role with which the physician-credit service and its activities log in. */
export const APP_ROLE = 'dp_physician_credit';

/** The record of accounts, notices, periods, objections and restorations: events, files, clocks, worklist, outbox. */
export class PhysicianRecord1764200100000 implements MigrationInterface {
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
