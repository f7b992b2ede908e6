import { workflowId } from '@due-process/agreements-workflows/contract';
import { createPool } from '@due-process/platform';
import type { Pool } from 'pg';
import { BareEngine } from '../engine/bare-engine';
import { settledHistories } from '../engine/histories';
import { Budget } from '../measure/budget';
import { closedLoop } from '../measure/closed-loop';
import { perCall, processorTime, type ProcessorTime } from '../measure/processor-time';
import { spread, type Run } from '../measure/statistics';
import { BareRecord } from '../record/bare-record';
import { allDelivered } from '../record/outbox';
import { writtenBy } from '../record/sample-rows';
import { atLeast, atMost, number, range, ratio, type Aim, type Section } from '../report/section';
import { beginVerification, openCase } from '../rest/acts';
import { DeskClient, type KnownCase } from '../rest/desk-client';
import { TODAY } from '../today';
import type { Bench } from './part';

/** How many calls one round makes: enough for a p99, few enough that the engine has caught up within seconds. */
const LOADS = [
  { clients: 1, calls: 200, engineCalls: 50 },
  { clients: 16, calls: 600, engineCalls: 200 },
  { clients: 64, calls: 600, engineCalls: 200 },
] as const;

const ROUNDS = 3;
const BUDGET_MS = 90_000;
/** Openings and acts before anything counts: a service that has just been started runs at half its speed. */
const WARM_UP = 1_500;
/** Cases whose processes are looked at to see that the engine is done: more than it works on at once. */
const AT_WORK_LAST = 100;

/** Connections of the service's pool; the floor has as many. */
const CONNECTIONS = 10;

/** What is measured, ours and the floors. */
const KINDS = ['start', 'sqlStart', 'engineStart', 'act', 'sqlAct', 'engineUpdate'] as const;

type Kind = (typeof KINDS)[number];

/** What was measured with one number of clients. */
interface Measured extends Readonly<Record<Kind, Run[]>> {
  readonly clients: number;
  /** ms of processor time per call, by process, of the last round. */
  readonly cost: Partial<Record<Kind, ProcessorTime | undefined>>;
}

