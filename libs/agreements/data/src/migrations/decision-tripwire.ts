import { asOwner } from '@due-process/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A tripwire, not the law: the law lives in `decide` (gates.ts of breach-handling). It only makes sure that whoever writes to the
 * database past the domain cannot leave a decision in the record whose gates of LZ-21 and LZ-22 are not in the record before it.
 */
export class DecisionTripwire1763700400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await asOwner(runner, TRIPWIRE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await asOwner(runner, 'DROP TRIGGER decision_tripwire ON agreements.case_event; DROP FUNCTION agreements.decision_tripwire();');
  }
}

const TRIPWIRE = `
CREATE FUNCTION agreements.decision_tripwire() RETURNS trigger LANGUAGE plpgsql SET search_path = agreements, pg_temp AS $fn$
DECLARE
  proposed int;
  gates text[] := ARRAY(SELECT jsonb_array_elements_text(coalesce(NEW.data->'gates', '[]')));
  gate text;
  found_gate boolean;
BEGIN
  SELECT max(seq) INTO proposed FROM case_event WHERE stream_id = NEW.stream_id AND type = 'MeasuresProposed';
  IF proposed IS NULL
    OR NOT EXISTS (SELECT 1 FROM case_event WHERE stream_id = NEW.stream_id AND seq > proposed AND type = 'NoticeServed')
    OR NOT EXISTS (SELECT 1 FROM case_event WHERE stream_id = NEW.stream_id AND seq > proposed AND type IN ('DefenceWaived', 'ReExamined')) THEN
    RAISE EXCEPTION 'decision without notice and hearing in the record (LZ-22)' USING ERRCODE = 'DP005';
  END IF;

  IF EXISTS (SELECT 1 FROM jsonb_array_elements(coalesce(NEW.data->'measures', '[]')) m WHERE m->>'kind' = 'LZ-18.terminate-agreement') THEN
    IF NOT gates @> ARRAY['city-agency-discussion', 'legal-review', 'bureau-discussion'] THEN
      RAISE EXCEPTION 'termination without the gates of LZ-21(2)' USING ERRCODE = 'DP005';
    END IF;
  ELSIF EXISTS (SELECT 1 FROM jsonb_array_elements(coalesce(NEW.data->'measures', '[]')) m WHERE m->>'kind' LIKE 'LZ-18.%suspend%' OR m->>'kind' = 'LZ-18.staff-cancel')
    OR (SELECT coalesce(sum((m->>'amountFen')::bigint), 0) FROM jsonb_array_elements(coalesce(NEW.data->'measures', '[]')) m
        WHERE m->>'kind' IN ('LZ-18.recover', 'LZ-18.refuse-payment')) >= 5000000 THEN
    IF NOT 'agency-discussion' = ANY (gates) THEN
      RAISE EXCEPTION 'suspension, or 50,000 yuan and more, without the discussion of LZ-21(1)' USING ERRCODE = 'DP005';
    END IF;
  END IF;

  FOREACH gate IN ARRAY gates LOOP
    CONTINUE WHEN gate IN ('notice', 'hearing');
    SELECT e.type = 'ReportedToCityAgency' OR e.data->>'result' IN ('approved', 'passed') INTO found_gate
    FROM case_event e
    WHERE e.stream_id = NEW.stream_id AND e.seq > proposed AND e.type = CASE gate
      WHEN 'agency-discussion' THEN 'AgencyDiscussed'
      WHEN 'city-agency-discussion' THEN 'CityAgencyDiscussed'
      WHEN 'county-report' THEN 'ReportedToCityAgency'
      WHEN 'legal-review' THEN 'LegalReviewed'
      WHEN 'bureau-discussion' THEN 'BureauDiscussed' END
    ORDER BY e.seq DESC LIMIT 1;
    IF found_gate IS NOT TRUE THEN
      RAISE EXCEPTION 'decision before the gate "%" is passed in the record (LZ-21)', gate USING ERRCODE = 'DP005';
    END IF;
  END LOOP;
  RETURN NEW;
END $fn$;
COMMENT ON FUNCTION agreements.decision_tripwire() IS 'a tripwire only: the law lives in decide (LZ-21, LZ-22)';
CREATE TRIGGER decision_tripwire BEFORE INSERT ON agreements.case_event
  FOR EACH ROW WHEN (NEW.type = 'DecisionMade') EXECUTE FUNCTION agreements.decision_tripwire();
`;
