import { asOwner } from '@due-process/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every act on a penalty case looks at the other cases of its party (APL-29, LZ-42(2)): they are found by it, not by reading every case. */
export class CasesOfAParty1764100800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await asOwner(runner, "CREATE INDEX case_file_of_party ON enforcement.case_file ((state->'party'->>'id')) WHERE procedure = 'penalty-case';");
  }

  async down(runner: QueryRunner): Promise<void> {
    await asOwner(runner, 'DROP INDEX enforcement.case_file_of_party;');
  }
}
