import { ENFORCEMENT } from '@due-process/enforcement-workflows/contract';
import { workflowIdIn } from '@due-process/proceeding/contract';
import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import { settledHistories } from '../engine/histories';
import { closedLoop } from '../measure/closed-loop';
import { untilTrue } from '../measure/patience';
import { legalToday } from '../record/legal-now';
import { allDelivered } from '../record/outbox';
import type { WireAct } from '../rest/acts';
import type { DeskClient, KnownCase } from '../rest/desk-client';
import { archiving, closing, decidedAndServed, fileCase, heard, payment, registerLead, reviewed, untilCalled, untilDrafted } from '../rest/penalty-acts';

const CLIENTS = 16;
/** Days from the notice to the hearing: more than seven clear working days (APL-64). */
const UNTIL_HEARD = 14;
const DAY_MS = 86_400_000;

export const penaltyWorkflow = ({ id }: KnownCase): string => workflowIdIn(ENFORCEMENT, 'penalty-case', id);
export const fineWorkflow = ({ id }: KnownCase): string => workflowIdIn(ENFORCEMENT, 'fine-execution', `${id}-F1`);

/** Takes penalty cases from the lead by way of a hearing to the archive, over REST as people drive it. */
export class PenaltyCarrier {
  readonly #fines: DeskClient;

  constructor(
    private readonly desk: DeskClient,
    private readonly owner: Pool,
    private readonly client: Client,
    /** Every act reaches the engine before the next one: what a history then holds is what people at their pace cause. */
    private readonly paced = false,
  ) {
    this.#fines = desk.at('fine-executions');
  }

  async procedure(count: number): Promise<readonly KnownCase[]> {
    const cases = await this.#untilCalled(count);
    const heardOn = await this.#hearingDay();
    await this.#each(cases, async (one) => {
      await this.#acts(one, heard(heardOn));
      await this.#acts(one, reviewed(heardOn, await this.#hash(one)));
      await this.#acts(one, decidedAndServed(heardOn, await this.#hash(one)));
      await this.#paid(one, heardOn);
    });
    await this.#each(cases, async (one) => {
      await untilTrue(`The execution of ${one.id} is told to its case`, 300_000, async () => (await this.desk.read('enforcer', `/penalty-cases/${one.id}/events`)).text.includes('"ExecutionDone"'), 20);
      await this.#acts(one, [closing, archiving]);
    });
    return cases;
  }

  async #untilCalled(count: number): Promise<readonly KnownCase[]> {
    const today = await legalToday(this.owner);
    const heldOn = new Date(Date.parse(today) + UNTIL_HEARD * DAY_MS).toISOString().slice(0, 10);
    const cases = new Array<KnownCase>(count);
    await closedLoop({ clients: CLIENTS, count }, async (n) => {
      const one = await this.desk.openCase(registerLead(today));
      await this.#settled(one);
      await this.#acts(one, [fileCase, ...untilDrafted(today)]);
      await this.#acts(one, [...reviewed(today, await this.#hash(one)), ...untilCalled(today, heldOn)]);
      cases[n] = one;
    });
    return cases;
  }

  /** The clock goes to the day of the hearing; what ends on the way ends by itself. */
  async #hearingDay(): Promise<string> {
    const day = new Date(Date.parse(await legalToday(this.owner)) + UNTIL_HEARD * DAY_MS).toISOString().slice(0, 10);
    await this.desk.moveClock(`${day}T09:00:00+08:00`);
    return day;
  }

  async #paid(one: KnownCase, on: string): Promise<void> {
    const fine = { id: `${one.id}-F1`, etag: '' };
    const { debts } = JSON.parse((await this.#fines.read('enforcer', `/fine-executions/${fine.id}`)).text) as { debts: readonly { id: string; amountFen: number }[] };
    for (const { id, amountFen } of debts) {
      fine.etag = await this.#fines.versionOf(fine.id, 'enforcer');
      await this.#fines.act(fine, payment(on, id, amountFen));
      await this.#settled(one);
    }
  }

  async #acts(one: KnownCase, acts: readonly WireAct[]): Promise<void> {
    for (const act of acts) {
      one.etag = await this.desk.versionOf(one.id, act.who);
      await this.desk.act(one, act);
      await this.#settled(one);
    }
  }

  async #hash(one: KnownCase): Promise<string> {
    return (JSON.parse((await this.desk.read('enforcer', `/penalty-cases/${one.id}`)).text) as { draft: { hash: string } }).draft.hash;
  }

  async #settled(one: KnownCase): Promise<void> {
    if (!this.paced) return;
    await allDelivered(this.owner, 'enforcement');
    await settledHistories(this.client, [penaltyWorkflow(one)]);
  }

  async #each(cases: readonly KnownCase[], work: (one: KnownCase) => Promise<void>): Promise<void> {
    await closedLoop({ clients: CLIENTS, count: cases.length }, (n) => work(cases[n] as KnownCase));
  }
}
