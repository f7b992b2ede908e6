import type { Pool } from 'pg';

export interface OutboxBellOptions {
  /** Rings that come within this time after one are answered by a single one, ms; 5 when absent. */
  readonly quietMs?: number;
}

/** Channel on which a context's relay listens. */
export function outboxChannel(schema: string): string {
  return `${schema}_outbox`;
}

/**
 * Tells the relay that there is something to deliver. It rings after the commit and at most once in a few milliseconds, because
 * NOTIFY inside the recording transactions would make PostgreSQL commit them one after the other. A ring that is lost costs
 * nothing but the relay's short poll.
 */
export class OutboxBell {
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly schema: string,
    private readonly options: OutboxBellOptions = {},
  ) {}

  readonly ring = (): void => {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.pool.query({ name: 'outbox_bell', text: `SELECT pg_notify($1, '')`, values: [outboxChannel(this.schema)] }).catch(() => undefined);
    }, this.options.quietMs ?? 5);
  };

  /** Lets go of a ring that has not sounded yet; the relay's poll finds the rows. */
  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
