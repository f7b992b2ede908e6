import { Client, Connection } from '@temporalio/client';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { ACT, BARE_CASE, BARE_QUEUE, BARE_TIMER, STEP, type BareStep } from './bare.contract';

/** Cases that the system's worker keeps in memory when its environment says nothing; the bare one keeps as many. */
const CACHED = process.env['MAX_CACHED_WORKFLOWS'] || '1000';

/** The engine without us: its own client, a worker of its own, workflows that do the least. */
export class BareEngine {
  #number = 0;

  private constructor(
    private readonly connection: Connection,
    /** Also for looking at what others have started. */
    readonly client: Client,
    private readonly worker: ChildProcess,
  ) {}

  static async open(address: string, namespace: string): Promise<BareEngine> {
    const worker = fork(require.resolve('./bare-worker'), [address, namespace, CACHED], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const ended = once(worker, 'exit').then(() => Promise.reject(new Error('The worker of the bare workflows ended.')));
    await Promise.race([once(worker, 'message'), ended]);
    ended.catch(() => undefined);
    const connection = await Connection.connect({ address });
    return new BareEngine(connection, new Client({ connection, namespace }), worker);
  }

  /** A new waiting case; answers its id as soon as the server has it. */
  async start(first: BareStep = {}): Promise<string> {
    const workflowId = this.#newId();
    await this.client.workflow.start(BARE_CASE, { taskQueue: BARE_QUEUE, workflowId, args: [first] });
    return workflowId;
  }

  /** A new timer with one activity. @param at ms since 1970 */
  async startTimer(at: number, summary: string): Promise<string> {
    const workflowId = this.#newId();
    await this.client.workflow.start(BARE_TIMER, { taskQueue: BARE_QUEUE, workflowId, args: [at, summary] });
    return workflowId;
  }

  /** Answered when the workflow has taken it: the engine's own way of accepting an act. */
  async update(workflowId: string, step: BareStep = {}): Promise<void> {
    await this.client.workflow.getHandle(workflowId).executeUpdate(ACT, { args: [step] });
  }

  /** Answered when the server has it. */
  async signal(workflowId: string, step: BareStep): Promise<void> {
    await this.client.workflow.getHandle(workflowId).signal(STEP, step);
  }

  /** Activities that the bare workflows have performed so far. */
  async performed(): Promise<number> {
    const answer = once(this.worker, 'message');
    this.worker.send('count');
    const [count] = (await answer) as [number];
    return count;
  }

  async close(): Promise<void> {
    if (this.worker.exitCode === null && this.worker.signalCode === null) {
      const gone = once(this.worker, 'exit');
      this.worker.disconnect();
      await gone;
    }
    await this.connection.close();
  }

  #newId(): string {
    return `bench/${process.pid}/${++this.#number}`;
  }
}
