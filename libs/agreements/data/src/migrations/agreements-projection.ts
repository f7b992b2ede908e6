import { asOwner } from '@due-process/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps the read tables of the context in the transaction that records the events. */
export class AgreementsProjection1763700300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await asOwner(runner, PROJECT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await asOwner(runner, 'DROP TRIGGER project ON agreements.case_event; DROP FUNCTION agreements.project_event();');
  }
}

/** The trigger's condition names the events that change something here; all others pay nothing. */
const PROJECT = `
CREATE FUNCTION agreements.project_event() RETURNS trigger LANGUAGE plpgsql SET search_path = agreements, pg_temp AS $fn$
DECLARE
  d jsonb := NEW.data;
BEGIN
  CASE NEW.type
  WHEN 'SuspensionBegan' THEN
    INSERT INTO agreement_suspension (suspension_id, agreement_id, case_id, kind, target_kind, target_ref, first_day, last_day, ends_with_term)
    VALUES (NEW.stream_id, d->>'agreementId', d->>'caseId', d->>'kind', d->'target'->>'kind', d->'target'->>'ref',
      (d->>'firstDay')::date, (d->>'lastDay')::date, (d->>'endsWithTerm')::boolean);
  WHEN 'SuspensionEnded' THEN
    UPDATE agreement_suspension SET ended_on = (d->>'on')::date, how = d->>'how' WHERE suspension_id = NEW.stream_id;
  WHEN 'AgreementTerminated' THEN
    UPDATE service_agreement SET terminated_on = (d->>'on')::date WHERE id = d->>'agreementId';
    INSERT INTO agreement_bar (institution_id, case_id, rule, level, from_day, until)
    SELECT d->>'institutionId', NEW.stream_id, bar->>'rule', bar->>'level', (d->>'on')::date, (bar->>'until')::date
    FROM jsonb_array_elements(coalesce(d->'bars', '[]')) AS bar;
  WHEN 'SettlementHeld' THEN
    INSERT INTO settlement_hold (agreement_id, case_id, base, since)
    VALUES (d->>'agreementId', NEW.stream_id, d->>'base', (d->>'since')::date)
    ON CONFLICT (case_id, agreement_id, since) DO UPDATE SET base = excluded.base, released_on = NULL;
  WHEN 'SettlementHoldReleased' THEN
    UPDATE settlement_hold SET released_on = (d->>'on')::date WHERE case_id = NEW.stream_id AND released_on IS NULL;
  WHEN 'TerminationPublished' THEN
    INSERT INTO public_list (institution_id, case_id, published_on)
    VALUES (d->>'institutionId', NEW.stream_id, (d->>'on')::date)
    ON CONFLICT DO NOTHING;
  END CASE;
  RETURN NULL;
END $fn$;
CREATE TRIGGER project AFTER INSERT ON agreements.case_event FOR EACH ROW
  WHEN (NEW.type IN ('SuspensionBegan', 'SuspensionEnded', 'AgreementTerminated', 'SettlementHeld', 'SettlementHoldReleased', 'TerminationPublished'))
  EXECUTE FUNCTION agreements.project_event();
`;
