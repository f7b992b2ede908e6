import { pause, type Stack } from '@due-process/local-stack';
import { CarefulClient } from './client/careful-client';
import { Ledger } from './client/ledger';
import { check, isBroken, together, type Verdict } from './check/check';
import { readEngine } from './check/read-engine';
import { readRecord } from './check/read-record';
import type { Observation, ProcessRun, Snapshot } from './check/snapshot';
import { Driver } from './driver';
import { operate } from './operator';
import type { Options } from './options';
import { plantFaults, type Planted } from './plant';
import { report } from './report';
import { finish, loseEngine, moveAfterACrash, outage, remembered, round, type World } from './scenarios';
import { Seeded } from './seeded';
import { settled } from './settled';
import { pairStrikes, PARTS, singleStrikes, Striker, type Strike, type Struck } from './strikes';

/** The day before the first case. */
const BEGINS = '2025-03-02';

/** The lists of the engine follow its processes with a short delay, ms. */
const LISTS_FOLLOW_MS = 20_000;

interface Known {
  readonly ledger: Ledger;
  readonly observations: Observation[];
  readonly deaths: readonly string[];
  /** Processes that the engine had before it lost its database. */
  runsBefore: readonly ProcessRun[];
  /** Checks made in the middle of the run, while many cases were open. */
  readonly checks: (readonly Verdict[])[];
}

/** Drives cases, breaks things, and checks what is left. Answers the exit code. */
export async function run(stack: Stack, options: Options, deaths: readonly string[], say: (line: string) => void): Promise<number> {
  const known: Known = { ledger: new Ledger(), observations: [], deaths, runsBefore: [], checks: [] };
  const client = new CarefulClient({ service: stack.url('agreements'), issuer: stack.url('issuer'), ledger: known.ledger });
  const { observations } = known;
  const world: World = { stack, say, observations, random: new Seeded(options.seed), driver: new Driver({ client, say, observations }), striker: new Striker(stack, say) };
  const begin = Date.now();
  say(`\nSeed ${options.seed}; the same seed gives the same cases and the same faults.`);
  await breakThings(world, options, known);
  await settled(stack.ownerUrl, say);
  const planted = options.plant ? await plantFaults(stack) : [];
  const last = await checkAll(stack, known, planted.length > 0 ? 0 : LISTS_FOLLOW_MS);
  const verdicts = together([...known.checks, last]);
  for (const line of await told(stack, known)) say(line);
  const verified = await operate(stack, 'verify', say);
  return conclude(verdicts, { options, planted, verified, seconds: (Date.now() - begin) / 1000, say });
}

/** All that was asked for: rounds with kills, the storm, the outage, the loss of the engine's database. */
async function breakThings(world: World, { only, rounds }: Options, known: Known): Promise<void> {
  let day = BEGINS;
  if (only !== 'outage') {
    for (let n = 1; n <= (only === 'storm' ? 1 : rounds); n += 1) day = await round(world, { name: `r${n}`, from: day, strikes: strikesOf(world, only, n), first: n % 2 === 1 ? 'timers' : 'people' });
  }
  if (!only || only === 'outage') {
    const underway = await outage(world, 'outage', day);
    await look(world, known);
    if (!only) await lose(world, known);
    await finish(world, underway, () => look(world, known));
    day = underway.times.closed;
  } else if (only === 'temporal') await lose(world, known);
  if (!only || only === 'postgres') await moveAfterACrash(world, day);
}

/** Singles and pairs take turns; a run that is restricted to one part kills that part alone. */
function strikesOf({ random }: World, only: Options['only'], n: number): readonly Strike[] {
  if (only === 'storm') return [];
  if (only && only in PARTS) return singleStrikes(random, [only as Struck]);
  return n % 2 === 1 ? singleStrikes(random) : pairStrikes(random);
}

/** Checks in the middle of the run. */
async function look({ stack, say }: World, known: Known): Promise<void> {
  const verdicts = await checkAll(stack, known, LISTS_FOLLOW_MS);
  known.checks.push(verdicts);
  say(`  looked: ${verdicts.reduce((sum, { checked }) => sum + checked, 0)} checks, ${verdicts.reduce((sum, { violations }) => sum + violations.length, 0)} violations`);
}

async function lose(world: World, known: Known): Promise<void> {
  const { stack, say } = world;
  say('\nThe engine loses its database');
  await settled(stack.ownerUrl, say);
  known.runsBefore = await readEngine(stack.temporalAddress, stack.configuration.namespace);
  await loseEngine(world);
}

/** Checks; what the engine's lists do not show yet is looked at again for a while. */
async function checkAll(stack: Stack, known: Known, patienceMs: number): Promise<readonly Verdict[]> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const verdicts = check(await snapshot(stack, known));
    if (verdicts.every(({ violations }) => violations.length === 0) || Date.now() >= end) return verdicts;
    await pause(1_000);
  }
}

async function snapshot(stack: Stack, { ledger, observations, deaths, runsBefore }: Known): Promise<Snapshot> {
  const record = await readRecord(stack.ownerUrl);
  const runs = await readEngine(stack.temporalAddress, stack.configuration.namespace);
  return { ...record, runs: remembered(runsBefore, runs), asked: ledger.asked, observations, deaths };
}

/** What the faults came to, for a reader of the summary. */
async function told(stack: Stack, known: Known): Promise<readonly string[]> {
  const { asked, answers, events } = await snapshot(stack, known);
  const received = asked.flatMap((one) => one.received);
  const byTimer = new Set(answers.filter(({ caller }) => caller.startsWith('system/')).flatMap((answer) => answer.events.map(({ seq }) => `${answer.caseId} ${seq}`)));
  const closings = events.filter(({ type }) => type === 'DefenceWaived' || type === 'DefenceWindowClosed');
  const timed = closings.filter(({ streamId, seq }) => byTimer.has(`${streamId} ${seq}`));
  const lateMs = Math.max(0, ...closings.map(({ effectiveAt, recordedAt }) => Date.parse(recordedAt) - Date.parse(effectiveAt)));
  return [
    '',
    `${asked.length} requests: ${received.length} answers, ${received.filter(({ replayed }) => replayed).length} of them given again from the record, ${asked.reduce((sum, { lost }) => sum + lost, 0)} sendings without an answer`,
    `${closings.length} windows closed: ${timed.length} by a timer, ${closings.length - timed.length} with the act of somebody who came first; recorded up to ${(lateMs / 3_600_000).toFixed(1)} hours of legal time after the end, with effect from the end`,
  ];
}

interface Outcome {
  readonly options: Options;
  readonly planted: readonly Planted[];
  /** Exit code of the verify command. */
  readonly verified: number;
  readonly seconds: number;
  readonly say: (line: string) => void;
}

function conclude(verdicts: readonly Verdict[], { options, planted, verified, seconds, say }: Outcome): number {
  const restricted = options.only !== undefined;
  say('');
  for (const line of report(verdicts, restricted)) say(line);
  const broken = verdicts.filter((verdict) => isBroken(verdict, restricted)).map(({ invariant }) => invariant.name);
  for (const { what, invariant } of planted) say(`planted: ${what} — ${broken.includes(invariant) ? `found by ${invariant}` : 'NOT FOUND'}`);
  say(`\n${seconds.toFixed(0)} s; ${broken.length === 0 && verified === 0 ? 'every invariant holds.' : `broken: ${[...broken, ...(verified === 0 ? [] : ['verify'])].join(', ')}.`}`);
  return broken.length === 0 && verified === 0 ? 0 : 1;
}
