import { pause } from '@due-process/local-stack';
import { Client } from 'pg';

/** How long the system may take to catch up by itself, ms. */
const LIMIT_MS = 120_000;

/** What is still to come by itself. */
interface Outstanding {
  readonly undelivered: number;
  readonly due: number;
  readonly untold: number;
}

/** Plans on their way, moments that have come, and ended suspensions that their case does not know of. */
const SCHEMAS = ['agreements', 'enforcement', 'physician_credit'];

const OUTSTANDING = `
SELECT (${SCHEMAS.map((schema) => `(SELECT count(*)::int FROM ${schema}.outbox WHERE delivered_at IS NULL)`).join(' + ')}) AS undelivered,
  (${SCHEMAS.map((schema) => `(SELECT count(*)::int FROM ${schema}.case_file f, jsonb_array_elements(f.plan->'wakes') AS wake
   WHERE NOT f.closed AND (wake->>'at')::timestamptz <= clock_timestamp() + make_interval(secs => (SELECT offset_ms / 1000.0 FROM platform.sandbox_clock)))`).join(' + ')}) AS due,
  (SELECT count(*)::int FROM agreements.agreement_suspension s JOIN agreements.case_file f ON f.stream_id = s.case_id
   WHERE s.ended_on IS NOT NULL AND NOT f.closed AND NOT EXISTS (SELECT 1 FROM agreements.case_event e
     WHERE e.stream_id = s.case_id AND e.type = 'SuspensionOver' AND e.data->>'suspensionId' = s.suspension_id)) AS untold`;

/**
 * Waits until everything that happens by itself has happened: no undelivered plan, no moment that has come, no untold end of a
 * suspension. Answers whether it came to that; the invariants name what did not.
 */
export async function settled(ownerUrl: string, say: (line: string) => void, limitMs = LIMIT_MS): Promise<boolean> {
  const begin = Date.now();
  for (;;) {
    const left = await outstanding(ownerUrl);
    const seconds = ((Date.now() - begin) / 1000).toFixed(1);
    if (left && left.undelivered + left.due + left.untold === 0) {
      say(`  caught up by itself after ${seconds} s`);
      return true;
    }
    if (Date.now() - begin > limitMs) {
      say(`  NOT caught up after ${seconds} s: ${JSON.stringify(left)}`);
      return false;
    }
    await pause(100);
  }
}

async function outstanding(ownerUrl: string): Promise<Outstanding | undefined> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'due-process faults' });
  // A connection that breaks is looked for again with the next look.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Outstanding>(OUTSTANDING)).rows[0];
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}
