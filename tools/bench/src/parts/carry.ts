import { createPool } from '@due-process/platform';
import { BareEngine } from '../engine/bare-engine';
import { settledHistories, type History } from '../engine/histories';
import { spreadOf, type Spread } from '../measure/statistics';
import { allDelivered } from '../record/outbox';
import { atLeast, atMost, range, ratio, type Section } from '../report/section';
import { DeskClient } from '../rest/desk-client';
import { BareCarrier } from './carry-bare';
import { OurCarrier, type Carried } from './carry-ours';
import type { Bench } from './part';

/** Cases of one round, and how often. */
const STARTS = { cases: 400, rounds: 3 };
const WHOLE = { cases: 120, rounds: 2 };

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
    const whole = await rounds(WHOLE.rounds, async () => rateOf(await bare.procedure(WHOLE.cases)), async () => rateOf(await ours.procedure(WHOLE.cases)));
    say('carrying: from accepted to waiting');
    const starts = await rounds(STARTS.rounds, async () => rateOf(await bare.starts(STARTS.cases)), async () => rateOf(await ours.starts(STARTS.cases)));
    return [sectionOf(starts, whole), historySection(histories.ours, histories.bare)];
  } finally {
    await engine.close();
    await desk.close();
    await owner.end();
  }
}

/** Both sides in turn; the first round warms up and is not counted. */
async function rounds(count: number, bare: () => Promise<number>, ours: () => Promise<number>): Promise<Rates> {
  const rates = { bare: [] as number[], ours: [] as number[] };
  for (let round = 0; round <= count; round += 1) {
    rates.bare.push(await bare());
    rates.ours.push(await ours());
  }
  return { bare: spreadOf(rates.bare.slice(1)), ours: spreadOf(rates.ours.slice(1)) };
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
