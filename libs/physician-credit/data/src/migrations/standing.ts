import { asOwner } from '@due-process/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { READERS } from './physician-record';

/**
 * What the settlement side asks for, thousands of times a second: the few members of an account that say whether costs are paid. It follows the
 * account in the same transaction, so that a block holds at every site from the act that ordered it.
 */
export class PhysicianStanding1764200400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await asOwner(runner, STANDING);
  }

  async down(runner: QueryRunner): Promise<void> {
    await asOwner(runner, `DROP TRIGGER follow_standing ON physician_credit.case_file; DROP TRIGGER begin_standing ON physician_credit.case_file;
DROP FUNCTION physician_credit.follow_standing(); DROP TABLE physician_credit.physician_standing; DROP FUNCTION physician_credit.standing_of(jsonb);`);
  }
}

const STANDING = `
CREATE TABLE physician_credit.physician_standing (
  code text PRIMARY KEY,
  region text NOT NULL,
  facts jsonb NOT NULL
);
COMMENT ON TABLE physician_credit.physician_standing IS '结算状态: what settlementOn needs of each account; written only by the triggers on case_file';
GRANT SELECT ON physician_credit.physician_standing TO ${READERS};

CREATE FUNCTION physician_credit.standing_of(state jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $fn$
  SELECT jsonb_strip_nulls(jsonb_build_object('periods', state->'periods', 'optOut', state->'optOut', 'optedOut', state->'optedOut', 'sites', state->'sites', 'registeredOn', state->'registeredOn'))
$fn$;
REVOKE ALL ON FUNCTION physician_credit.standing_of(jsonb) FROM PUBLIC;

CREATE FUNCTION physician_credit.follow_standing() RETURNS trigger LANGUAGE plpgsql SET search_path = physician_credit, pg_temp AS $fn$
BEGIN
  INSERT INTO physician_standing (code, region, facts) VALUES (NEW.stream_id, NEW.region, standing_of(NEW.state))
  ON CONFLICT (code) DO UPDATE SET region = excluded.region, facts = excluded.facts
  WHERE physician_standing.facts IS DISTINCT FROM excluded.facts OR physician_standing.region <> excluded.region;
  RETURN NULL;
END $fn$;
COMMENT ON FUNCTION physician_credit.follow_standing() IS 'physician_standing follows the accounts';
CREATE TRIGGER begin_standing AFTER INSERT ON physician_credit.case_file FOR EACH ROW
  WHEN (NEW.procedure = 'physician-account') EXECUTE FUNCTION physician_credit.follow_standing();
CREATE TRIGGER follow_standing AFTER UPDATE OF state ON physician_credit.case_file FOR EACH ROW
  WHEN (NEW.procedure = 'physician-account') EXECUTE FUNCTION physician_credit.follow_standing();
`;
