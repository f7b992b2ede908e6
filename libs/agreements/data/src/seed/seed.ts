import { OWNER_ROLE } from '@due-process/platform';
import { Client } from 'pg';
import { SAMPLE_INSTITUTIONS } from './sample-institutions';

/** What a seed has put in; both 0 when everything was there. */
export interface Seeded {
  readonly institutions: number;
  readonly agreements: number;
}

/** Puts the sample institutions and agreements into a database, where they are missing; what cases have changed stays. */
export async function seed(ownerUrl: string): Promise<Seeded> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'due-process migrate' });
  await client.connect();
  try {
    await client.query(`BEGIN; SET LOCAL ROLE ${OWNER_ROLE}`);
    const institutions = await client.query(
      `INSERT INTO agreements.institution (id, name, kind, region, level)
       SELECT id, name, kind, region, level FROM jsonb_to_recordset($1) AS i(id text, name text, kind text, region text, level text)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(SAMPLE_INSTITUTIONS)],
    );
    const agreements = await client.query(
      `INSERT INTO agreements.service_agreement (id, institution_id, kind, term_from, term_to)
       SELECT a.id, i.id, a.kind, a."termFrom", a."termTo" FROM jsonb_to_recordset($1) AS i(id text, agreements jsonb),
         jsonb_to_recordset(i.agreements) AS a(id text, kind text, "termFrom" date, "termTo" date)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(SAMPLE_INSTITUTIONS)],
    );
    await client.query('COMMIT');
    return { institutions: institutions.rowCount ?? 0, agreements: agreements.rowCount ?? 0 };
  } finally {
    await client.end();
  }
}
