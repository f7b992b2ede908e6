import { randomBytes } from 'node:crypto';
import { bodyHash, numberedIn, type ActAnswer, type CaseLine } from '@due-process/platform';
import { waitsIn, workflowIdIn } from '@due-process/proceeding/contract';
import type { Actor, CaseBase, RecordedEvent } from '@due-process/procedure';
import { Client, type Connection, type WorkflowHandle } from '@temporalio/client';
import { DefaultLogger, Runtime, type WorkflowBundle } from '@temporalio/worker';
import pino from 'pino';
import { contextsNamed } from '../contexts';
import { EngineWorker } from '../engine-worker';
import { hostContext, type HostedContext } from '../hosted-context';
import { inspectProcess } from '../inspect-process';
import { at, MovedClock } from './moved-clock';
import { somethingDue } from './something-due';

Runtime.install({ logger: new DefaultLogger('ERROR') });

export interface ProcessRigOptions {
  /** Contexts that it hosts, each with the connection of its own role. */
  readonly contexts: Readonly<Record<string, string>>;
  readonly connection: Connection;
  readonly address: string;
  readonly namespace: string;
  readonly bundle: WorkflowBundle;
  /** Moment at which the test begins, see `at`. */
  readonly from: string;
}

/** An act that opens a case, or one on a case. */
export interface Doing {
  readonly context: string;
  readonly procedure: string;
  readonly act: string;
  readonly actor: Actor;
  readonly input?: object;
  readonly id?: string;
  readonly hint?: string;
}

/**
 * Records, relays, workers and the processes of several contexts on an engine that other tests use too, hence queues of its own. Legal time is moved
 * by hand; each context's worker can be stopped and started alone.
 */
export class ProcessRig {
  readonly clock: MovedClock;
  readonly client: Client;
  readonly contexts: Readonly<Record<string, HostedContext>>;
  readonly #workers = new Map<string, EngineWorker>();
  readonly #mark = randomBytes(3).toString('hex');
  readonly #queues: Readonly<Record<string, string>>;
  #keys = 0;

  constructor(private readonly options: ProcessRigOptions) {
    this.clock = new MovedClock(at(options.from));
    this.client = new Client({ connection: options.connection, namespace: options.namespace });
    const log = pino({ level: process.env['TEST_LOG'] || 'silent' });
    this.#queues = Object.fromEntries(Object.keys(options.contexts).map((name) => [name, `${name}-${this.#mark}`]));
    const hosted = contextsNamed(Object.keys(options.contexts)).map((definition) => {
      const databaseUrl = options.contexts[definition.contract.context] as string;
      return [definition.contract.context, hostContext(definition, { databaseUrl, clock: this.clock, client: this.client.workflow, log, queues: this.#queues })] as const;
    });
    this.contexts = Object.fromEntries(hosted);
  }

  context(name: string): HostedContext {
    const context = this.contexts[name];
    if (!context) throw new Error(`The rig hosts no ${name}.`);
    return context;
  }

  start(): void {
    for (const [name, context] of Object.entries(this.contexts)) {
      context.start();
      this.startWorker(name);
    }
  }

  startWorker(name: string): void {
    const { address, namespace, bundle } = this.options;
    const { taskQueue, activities } = this.context(name);
    const worker = new EngineWorker({ address, namespace, taskQueue, bundle, activities, maxCachedWorkflows: 50, log: pino({ level: process.env['TEST_LOG'] || 'silent' }) });
    this.#workers.set(name, worker);
    worker.start();
  }

  async stopWorker(name: string): Promise<void> {
    await this.#workers.get(name)?.stop();
    this.#workers.delete(name);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#workers.keys()].map((name) => this.stopWorker(name)));
    await Promise.all(Object.values(this.contexts).map((context) => context.close()));
  }

  /** Brings an act to the desk, as REST does. */
  act({ context, procedure, act, actor, input = {}, id, hint }: Doing): Promise<ActAnswer> {
    const { desk, definition } = this.context(context);
    const numbering = numberedIn(actor.region, { sequence: 'case_number', mark: this.#mark.toUpperCase() });
    return desk.act({
      procedure: definition.procedureNamed(procedure), ...(id ? { streamId: id } : { numbering }), ...(hint ? { referencesHint: hint } : {}),
      act, actor, input, key: `${this.#mark}-${(this.#keys += 1)}`, bodyHash: bodyHash(act, id, input),
    });
  }

  /** An act that must be accepted; answers the number of the case. */
  async does(doing: Doing): Promise<string> {
    const answer = await this.act(doing);
    if (answer.kind !== 'accepted') throw new Error(`${doing.act}: ${JSON.stringify(answer)}`);
    return answer.caseId;
  }

  /** Codes with which an act is refused. */
  async refused(doing: Doing): Promise<readonly string[]> {
    const answer = await this.act(doing);
    return answer.kind === 'refused' ? answer.refusals.map((one) => one.code) : [answer.kind];
  }

  /** Legal time is moved: every open case is told. */
  async moveTo(when: string): Promise<void> {
    this.clock.moveTo(at(when));
    await Promise.all(Object.values(this.contexts).map(({ store }) => store.requeuePlans(this.clock.skewMs())));
  }

  async line<S extends CaseBase>(context: string, id: string): Promise<CaseLine<S>> {
    const line = await this.context(context).store.find<S>(id);
    if (!line) throw new Error(`There is no ${id} in ${context}.`);
    return line;
  }

  async stage(context: string, id: string): Promise<string | undefined> {
    return (await this.context(context).store.find<CaseBase>(id))?.stage;
  }

  async events(context: string, id: string, type?: string): Promise<readonly RecordedEvent[]> {
    const events = await this.context(context).store.events(id);
    return type ? events.filter((event) => event.type === type) : events;
  }

  handle(context: string, procedure: string, id: string): WorkflowHandle {
    return this.client.workflow.getHandle(workflowIdIn(this.context(context).definition.contract, procedure, id));
  }

  /** Waits until something is true of a record or of the engine; fails with what is known when it does not become so. */
  async until(holds: () => Promise<boolean>, limitMs = 60_000): Promise<void> {
    const limit = Date.now() + limitMs;
    while (!(await holds())) {
      if (Date.now() > limit) throw new Error(`It did not come about: ${holds.toString()} ${JSON.stringify(Object.values(this.contexts).map(({ relay }) => relay.counters))}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  untilStage(context: string, id: string, stage: string): Promise<void> {
    return this.until(async () => (await this.stage(context, id)) === stage);
  }

  /** Waits until everything due in the open cases whose numbers begin like this is done, and their processes know what the records have. */
  async untilKnown(prefix = ''): Promise<void> {
    await this.until(async () => {
      const verdicts = Object.values(this.contexts).map(async ({ store, definition: { contract, procedureNamed } }) => {
        const lines = (await store.list<CaseBase>({ limit: 500, closed: false })).filter(({ procedure, streamId }) => waitsIn(contract, procedure) && streamId.startsWith(prefix));
        if (lines.some((line) => somethingDue(procedureNamed(line.procedure), line, this.clock.now()))) return ['behind'];
        return Promise.all(lines.map((line) => inspectProcess(this.client, contract, line, this.clock.skewMs())));
      });
      return (await Promise.all(verdicts)).flat().every((verdict) => verdict === 'fits');
    });
  }
}
