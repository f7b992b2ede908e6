import { asOwner } from '@due-process/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from './enforcement-record';

/**
 * The ways in which the service writes the registers that acts look at: a certificate keeps its person and its bureau for ever and only its last
 * day changes (renewed, withdrawn); a province's table never changes once it is loaded, another one follows it. Each change is kept with who made it.
 */
export class Registers1764100500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await asOwner(runner, REGISTERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await asOwner(runner, `DROP FUNCTION ${CERTIFICATE}; DROP FUNCTION ${TABLE}; DROP INDEX enforcement.case_file_of_case;`);
  }
}

const CERTIFICATE = 'enforcement.register_certificate(text, text, text, date, date, boolean, text, timestamptz)';
const TABLE = 'enforcement.load_discretion_table(text, text, date, date, jsonb, text, timestamptz)';

const REGISTERS = `
CREATE INDEX case_file_of_case ON enforcement.case_file ((state->>'caseId')) WHERE procedure <> 'penalty-case';
COMMENT ON INDEX enforcement.case_file_of_case IS 'the measures, executions and accesses of a case: looked up with every act';

CREATE FUNCTION enforcement.register_certificate(person text, bureau text, certificate text, valid_from date, valid_to date, delegated boolean, registered_by text, at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = enforcement, pg_temp AS $fn$
BEGIN
  INSERT INTO officer_certificate AS known (person, bureau, certificate, valid_from, valid_to, delegated) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT ON CONSTRAINT officer_certificate_pkey DO UPDATE SET valid_to = excluded.valid_to
    WHERE known.person = excluded.person AND known.bureau = excluded.bureau AND known.valid_from = excluded.valid_from AND known.delegated = excluded.delegated;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  INSERT INTO operator_act (stream_id, at, actor, act, reason, detail)
  VALUES (NULL, $8, $7, 'register-certificate', '执法证件登记', jsonb_build_object('person', $1, 'bureau', $2, 'certificate', $3, 'validFrom', $4, 'validTo', $5, 'delegated', $6));
  RETURN true;
END $fn$;
COMMENT ON FUNCTION ${CERTIFICATE} IS 'false: the number belongs to another person, bureau or beginning';

CREATE FUNCTION enforcement.load_discretion_table(id text, region text, in_force_from date, in_force_until date, content jsonb, loaded_by text, at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = enforcement, pg_temp AS $fn$
BEGIN
  INSERT INTO discretion_table AS known (id, region, in_force_from, in_force_until, content) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING;
  IF FOUND THEN
    INSERT INTO operator_act (stream_id, at, actor, act, reason, detail) VALUES (NULL, $7, $6, 'load-discretion-table', '载入裁量基准', jsonb_build_object('id', $1, 'region', $2, 'inForceFrom', $3, 'inForceUntil', $4));
    RETURN true;
  END IF;
  RETURN EXISTS (SELECT 1 FROM discretion_table t WHERE t.id = $1 AND t.content = $5);
END $fn$;
COMMENT ON FUNCTION ${TABLE} IS 'false: another table has this id';

REVOKE ALL ON FUNCTION ${CERTIFICATE}, ${TABLE} FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ${CERTIFICATE}, ${TABLE} TO ${APP_ROLE};
`;
