import { Client } from 'pg';
import type { OwnAgreement } from './cohort';

/** Puts agreements into the record beside the sample ones; only the owner can. */
export async function addAgreements(ownerUrl: string, agreements: readonly OwnAgreement[]): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO agreements.service_agreement (id, institution_id, kind, term_from, term_to)
       SELECT id, "institutionId", 'basic', "termFrom", "termTo"
       FROM jsonb_to_recordset($1) AS a(id text, "institutionId" text, "termFrom" date, "termTo" date)`,
      [JSON.stringify(agreements)],
    );
  } finally {
    await client.end();
  }
}
