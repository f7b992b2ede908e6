import { RecordStore } from '@due-process/platform';
import type { Pool } from 'pg';
import { SCHEMA } from './migrations';

/** The account of the person whom a notice, a period, an objection or a restoration is about (`WithAccount`), as it stands now. */
export const PHYSICIAN_FACTS_SQL = `
SELECT CASE WHEN f.procedure IS DISTINCT FROM 'physician-account' THEN
  (SELECT jsonb_build_object('account', a.state) FROM physician_credit.case_file a WHERE a.stream_id = coalesce(f.state->>'account', $4) AND a.procedure = 'physician-account') END`;

/** The record of the physician-credit context. */
export function physicianCreditRecord(pool: Pool): RecordStore {
  return new RecordStore(pool, { schema: SCHEMA, referencesSql: PHYSICIAN_FACTS_SQL });
}
