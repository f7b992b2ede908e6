import { createPool } from '@due-process/platform';
import type { Pool } from 'pg';
import { BareEngine } from '../engine/bare-engine';
import type { BareStep } from '../engine/bare.contract';
import { settledHistories } from '../engine/histories';
import { stepsOf } from '../engine/steps-of';
import { closedLoop } from '../measure/closed-loop';
import { spread, type Run } from '../measure/statistics';
import { BareRecord } from '../record/bare-record';
import { allDelivered } from '../record/outbox';
import { writtenBy } from '../record/sample-rows';
import { atMost, number, range, ratio, type Section } from '../report/section';
import { DeskClient, type KnownCase } from '../rest/desk-client';
import { fileCase, registerLead } from '../rest/penalty-acts';
import { TODAY } from '../today';
import type { Bench } from './part';
import { fineWorkflow, PenaltyCarrier, penaltyWorkflow } from './penalty-carrier';

const SCHEMA = 'enforcement';
const WHOLE = 50;
const WARM_UP = 400;
const LOADS = [{ clients: 1, calls: 200 }, { clients: 16, calls: 600 }] as const;
const ROUNDS = 3;
/** Connections of the service's pool; the floor has as many. */
const CONNECTIONS = 10;

/** The penalty case: accepting its acts beside the bare transaction, the whole procedure with its hearing, and what the engine stores of it. */
export async function penalty({ stack, say }: Bench): Promise<readonly Section[]> {
  const owner = createPool({ url: stack.ownerUrl, max: 2, applicationName: 'due-process bench' });
  const desk = await DeskClient.connect(stack.url('enforcement'), stack.url('issuer'), 32, 'penalty-cases');
  const engine = await BareEngine.open(stack.temporalAddress, stack.configuration.namespace);
  try {
    say('penalty: accepting its acts');
    const accepting = await accepted(desk, owner, stack.ownerUrl);
    await allDelivered(owner, SCHEMA);
    say('penalty: one case at the pace of people, for its history');
    const [paced] = await new PenaltyCarrier(desk, owner, engine.client, true).procedure(1);
    const histories = await Promise.all([penaltyWorkflow, fineWorkflow].map((idOf) => besideBare(engine, idOf(paced as KnownCase))));
    say(`penalty: ${WHOLE} cases from the lead to the archive`);
    const begun = Date.now();
    const cases = await new PenaltyCarrier(desk, owner, engine.client).procedure(WHOLE);
    await allDelivered(owner, SCHEMA);
    const done = await settledHistories(engine.client, cases.flatMap((one) => [penaltyWorkflow(one), fineWorkflow(one)]));
    const seconds = (Math.max(...done.map(({ lastAt }) => lastAt)) - begun) / 1_000;
    const acts = await recorded(owner, cases.map(({ id }) => id));
    return [accepting, wholeSection(seconds, acts), historySection(histories)];
  } finally {
    await engine.close();
    await desk.close();
    await owner.end();
  }
}

interface Measured {
  readonly clients: number;
  readonly lead: Run[];
  readonly sqlLead: Run[];
  readonly filing: Run[];
  readonly sqlFiling: Run[];
}

/** Registering a lead and filing the case, over HTTP, beside one statement that writes the same rows. */
async function accepted(desk: DeskClient, owner: Pool, ownerUrl: string): Promise<Section> {
  const first = await desk.openCase(registerLead(TODAY));
  const opening = await writtenBy(owner, first.id, 1, SCHEMA);
  await desk.act(first, fileCase);
  const floor = await BareRecord.open(ownerUrl, CONNECTIONS, opening, await writtenBy(owner, first.id, 2, SCHEMA), SCHEMA);
  await closedLoop({ clients: 16, count: WARM_UP }, async () => desk.act(await desk.openCase(registerLead(TODAY)), fileCase));
  await allDelivered(owner, SCHEMA);
  const measured = LOADS.map(({ clients }): Measured => ({ clients, lead: [], sqlLead: [], filing: [], sqlFiling: [] }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, { clients, calls }] of LOADS.entries()) {
      const one = measured[at] as Measured;
      const key = `BENCH-${clients}-${round}`;
      one.sqlLead.push(await closedLoop({ clients, count: calls }, (n) => floor.start(`${key}-${n}`)));
      one.sqlFiling.push(await closedLoop({ clients, count: calls }, (n) => floor.act(`${key}-${n}`)));
      const cases: KnownCase[] = [];
      one.lead.push(await closedLoop({ clients, count: calls }, async (n) => (cases[n] = await desk.openCase(registerLead(TODAY)))));
      one.filing.push(await closedLoop({ clients, count: calls }, (n) => desk.act(cases[n] as KnownCase, fileCase)));
      await allDelivered(owner, SCHEMA);
    }
  }
  await floor.close();
  return acceptingSection(measured);
}

