import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asOwner } from '../database/migrations';
import { AUDITOR_ROLE } from '../record/record-schema-sql';
import { LAW_FUNCTIONS_SQL } from './law-functions-sql';
import { LAW_TABLES_SQL } from './law-tables-sql';

/** The law in force and how it came to be: proposals, decisions, versions, and how far each context has followed. */
export class LawTables1769000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await asOwner(
      runner,
      `${LAW_TABLES_SQL}${LAW_FUNCTIONS_SQL}
REVOKE ALL ON SCHEMA law FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA law FROM PUBLIC;
GRANT USAGE ON SCHEMA law TO ${AUDITOR_ROLE};
GRANT SELECT ON ALL TABLES IN SCHEMA law TO ${AUDITOR_ROLE};`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await asOwner(runner, 'DROP SCHEMA law CASCADE;');
  }
}
