import { createPool } from '@due-process/platform';
import { BareEngine } from '../engine/bare-engine';
import { settledHistories, type History } from '../engine/histories';
import { Budget } from '../measure/budget';
import { spreadOf, type Spread } from '../measure/statistics';
import { allDelivered } from '../record/outbox';
import { atLeast, atMost, range, ratio, type Section } from '../report/section';
import { DeskClient } from '../rest/desk-client';
import { BareCarrier } from './carry-bare';
import { OurCarrier, type Carried } from './carry-ours';
import type { Bench } from './part';

/** Cases of one round, how often at most, and how long at most. */
const STARTS = { cases: 400, rounds: 3, budgetMs: 40_000 };
const WHOLE = { cases: 100, rounds: 3, budgetMs: 80_000 };
const WARM_UP = 40;

interface Rates {
  readonly ours: Spread;
  readonly bare: Spread;
}

/** (b) Carrying: what was accepted reaches the engine, waits there and goes through the procedure to its end. */
export async function carry({ stack, say }: Bench): Promise<readonly Section[]> {
  const owner = createPool({ url: stack.ownerUrl, max: 2, applicationName: 'due-process bench' });
  const desk = await DeskClient.connect(stack.url('agreements'), stack.url('issuer'), 32);
  const engine = await BareEngine.open(stack.temporalAddress, stack.configuration.namespace);
  const [ours, bare] = [new OurCarrier(desk, owner, engine.client), new BareCarrier(engine)];
  const rateOf = async (carried: Carried): Promise<number> => {
    await allDelivered(owner);
    return rate(carried, await settledHistories(engine.client, carried.workflowIds));
  };
  try {
    say('carrying: one case at the pace of people, for its history');
    const histories = { ours: await ours.paced(), bare: await bare.paced() };
    say('carrying: through the whole procedure');
    const whole = await rounds(WHOLE, async (cases) => rateOf(await bare.procedure(cases)), async (cases) => rateOf(await ours.procedure(cases)));
    say('carrying: from accepted to waiting');
    const starts = await rounds(STARTS, async (cases) => rateOf(await bare.starts(cases)), async (cases) => rateOf(await ours.starts(cases)));
    return [sectionOf(starts, whole), historySection(histories.ours, histories.bare)];
  } finally {
    await engine.close();
    await desk.close();
    await owner.end();
  }
}

/** Both sides in turn, after a short turn that warms up and is not counted. */
async function rounds(plan: { cases: number; rounds: number; budgetMs: number }, bare: (cases: number) => Promise<number>, ours: (cases: number) => Promise<number>): Promise<Rates> {
  const rates = { bare: [] as number[], ours: [] as number[] };
  await bare(WARM_UP);
  await ours(WARM_UP);
  await new Budget(plan.budgetMs).rounds(plan.rounds, async () => {
    rates.bare.push(await bare(plan.cases));
    rates.ours.push(await ours(plan.cases));
  });
  return { bare: spreadOf(rates.bare), ours: spreadOf(rates.ours) };
}

/** Cases per second, to the last event that the engine wrote: read from its histories afterwards, so that looking costs nothing. */
function rate({ begunAt, workflowIds }: Carried, histories: readonly History[]): number {
  return (workflowIds.length * 1_000) / (Math.max(...histories.map((history) => history.lastAt)) - begunAt);
}

function sectionOf(starts: Rates, whole: Rates): Section {
  const row = (label: string, { ours, bare }: Rates): string[] => [label, range(ours), range(bare), ratio(ours.median / bare.median)];
  return {
    title: 'Carrying (cases per second)',
    columns: ['', 'ours, over REST', 'bare workflow', 'ours ÷ bare'],
    rows: [row(`accepted → waiting in the engine (${STARTS.cases} cases)`, starts), row(`the whole procedure, silence (${WHOLE.cases} cases)`, whole)],
    aims: [
      atLeast('from accepted to waiting at least 0.8x the bare workflow', starts.ours.median / starts.bare.median, 0.8),
      atLeast('through the whole procedure at least 0.8x the bare workflow', whole.ours.median / whole.bare.median, 0.8),
    ],
    notes: ['Measured from the first request to the last event in the histories. Ours includes everything: HTTP, deciding, the record, the outbox. The bare workflow is started and signalled directly, on the same server, with a worker of the same settings.'],
  };
}

function historySection(ours: History, bare: History): Section {
  const kinds = [...new Set([...Object.keys(bare.kinds), ...Object.keys(ours.kinds)])].sort((a, b) => (ours.kinds[b] ?? 0) - (ours.kinds[a] ?? 0));
  const row = (label: string, own: number, theirs: number): string[] => [label, String(own), String(theirs), theirs === 0 ? '—' : ratio(own / theirs)];
  return {
    title: 'History of one case (events)',
    columns: ['', 'ours', 'bare minimum', 'ours ÷ bare'],
    rows: [...kinds.map((kind) => row(kind.toLowerCase().replaceAll('_', ' '), ours.kinds[kind] ?? 0, bare.kinds[kind] ?? 0)), row('all', ours.events, bare.events)],
    aims: [atMost('history events per case at most 1.15x the minimum', ours.events / bare.events, 1.15)],
    notes: ['One case at the pace of people: every act reaches the engine before the next one. Under load plans of the same case coalesce and the history is shorter.'],
  };
}
