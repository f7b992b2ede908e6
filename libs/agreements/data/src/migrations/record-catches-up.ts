import { asOwner, recordCatchesUpSql } from '@due-process/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, SCHEMA } from './agreements-record';

/** A record from before the law could be changed in the running system gets its rights on the law, and closed cases can be queued again. */
export class RecordCatchesUp1764000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await asOwner(runner, recordCatchesUpSql(SCHEMA, APP_ROLE));
  }

  /** An earlier version works with what it leaves. */
  async down(): Promise<void> {}
}
