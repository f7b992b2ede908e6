import type { Client } from 'pg';
import type { OutboxRow } from './relay-model';

/** The rows of a case that are done: from the first undelivered one to the one that was delivered. */
export type DeliveredRows = Pick<OutboxRow, 'streamId' | 'since' | 'id'>;

/** What the relay asks of the outbox table. */
export class OutboxRows {
  constructor(
    private readonly client: Client,
    private readonly schema: string,
  ) {}

  /**
   * The newest undelivered plan of each case, cases in the order in which they began to wait; cases in `except` are left out.
   *
   * Within a case the order of ids is the order of commits, because every writer holds the row of `case_file`, and plans are marked
   * from the first one on: what is undelivered is the end of the case's rows. So each case costs single lookups in one index,
   * however long the outbox has become.
   */
  async waiting(except: readonly string[], batch: number): Promise<OutboxRow[]> {
    const { rows } = await this.client.query({
      name: 'outbox_waiting',
      text: `SELECT w.stream_id, w.since, o.id, o.payload, f.procedure,
  NOT EXISTS (SELECT 1 FROM ${this.schema}.outbox d WHERE d.stream_id = w.stream_id AND d.id < w.since) AS first
FROM (SELECT stream_id, min(id) AS since
      FROM (SELECT id, stream_id FROM ${this.schema}.outbox WHERE delivered_at IS NULL AND stream_id <> ALL($1::text[]) ORDER BY id LIMIT $2) u
      GROUP BY stream_id) w
CROSS JOIN LATERAL (SELECT id, payload FROM ${this.schema}.outbox n WHERE n.stream_id = w.stream_id ORDER BY n.id DESC LIMIT 1) o
JOIN ${this.schema}.case_file f ON f.stream_id = w.stream_id
ORDER BY w.since`,
      values: [except, batch],
    });
    return rows.map((row) => ({ id: Number(row.id), since: Number(row.since), streamId: row.stream_id, procedure: row.procedure, plan: row.payload, first: row.first }));
  }

  /** Marks each case's plans up to the delivered one. Answers how many rows that were. */
  async markDelivered(done: readonly DeliveredRows[]): Promise<number> {
    const { rowCount } = await this.client.query({
      name: 'outbox_delivered',
      text: `UPDATE ${this.schema}.outbox o SET delivered_at = clock_timestamp()
FROM unnest($1::text[], $2::bigint[], $3::bigint[]) AS d(stream_id, since, id)
WHERE o.stream_id = d.stream_id AND o.id BETWEEN d.since AND d.id`,
      values: [done.map((row) => row.streamId), done.map((row) => row.since), done.map((row) => row.id)],
    });
    return rowCount ?? 0;
  }
}
