import { randomBytes } from 'node:crypto';
import { procedureNamed, type BreachCase, type Measure, type Suspension } from '@due-process/agreements-domain';
import { AGREEMENTS, workflowId, type ProcedureName } from '@due-process/agreements-workflows/contract';
import { bodyHash, type ActAnswer } from '@due-process/platform';
import type { ProceedingActivities } from '@due-process/proceeding/contract';
import type { Actor, CaseBase } from '@due-process/procedure';
import { Client, type Connection, type WorkflowHandle } from '@temporalio/client';
import { DefaultLogger, Runtime, type WorkflowBundle } from '@temporalio/worker';
import pino from 'pino';
import { agreements } from '../contexts/agreements';
import { EngineWorker } from '../engine-worker';
import { hostContext, type HostedContext } from '../hosted-context';
import { inspectProcess } from '../inspect-process';
import { at, MovedClock } from './moved-clock';
import { somethingDue } from './something-due';

// The engine's library tells every start and stop of a worker; the tests are not interested.
Runtime.install({ logger: new DefaultLogger('ERROR') });

export const OFFICER: Actor = { person: 'p-officer', role: 'case-officer', region: '620100', employer: 'agency-620100' };
export const HEAD: Actor = { person: 'p-head', role: 'agency-head', region: '620100', employer: 'agency-620100' };
export const BUREAU: Actor = { person: 'p-bureau', role: 'bureau-head', region: '620100', employer: 'bureau-620100', principal: true };
export const INSTITUTION: Actor = { person: 'p-pharmacy', role: 'institution', region: '620102', employer: 'P6201020101' };

export const AGREEMENT = 'P6201020101-B2026';
export const recover = (yuan: number): Measure => ({ id: 'm1', kind: 'LZ-18.recover', amountFen: Math.round(yuan * 100), account: 'employee-basic', clause: '协议第59条' });
export const suspend = (months: number): Measure => ({ id: 'm2', kind: 'LZ-18.suspend-agreement', duration: { months }, band: 'ordinary', target: { kind: 'agreement', ref: AGREEMENT }, clause: '协议第60条' });
export const signedOn = (day: string): object => ({ service: { method: 'direct', receivedOn: day, proof: { receiptRef: '送达回证-1' } } });

const NOTICE = { documentRef: '兰医保告〔2026〕1号', intendedHandling: '处理', facts: '多收费', reasons: '违反协议', basis: '协议第59条', rightToDefend: '自送达之日起五个工作日内可以陈述和申辩' };

export interface CaseRigOptions {
  readonly databaseUrl: string;
  readonly connection: Connection;
  readonly address: string;
  readonly namespace: string;
  readonly bundle: WorkflowBundle;
  /** Moment at which the test begins, see `at`. */
  readonly from: string;
  /** Waits after every act until the processes know it, so that no signals are told as one. */
  readonly stepwise?: boolean;
  /** Learns the time of an engine that skips, before every automatic act. */
  readonly beforeActivity?: () => Promise<void>;
  /** Time of the engine, ms; the machine's unless it is skipped. */
  readonly engineNow?: () => number;
}

/** The real thing in small: record, desk, relay and a worker on an engine that other tests use too, hence a queue of its own. */
export class CaseRig {
  readonly clock: MovedClock;
  readonly context: HostedContext;
  readonly client: Client;
  readonly #mark = randomBytes(3).toString('hex');
  #worker: EngineWorker | undefined;
  #keys = 0;

  constructor(private readonly options: CaseRigOptions) {
    this.clock = new MovedClock(at(options.from), options.engineNow);
    this.client = new Client({ connection: options.connection, namespace: options.namespace });
    this.context = hostContext(agreements, {
      databaseUrl: options.databaseUrl, clock: this.clock, client: this.client.workflow, log: pino({ level: process.env['TEST_LOG'] || 'silent' }), queues: { agreements: `agreements-${this.#mark}` },
    });
  }

  start(): void {
    this.context.start();
    this.startEngineWorker();
  }

  startEngineWorker(): void {
    const { address, namespace, bundle } = this.options;
    const { taskQueue } = this.context;
    const activities = this.#activities();
    this.#worker = new EngineWorker({ address, namespace, taskQueue, bundle, activities, maxCachedWorkflows: 50, log: pino({ level: process.env['TEST_LOG'] || 'silent' }) });
    this.#worker.start();
  }

