import { asOwner } from '@due-process/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { READERS } from './enforcement-record';

/**
 * A preservation that nobody disposed of lapses by itself (自动解除; O4-28), whether or not anybody has written it down yet: from the end of its clock
 * it holds nothing, and whoever preserves or seals the thing at a later moment takes its place.
 */
export class HoldsEnd1764100700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await asOwner(runner, ENDING);
  }

  async down(runner: QueryRunner): Promise<void> {
    await asOwner(runner, `${holdThings('')} DROP FUNCTION enforcement.holds_until(text, jsonb);`);
  }
}

/** Rows of other streams over the same things whose hold was over when the new measure was taken. */
const LET_GO = `
  DELETE FROM held_thing h USING case_file other
  WHERE other.stream_id = h.stream_id AND h.stream_id <> NEW.stream_id AND h.bureau = NEW.state->'bureau'->>'code'
    AND h.thing IN (SELECT mine->>'ref' FROM jsonb_array_elements(NEW.state->'things') AS mine WHERE mine->>'status' = ANY (holding))
    AND holds_until(other.procedure, other.state)::timestamptz <= (NEW.state->>CASE NEW.procedure WHEN 'sealing' THEN 'sealedAt' ELSE 'takenAt' END)::timestamptz;`;

const holdThings = (letGo: string): string => `
CREATE OR REPLACE FUNCTION enforcement.hold_things() RETURNS trigger LANGUAGE plpgsql SET search_path = enforcement, pg_temp AS $fn$
DECLARE
  holding text[] := CASE NEW.procedure WHEN 'sealing' THEN ARRAY['sealed', 'release-decided'] ELSE ARRAY['preserved'] END;
BEGIN
  DELETE FROM held_thing WHERE stream_id = NEW.stream_id;${letGo}
  INSERT INTO held_thing (bureau, thing, stream_id, procedure, case_id)
  SELECT NEW.state->'bureau'->>'code', thing->>'ref', NEW.stream_id, NEW.procedure, NEW.state->>'caseId'
  FROM jsonb_array_elements(NEW.state->'things') AS thing
  WHERE thing->>'status' = ANY (holding);
  RETURN NULL;
EXCEPTION WHEN unique_violation THEN
  RAISE EXCEPTION 'a thing is under another measure already (ACL-23)' USING ERRCODE = 'DP001', DETAIL = NEW.stream_id, HINT = NEW.version::text;
END $fn$;`;

const ENDING = `
CREATE FUNCTION enforcement.holds_until(procedure text, state jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = enforcement, pg_temp AS $fn$
  SELECT min(clock->'deadline'->>'endsAt') FROM jsonb_path_query(state, '$.clocks.*') AS clock
  WHERE procedure = 'evidence-preservation' AND clock->>'status' = 'running' AND clock->'deadline'->>'status' = 'final';
$fn$;
COMMENT ON FUNCTION enforcement.holds_until(text, jsonb) IS
  'when a measure ends by itself: a preservation at the first end of its clocks (O4-26, O4-28); a sealing lies until somebody releases it (ACL-62)';
GRANT EXECUTE ON FUNCTION enforcement.holds_until(text, jsonb) TO ${READERS};
${holdThings(LET_GO)}
`;
