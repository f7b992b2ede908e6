import { createPool } from '@due-process/platform';
import type { Pool } from 'pg';
import { BareEngine } from '../engine/bare-engine';
import { closedLoop } from '../measure/closed-loop';
import { spread, type Run } from '../measure/statistics';
import { BareRecord } from '../record/bare-record';
import { allDelivered } from '../record/outbox';
import { writtenBy } from '../record/sample-rows';
import { atLeast, atMost, number, range, ratio, type Aim, type Section } from '../report/section';
import { beginVerification, openCase } from '../rest/acts';
import { DeskClient, type KnownCase } from '../rest/desk-client';
import { TODAY } from '../today';
import type { Bench } from './part';

/** How many calls one round makes: enough for a p99, few enough that the engine has the cases again within seconds. */
const LOADS = [
  { clients: 1, calls: 250, engineCalls: 60 },
  { clients: 16, calls: 1_000, engineCalls: 250 },
  { clients: 64, calls: 1_000, engineCalls: 300 },
] as const;

const ROUNDS = 3;

/** Connections of the service's pool; the floor has as many. */
const CONNECTIONS = 10;

/** What was measured with one number of clients. */
interface Measured {
  readonly clients: number;
  readonly sqlStart: readonly Run[];
  readonly sqlAct: readonly Run[];
  readonly engineStart: readonly Run[];
  readonly engineUpdate: readonly Run[];
  readonly start: readonly Run[];
  readonly act: readonly Run[];
}

/** (a) Accepting: starting a case and acting on it, beside the bare transaction and the bare engine. */
export async function accept({ stack, say }: Bench): Promise<readonly Section[]> {
  const owner = createPool({ url: stack.ownerUrl, max: 2, applicationName: 'due-process bench' });
  const desk = await DeskClient.connect(stack.url('agreements'), stack.url('issuer'), 64);
  const engine = await BareEngine.open(stack.temporalAddress, stack.configuration.namespace);
  try {
    say('accepting: warming up');
    const sample = await warmUp(desk, owner);
    const floor = await BareRecord.open(stack.ownerUrl, CONNECTIONS, sample.opening, sample.following);
    const measured: Measured[] = [];
    for (const load of LOADS) {
      say(`accepting: ${load.clients} client${load.clients === 1 ? '' : 's'}`);
      measured.push(await measure(load, { desk, engine, floor, owner }));
    }
    await floor.close();
    return [sectionOf(measured)];
  } finally {
    await engine.close();
    await desk.close();
    await owner.end();
  }
}

/** Lets every process compile what it runs most, and takes the rows of one real start and one real act as the floor's. */
async function warmUp(desk: DeskClient, owner: Pool) {
  const first = await desk.openCase(openCase(TODAY));
  const opening = await writtenBy(owner, first.id, 1);
  await desk.act(first, beginVerification);
  const following = await writtenBy(owner, first.id, 2);
  await closedLoop({ clients: 16, count: 1_000 }, async () => desk.act(await desk.openCase(openCase(TODAY)), beginVerification));
  await allDelivered(owner);
  return { opening, following };
}

interface Sides {
  readonly desk: DeskClient;
  readonly engine: BareEngine;
  readonly floor: BareRecord;
  readonly owner: Pool;
}

async function measure({ clients, calls, engineCalls }: (typeof LOADS)[number], { desk, engine, floor, owner }: Sides): Promise<Measured> {
  const measured = { clients, sqlStart: [] as Run[], sqlAct: [] as Run[], engineStart: [] as Run[], engineUpdate: [] as Run[], start: [] as Run[], act: [] as Run[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const key = `${clients}-${round}`;
    measured.sqlStart.push(await closedLoop({ clients, count: calls }, (n) => floor.start(`BENCH-${key}-${n}`)));
    measured.sqlAct.push(await closedLoop({ clients, count: calls }, (n) => floor.act(`BENCH-${key}-${n}`)));
    const waiting: string[] = [];
    measured.engineStart.push(await closedLoop({ clients, count: engineCalls }, async (n) => void (waiting[n] = await engine.start())));
    measured.engineUpdate.push(await closedLoop({ clients, count: engineCalls }, (n) => engine.update(waiting[n] as string)));
    const cases: KnownCase[] = [];
    measured.start.push(await closedLoop({ clients, count: calls }, async (n) => void (cases[n] = await desk.openCase(openCase(TODAY)))));
    measured.act.push(await closedLoop({ clients, count: calls }, (n) => desk.act(cases[n] as KnownCase, beginVerification)));
    await allDelivered(owner);
  }
  return measured;
}

const median = (runs: readonly Run[], of: (run: Run) => number): number => spread(runs, of).median;
const p50 = (run: Run): number => run.p50;
const perSecond = (run: Run): number => run.perSecond;

function sectionOf(measured: readonly Measured[]): Section {
  return {
    title: 'Accepting (ms per call; calls per second)',
    columns: ['', 'clients', 'p50', 'p99', 'per second', 'p50 ÷ ours'],
    rows: measured.flatMap(rowsOf),
    aims: aimsOf(measured),
    notes: [`Medians of ${ROUNDS} rounds (lowest–highest). The engine carries what was accepted at the same time, on the same cores; every floor runs when it has nothing to carry.`],
  };
}

function rowsOf(measured: Measured): string[][] {
  const { clients, sqlStart, sqlAct, engineStart, engineUpdate, start, act } = measured;
  const row = (label: string, runs: readonly Run[], ours: readonly Run[]): string[] => [
    label, String(clients), range(spread(runs, p50)), range(spread(runs, (run) => run.p99)), range(spread(runs, perSecond)), runs === ours ? '—' : ratio(median(runs, p50) / median(ours, p50)),
  ];
  return [
    row('REST case start', start, start),
    row('  bare transaction, same rows', sqlStart, start),
    row('  bare engine, workflow.start', engineStart, start),
    row('REST act', act, act),
    row('  bare transaction, same rows', sqlAct, act),
    row('  bare engine, executeUpdate', engineUpdate, act),
  ];
}

function aimsOf(measured: readonly Measured[]): Aim[] {
  const aims = measured.flatMap(({ clients, start, act, sqlStart, sqlAct, engineStart, engineUpdate }) => [
    atMost(`case start p50 at most 3x the bare transaction, ${clients} clients`, median(start, p50) / median(sqlStart, p50), 3),
    atMost(`act p50 at most 3x the bare transaction, ${clients} clients`, median(act, p50) / median(sqlAct, p50), 3),
    atMost(`case start p50 at most 0.3x the bare engine's start, ${clients} clients`, median(start, p50) / median(engineStart, p50), 0.3),
    atLeast(`acts per second at least 5x the bare engine's updates, ${clients} clients`, median(act, perSecond) / median(engineUpdate, perSecond), 5),
  ]);
  const of = (clients: number): Measured => measured.find((one) => one.clients === clients) as Measured;
  return [
    ...aims,
    atLeast('accepted acts per second at least 1,300 with 16 clients', median(of(16).act, perSecond), 1_300, number),
    atMost('case start p50 at most 3 ms with one client', median(of(1).start, p50), 3, (value) => `${number(value)} ms`),
  ];
}
