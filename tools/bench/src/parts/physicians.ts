import { randomBytes } from 'node:crypto';
import { IdentitySeal, physicianCreditRecord, RegistryImport } from '@due-process/physician-credit-data';
import { PHYSICIAN_CREDIT } from '@due-process/physician-credit-workflows/contract';
import { createPool, type LegalClock } from '@due-process/platform';
import { workflowIdIn } from '@due-process/proceeding/contract';
import type { Actor } from '@due-process/procedure';
import type { Pool } from 'pg';
import { BareEngine } from '../engine/bare-engine';
import { settledHistories } from '../engine/histories';
import { closedLoop } from '../measure/closed-loop';
import { pause } from '../measure/patience';
import type { Run } from '../measure/statistics';
import { BareRecord } from '../record/bare-record';
import { allDelivered } from '../record/outbox';
import { writtenBy } from '../record/sample-rows';
import { atLeast, atMost, number, ratio, type Section } from '../report/section';
import { DeskClient, type KnownCase } from '../rest/desk-client';
import { pointsOn, registered } from '../rest/credit-acts';
import { registryFile } from '../rest/registry-file';
import type { Part } from './part';
import { closedYear, type ClosedYear } from './year-end';

const SCHEMA = 'physician_credit';
/** Persons of the registry; they come in files of at most 100,000 lines. */
const PERSONS = 200_000;
const FILE = 100_000;
const SCORED = 3_000;
const SCORERS = 8;
const QUESTIONS = 20_000;
const ASKERS = 6;
/** Decisions a second that are scored meanwhile: a city scores fewer in a day. */
const MEANWHILE = 25;
const BULK = 10_000;
/** The year that is scored and closed; legal time of the benchmark is in the one after it. */
export const YEAR = 2025;

const REGISTRAR: Actor = { person: 'bench-officer', role: 'case-officer', region: '522700', employer: 'agency-522700' };

/** Physician credit: the registry read in, points scored and the settlement status asked for over HTTP, the year closed by the engine with a kill in the middle. */
export const physicians: Part = async ({ stack, say }) => {
  const owner = createPool({ url: stack.ownerUrl, max: 4, applicationName: 'due-process bench' });
  const desk = await DeskClient.connect(stack.url('physician-credit'), stack.url('issuer'), 32, 'physicians');
  const engine = await BareEngine.open(stack.temporalAddress, stack.configuration.namespace);
  try {
    say(`physicians: reading ${PERSONS} persons into the registry`);
    const imported = await importAll(stack.appUrl('dp_physician_credit'));
    const codes = (await owner.query<{ code: string }>(`SELECT code FROM ${SCHEMA}.physician_standing ORDER BY code`)).rows.map(({ code }) => code);
    say(`physicians: scoring ${SCORED} of them`);
    const scoring = await scored(desk, owner, stack.ownerUrl, spacedOut(codes, SCORED));
    await allDelivered(owner, SCHEMA, 600_000);
    const [history] = await settledHistories(engine.client, [workflowIdIn(PHYSICIAN_CREDIT, 'physician-scoring', `${codes[0]}-S1`)]);
    say('physicians: asking for their settlement status');
    const status = await settlement(desk, owner, codes);
    await allDelivered(owner, SCHEMA, 600_000);
    say('physicians: closing the year, with a kill in the middle');
    const year = await closedYear(stack, desk, owner);
    return [workSection(imported, scoring, history?.events ?? 0, year), statusSection(status)];
  } finally {
    await engine.close();
    await desk.close();
    await owner.end();
  }
};

async function importAll(url: string): Promise<number> {
  const pool = createPool({ url, applicationName: 'due-process bench', max: 16 });
  const clock: LegalClock = { now: () => `${YEAR}-12-20T02:00:00.000Z`, skewMs: () => 0 };
  const registry = new RegistryImport({ store: physicianCreditRecord(pool), clock, seal: new IdentitySeal(randomBytes(32)) });
  const begun = performance.now();
  for (let from = 0; from < PERSONS; from += FILE) {
    const { id, done } = await registry.begin(registryFile(from, Math.min(FILE, PERSONS - from), `${YEAR}-12-01`), REGISTRAR);
    await done;
    const progress = await registry.progress(id);
    if (progress?.stage !== 'done') throw new Error(`The import did not end well: ${JSON.stringify(progress?.problems.slice(0, 3))}`);
  }
  await pool.end();
  return (performance.now() - begun) / 1_000;
}

/** The first one, and others at even distances. */
const spacedOut = (codes: readonly string[], count: number): readonly string[] => Array.from({ length: count }, (_, n) => codes[Math.floor((n * codes.length) / count)] as string);

interface Beside {
  readonly ours: Run;
  readonly bare: Run;
}

/** Each on the version that the registry file left. The floor writes the rows of the ledger alone, without those of the notice. */
async function scored(desk: DeskClient, owner: Pool, ownerUrl: string, codes: readonly string[]): Promise<Beside> {
  const sample = await desk.openCase(registered(PERSONS, `${YEAR + 1}-03-02`));
  const opening = await writtenBy(owner, sample.id, 1, SCHEMA);
  await desk.act(sample, pointsOn(2 * SCORED));
  const following = await writtenBy(owner, sample.id, 2, SCHEMA);
  const etag = await desk.versionOf(codes[0] as string, 'scorer');
  const cases = codes.map((id): KnownCase => ({ id, etag }));
  const ours = await closedLoop({ clients: SCORERS, count: cases.length }, (n) => desk.act(cases[n] as KnownCase, pointsOn(n)));
  const floor = await BareRecord.open(ownerUrl, SCORERS, opening, following, SCHEMA);
  await closedLoop({ clients: SCORERS, count: cases.length }, (n) => floor.start(`BENCH-${n}`));
  const bare = await closedLoop({ clients: SCORERS, count: cases.length }, (n) => floor.act(`BENCH-${n}`));
  await floor.close();
  return { ours, bare };
}

