import { Client } from 'pg';
import { checkedName } from '../record/record-schema-sql';
import { outboxChannel } from './outbox-bell';
import { OutboxRows, type DeliveredRows } from './outbox-rows';
import type { OutboxRow, RelayCounters, RelayOptions } from './relay-model';

/** Rows looked at for every delivery that may begin: several plans of one case become one delivery. */
const ROWS_PER_DELIVERY = 4;

/**
 * Carries plans from the outbox to the waiting processes: one leader per context, in order per case, at least once.
 * A plan says everything, so only the newest of a case is delivered and the older ones are done with it. A case whose delivery
 * fails waits with a growing pause; the others go on.
 */
export class Relay {
  readonly #options: RelayOptions;
  readonly #now: () => number;
  readonly #inFlight = new Set<string>();
  readonly #backoff = new Map<string, { attempt: number; until: number }>();
  readonly #done: DeliveredRows[] = [];
  readonly #counters = { delivered: 0, coalesced: 0, failed: 0, reconnected: 0 };
  #client: Client | undefined;
  #rows: OutboxRows | undefined;
  #leader = false;
  #stopped = true;
  #running: Promise<void> | undefined;
  #wake: (() => void) | undefined;
  #rung = false;

  constructor(options: RelayOptions) {
    checkedName(options.schema);
    this.#options = options;
    this.#now = options.machineNow ?? Date.now;
  }

  get counters(): RelayCounters {
    return { ...this.#counters, leader: this.#leader, inFlight: this.#inFlight.size, backingOff: this.#backoff.size };
  }

  /** Begins to look for the leader's lock and to deliver. */
  start(): void {
    if (!this.#stopped) return;
    this.#stopped = false;
    this.#running = this.#run();
  }

  /** Lets the deliveries under way finish, marks them, and gives the lock back. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#ring();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      try {
        await this.#connect();
        while (!this.#stopped) await this.#turn();
        await this.#settle();
      } catch {
        this.#counters.reconnected += 1;
        await this.#pause();
      } finally {
        await this.#disconnect();
      }
    }
  }

  async #turn(): Promise<void> {
    const rows = this.#rows as OutboxRows;
    this.#leader ||= await this.#lead();
    if (!this.#leader) return this.#pause();
    await this.#flush();
    const room = (this.#options.concurrency ?? 32) - this.#inFlight.size;
    const waiting = room > 0 ? await rows.waiting([...this.#inFlight, ...this.#pausing()], room * ROWS_PER_DELIVERY) : [];
    for (const row of waiting.slice(0, room)) void this.#deliver(row);
    if (waiting.length <= room) await this.#pause();
  }

  async #deliver(row: OutboxRow): Promise<void> {
    this.#inFlight.add(row.streamId);
    try {
      await this.#options.deliver(row.streamId, row.procedure, this.#timed(row), row.first);
      this.#backoff.delete(row.streamId);
      this.#counters.delivered += 1;
      this.#done.push(row);
    } catch (fault) {
      this.#fail(row.streamId, fault);
      this.#inFlight.delete(row.streamId);
    }
    this.#ring();
  }

  /**
   * The plan with the legal time of now. Legal time moves forward only: whichever is later holds, that of this process or that of
   * the plan, because after a lost connection this process may hear of a move later than it reads the plans queued by it.
   */
  #timed({ plan }: OutboxRow): OutboxRow['plan'] {
    return { ...plan, skewMs: Math.max(plan.skewMs, this.#options.skewMs()) };
  }

  #fail(streamId: string, fault: unknown): void {
    const attempt = (this.#backoff.get(streamId)?.attempt ?? 0) + 1;
    const wait = Math.min((this.#options.backoffMs ?? 200) * 2 ** (attempt - 1), this.#options.backoffMaxMs ?? 15_000);
    this.#backoff.set(streamId, { attempt, until: this.#now() + wait });
    this.#counters.failed += 1;
    this.#options.onFailure?.(streamId, fault, attempt);
  }

  /** Cases that still wait after a failure. */
  #pausing(): string[] {
    return [...this.#backoff].filter(([, { until }]) => until > this.#now()).map(([streamId]) => streamId);
  }

  /** Marks what was delivered since the last look; only then may the next plan of these cases leave. */
  async #flush(): Promise<void> {
    const done = [...this.#done];
    if (done.length === 0) return;
    const marked = (await this.#rows?.markDelivered(done)) ?? 0;
    this.#counters.coalesced += Math.max(0, marked - done.length);
    this.#letGo(done.length);
  }

  #letGo(count: number): void {
    for (const { streamId } of this.#done.splice(0, count)) this.#inFlight.delete(streamId);
  }

  async #settle(): Promise<void> {
    while (this.#inFlight.size > this.#done.length) await this.#pause();
    await this.#flush();
  }

  async #lead(): Promise<boolean> {
    const result = await this.#client?.query<{ leader: boolean }>(`SELECT pg_try_advisory_lock(hashtext($1)) AS leader`, [`due-process/relay/${this.#options.schema}`]);
    return result?.rows[0]?.leader ?? false;
  }

  async #connect(): Promise<void> {
    const client = new Client({ connectionString: this.#options.url, application_name: `due-process relay ${this.#options.schema}`, keepAlive: true });
    client.on('notification', () => this.#ring());
    client.on('error', () => this.#ring());
    client.on('end', () => this.#ring());
    await client.connect();
    // A mark that a crash loses only means that a plan is delivered twice. Two statements again and again: planned once, not each time.
    await client.query(`SET synchronous_commit = off; SET plan_cache_mode = force_generic_plan; LISTEN ${outboxChannel(this.#options.schema)}`);
    this.#client = client;
    this.#rows = new OutboxRows(client, this.#options.schema);
  }

  /** Forgets what was delivered and not yet marked: whoever leads next delivers it again. */
  async #disconnect(): Promise<void> {
    this.#leader = false;
    const client = this.#client;
    this.#client = undefined;
    this.#rows = undefined;
    this.#letGo(this.#done.length);
    await client?.end().catch(() => undefined);
  }

  #ring(): void {
    this.#rung = true;
    this.#wake?.();
  }

  /** Until somebody rings, a delivery ends, or the poll comes round. */
  async #pause(): Promise<void> {
    if (!this.#rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, this.#options.pollMs ?? 250);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#wake = undefined;
    this.#rung = false;
  }
}
