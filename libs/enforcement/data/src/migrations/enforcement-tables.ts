import { asOwner } from '@due-process/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, READERS } from './enforcement-record';

/** What acts look at beside the case: certificates of officers, the province's table of discretion, and the evidence files that were received. */
export class EnforcementTables1764100200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await asOwner(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await asOwner(runner, 'DROP FUNCTION enforcement.receive_file(text, text, text, bigint, text, text, timestamptz); DROP TABLE enforcement.evidence_file, enforcement.discretion_table, enforcement.officer_certificate;');
  }
}

const TABLES = `
CREATE TABLE enforcement.officer_certificate (
  person text NOT NULL,
  bureau text NOT NULL,
  certificate text NOT NULL PRIMARY KEY,
  valid_from date NOT NULL,
  valid_to date NOT NULL CHECK (valid_to >= valid_from),
  delegated boolean NOT NULL DEFAULT false
);
CREATE INDEX officer_certificate_bureau ON enforcement.officer_certificate (bureau, person, valid_to);
COMMENT ON TABLE enforcement.officer_certificate IS '执法证件 (APL-42, R735-29): valid on both days included; persons by their pseudonymous code';

CREATE TABLE enforcement.discretion_table (
  id text NOT NULL PRIMARY KEY,
  region text NOT NULL,
  in_force_from date NOT NULL,
  in_force_until date,
  content jsonb NOT NULL
);
COMMENT ON TABLE enforcement.discretion_table IS '行政处罚裁量基准 of a province (APL-34), by division prefix; without one the legal range and a reason bind';

CREATE TABLE enforcement.evidence_file (
  case_id text NOT NULL REFERENCES enforcement.case_file,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  name text NOT NULL,
  size bigint NOT NULL CHECK (size > 0),
  type text NOT NULL,
  received_by text NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (case_id, sha256)
);
COMMENT ON TABLE enforcement.evidence_file IS 'files received for a case, by the hash at receipt (O4-23); the bytes lie in the file store';
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON enforcement.evidence_file
  FOR EACH STATEMENT EXECUTE FUNCTION enforcement.refuse_change();

CREATE FUNCTION enforcement.receive_file(case_id text, sha256 text, name text, size bigint, type text, received_by text, received_at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = enforcement, pg_temp AS $fn$
  INSERT INTO evidence_file (case_id, sha256, name, size, type, received_by, received_at) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING;
$fn$;
REVOKE ALL ON FUNCTION enforcement.receive_file(text, text, text, bigint, text, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enforcement.receive_file(text, text, text, bigint, text, text, timestamptz) TO ${APP_ROLE};
GRANT SELECT ON enforcement.officer_certificate, enforcement.discretion_table, enforcement.evidence_file TO ${READERS};
`;
