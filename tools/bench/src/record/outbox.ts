import type { Pool } from 'pg';
import { untilTrue } from '../measure/patience';

/** Plans of the record that the engine has not got yet. */
export async function undelivered(pool: Pool, schema = 'agreements'): Promise<number> {
  const { rows } = await pool.query<{ n: string }>(`SELECT count(*) AS n FROM ${schema}.outbox WHERE delivered_at IS NULL`);
  return Number(rows[0]?.n);
}

/** Waits until the engine has everything that was accepted so far. */
export async function allDelivered(pool: Pool, schema = 'agreements', limitMs = 120_000): Promise<void> {
  await untilTrue('Delivery of everything accepted', limitMs, async () => (await undelivered(pool, schema)) === 0, 50);
}
