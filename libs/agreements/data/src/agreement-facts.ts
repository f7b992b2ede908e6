import { RecordStore } from '@due-process/platform';
import type { Pool } from 'pg';
import { SCHEMA } from './migrations';

/**
 * The institution and the agreement as they stand (`AgreementFacts` of breach-handling), read in the same statement as the case.
 * The agreement is the case's own; for a case that is being opened the hint names it. Suspensions that were lifted with their
 * decision do not count (LZ-20(1)); those of an earlier term do not either.
 */
export const AGREEMENT_FACTS_SQL = `
SELECT jsonb_build_object(
  'institution', jsonb_build_object('id', i.id, 'name', i.name, 'kind', i.kind, 'region', i.region),
  'agreement', jsonb_strip_nulls(jsonb_build_object('id', g.id, 'kind', g.kind, 'termFrom', g.term_from, 'termTo', g.term_to,
    'terminatedOn', g.terminated_on,
    'suspensionsInTerm', (SELECT count(*) FROM agreements.agreement_suspension s
      WHERE s.agreement_id = g.id AND s.kind = 'LZ-18.suspend-agreement' AND s.how IS DISTINCT FROM 'lifted'
        AND s.first_day BETWEEN g.term_from AND g.term_to))))
FROM agreements.service_agreement g JOIN agreements.institution i ON i.id = g.institution_id
WHERE g.id = coalesce($4, f.state->'agreement'->>'id', f.state->>'agreementId')`;

/** The record of the agreements context. `load` answers `references` with the facts of the case's agreement. */
export function agreementsRecord(pool: Pool): RecordStore {
  return new RecordStore(pool, { schema: SCHEMA, referencesSql: AGREEMENT_FACTS_SQL });
}
