import { rmSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Stack } from '@due-process/local-stack';
import { addDays, type LegalDay } from '@due-process/legal-time';
import { drawCohort, type CohortPlan } from './cases/cohort';
import { addAgreements } from './cases/own-agreements';
import { moment, timetable, type Timetable } from './cases/timetable';
import type { CaseInHand, Way } from './cases/kinds';
import type { Observation, ProcessRun } from './check/snapshot';
import type { Driver, Stretch } from './driver';
import type { Seeded } from './seeded';
import { settled } from './settled';
import { operate } from './operator';
import type { Strike, Striker } from './strikes';

export interface World {
  readonly stack: Stack;
  readonly driver: Driver;
  readonly striker: Striker;
  readonly random: Seeded;
  readonly observations: Observation[];
  readonly say: (line: string) => void;
}

/** Cases in the middle of their way. */
export interface Underway {
  readonly cases: readonly CaseInHand[];
  readonly times: Timetable;
}

/** Every act of these is sent fifty times at once, through whatever else happens. */
const STORMY = ['silent', 'department-suspended'] as const;

/** In the outage more cases speak, file too late, or are silent, so that both people and timers find what they missed. */
const AROUND_THE_OUTAGE: readonly Way[] = [
  ...(['heard-on-the-last-day', 'too-late', 'posted-in-time', 'silent'] as const).flatMap((way) => [way, way, way]),
  'department-suspended', 'agreement-suspended', 'term-ends', 'terminated', 'undecided',
];

/** What a round is like. */
export interface RoundPlan {
  readonly name: string;
  /** The day before its first one. */
  readonly from: LegalDay;
  readonly strikes: readonly Strike[];
  /** Who comes first when the windows have ended: timers, or people, whose acts then bring the end along. */
  readonly first: 'timers' | 'people';
}

/** One round: cases of every way from the lead to the end, while parts of the system are killed. Answers its last legal day. */
export async function round(world: World, { name, from, strikes, first }: RoundPlan): Promise<LegalDay> {
  const { cases, times } = await begin(world, { name, stormy: STORMY }, from);
  const before = { ...resumption(world), ...(first === 'timers' ? { gates: () => everything(world) } : {}) };
  await world.driver.drive({ cases, times, interruptions: world.striker.interruptions(strikes), before });
  return times.closed;
}

/** Suspensions end by themselves: nobody can close a case before they have. */
function resumption(world: World): Stretch['before'] {
  return { closed: () => everything(world) };
}

async function everything({ stack, say }: World): Promise<void> {
  await settled(stack.ownerUrl, say);
}

/**
 * The engine is away over a deadline: worker and Temporal are killed while windows are open and come back when they are long over.
 * Timely defences are taken meanwhile and count, late ones are refused, every read is right; then all of it catches up by itself.
 */
export async function outage(world: World, name: string, from: LegalDay): Promise<Underway> {
  const { driver, striker, stack, say } = world;
  const underway = await begin(world, { name, more: AROUND_THE_OUTAGE, stormy: STORMY }, from);
  await driver.drive({ ...underway, until: 'within' });
  await striker.kill(['temporal', 'worker']);
  await driver.drive({ ...underway, from: 'lastDay', until: 'gates' });
  await striker.start(['temporal', 'worker']);
  await settled(stack.ownerUrl, say);
  return underway;
}

/** Carries cases that an outage has left before their decision to their end; `look` comes while their suspensions run. */
export async function finish(world: World, underway: Underway, look: () => Promise<void>): Promise<void> {
  const { driver, stack, say } = world;
  await driver.drive({ ...underway, from: 'decided', until: 'filingOver' });
  await settled(stack.ownerUrl, say);
  await look();
  await driver.drive({ ...underway, from: 'resumed', before: resumption(world) });
}

/** Legal time moves in the same moment in which the database is back: everybody must learn of it although some still look for their connection. */
export async function moveAfterACrash({ driver, striker, stack, say }: World, from: LegalDay): Promise<void> {
  say('\nLegal time moves as soon as PostgreSQL is back');
  await striker.strike(['postgres']);
  await driver.moveTo(moment(addDays(from, 1), '09:00'));
  await settled(stack.ownerUrl, say);
}

/** Temporal loses its database; the operator's reconcile command makes the processes of all open cases anew from the record. */
export async function loseEngine({ stack, striker, observations, say }: World): Promise<void> {
  await striker.kill(['temporal']);
  const folder = stack.configuration.folders.data;
  for (const file of readdirSync(folder).filter((name) => name.startsWith('temporal.db'))) rmSync(join(folder, file));
  say('  the database file of Temporal is gone');
  await striker.start(['temporal']);
  observations.push({ what: 'reconcile', expected: 'exit code 0', seen: `exit code ${await operate(stack, 'reconcile', say)}` });
  await settled(stack.ownerUrl, say);
}

/** The processes that the engine had before it lost them count for the cases that were closed by then. */
export function remembered(before: readonly ProcessRun[], now: readonly ProcessRun[]): readonly ProcessRun[] {
  const known = new Set(now.map(({ workflowId }) => workflowId));
  return [...now, ...before.filter(({ workflowId, status }) => status === 'COMPLETED' && !known.has(workflowId))];
}

async function begin({ stack, random, say }: World, plan: Omit<CohortPlan, 'times'>, from: LegalDay): Promise<Underway> {
  const times = timetable(addDays(from, 1));
  const { cases, agreements } = drawCohort({ ...plan, times }, random);
  await addAgreements(stack.ownerUrl, agreements);
  say(`\n${plan.name}: ${cases.length} cases from ${times.opened} to ${times.closed}`);
  return { cases, times };
}
