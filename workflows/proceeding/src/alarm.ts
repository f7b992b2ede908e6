import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import type { Plan, Wake } from '@due-process/procedure';

/** A wait longer than this is taken in parts, so that no timer depends on a limit of the engine. */
const LONGEST_WAIT_MS = 365 * 86_400_000;

/** The timer that runs towards the next moment of a plan. It is stopped before another one is set, so none is left behind. */
export class Alarm {
  readonly #wake: Wake | undefined;
  readonly #skewMs: number;
  readonly #scope = new CancellationScope();
  #rang = false;

  /** Sets it. A plan without a next moment has an alarm that never rings; a moment that has come rings at once. */
  constructor(plan: Plan, legalNow: number) {
    [this.#wake] = plan.wakes;
    this.#skewMs = plan.skewMs;
    if (!this.#wake) return;
    const { at, summary } = this.#wake;
    const ms = Date.parse(at) - legalNow;
    if (ms <= 0) this.#rang = true;
    else void this.#scope.run(() => this.#ringAfter(Math.min(ms, LONGEST_WAIT_MS), summary));
  }

  get rang(): boolean {
    return this.#rang;
  }

  /** Whether it was set for the moment that this plan waits for, under the same legal time. */
  fits(plan: Plan): boolean {
    const [wake] = plan.wakes;
    return wake?.key === this.#wake?.key && wake?.at === this.#wake?.at && plan.skewMs === this.#skewMs;
  }

  stop(): void {
    this.#scope.cancel();
  }

  async #ringAfter(ms: number, summary: string): Promise<void> {
    try {
      await sleep(ms, { summary });
      this.#rang = true;
    } catch (fault) {
      if (!isCancellation(fault)) throw fault;
    }
  }
}
