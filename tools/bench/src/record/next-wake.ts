import type { Pool } from 'pg';
import { untilTrue } from '../measure/patience';
import type { DeskClient } from '../rest/desk-client';

/** The earliest instant at which something happens by itself in an open case; undefined when nothing does. */
export async function nextWake(pool: Pool): Promise<string | undefined> {
  const { rows } = await pool.query<{ at: string | null }>(`SELECT min(plan->'wakes'->0->>'at') AS at FROM agreements.case_file WHERE NOT closed`);
  return rows[0]?.at ?? undefined;
}

/** Moves legal time to the next wake and waits until the engine has brought about everything that was due then. Answers whether there was one. */
export async function throughNextWake(desk: DeskClient, pool: Pool): Promise<boolean> {
  const at = await nextWake(pool);
  if (at === undefined) return false;
  await desk.moveClock(at);
  await untilTrue(`What is due at ${at}`, 120_000, async () => ((await nextWake(pool)) ?? '9') > at, 20);
  return true;
}
