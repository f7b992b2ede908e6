import { asOwner } from '@due-process/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { READERS } from './enforcement-record';

/**
 * At no time two measures on one thing (ACL-23): every thing that a preservation or a sealing lists or holds is one row, unique in its bureau, kept
 * by the head of the stream in the same transaction. Who comes second at the same moment is told as after a race: the act is decided again,
 * and then refused with its reason.
 */
export class HeldThings1764100300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await asOwner(runner, HELD);
  }

  async down(runner: QueryRunner): Promise<void> {
    await asOwner(runner, 'DROP TRIGGER hold_things ON enforcement.case_file; DROP FUNCTION enforcement.hold_things(); DROP TABLE enforcement.held_thing;');
  }
}

const HELD = `
CREATE TABLE enforcement.held_thing (
  bureau text NOT NULL,
  thing text NOT NULL,
  stream_id text NOT NULL,
  procedure text NOT NULL CHECK (procedure IN ('evidence-preservation', 'sealing')),
  case_id text NOT NULL,
  PRIMARY KEY (bureau, thing)
);
CREATE INDEX held_thing_stream ON enforcement.held_thing (stream_id);
COMMENT ON TABLE enforcement.held_thing IS 'things under a measure now, each under one (ACL-23); written only by the trigger hold_things';
GRANT SELECT ON enforcement.held_thing TO ${READERS};

CREATE FUNCTION enforcement.hold_things() RETURNS trigger LANGUAGE plpgsql SET search_path = enforcement, pg_temp AS $fn$
BEGIN
  DELETE FROM held_thing WHERE stream_id = NEW.stream_id;
  INSERT INTO held_thing (bureau, thing, stream_id, procedure, case_id)
  SELECT NEW.state->'bureau'->>'code', thing->>'ref', NEW.stream_id, NEW.procedure, NEW.state->>'caseId'
  FROM jsonb_array_elements(NEW.state->'things') AS thing
  WHERE thing->>'status' = ANY (CASE NEW.procedure WHEN 'sealing' THEN ARRAY['sealed', 'release-decided'] ELSE ARRAY['preserved'] END);
  RETURN NULL;
EXCEPTION WHEN unique_violation THEN
  RAISE EXCEPTION 'a thing is under another measure already (ACL-23)' USING ERRCODE = 'DP001', DETAIL = NEW.stream_id, HINT = NEW.version::text;
END $fn$;
COMMENT ON FUNCTION enforcement.hold_things() IS 'held_thing follows the state of preservations and sealings';
CREATE TRIGGER hold_things AFTER INSERT OR UPDATE OF state ON enforcement.case_file FOR EACH ROW
  WHEN (NEW.procedure IN ('evidence-preservation', 'sealing')) EXECUTE FUNCTION enforcement.hold_things();
`;
