import { workflowId } from '@due-process/agreements-workflows/contract';
import { createPool } from '@due-process/platform';
import type { Pool } from 'pg';
import { BareEngine } from '../engine/bare-engine';
import { settledHistories } from '../engine/histories';
import { closedLoop } from '../measure/closed-loop';
import { pause, untilTrue } from '../measure/patience';
import { percentile, runOf } from '../measure/statistics';
import { skewMs } from '../record/legal-now';
import { nextWake, throughNextWake } from '../record/next-wake';
import { allDelivered } from '../record/outbox';
import { atMost, number, ratio, type Aim, type Section } from '../report/section';
import { openCase, untilServed } from '../rest/acts';
import { DeskClient, type KnownCase } from '../rest/desk-client';
import { TODAY } from '../today';
import type { Bench } from './part';
import { fileAround, Witness, type AtTheEdge, type Testimony } from './witness';

const WINDOWS = 1_000;
/** Further windows of the same midnight, on which parties file around it. */
const AT_THE_EDGE = 60;
const EDGE_BEFORE_MS = 1_500;
const EDGE_EVERY_MS = 40;

/** Timers are set this much longer before their moment than setting them is expected to take, and at least so long, ms. */
const MARGIN = 1.5;
const LEAST_APPROACH_MS = 8_000;
const WARM_UP = 100;

const SUMMARY = '陈述申辩期至 2026-03-09（兰州办法第22条第3款）';

/** Milliseconds after midnight at which each window was done with, in order. */
type Drain = readonly number[];

/** (c) Midnight: windows that end at once, how long the engine takes to close them, and what everybody sees meanwhile. */
export async function midnight({ stack, say }: Bench): Promise<readonly Section[]> {
  const owner = createPool({ url: stack.ownerUrl, max: 2, applicationName: 'due-process bench' });
  const desk = await DeskClient.connect(stack.url('agreements'), stack.url('issuer'), 32);
  const engine = await BareEngine.open(stack.temporalAddress, stack.configuration.namespace);
  try {
    say(`midnight: ${WINDOWS} bare timers`);
    const bare = await drainBare(engine);
    say(`midnight: ${WINDOWS + AT_THE_EDGE} cases are served their notice`);
    const cases = await servedCases(desk, WINDOWS + AT_THE_EDGE);
    say('midnight: reminders');
    const followedMs = await untilLastDay(desk, owner);
    say('midnight: the windows end');
    const seen = await overMidnight(desk, owner, cases, approach(followedMs));
    const ours = await drained(engine, cases.slice(0, WINDOWS).filter(({ id }) => !seen.testimony.touched.has(id)), seen.midnight);
    return [sectionOf(ours, bare, seen), answersSection(seen.testimony)];
  } finally {
    await engine.close();
    await desk.close();
    await owner.end();
  }
}

async function drainBare(engine: BareEngine): Promise<Drain> {
  const begun = Date.now();
  await startTimers(engine, WARM_UP, begun);
  const at = Date.now() + approach(((Date.now() - begun) * WINDOWS) / WARM_UP);
  const ids = await startTimers(engine, WINDOWS, at);
  if (Date.now() > at) throw new Error('The bare timers were not all set before their moment: the machine is too busy to measure.');
  await pause(at - Date.now());
  await untilTrue('The bare timers', 120_000, async () => (await engine.performed()) >= WINDOWS + WARM_UP);
  const histories = await settledHistories(engine.client, ids);
  return histories.map(({ lastAt }) => lastAt - at).sort((a, b) => a - b);
}

/** Starts timers and waits until the engine has set them. */
async function startTimers(engine: BareEngine, count: number, at: number): Promise<string[]> {
  const ids = new Array<string>(count);
  await closedLoop({ clients: 32, count }, async (n) => void (ids[n] = await engine.startTimer(at, SUMMARY)));
  await settledHistories(engine.client, ids);
  return ids;
}

const approach = (expectedMs: number): number => Math.max(LEAST_APPROACH_MS, expectedMs * MARGIN);

async function servedCases(desk: DeskClient, count: number): Promise<KnownCase[]> {
  const cases = new Array<KnownCase>(count);
  await closedLoop({ clients: 16, count }, async (n) => {
    const one = await desk.openCase(openCase(TODAY));
    for (const act of untilServed(TODAY)) await desk.act(one, act);
    cases[n] = one;
  });
  return cases;
}

