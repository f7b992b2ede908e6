import { dayOf, type LegalDay } from '@due-process/legal-time';
import type { Pool } from 'pg';

/** Legal minus machine time, ms. */
export async function skewMs(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ ms: string }>('SELECT offset_ms AS ms FROM platform.sandbox_clock');
  return Number(rows[0]?.ms);
}

/** What day it is in law. */
export async function legalToday(pool: Pool): Promise<LegalDay> {
  return dayOf(new Date(Date.now() + (await skewMs(pool))).toISOString());
}
