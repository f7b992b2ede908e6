import { asOwner } from '@due-process/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from './physician-record';

/**
 * Who a code is (一人一码, QN-2(1)): name and identity number, sealed by the service's key, in a schema of its own that no role can read. A person is
 * found by the keyed hash of the identity number alone; who opens a seal, and why, is written down (R735-32).
 */
export class PersonRegistry1764200200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await asOwner(runner, REGISTRY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await asOwner(runner, 'DROP SCHEMA physician_registry CASCADE;');
  }
}

const FUNCTIONS = ['seal_person(text, bytea, bytea)', 'code_of(bytea)', 'codes_of(bytea[])', 'open_person(text, text, text, timestamptz)'];

const REGISTRY = `
CREATE SCHEMA physician_registry;
CREATE TABLE physician_registry.person (
  code text PRIMARY KEY,
  identity_hash bytea NOT NULL UNIQUE CHECK (length(identity_hash) = 32),
  sealed bytea NOT NULL
);
COMMENT ON TABLE physician_registry.person IS 'one person, one code; identity_hash: HMAC-SHA-256 of the identity number; sealed: AES-256-GCM of name and number';
CREATE TABLE physician_registry.opening (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL,
  opened_by text NOT NULL,
  reason text NOT NULL,
  at timestamptz NOT NULL
);
COMMENT ON TABLE physician_registry.opening IS 'who opened the seal of a person, and why';

CREATE FUNCTION physician_registry.seal_person(code text, identity_hash bytea, sealed bytea) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = physician_registry, pg_temp AS $fn$
DECLARE
  known text;
BEGIN
  INSERT INTO person AS p (code, identity_hash, sealed) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING;
  SELECT p.code INTO known FROM person p WHERE p.identity_hash = $2;
  RETURN known;
END $fn$;
COMMENT ON FUNCTION physician_registry.seal_person(text, bytea, bytea) IS 'answers the code of the person: the given one, or the one known before';

CREATE FUNCTION physician_registry.code_of(identity_hash bytea) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = physician_registry, pg_temp AS $fn$
  SELECT p.code FROM person p WHERE p.identity_hash = $1;
$fn$;
CREATE FUNCTION physician_registry.codes_of(identity_hashes bytea[]) RETURNS TABLE (identity_hash bytea, code text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = physician_registry, pg_temp AS $fn$
  SELECT p.identity_hash, p.code FROM person p WHERE p.identity_hash = ANY ($1);
$fn$;

CREATE FUNCTION physician_registry.open_person(code text, opened_by text, reason text, at timestamptz) RETURNS bytea
LANGUAGE sql SECURITY DEFINER SET search_path = physician_registry, pg_temp AS $fn$
  INSERT INTO opening (code, opened_by, reason, at) VALUES ($1, $2, $3, $4);
  SELECT p.sealed FROM person p WHERE p.code = $1;
$fn$;

GRANT USAGE ON SCHEMA physician_registry TO ${APP_ROLE};
${FUNCTIONS.map((signature) => `REVOKE ALL ON FUNCTION physician_registry.${signature} FROM PUBLIC;\nGRANT EXECUTE ON FUNCTION physician_registry.${signature} TO ${APP_ROLE};`).join('\n')}
`;
