import { workflowId } from '@due-process/agreements-workflows/contract';
import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import { settledHistories, type History } from '../engine/histories';
import { closedLoop } from '../measure/closed-loop';
import { legalToday } from '../record/legal-now';
import { throughNextWake } from '../record/next-wake';
import { allDelivered } from '../record/outbox';
import { openCase, untilClosed, untilServed, type WireAct } from '../rest/acts';
import type { DeskClient, KnownCase } from '../rest/desk-client';

/** What a carried round leaves for counting. */
export interface Carried {
  /** ms since 1970: the first call of the first client. */
  readonly begunAt: number;
  readonly workflowIds: readonly string[];
}

const CLIENTS = 16;

const workflowOf = ({ id }: KnownCase): string => workflowId('breach-handling', id);

/** Our system, driven over REST as people drive it. */
export class OurCarrier {
  constructor(
    private readonly desk: DeskClient,
    private readonly owner: Pool,
    private readonly client: Client,
  ) {}

  /** Opens cases; each ends up as a process that waits for the next act. */
  async starts(count: number): Promise<Carried> {
    const today = await legalToday(this.owner);
    const begunAt = Date.now();
    const cases = await this.#each(count, () => this.desk.openCase(openCase(today)));
    return { begunAt, workflowIds: cases.map(workflowOf) };
  }

  /** Takes cases from the lead through notice, silence, decision and performance to their end; nobody speaks in the window. */
  async procedure(count: number): Promise<Carried> {
    const today = await legalToday(this.owner);
    const begunAt = Date.now();
    const cases = await this.#each(count, async () => this.#acts(await this.desk.openCase(openCase(today)), untilServed(today)));
    while (await throughNextWake(this.desk, this.owner));
    const later = await legalToday(this.owner);
    await this.#each(count, (n) => this.#acts(cases[n] as KnownCase, untilClosed(later)));
    return { begunAt, workflowIds: cases.map(workflowOf) };
  }

  /** One case whose every act reaches the engine before the next one is done: what its history then holds. */
  async paced(): Promise<History> {
    const one = await this.desk.openCase(openCase(await legalToday(this.owner)));
    await this.#settled(one);
    for (const act of untilServed(await legalToday(this.owner))) await this.#actAndSettle(one, act);
    while (await throughNextWake(this.desk, this.owner)) await this.#settled(one);
    for (const act of untilClosed(await legalToday(this.owner))) await this.#actAndSettle(one, act);
    return this.#settled(one);
  }

  async #acts(one: KnownCase, acts: readonly WireAct[]): Promise<KnownCase> {
    // Timers may have moved the case on since its client last saw it.
    if (acts[0]?.who === 'head') one.etag = await this.desk.versionOf(one.id);
    for (const act of acts) await this.desk.act(one, act);
    return one;
  }

  async #actAndSettle(one: KnownCase, act: WireAct): Promise<void> {
    one.etag = await this.desk.versionOf(one.id);
    await this.desk.act(one, act);
    await this.#settled(one);
  }

  async #settled(one: KnownCase): Promise<History> {
    await allDelivered(this.owner);
    const [history] = await settledHistories(this.client, [workflowOf(one)]);
    return history as History;
  }

  async #each(count: number, work: (n: number) => Promise<KnownCase>): Promise<KnownCase[]> {
    const cases = new Array<KnownCase>(count);
    await closedLoop({ clients: CLIENTS, count }, async (n) => void (cases[n] = await work(n)));
    return cases;
  }
}
