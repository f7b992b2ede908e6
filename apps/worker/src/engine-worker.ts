import { NativeConnection, Worker, type WorkflowBundle } from '@temporalio/worker';
import type { Logger } from 'pino';

export interface EngineWorkerOptions {
  readonly address: string;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly bundle: WorkflowBundle;
  readonly activities: object;
  readonly maxCachedWorkflows: number;
  readonly log: Logger;
  /** First wait before the engine is tried again, ms; doubles up to `retryMaxMs`. 250 and 10,000 when absent. */
  readonly retryMs?: number;
  readonly retryMaxMs?: number;
}

export type EngineState = 'away' | 'running' | 'stopped';

/** Work for one task queue. Whenever the engine is away, at the start or later, it is tried again until `stop`. */
export class EngineWorker {
  readonly #options: EngineWorkerOptions;
  #worker: Worker | undefined;
  #stopping = false;
  #running: Promise<void> | undefined;
  #cutShort: (() => void) | undefined;

  constructor(options: EngineWorkerOptions) {
    this.#options = options;
  }

  get state(): EngineState {
    if (!this.#running || this.#stopping) return 'stopped';
    return this.#worker?.getState() === 'RUNNING' ? 'running' : 'away';
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Lets the tasks under way finish; others go on elsewhere or later. */
  async stop(): Promise<void> {
    this.#stopping = true;
    if (this.#worker?.getState() === 'RUNNING') this.#worker.shutdown();
    this.#cutShort?.();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { retryMs = 250, retryMaxMs = 10_000, log, address, taskQueue } = this.#options;
    for (let wait = retryMs, failures = 0; !this.#stopping; wait = Math.min(wait * 2, retryMaxMs)) {
      try {
        await this.#work(() => {
          if (failures > 0) log.info({ taskQueue }, 'the engine is back');
          failures = 0;
          wait = retryMs;
        });
      } catch (fault) {
        failures += 1;
        if (failures === 1) log.warn({ taskQueue, address, reason: fault instanceof Error ? fault.message : String(fault) }, 'the engine is away; trying again');
        await this.#pause(wait);
      }
    }
  }

  async #work(connected: () => void): Promise<void> {
    const { address, namespace, taskQueue, bundle, activities, maxCachedWorkflows } = this.#options;
    const connection = await NativeConnection.connect({ address });
    try {
      this.#worker = await Worker.create({
        connection, namespace, taskQueue, activities, maxCachedWorkflows,
        workflowBundle: bundle,
        maxConcurrentLocalActivityExecutions: 32,
        shutdownGraceTime: '10 seconds',
      });
      connected();
      const running = this.#worker.run();
      // A worker that was created must also be ended, even when it was asked to stop before it had begun.
      if (this.#stopping) this.#worker.shutdown();
      await running;
    } finally {
      this.#worker = undefined;
      await connection.close();
    }
  }

  #pause(ms: number): Promise<void> {
    if (this.#stopping) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#cutShort = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
