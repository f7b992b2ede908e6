import { OWNER_ROLE } from '@due-process/platform';
import { Client } from 'pg';

/** Certificates of the sample people of the two bureaus; one of them ends in the middle of the year. */
const CERTIFICATES = [
  { person: 'enforcer-city-1', bureau: 'bureau-620100', certificate: '27010001', from: '2024-01-01', to: '2027-12-31', delegated: false },
  { person: 'enforcer-city-2', bureau: 'bureau-620100', certificate: '27010002', from: '2024-01-01', to: '2027-12-31', delegated: false },
  { person: 'enforcer-city-3', bureau: 'bureau-620100', certificate: '27010003', from: '2023-07-01', to: '2026-06-30', delegated: false },
  { person: 'enforcer-delegated-1', bureau: 'bureau-620100', certificate: '27010004', from: '2024-01-01', to: '2027-12-31', delegated: true },
  { person: 'enforcer-county-1', bureau: 'bureau-620102', certificate: '27010201', from: '2024-01-01', to: '2027-12-31', delegated: false },
  { person: 'enforcer-county-2', bureau: 'bureau-620102', certificate: '27010202', from: '2024-01-01', to: '2027-12-31', delegated: false },
];

/** Puts the sample certificates into a database, where they are missing; answers how many. */
export async function seedEnforcement(ownerUrl: string): Promise<number> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'due-process migrate' });
  await client.connect();
  try {
    await client.query(`BEGIN; SET LOCAL ROLE ${OWNER_ROLE}`);
    const { rowCount } = await client.query(
      `INSERT INTO enforcement.officer_certificate (person, bureau, certificate, valid_from, valid_to, delegated)
       SELECT person, bureau, certificate, "from", "to", delegated
       FROM jsonb_to_recordset($1) AS c(person text, bureau text, certificate text, "from" date, "to" date, delegated boolean)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(CERTIFICATES)],
    );
    await client.query('COMMIT');
    return rowCount ?? 0;
  } finally {
    await client.end();
  }
}