const median = (runs: readonly Run[]): number => spread(runs, ({ p50 }) => p50).median;

function acceptingSection(measured: readonly Measured[]): Section {
  const row = (label: string, clients: number, runs: readonly Run[], ours?: readonly Run[]): string[] => [
    label, String(clients), range(spread(runs, ({ p50 }) => p50)), range(spread(runs, ({ p99 }) => p99)), range(spread(runs, ({ perSecond }) => perSecond)), ours ? ratio(median(ours) / median(runs)) : '—',
  ];
  return {
    title: 'Penalty case: accepting (ms per call; calls per second)',
    columns: ['', 'clients', 'p50', 'p99', 'per second', 'ours ÷ floor, p50'],
    rows: measured.flatMap(({ clients, lead, sqlLead, filing, sqlFiling }) => [
      row('REST lead', clients, lead), row('  bare transaction, same rows', clients, sqlLead, lead), row('REST filing', clients, filing), row('  bare transaction, same rows', clients, sqlFiling, filing),
    ]),
    aims: measured.flatMap(({ clients, lead, sqlLead, filing, sqlFiling }) => [
      atMost(`lead p50 at most 3x the bare transaction, ${clients} clients`, median(lead) / median(sqlLead), 3),
      atMost(`filing p50 at most 3x the bare transaction, ${clients} clients`, median(filing) / median(sqlFiling), 3),
    ]),
    notes: [`Medians of ${ROUNDS} rounds (lowest–highest). A filing looks for cases about the same act and for the certificate of the head's officers; the floor asks nobody.`],
  };
}

async function recorded(owner: Pool, ids: readonly string[]): Promise<number> {
  const { rows } = await owner.query<{ n: string }>(`SELECT count(*) AS n FROM ${SCHEMA}.case_event WHERE stream_id = ANY ($1) OR stream_id = ANY ($2)`, [ids, ids.map((id) => `${id}-F1`)]);
  return Number(rows[0]?.n);
}

function wholeSection(seconds: number, events: number): Section {
  return {
    title: 'Penalty case: from the lead to the archive, with a hearing',
    columns: ['cases', 'seconds', 'cases per second', 'events in the record per case', 'events recorded per second'],
    rows: [[String(WHOLE), number(seconds), number(WHOLE / seconds), number(events / WHOLE), number(events / seconds)]],
    aims: [],
    notes: ['Over REST with 16 clients, every act on the version just read; to the last event that the engine wrote. Review, notice, hearing, second review, decision, service, publication, payment, closing, archive.'],
  };
}

interface Beside {
  readonly ours: number;
  readonly bare: number;
}

/** The same signals, waits and activities, by a process that does nothing else. */
async function besideBare(engine: BareEngine, workflowId: string): Promise<Beside> {
  const [ours] = await settledHistories(engine.client, [workflowId]);
  const [first, ...steps] = await stepsOf(engine.client, workflowId);
  const id = await engine.start(first as BareStep);
  await settledHistories(engine.client, [id]);
  for (const step of steps) {
    await engine.signal(id, step);
    await settledHistories(engine.client, [id]);
  }
  const [bare] = await settledHistories(engine.client, [id]);
  return { ours: ours?.events ?? 0, bare: bare?.events ?? 0 };
}

function historySection([penaltyCase, fine]: readonly Beside[]): Section {
  const rows = [['penalty case', penaltyCase], ['execution of its fine', fine]] as const;
  return {
    title: 'Penalty case: history in the engine (events)',
    columns: ['', 'ours', 'bare minimum', 'ours ÷ bare'],
    rows: rows.map(([label, one]) => [label, String(one?.ours), String(one?.bare), ratio((one?.ours ?? 0) / (one?.bare ?? 1))]),
    aims: rows.map(([label, one]) => atMost(`history of a ${label} at most 1.15x the minimum`, (one?.ours ?? 0) / (one?.bare ?? 1), 1.15)),
    notes: ['One case at the pace of people. The minimum hears the same signals, waits as often and performs as many activities; beyond it ours writes the search attributes and the words that an administrator reads.'],
  };
}