/** Lets both reminders pass, so that nothing but the end is left to wait for. Answers how long the engine takes to follow a moved clock, ms. */
async function untilLastDay(desk: DeskClient, owner: Pool): Promise<number> {
  await allDelivered(owner);
  await throughNextWake(desk, owner);
  await allDelivered(owner);
  const begun = Date.now();
  await throughNextWake(desk, owner);
  await allDelivered(owner);
  return Date.now() - begun;
}

interface Seen {
  /** Machine time, ms since 1970. */
  readonly midnight: number;
  readonly testimony: Testimony;
  readonly edge: AtTheEdge;
}

/** Brings legal time close to midnight, lets midnight come by itself, and watches until the record has closed every window. */
async function overMidnight(desk: DeskClient, owner: Pool, cases: readonly KnownCase[], approachMs: number): Promise<Seen> {
  const end = Date.parse((await nextWake(owner)) as string);
  await desk.moveClock(new Date(end - approachMs).toISOString());
  const midnight = end - (await skewMs(owner));
  await allDelivered(owner);
  if (Date.now() > midnight - EDGE_BEFORE_MS) throw new Error('The engine had not taken the moved clock before midnight: the machine is too busy to measure.');
  await pause(midnight - EDGE_BEFORE_MS - Date.now());
  const edge = fileAround(midnight, desk, cases.slice(WINDOWS), EDGE_EVERY_MS);
  await pause(midnight - Date.now() + 1);
  const witness = new Witness(desk, cases.slice(0, WINDOWS));
  const watching = witness.watch();
  await untilTrue('The end of every window', 120_000, async () => (await nextWake(owner)) === undefined).finally(() => witness.stop());
  await watching;
  return { midnight, testimony: witness.testimony, edge: await edge };
}

/** When the engine was done with each case that nobody filed on: those have one timer and one activity, as the bare ones have. */
async function drained(engine: BareEngine, cases: readonly KnownCase[], midnight: number): Promise<Drain> {
  const histories = await settledHistories(engine.client, cases.map(({ id }) => workflowId('breach-handling', id)));
  return histories.map(({ lastAt }) => lastAt - midnight).sort((a, b) => a - b);
}

function sectionOf(ours: Drain, bare: Drain, { testimony, edge }: Seen): Section {
  const last = (drain: Drain): number => percentile(drain, 1);
  const row = (label: string, drain: Drain): string[] => [label, ...[percentile(drain, 0.5), percentile(drain, 0.99), last(drain)].map((ms) => number(ms / 1_000)), number((WINDOWS * 1_000) / last(drain))];
  return {
    title: `Midnight: ${WINDOWS.toLocaleString('en-US')} windows end at once (seconds after midnight)`,
    columns: ['', 'half done', '99% done', 'last done', 'windows per second'],
    rows: [row('windows closed: timer, decision, record', ours), row('bare timers, one activity each', bare)],
    aims: [
      atMost('the last window closes at most 1.3x as late as the last bare timer', last(ours) / last(bare), 1.3, ratio),
      none(`of ${testimony.reads} reads during the drain, these did not show the closed window`, testimony.wrongReads),
      none(`of ${testimony.lateFilings} late filings during the drain, these were not refused as late`, testimony.wronglyTaken),
      none(`of ${edge.timely} filings answered before midnight, these were not accepted`, edge.timelyRefused),
      none(`of ${edge.late} filings sent after midnight within seconds, these were accepted`, edge.lateAccepted),
    ],
    notes: [
      `${edge.between} filings were under way at midnight: either answer can be right for them.`,
      ...[...testimony.wrongReads, ...testimony.wronglyTaken, ...edge.timelyRefused, ...edge.lateAccepted].slice(0, 5),
    ],
  };
}

/** How fast people are answered while the engine is at its busiest. */
function answersSection({ answers }: Testimony): Section {
  const rows = [...answers].map(([what, ms]) => [what, runOf(ms, 1)] as const);
  return {
    title: 'Answers during the drain (ms)',
    columns: ['', 'p50', 'p99', 'answers'],
    rows: rows.map(([what, { p50, p99, count }]) => [what, number(p50), number(p99), String(count)]),
    aims: [],
    notes: ['A list or a worklist judges every case whose end has passed and is not yet recorded: right from the first second, and dearer until the drain is over.'],
  };
}

const none = (sentence: string, wrong: readonly string[]): Aim => ({ sentence, value: String(wrong.length), met: wrong.length === 0 });
