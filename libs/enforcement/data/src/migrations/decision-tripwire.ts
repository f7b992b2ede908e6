import { asOwner } from '@due-process/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A tripwire, not the law: the law lives in `decide` (gates.ts of penalty-case). It knows the smallest statement of the gates, which evidence must
 * stand in the record before a decision, so that whoever writes to the database past the domain leaves no penalty without notice and hearing
 * (APL-44, APL-45) and none without the legal review and the discussion of exactly its content (O4-37, O4-44).
 */
export class DecisionTripwire1764100600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await asOwner(runner, TRIPWIRE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await asOwner(runner, 'DROP TRIGGER decision_tripwire ON enforcement.case_event; DROP FUNCTION enforcement.decision_tripwire();');
  }
}

const TRIPWIRE = `
CREATE FUNCTION enforcement.decision_tripwire() RETURNS trigger LANGUAGE plpgsql SET search_path = enforcement, pg_temp AS $fn$
DECLARE
  content text := NEW.data->>'hash';
  gates text[] := ARRAY(SELECT jsonb_array_elements_text(coalesce(NEW.data->'gates', '[]')));
  drafted int;
  served int;
BEGIN
  -- A later content than the decided one takes all force from what was passed before it.
  SELECT max(seq) INTO drafted FROM case_event WHERE stream_id = NEW.stream_id AND type = 'DecisionDrafted';
  IF content IS NULL OR NOT EXISTS (SELECT 1 FROM case_event
      WHERE stream_id = NEW.stream_id AND seq >= drafted AND type IN ('DecisionDrafted', 'ReExamined') AND data->'draft'->>'hash' = content) THEN
    RAISE EXCEPTION 'decision on a content that nobody drafted (O4-36)' USING ERRCODE = 'DP005';
  END IF;

  IF NEW.data->>'result' = 'penalty' AND NOT gates @> ARRAY['notice', 'hearing'] THEN
    RAISE EXCEPTION 'penalty without notice and hearing among its gates (APL-44)' USING ERRCODE = 'DP005';
  END IF;
  IF 'notice' = ANY (gates) THEN
    SELECT max(seq) INTO served FROM case_event WHERE stream_id = NEW.stream_id AND seq > drafted AND type = 'NoticeServed';
    IF served IS NULL THEN
      RAISE EXCEPTION 'decision without the notice of its content in the record (APL-44)' USING ERRCODE = 'DP005';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM case_event WHERE stream_id = NEW.stream_id AND seq > served AND type IN ('RightLapsed', 'RightsWaived', 'WindowClosed', 'DefenceRecorded', 'HearingHeld', 'ReExamined')) THEN
      RAISE EXCEPTION 'decision before the party was heard or silent to the end (APL-45)' USING ERRCODE = 'DP005';
    END IF;
  END IF;

  -- What restricts the party's business is reviewed, whatever else it is (O4-37).
  IF NOT 'review' = ANY (gates) AND EXISTS (SELECT 1 FROM jsonb_array_elements(coalesce(NEW.data->'measures', '[]')) m
      WHERE m->>'kind' IN ('suspend-department', 'suspend-networked-settlement', 'ban', 'termination-by-agency')) THEN
    RAISE EXCEPTION 'suspension, ban or termination without legal review (O4-37)' USING ERRCODE = 'DP005';
  END IF;
  IF 'review' = ANY (gates) AND NOT EXISTS (SELECT 1 FROM case_event WHERE stream_id = NEW.stream_id AND data->>'hash' = content
      AND (type = 'ReviewPassed' OR type = 'ReviewDisputeSettled' AND data->>'follow' = 'case-body')) THEN
    RAISE EXCEPTION 'decision before legal review has passed exactly its content (O4-37, LZ-40)' USING ERRCODE = 'DP005';
  END IF;
  IF 'discussion' = ANY (gates) AND (SELECT e.data->>'result' FROM case_event e
      WHERE e.stream_id = NEW.stream_id AND e.type = 'DraftDiscussed' AND e.data->>'hash' = content ORDER BY e.seq DESC LIMIT 1) IS DISTINCT FROM 'approved' THEN
    RAISE EXCEPTION 'decision before the heads have agreed on exactly its content (O4-44)' USING ERRCODE = 'DP005';
  END IF;
  RETURN NEW;
END $fn$;
COMMENT ON FUNCTION enforcement.decision_tripwire() IS 'a tripwire only: the law lives in decide (APL-44, O4-37, O4-44)';
CREATE TRIGGER decision_tripwire BEFORE INSERT ON enforcement.case_event
  FOR EACH ROW WHEN (NEW.type = 'DecisionMade') EXECUTE FUNCTION enforcement.decision_tripwire();
`;
