import type { Stack } from '@due-process/local-stack';
import type { Pool } from 'pg';
import { untilTrue } from '../measure/patience';
import type { DeskClient } from '../rest/desk-client';

const REGION = '522700';
const YEAR = 2025;
const RUN = `YE-${REGION}-${YEAR}`;
/** The worker is killed once so many accounts have been looked at. */
const KILL_AFTER = 60_000;
const LIMIT_MS = 600_000;

export interface ClosedYear {
  readonly seconds: number;
  /** Accounts with points, each closed once. */
  readonly closed: number;
  readonly killedAt: number;
}

/** The year end as an administrator plans it; the worker that carries it is killed in the middle and started again. @throws where an account was closed twice or never */
export async function closedYear(stack: Stack, desk: DeskClient, owner: Pool): Promise<ClosedYear> {
  const begun = performance.now();
  const { status, text } = await desk.ask('yearKeeper', '/year-ends', { year: YEAR, region: REGION });
  if (status !== 201) throw new Error(`The year end was not planned: ${status} ${text}`);
  await untilTrue(`${KILL_AFTER} accounts`, LIMIT_MS, async () => (await looked(owner)) >= KILL_AFTER, 20);
  const killedAt = await looked(owner);
  await stack.kill('worker');
  await stack.startPart('worker');
  await untilTrue('The end of the year', LIMIT_MS, async () => (await stage(owner)) === 'DONE');
  const seconds = (performance.now() - begun) / 1_000;
  const { rows } = await owner.query<{ events: string; accounts: string; owed: string }>(`SELECT
    (SELECT count(*) FROM physician_credit.case_event WHERE type = 'YearClosed') AS events,
    (SELECT count(DISTINCT stream_id) FROM physician_credit.case_event WHERE type = 'YearClosed') AS accounts,
    (SELECT count(*) FROM physician_credit.case_file WHERE procedure = 'physician-account' AND state->'entries' @> '[{"year": ${YEAR}}]') AS owed`);
  const [{ events, accounts, owed }] = rows as [(typeof rows)[number]];
  if (events !== owed || accounts !== owed) throw new Error(`Of ${owed} accounts with points ${accounts} were closed, by ${events} entries.`);
  return { seconds, closed: Number(owed), killedAt };
}

async function looked(owner: Pool): Promise<number> {
  const { rows } = await owner.query<{ n: string | null }>("SELECT state->'progress'->>'looked' AS n FROM physician_credit.case_file WHERE stream_id = $1", [RUN]);
  return Number(rows[0]?.n ?? 0);
}

async function stage(owner: Pool): Promise<string | undefined> {
  return (await owner.query<{ stage: string }>('SELECT stage FROM physician_credit.case_file WHERE stream_id = $1', [RUN])).rows[0]?.stage;
}
