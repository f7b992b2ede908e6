import { asOwner } from '@due-process/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A tripwire, not the law: the law lives in `decide` (gates.ts of breach-handling). It knows the smallest statement of the gates, which
 * evidence must stand in the record before which event, so that whoever writes to the database past the domain leaves neither a decision
 * without its gates (LZ-21, LZ-22) nor a suspension or termination without its decision (LZ-19, LZ-20).
 */
export class DecisionTripwire1763700400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await asOwner(runner, `${DECISION}${EFFECT}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await asOwner(
      runner,
      `DROP TRIGGER effect_tripwire ON agreements.case_event; DROP FUNCTION agreements.effect_tripwire();
DROP TRIGGER decision_tripwire ON agreements.case_event; DROP FUNCTION agreements.decision_tripwire();`,
    );
  }
}

const DECISION = `
CREATE FUNCTION agreements.decision_tripwire() RETURNS trigger LANGUAGE plpgsql SET search_path = agreements, pg_temp AS $fn$
DECLARE
  proposed int;
  gates text[] := ARRAY(SELECT jsonb_array_elements_text(coalesce(NEW.data->'gates', '[]')));
  gate text;
  found_gate boolean;
  level text;
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
    -- Who did not say that the city handles the case needs the report of the county.
    SELECT data->'agency'->>'level' INTO level FROM case_event WHERE stream_id = NEW.stream_id AND seq = 1 AND type = 'BreachCaseOpened';
    IF level IS DISTINCT FROM 'city' AND NOT 'county-report' = ANY (gates) THEN
      RAISE EXCEPTION 'termination by a county agency without its report to the city agency (LZ-21(2))' USING ERRCODE = 'DP005';
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

/**
 * What a decision brings about. A suspension is a stream of its own: its `caseId` names the case, whose events are in the record already,
 * also when both come with one act (`record_acts` writes the streams in their order). A new proposal or a revocation takes all force
 * from the decision before it.
 */
const EFFECT = `
CREATE FUNCTION agreements.effect_tripwire() RETURNS trigger LANGUAGE plpgsql SET search_path = agreements, pg_temp AS $fn$
DECLARE
  decided_in text := CASE NEW.type WHEN 'SuspensionBegan' THEN NEW.data->>'caseId' ELSE NEW.stream_id END;
  ordered jsonb := CASE NEW.type WHEN 'SuspensionBegan' THEN jsonb_build_object('id', NEW.data->'measure', 'kind', NEW.data->'kind')
    ELSE '{"kind": "LZ-18.terminate-agreement"}' END;
  overtaken int;
  decided int;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM case_event WHERE stream_id = decided_in AND seq = 1 AND type = 'BreachCaseOpened'
      AND data->'agreement'->>'id' = NEW.data->>'agreementId') THEN
    RAISE EXCEPTION 'not the agreement of case % (LZ-19, LZ-20)', decided_in USING ERRCODE = 'DP005';
  END IF;
  SELECT coalesce(max(seq), 0) INTO overtaken FROM case_event WHERE stream_id = decided_in AND type IN ('MeasuresProposed', 'DecisionRevoked');
  SELECT max(seq) INTO decided FROM case_event
  WHERE stream_id = decided_in AND seq > overtaken AND type = 'DecisionMade' AND data->'measures' @> jsonb_build_array(ordered);
  IF decided IS NULL THEN
    RAISE EXCEPTION 'suspension or termination that no standing decision of case % orders (LZ-19, LZ-20)', decided_in USING ERRCODE = 'DP005';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM case_event WHERE stream_id = decided_in AND seq > decided AND type = 'DecisionServed') THEN
    RAISE EXCEPTION 'suspension or termination before the decision of case % was served (LZ-24(2))', decided_in USING ERRCODE = 'DP005';
  END IF;
  RETURN NEW;
END $fn$;
COMMENT ON FUNCTION agreements.effect_tripwire() IS 'a tripwire only: the law lives in decide (LZ-19, LZ-20)';
CREATE TRIGGER effect_tripwire BEFORE INSERT ON agreements.case_event
  FOR EACH ROW WHEN (NEW.type IN ('SuspensionBegan', 'AgreementTerminated')) EXECUTE FUNCTION agreements.effect_tripwire();
`;
