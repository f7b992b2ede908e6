import type { Instant } from '@due-process/legal-time';
import { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asOwner, type MigrationSet } from '../database/migrations';
import { LawTables1769000000000 } from '../law/law-migration';
import { SQLSTATE } from '../record/record-errors';
import { AUDITOR_ROLE, OWNER_ROLE } from '../record/record-schema-sql';

/** The sandbox clock: one row, present only where an owner switched it on; it moves forward only. */
export class SandboxClockTable1763700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER SCHEMA platform OWNER TO ${OWNER_ROLE}`);
    await asOwner(
      runner,
      `
CREATE TABLE platform.sandbox_clock (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  offset_ms bigint NOT NULL,
  moved_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE platform.sandbox_clock IS 'training and tests only: without its row the clock cannot be moved';

${moveClockAloneSql('CREATE')}
REVOKE ALL ON FUNCTION platform.move_sandbox_clock(bigint) FROM PUBLIC;
REVOKE ALL ON SCHEMA platform FROM PUBLIC;
GRANT USAGE ON SCHEMA platform TO ${AUDITOR_ROLE};
GRANT SELECT ON platform.sandbox_clock TO ${AUDITOR_ROLE};`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await asOwner(runner, 'DROP FUNCTION platform.move_sandbox_clock(bigint); DROP TABLE platform.sandbox_clock;');
  }
}

/** The first form of the function: the clock alone. */
function moveClockAloneSql(create: 'CREATE' | 'CREATE OR REPLACE'): string {
  return `${create} FUNCTION platform.move_sandbox_clock(wanted_ms bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $fn$
DECLARE
  reached bigint;
BEGIN
  UPDATE sandbox_clock SET offset_ms = wanted_ms, moved_at = clock_timestamp() WHERE offset_ms <= wanted_ms RETURNING offset_ms INTO reached;
  IF reached IS NULL THEN
    IF EXISTS (SELECT 1 FROM sandbox_clock) THEN
      RAISE EXCEPTION 'the sandbox clock moves forward only' USING ERRCODE = '${SQLSTATE.sandboxClock}';
    END IF;
    RAISE EXCEPTION 'there is no sandbox clock in this database' USING ERRCODE = '${SQLSTATE.sandboxClock}';
  END IF;
  PERFORM pg_notify('sandbox_clock', reached::text);
  RETURN reached;
END $fn$;`;
}

/**
 * Moving the clock tells the open cases of every context: legal time is one, and the role of the service that is asked may queue plans in
 * its own schema only. Contexts are found by their `requeue_plans`; only schemas of the owner count.
 */
export class SandboxClockOfAllContexts1768900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await asOwner(
      runner,
      `
CREATE OR REPLACE FUNCTION platform.move_sandbox_clock(wanted_ms bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $fn$
DECLARE
  context name;
  told bigint := 0;
  of_context bigint;
BEGIN
  UPDATE sandbox_clock SET offset_ms = wanted_ms, moved_at = clock_timestamp() WHERE offset_ms <= wanted_ms;
  IF NOT FOUND THEN
    IF EXISTS (SELECT 1 FROM sandbox_clock) THEN
      RAISE EXCEPTION 'the sandbox clock moves forward only' USING ERRCODE = '${SQLSTATE.sandboxClock}';
    END IF;
    RAISE EXCEPTION 'there is no sandbox clock in this database' USING ERRCODE = '${SQLSTATE.sandboxClock}';
  END IF;
  FOR context IN
    SELECT n.nspname FROM pg_namespace n JOIN pg_proc p ON p.pronamespace = n.oid
    WHERE p.proname = 'requeue_plans' AND n.nspowner = '${OWNER_ROLE}'::regrole ORDER BY n.nspname
  LOOP
    EXECUTE format('SELECT %I.requeue_plans($1)', context) INTO of_context USING wanted_ms;
    told := told + of_context;
  END LOOP;
  PERFORM pg_notify('sandbox_clock', wanted_ms::text);
  RETURN told;
END $fn$;
COMMENT ON FUNCTION platform.move_sandbox_clock(bigint) IS 'moves legal time forward, queues the plans of all open cases again, answers how many';`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await asOwner(runner, moveClockAloneSql('CREATE OR REPLACE'));
  }
}

/** What every database of the system has, whatever contexts it holds. */
export const PLATFORM_MIGRATIONS: MigrationSet = { context: 'platform', migrations: [SandboxClockTable1763700000000, SandboxClockOfAllContexts1768900000000, LawTables1769000000000] };

/** Grants by which the app role of a context may read the sandbox clock and, where there is one, move it. */
export function sandboxClockGrantsSql(appRole: string): string {
  return `GRANT USAGE ON SCHEMA platform TO ${appRole};
GRANT SELECT ON platform.sandbox_clock TO ${appRole};
GRANT EXECUTE ON FUNCTION platform.move_sandbox_clock(bigint) TO ${appRole};`;
}

/**
 * Puts a sandbox clock into a database; only the owner can. Doing it twice is doing it once: `startsAt` (else the machine's now)
 * is where legal time begins in an empty database, and from there it moves forward only. Production has none.
 */
export async function enableSandboxClock(ownerUrl: string, startsAt?: Instant): Promise<void> {
  const offset = startsAt ? Date.parse(startsAt) - Date.now() : 0;
  if (!Number.isFinite(offset)) throw new Error(`SANDBOX_START is "${startsAt}": give an instant such as 2025-02-17T08:30:00+08:00.`);
  const client = new Client({ connectionString: ownerUrl, application_name: 'due-process migrate' });
  await client.connect();
  try {
    await client.query(`SET ROLE ${OWNER_ROLE}`);
    await client.query('INSERT INTO platform.sandbox_clock (offset_ms) VALUES ($1) ON CONFLICT DO NOTHING', [offset]);
  } finally {
    await client.end();
  }
}
