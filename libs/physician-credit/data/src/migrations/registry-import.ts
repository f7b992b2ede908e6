import { asOwner } from '@due-process/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, READERS } from './physician-record';

/** Imports of the registry: who brought which file, how far it is, what was wrong. What a file says of persons is not kept. */
export class RegistryImports1764200500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await asOwner(runner, IMPORTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await asOwner(runner, 'DROP FUNCTION physician_credit.note_import(text, jsonb); DROP TABLE physician_credit.registry_import;');
  }
}

const IMPORTS = `
CREATE TABLE physician_credit.registry_import (
  id text PRIMARY KEY,
  started_by text NOT NULL,
  employer text NOT NULL,
  started_at timestamptz NOT NULL,
  file_sha256 text NOT NULL,
  stage text NOT NULL CHECK (stage IN ('checking', 'loading', 'done', 'refused', 'failed')),
  rows int NOT NULL DEFAULT 0,
  rows_done int NOT NULL DEFAULT 0,
  registered int NOT NULL DEFAULT 0,
  sites_added int NOT NULL DEFAULT 0,
  unchanged int NOT NULL DEFAULT 0,
  problem_count int NOT NULL DEFAULT 0,
  problems jsonb NOT NULL DEFAULT '[]',
  changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
GRANT SELECT ON physician_credit.registry_import TO ${READERS};

CREATE FUNCTION physician_credit.note_import(import text, note jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = physician_credit, pg_temp AS $fn$
  INSERT INTO registry_import (id, started_by, employer, started_at, file_sha256, stage)
  SELECT $1, $2->>'startedBy', $2->>'employer', ($2->>'startedAt')::timestamptz, $2->>'fileSha256', 'checking' WHERE $2 ? 'startedBy'
  ON CONFLICT DO NOTHING;
  UPDATE registry_import SET stage = coalesce($2->>'stage', stage), rows = coalesce(($2->>'rows')::int, rows), rows_done = coalesce(($2->>'rowsDone')::int, rows_done),
    registered = coalesce(($2->>'registered')::int, registered), sites_added = coalesce(($2->>'sitesAdded')::int, sites_added), unchanged = coalesce(($2->>'unchanged')::int, unchanged),
    problem_count = coalesce(($2->>'problemCount')::int, problem_count), problems = coalesce($2->'problems', problems), changed_at = clock_timestamp()
  WHERE id = $1 AND stage IN ('checking', 'loading');
$fn$;
COMMENT ON FUNCTION physician_credit.note_import(text, jsonb) IS 'begins an import or notes how far it is; one that is over stays as it is';
REVOKE ALL ON FUNCTION physician_credit.note_import(text, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION physician_credit.note_import(text, jsonb) TO ${APP_ROLE};
`;