  #activities(): ProceedingActivities {
    const { activities } = this.context;
    const { beforeActivity } = this.options;
    if (!beforeActivity) return activities;
    return {
      performDueAct: async (due) => beforeActivity().then(() => activities.performDueAct(due)),
      performErrand: async (call) => beforeActivity().then(() => activities.performErrand(call)),
    };
  }

  async stopEngineWorker(): Promise<void> {
    await this.#worker?.stop();
  }

  async close(): Promise<void> {
    await this.stopEngineWorker();
    await this.context.close();
  }

  /** Brings an act to the desk, as REST does. */
  act(name: string, input: object, actor: Actor, streamId?: string, procedure: ProcedureName = 'breach-handling'): Promise<ActAnswer> {
    const opening = { referencesHint: AGREEMENT, numbering: { sequence: 'case_number', format: (n: number, today: string) => `LZ-${today.slice(0, 4)}-${this.#mark}${String(n).padStart(6, '0')}` } };
    const key = `${this.#mark}-${(this.#keys += 1)}`;
    return this.context.desk.act({
      procedure: procedureNamed(procedure), ...(streamId ? { streamId } : opening), act: name, actor, input, key, bodyHash: bodyHash(name, streamId, input),
    });
  }

  /** An act that must be accepted; answers the number of the case. */
  async does(name: string, input: object, actor: Actor, streamId?: string): Promise<string> {
    const answer = await this.act(name, input, actor, streamId);
    if (answer.kind !== 'accepted') throw new Error(`${name}: ${JSON.stringify(answer)}`);
    if (this.options.stepwise) await this.untilKnown(answer.caseId);
    return answer.caseId;
  }

  /** A case up to the issued notice. */
  async noticeIssued(measures: readonly Measure[]): Promise<string> {
    const id = await this.does('open-breach-case', { agreementId: AGREEMENT, source: 'audit', discoveredOn: this.today(), facts: '稽核发现多收费' }, OFFICER);
    await this.does('begin-verification', { method: '调取结算数据' }, OFFICER, id);
    await this.does('propose-measures', { measures, facts: '多收费', reasons: '违反协议', basis: ['协议第59条'] }, OFFICER, id);
    await this.does('issue-notice', NOTICE, OFFICER, id);
    return id;
  }

  /** A case in whose defence window the party may speak. */
  async noticeServed(measures: readonly Measure[]): Promise<string> {
    const id = await this.noticeIssued(measures);
    await this.does('record-service-of-notice', signedOn(this.today()), OFFICER, id);
    return id;
  }

  /** From the heard party to the served decision. */
  async decidedAndServed(id: string, discussed: boolean): Promise<void> {
    if (discussed) await this.does('record-discussion', { body: 'agency', heldOn: this.today(), participants: ['p-head', 'p-head-2'], result: 'approved', opinions: '同意', recordRef: '讨论记录-1' }, HEAD, id);
    await this.does('make-decision', { documentRef: '兰医保违处〔2026〕1号', remedies: '复议或者诉讼' }, HEAD, id);
    await this.does('record-service-of-decision', signedOn(this.today()), OFFICER, id);
  }

  /** Checked, filed, performed and reconciled. */
  async filedAndPerformed(id: string, amountFen: number): Promise<void> {
    await this.does('check-decision', { opinion: '同意' }, BUREAU, id);
    await this.does('file-decision', { filingRef: '备案-1' }, OFFICER, id);
    if (amountFen === 0) return;
    await this.does('record-performance', { measureId: 'm1', amountFen, on: this.today(), reference: '银行回单-1' }, OFFICER, id);
    await this.does('reconcile-amounts', { sheetRef: '对账单-1' }, OFFICER, id);
  }

  today(): string {
    return new Date(Date.parse(this.clock.now()) + 8 * 3_600_000).toISOString().slice(0, 10);
  }

  /** The sandbox clock is moved: every open case is told. */
  async moveTo(when: string): Promise<void> {
    this.clock.moveTo(at(when));
    await this.context.store.requeuePlans(this.clock.skewMs());
    if (this.options.stepwise) for (const { streamId } of await this.context.store.list({ closed: false, procedure: 'breach-handling' })) await this.untilKnown(streamId);
  }

  async state(id: string): Promise<BreachCase> {
    const line = await this.context.store.find<BreachCase>(id);
    if (!line) throw new Error(`There is no ${id}.`);
    return line.state;
  }

  async suspension(id: string): Promise<Suspension> {
    const line = await this.context.store.find<Suspension>(id);
    if (!line) throw new Error(`There is no ${id}.`);
    return line.state;
  }

  async types(id: string): Promise<string[]> {
    return (await this.context.store.events(id)).map((event) => event.type);
  }

  async eventsInHistory(procedure: ProcedureName, id: string): Promise<string[]> {
    const { events } = await this.handle(procedure, id).fetchHistory();
    return (events ?? []).map((event) => Object.keys(event).find((key) => key.endsWith('EventAttributes'))?.replace('EventAttributes', '') ?? 'unknown');
  }

  handle(procedure: ProcedureName, id: string): WorkflowHandle {
    return this.client.workflow.getHandle(workflowId(procedure, id));
  }

  /** Waits until something is true of the record or of the engine; fails with what is known when it does not become so. */
  async until(holds: () => Promise<boolean>, limitMs = 60_000): Promise<void> {
    const limit = Date.now() + limitMs;
    while (!(await holds())) {
      if (Date.now() > limit) throw new Error(`It did not come about: ${holds.toString()} ${JSON.stringify(this.context.relay.counters)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Waits until everything due in a case and in its suspensions is done, and their processes know what the record has. */
  async untilKnown(id: string): Promise<void> {
    await this.until(async () => {
      const lines = await this.context.store.list<CaseBase>({ limit: 500 });
      const own = lines.filter(({ streamId, closed }) => streamId.startsWith(id) && !closed);
      if (own.some((line) => somethingDue(procedureNamed(line.procedure), line, this.clock.now()))) return false;
      const verdicts = await Promise.all(own.map((line) => inspectProcess(this.client, AGREEMENTS, line, this.clock.skewMs())));
      return verdicts.every((verdict) => verdict === 'fits');
    });
  }

  async untilStage(id: string, stage: string): Promise<void> {
    await this.until(async () => (await this.state(id)).stage === stage);
  }
}
