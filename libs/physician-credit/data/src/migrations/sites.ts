import { asOwner } from '@due-process/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { READERS } from './physician-record';

/** Where each person practises (执业点): follows the accounts in the same transaction, for the lists and the permissions of institutions. */
export class PhysicianSites1764200300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await asOwner(runner, SITES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await asOwner(runner, `DROP INDEX physician_credit.case_file_not_normal; DROP INDEX physician_credit.case_file_person; DROP TRIGGER follow_sites ON physician_credit.case_file; DROP TRIGGER begin_sites ON physician_credit.case_file;
DROP FUNCTION physician_credit.follow_sites(); DROP TABLE physician_credit.physician_site;`);
  }
}

const SITES = `
CREATE TABLE physician_credit.physician_site (
  code text NOT NULL,
  institution text NOT NULL,
  region text NOT NULL,
  from_day date NOT NULL,
  until_day date,
  PRIMARY KEY (code, institution, region, from_day)
);
CREATE INDEX physician_site_institution ON physician_credit.physician_site (institution, code);
CREATE INDEX physician_site_region ON physician_credit.physician_site (region text_pattern_ops, code);
CREATE INDEX case_file_person ON physician_credit.case_file ((coalesce(state->>'account', stream_id)));
CREATE INDEX case_file_not_normal ON physician_credit.case_file (stream_id) WHERE procedure = 'physician-account' AND stage <> 'NORMAL';
COMMENT ON INDEX physician_credit.case_file_not_normal IS 'who may be on the public list, which anybody may ask for';
COMMENT ON INDEX physician_credit.case_file_person IS 'everything that was begun for a person, for the person and the institutions';
COMMENT ON TABLE physician_credit.physician_site IS '执业点 of each code; written only by the triggers on case_file';
GRANT SELECT ON physician_credit.physician_site TO ${READERS};

CREATE FUNCTION physician_credit.follow_sites() RETURNS trigger LANGUAGE plpgsql SET search_path = physician_credit, pg_temp AS $fn$
BEGIN
  DELETE FROM physician_site WHERE code = NEW.stream_id;
  INSERT INTO physician_site (code, institution, region, from_day, until_day)
  SELECT NEW.stream_id, s.institution, s.region, s."from", s.until
  FROM jsonb_to_recordset(NEW.state->'sites') AS s(institution text, region text, "from" date, until date)
  ON CONFLICT (code, institution, region, from_day) DO UPDATE SET until_day = excluded.until_day;
  RETURN NULL;
END $fn$;
COMMENT ON FUNCTION physician_credit.follow_sites() IS 'physician_site follows the accounts';
CREATE TRIGGER begin_sites AFTER INSERT ON physician_credit.case_file FOR EACH ROW
  WHEN (NEW.procedure = 'physician-account') EXECUTE FUNCTION physician_credit.follow_sites();
CREATE TRIGGER follow_sites AFTER UPDATE OF state ON physician_credit.case_file FOR EACH ROW
  WHEN (NEW.procedure = 'physician-account' AND OLD.state->'sites' IS DISTINCT FROM NEW.state->'sites') EXECUTE FUNCTION physician_credit.follow_sites();
`;