/** (a) Accepting: starting a case and acting on it, beside the bare transaction and the bare engine. */
export async function accept(bench: Bench): Promise<readonly Section[]> {
  const { stack, say } = bench;
  const owner = createPool({ url: stack.ownerUrl, max: 2, applicationName: 'due-process bench' });
  const desk = await DeskClient.connect(stack.url('agreements'), stack.url('issuer'), 64);
  const engine = await BareEngine.open(stack.temporalAddress, stack.configuration.namespace);
  try {
    say('accepting: warming up');
    const sample = await warmUp(desk, owner);
    const floor = await BareRecord.open(stack.ownerUrl, CONNECTIONS, sample.opening, sample.following);
    const sides: Sides = { desk, engine, floor, owner, processes: processesOf(bench) };
    const measured = LOADS.map(({ clients }): Measured => ({ clients, start: [], sqlStart: [], engineStart: [], act: [], sqlAct: [], engineUpdate: [], cost: {} }));
    const rounds = await new Budget(BUDGET_MS).rounds(ROUNDS, async (round) => {
      for (const [at, load] of LOADS.entries()) {
        say(`accepting: round ${round + 1}, ${load.clients} client${load.clients === 1 ? '' : 's'}`);
        await measure(measured[at] as Measured, load, `BENCH-${load.clients}-${round}`, sides);
      }
    });
    await floor.close();
    return [sectionOf(measured, rounds), costSection(measured)];
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
  await closedLoop({ clients: 16, count: WARM_UP }, async () => desk.act(await desk.openCase(openCase(TODAY)), beginVerification));
  await allDelivered(owner);
  return { opening, following };
}

interface Sides {
  readonly desk: DeskClient;
  readonly engine: BareEngine;
  readonly floor: BareRecord;
  readonly owner: Pool;
  /** Process ids by what the processes are. */
  readonly processes: Readonly<Record<string, number>>;
}

/** One round with one number of clients, the floors first. */
async function measure(measured: Measured, { clients, calls, engineCalls }: (typeof LOADS)[number], key: string, { desk, engine, floor, owner, processes }: Sides): Promise<void> {
  const run = async (kind: Kind, count: number, work: (n: number) => Promise<unknown>): Promise<void> => {
    const before = processorTime(processes);
    measured[kind].push(await closedLoop({ clients, count }, work));
    measured.cost[kind] = perCall(before, processorTime(processes), count);
  };
  await run('sqlStart', calls, (n) => floor.start(`${key}-${n}`));
  await run('sqlAct', calls, (n) => floor.act(`${key}-${n}`));
  const waiting: string[] = [];
  await run('engineStart', engineCalls, async (n) => (waiting[n] = await engine.start()));
  await settledHistories(engine.client, waiting);
  await run('engineUpdate', engineCalls, (n) => engine.update(waiting[n] as string));
  const cases: KnownCase[] = [];
  await run('start', calls, async (n) => (cases[n] = await desk.openCase(openCase(TODAY))));
  await run('act', calls, (n) => desk.act(cases[n] as KnownCase, beginVerification));
  await caughtUp(cases, engine, owner);
}

/** Until the engine has everything and does nothing more: the next floor has the machine for itself. */
async function caughtUp(cases: readonly KnownCase[], engine: BareEngine, owner: Pool): Promise<void> {
  await allDelivered(owner);
  await settledHistories(engine.client, cases.slice(-AT_WORK_LAST).map(({ id }) => workflowId('breach-handling', id)));
}

/** The processes whose time an accepted act takes. */
function processesOf({ stack }: Bench): Record<string, number> {
  const names = { service: 'agreements', PostgreSQL: 'postgres', worker: 'worker', Temporal: 'temporal' };
  const running = Object.entries(names).flatMap(([name, part]) => {
    const pid = stack.child(part)?.pid;
    return pid === undefined ? [] : [[name, pid] as const];
  });
  return Object.fromEntries(running);
}

const median = (runs: readonly Run[], of: (run: Run) => number): number => spread(runs, of).median;
const p50 = (run: Run): number => run.p50;
const perSecond = (run: Run): number => run.perSecond;

function sectionOf(measured: readonly Measured[], rounds: number): Section {
  return {
    title: 'Accepting (ms per call; calls per second)',
    columns: ['', 'clients', 'p50', 'p99', 'per second', 'ours ÷ floor, p50'],
    rows: measured.flatMap(rowsOf),
    aims: aimsOf(measured),
    notes: [`Medians of ${rounds} rounds (lowest–highest). The engine carries what was accepted at the same time, on the same cores; every floor runs when it has nothing to carry.`],
  };
}

function rowsOf(measured: Measured): string[][] {
  const row = (kind: Kind, ours: readonly Run[]): string[] => {
    const runs = measured[kind];
    return [
      NAMES[kind], String(measured.clients), range(spread(runs, p50)), range(spread(runs, (run) => run.p99)), range(spread(runs, perSecond)), runs === ours ? '—' : ratio(median(ours, p50) / median(runs, p50)),
    ];
  };
  return [...(['start', 'sqlStart', 'engineStart'] as const).map((kind) => row(kind, measured.start)), ...(['act', 'sqlAct', 'engineUpdate'] as const).map((kind) => row(kind, measured.act))];
}

const NAMES: Readonly<Record<Kind, string>> = {
  start: 'REST case start', sqlStart: '  bare transaction, same rows', engineStart: '  bare engine, workflow.start', act: 'REST act', sqlAct: '  bare transaction, same rows', engineUpdate: '  bare engine, executeUpdate',
};

/** Where the time goes; unlike the others, these numbers hardly depend on what else the machine does. */
function costSection(measured: readonly Measured[]): Section {
  const { cost } = measured.find(({ clients }) => clients === 16) as Measured;
  const processes = Object.keys(cost.act ?? {});
  return {
    title: 'What a call costs (ms of processor time, 16 clients)',
    columns: ['', ...processes],
    rows: KINDS.map((kind) => [NAMES[kind], ...processes.map((name) => number(cost[kind]?.[name] ?? 0))]),
    aims: [],
    notes: ['Without the client, which is this program. Worker and Temporal beside a REST act carry, at the same time, what was accepted before.'],
  };
}

function aimsOf(measured: readonly Measured[]): Aim[] {
  const aims = measured.flatMap(({ clients, start, act, sqlStart, sqlAct, engineStart, engineUpdate }) => [
    atMost(`case start p50 at most 3x the bare transaction, ${clients} ${clients === 1 ? 'client' : 'clients'}`, median(start, p50) / median(sqlStart, p50), 3),
    atMost(`act p50 at most 3x the bare transaction, ${clients} ${clients === 1 ? 'client' : 'clients'}`, median(act, p50) / median(sqlAct, p50), 3),
    atMost(`case start p50 at most 0.3x the bare engine's start, ${clients} ${clients === 1 ? 'client' : 'clients'}`, median(start, p50) / median(engineStart, p50), 0.3),
    atLeast(`acts per second at least 5x the bare engine's updates, ${clients} ${clients === 1 ? 'client' : 'clients'}`, median(act, perSecond) / median(engineUpdate, perSecond), 5),
  ]);
  const of = (clients: number): Measured => measured.find((one) => one.clients === clients) as Measured;
  return [
    ...aims,
    atLeast('accepted acts per second at least 1,300 with 16 clients', median(of(16).act, perSecond), 1_300, number),
    atMost('case start p50 at most 3 ms with one client', median(of(1).start, p50), 3, (value) => `${number(value)} ms`),
  ];
}
