import type { BareEngine } from '../engine/bare-engine';
import type { BareStep } from '../engine/bare.contract';
import { settledHistories, type History } from '../engine/histories';
import { closedLoop } from '../measure/closed-loop';
import { untilTrue } from '../measure/patience';
import type { Carried } from './carry-ours';

const DAY_MS = 86_400_000;
const WINDOW = '陈述申辩期至 2026-03-09（兰州办法第22条第3款）';
const FILING = '备案期至 2026-03-13（兰州办法第24条第2款）';
const HEARD: BareStep = { keep: true };

/** What a case hears until its notice is served: three acts, then the timer of the first reminder. */
const UNTIL_SERVED: readonly BareStep[] = [HEARD, HEARD, HEARD, { waitMs: 3 * DAY_MS, summary: WINDOW }];

/** Two reminders and the end of the window, each brought by a moved clock: an activity, then the next timer. */
const MOVES: readonly BareStep[] = [
  { performs: 1, waitMs: 4 * DAY_MS, summary: WINDOW },
  { performs: 1, waitMs: DAY_MS, summary: WINDOW },
  { performs: 1, summary: WINDOW },
];

/** Decision with the timer of its filing, service, check, filing (the timer is over), performance, reconciliation, end. */
const UNTIL_CLOSED: readonly BareStep[] = [{ waitMs: DAY_MS, summary: FILING }, HEARD, HEARD, {}, HEARD, HEARD, { closed: true }];

/** Clients of the whole procedure, as many as ours has; starting alone uses as many as the relay has deliveries under way. */
const CLIENTS = 16;
const RELAY_CLIENTS = 32;

/** The engine alone, with the waits, signals and activities of a case. */
export class BareCarrier {
  constructor(private readonly engine: BareEngine) {}

  async starts(count: number): Promise<Carried> {
    const begunAt = Date.now();
    return { begunAt, workflowIds: await this.#started(count, RELAY_CLIENTS, []) };
  }

  async procedure(count: number): Promise<Carried> {
    const begunAt = Date.now();
    const workflowIds = await this.#started(count, CLIENTS, UNTIL_SERVED);
    for (const move of MOVES) {
      const wanted = (await this.engine.performed()) + count;
      await closedLoop({ clients: RELAY_CLIENTS, count }, (n) => this.engine.signal(workflowIds[n] as string, move));
      await untilTrue('Activities of the bare workflows', 120_000, async () => (await this.engine.performed()) >= wanted, 20);
    }
    await closedLoop({ clients: CLIENTS, count }, (n) => this.#signals(workflowIds[n] as string, UNTIL_CLOSED));
    return { begunAt, workflowIds };
  }

  /** One workflow that settles after every signal. */
  async paced(): Promise<History> {
    const id = await this.engine.start();
    let [history] = await settledHistories(this.engine.client, [id]);
    for (const step of [...UNTIL_SERVED, ...MOVES, ...UNTIL_CLOSED]) {
      await this.engine.signal(id, step);
      [history] = await settledHistories(this.engine.client, [id]);
    }
    return history as History;
  }

  async #started(count: number, clients: number, steps: readonly BareStep[]): Promise<string[]> {
    const ids = new Array<string>(count);
    await closedLoop({ clients, count }, async (n) => {
      ids[n] = await this.engine.start();
      await this.#signals(ids[n], steps);
    });
    return ids;
  }

  async #signals(id: string, steps: readonly BareStep[]): Promise<void> {
    for (const step of steps) await this.engine.signal(id, step);
  }
}
