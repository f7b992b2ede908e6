import { CALENDARS, dayOf, instantOf, type LegalDay } from '@due-process/legal-time';
import { catchUp, fold, perform, recordSpawn, SYSTEM, workItems, type ActContext, type Actor, type Errand, type Performance, type Posting, type RecordedEvent, type Refusal, type Role } from '@due-process/procedure';
import { PACKS, selectRules } from '@due-process/rules';
import type { MeasureReferences } from '../../measures';
import { beginFineExecution, fineExecution, FINE_WAYS_BACK, FINE_WAYS_FORWARD, surchargeLedger, type BeginFineExecution, type Debt, type FineExecution } from '..';

const person = (code: string, role: Role, employer: string): Actor => ({ person: code, role, region: '620100', employer });

export const OFFICER = person('p-officer', 'case-officer', 'bureau-620100');
export const HEAD = person('p-head', 'bureau-head', 'bureau-620100');
export const PARTY = person('p-hospital', 'institution', 'inst-1');
export const OTHER_OFFICER = person('p-other', 'case-officer', 'bureau-620102');

export const fine = (amountFen: number, id = 'f-v1'): Debt => ({ id, kind: 'fine', amountFen });
export const refund = (amountFen: number, id = 'r-v1-employee-basic'): Debt => ({ id, kind: 'refund', account: 'employee-basic', amountFen });

/** A moment in Lanzhou: a day alone is 09:00 of it. */
export function at(when: string): string {
  const [day, time = '09:00'] = when.split(' ');
  return instantOf(`${day}T${time}:00+08:00`);
}

/** An execution told act by act, from the service of the decision on. */
export class ToldExecution {
  state: FineExecution;
  readonly events: RecordedEvent[] = [];
  readonly postings: Posting[] = [];
  refusals: readonly Refusal[] = [];
  private references = 0;

  /** Facts of other records, as the record would read them with every act. */
  facts: MeasureReferences = {};

  constructor(servedOn: LegalDay, debts: readonly Debt[] = [fine(10_000_000)], more: Partial<BeginFineExecution> = {}) {
    const context = this.context(`${servedOn} 08:00`);
    const spawn = beginFineExecution({ caseId: 'LZ-P-1', region: '620100', bureau: { code: 'bureau-620100', region: '620100' }, party: { id: 'inst-1', kind: 'medical-institution' }, documentRef: '兰医保罚〔2026〕1号', decidedOn: servedOn, servedOn, debts, remedies: '六十日内复议，六个月内诉讼', ...more }, context);
    const { state, events } = recordSpawn(fineExecution, spawn.events, 'record-service-of-decision', OFFICER, context);
    this.state = state;
    this.events.push(...events);
  }

  /** Performs an act; answers the codes of its refusals. */
  act(when: string, actor: Actor, act: string, input: object = {}): string[] {
    const done = perform(fineExecution, this.state, { act, actor, input }, this.context(when)) as Performance<FineExecution>;
    this.refusals = done.outcome.kind === 'refused' ? done.outcome.refusals : [];
    if (done.outcome.kind === 'accepted' && done.state) {
      this.keepToTheWays(done.events);
      this.state = done.state;
      this.events.push(...done.events);
      this.postings.push(...done.postings);
    }
    return this.refusals.map(({ code }) => code);
  }

  does(when: string, actor: Actor, act: string, input: object = {}): this {
    const codes = this.act(when, actor, act, input);
    if (codes.length > 0) throw new Error(`${when} ${act}: ${codes.join(', ')}`);
    return this;
  }

  pays(when: string, amountFen: number, debt = 'f-v1', on = when.split(' ')[0]): this {
    this.references += 1;
    return this.does(when, OFFICER, 'record-payment', { debt, amountFen, on, reference: `slip-${this.references}` });
  }

  demands(when: string): this {
    return this.does(when, OFFICER, 'serve-demand', { documentRef: '兰医保催〔2026〕1号', service: { method: 'direct', receivedOn: when, proof: { receiptRef: '送达回证-2' } } });
  }

  /** What the system does when it is told by another record. */
  told(when: string, act: string, input: object): this {
    return this.does(when, SYSTEM, act, input);
  }

  /** The execution as anybody sees it at a moment. */
  seen(when: string): FineExecution {
    const { state } = catchUp(fineExecution, this.state, this.context(when));
    return state as FineExecution;
  }

  surcharge(on: LegalDay): number {
    return surchargeLedger(this.state, this.context(on).rules, on).totalFen;
  }

  tasks(when: string): string[] {
    return workItems(fineExecution, this.seen(when)).map(({ act, dueOn }) => (dueOn ? `${act} by ${dueOn}` : act));
  }

  lastDay(clock: string): LegalDay | undefined {
    return this.state.clocks[clock]?.deadline.lastDay;
  }

  errands(): readonly Errand[] {
    return this.state.errands ?? [];
  }

  types(): string[] {
    return this.events.map(({ type }) => type);
  }

  context(when: string): ActContext<any> {
    const now = at(when);
    return { now, today: dayOf(now), rules: selectRules(PACKS, { region: '620100', on: dayOf(now) }), calendars: CALENDARS, references: this.facts };
  }

  private keepToTheWays(events: readonly RecordedEvent[]): void {
    let state = this.state;
    for (const event of events) {
      const next = fold(fineExecution, state, event);
      const { stage: from } = state;
      if (from !== next.stage && ![...FINE_WAYS_FORWARD, ...FINE_WAYS_BACK].some((way) => way.act === event.act && way.from === from && way.to === next.stage)) throw new Error(`${event.act} led from ${from} to ${next.stage}, which no diagram shows.`);
      state = next;
    }
  }
}

export const instalments = (...parts: readonly (readonly [LegalDay, number])[]): object => ({ decision: 'approved', documentRef: '兰医保分〔2026〕1号', reasons: '经济困难属实', parts: parts.map(([dueOn, amountFen]) => ({ dueOn, amountFen })) });
