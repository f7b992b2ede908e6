import { asOwner } from '@due-process/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps the read tables of the context in the transaction that records the events. */
export class AgreementsProjection1763700300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await asOwner(runner, PROJECT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await asOwner(runner, NOTHING);
  }
}

const NOTHING = `
CREATE OR REPLACE FUNCTION agreements.project(stream text, events jsonb) RETURNS void LANGUAGE plpgsql AS $fn$
BEGIN
  RETURN;
END $fn$;
`;

/** Most acts change nothing here: the first test leaves before any table is touched. */
const PROJECT = `
CREATE OR REPLACE FUNCTION agreements.project(stream text, events jsonb) RETURNS void LANGUAGE plpgsql SET search_path = agreements, pg_temp AS $fn$
DECLARE
  event jsonb;
  d jsonb;
BEGIN
  FOR event IN SELECT value FROM jsonb_array_elements(events) LOOP
    d := event->'data';
    CASE event->>'type'
    WHEN 'SuspensionBegan' THEN
      INSERT INTO agreement_suspension (agreement_id, case_id, target_kind, target_ref, first_day, last_day, ends_with_term)
      SELECT a.id, d->>'caseId', coalesce(d->'target'->>'kind', 'agreement'), coalesce(d->'target'->>'ref', a.id),
        (d->>'firstDay')::date, (d->>'lastDay')::date, (d->>'lastDay')::date >= a.term_to
      FROM service_agreement a WHERE a.id = d->>'agreementId';
      IF NOT FOUND THEN
        RAISE EXCEPTION 'suspension of unknown agreement %', d->>'agreementId' USING ERRCODE = 'foreign_key_violation';
      END IF;
    WHEN 'SuspensionEnded' THEN
      UPDATE agreement_suspension SET ended_on = (d->>'on')::date, how = d->>'how'
      WHERE case_id = d->>'caseId' AND agreement_id = d->>'agreementId' AND ended_on IS NULL
        AND (d->>'firstDay' IS NULL OR first_day = (d->>'firstDay')::date)
        AND (d->'target' IS NULL OR (target_kind = d->'target'->>'kind' AND target_ref = d->'target'->>'ref'));
    WHEN 'AgreementTerminated' THEN
      UPDATE service_agreement SET terminated_on = (d->>'on')::date WHERE id = d->>'agreementId';
      INSERT INTO agreement_bar (institution_id, case_id, rule, level, from_day, until)
      SELECT d->>'institutionId', stream, bar->>'rule', bar->>'level', (d->>'on')::date, (bar->>'until')::date
      FROM jsonb_array_elements(coalesce(d->'bars', '[]')) AS bar;
    WHEN 'SettlementHeld' THEN
      INSERT INTO settlement_hold (agreement_id, case_id, base, since)
      VALUES (d->>'agreementId', stream, d->>'base', (d->>'since')::date)
      ON CONFLICT (case_id, agreement_id, since) DO UPDATE SET base = excluded.base, released_on = NULL;
    WHEN 'SettlementHoldReleased' THEN
      UPDATE settlement_hold SET released_on = (d->>'on')::date WHERE case_id = stream AND released_on IS NULL;
    WHEN 'TerminationPublished' THEN
      INSERT INTO public_list (institution_id, case_id, published_on)
      VALUES (coalesce(d->>'institutionId', (SELECT institution_id FROM case_file WHERE stream_id = stream)), stream, (d->>'on')::date)
      ON CONFLICT DO NOTHING;
    ELSE
      CONTINUE;
    END CASE;
  END LOOP;
END $fn$;
`;