interface Status {
  readonly bare: Run;
  readonly quiet: Run;
  readonly busy: Run;
  readonly scoredMeanwhile: number;
  readonly bulkSeconds: number;
}

/** The same questions to nobody's service, to ours, and to ours while points are scored. The floor is the statement that reads one row by its key. */
async function settlement(desk: DeskClient, owner: Pool, codes: readonly string[]): Promise<Status> {
  const asked = Array.from({ length: QUESTIONS }, (_, n) => codes[(n * 7_919) % codes.length] as string);
  const loop = { clients: ASKERS, count: QUESTIONS };
  const bare = await closedLoop(loop, (n) => owner.query({ name: 'bench_standing', text: `SELECT facts FROM ${SCHEMA}.physician_standing WHERE code = $1`, values: [asked[n]] }));
  const ask = async (n: number): Promise<void> => {
    const { status, text } = await desk.read('settlement', `/physicians/${asked[n]}/settlement-status?on=2026-03-02`);
    if (status !== 200) throw new Error(`No status of ${asked[n]}: ${status} ${text}`);
  };
  await closedLoop({ clients: ASKERS, count: 4_000 }, ask);
  const quiet = await closedLoop(loop, ask);
  let going = true;
  let scoredMeanwhile = 0;
  const begun = performance.now();
  const scorer = (async () => {
    for (let n = 0; going; n += 1, scoredMeanwhile += 1) {
      const one: KnownCase = { id: codes[n * 2 + 1] as string, etag: '' };
      one.etag = await desk.versionOf(one.id, 'scorer');
      await desk.act(one, pointsOn(3 * SCORED + n));
      await pause(Math.max(0, begun + ((n + 1) * 1_000) / MEANWHILE - performance.now()));
    }
  })();
  const busy = await closedLoop(loop, ask).finally(() => (going = false));
  await scorer;
  const bulk = performance.now();
  const { status } = await desk.ask('settlement', '/settlement-statuses', { on: '2026-03-02', codes: codes.slice(0, BULK) });
  if (status !== 200) throw new Error(`The question for ${BULK} codes was answered ${status}.`);
  return { bare, quiet, busy, scoredMeanwhile: scoredMeanwhile / (busy.count / busy.perSecond), bulkSeconds: (performance.now() - bulk) / 1_000 };
}

function workSection(imported: number, scoring: Beside, events: number, { seconds, closed, killedAt }: ClosedYear): Section {
  return {
    title: 'Physician credit: registry, scoring, year end',
    columns: ['work', 'how much', 'seconds', 'per second'],
    rows: [
      ['import of the registry, each file in one transaction', `${number(PERSONS)} persons`, number(imported), number(PERSONS / imported)],
      [`scoring over HTTP, ${SCORERS} clients: entry, thresholds, notice`, `${number(SCORED)} decisions`, number(SCORED / scoring.ours.perSecond), number(scoring.ours.perSecond)],
      ['– bare transaction, rows of the ledger alone', `${number(SCORED)} decisions`, number(SCORED / scoring.bare.perSecond), number(scoring.bare.perSecond)],
      ['year end by the engine, its worker killed in the middle', `${number(PERSONS)} persons, ${number(closed)} with points`, number(seconds), number(PERSONS / seconds)],
    ],
    aims: [atMost('Year end of 200,000 persons in minutes', seconds / 60, 5, number)],
    notes: [
      `Scoring: p50 ${number(scoring.ours.p50)} ms, p99 ${number(scoring.ours.p99)} ms, ${ratio(scoring.ours.p50 / scoring.bare.p50)} the bare transaction; ${events} events in the engine’s history of a notice that waits to be made.`,
      `The worker was killed when ${number(killedAt)} accounts had been looked at; afterwards every account with points was closed once, none twice.`,
    ],
  };
}

function statusSection({ bare, quiet, busy, scoredMeanwhile, bulkSeconds }: Status): Section {
  const row = (label: string, run: Run): string[] => [label, number(run.p50), number(run.p99), number(run.perSecond), run === bare ? '—' : ratio(run.p50 / bare.p50)];
  return {
    title: `Settlement status over HTTP, ${ASKERS} clients (ms per question)`,
    columns: ['', 'p50', 'p99', 'per second', 'ours ÷ bare, p50'],
    rows: [row('bare statement by key, no HTTP', bare), row('status, nothing else going on', quiet), row(`status, while ${number(scoredMeanwhile)} decisions a second are scored`, busy), [`${number(BULK)} codes in one question`, number(bulkSeconds * 1_000), '—', number(BULK / bulkSeconds), '—']],
    aims: [atLeast('Settlement status while scoring goes on: questions per second', busy.perSecond, 2_000, number), atMost('Settlement status while scoring goes on: p99 in milliseconds', busy.p99, 10, number)],
    notes: ['Client, service, PostgreSQL, worker and engine share the two cores; what was scored is carried to the engine at the same time.'],
  };
}
