import { bodyHash, casesOf, type CaseLine } from '@due-process/platform';
import { SYSTEM } from '@due-process/procedure';
import { waitsIn } from '@due-process/proceeding/contract';
import type { Client } from '@temporalio/client';
import type { CommandContext } from './command';
import { errandsDone, inspectProcess, type ProcessVerdict } from './inspect-process';

export interface ReconcileOptions extends CommandContext {
  readonly client: Client;
  /** Code of the operator, for the record of what was repaired. */
  readonly operator: string;
  /** Told one line per repair. */
  readonly tell: (line: string) => void;
  /** How long the repaired processes may take to catch up, ms; 30,000 when absent. */
  readonly patienceMs?: number;
}

export interface Reconciled {
  readonly openCases: number;
  readonly repairs: number;
  /** Cases whose process does not fit the record even now. */
  readonly unrepaired: readonly string[];
}

type Finding = Exclude<ProcessVerdict, 'fits'> | 'errands-undone';

const FINDINGS: Readonly<Record<Finding, string>> = {
  missing: '没有等待的流程 (no process waits for it)',
  ended: '流程已结束而案件未结 (its process ended while the case is open)',
  behind: '流程落后于案卷 (its process is behind the record)',
  silent: '流程没有回答 (its process did not answer)',
  'errands-undone': '已结案件的告知事项未办 (what a closed case asks of others was not done)',
};

/**
 * Compares the cases of one context with the processes of the engine and repairs from the record, which alone is right: after a loss of the
 * engine's database, after a process was ended by hand, after the law was changed. What fits is left alone. Whatever a repaired process asks
 * of other records again is one act there.
 */
export async function reconcile(options: ReconcileOptions): Promise<Reconciled> {
  const told: string[] = [];
  let openCases = 0;
  let repairs = 0;
  for await (const line of casesOf(options.store, { closed: false })) {
    openCases += 1;
    repairs += await replan(options, line);
    const verdict = await inspectProcess(options.client, options.definition.contract, line, options.clock.skewMs());
    if (verdict === 'fits') continue;
    await requeue(options, line, verdict);
    repairs += 1;
    told.push(line.streamId);
  }
  for await (const line of casesOf(options.store, { closed: true, withErrands: true })) {
    if (await wasHeard(options, line)) continue;
    await requeue(options, line, 'errands-undone');
    repairs += 1;
    told.push(line.streamId);
  }
  return { openCases, repairs, unrepaired: await stillUnfit(options, told) };
}

/** The stored plan goes out again; the relay starts the process or tells it. */
async function requeue(options: ReconcileOptions, line: CaseLine, finding: Finding): Promise<void> {
  await options.store.requeuePlans(options.clock.skewMs(), line.streamId);
  await recordRepair(options, line.streamId, FINDINGS[finding], { finding, version: line.version });
  options.tell(`${line.streamId} ${FINDINGS[finding]}：已重新告知 (told again)`);
}

/** A date that waited for its calendar becomes final, a date under changed law is counted anew (domain.md 10 no. 12), whatever the sweep of the workers has done. */
async function replan(options: ReconcileOptions, line: CaseLine): Promise<number> {
  const { definition, desk, store } = options;
  const act = 'replan-deadlines';
  const input = { all: true };
  const key = `law-${store.law.law.version}/reconcile@${line.version}`;
  const answer = await desk.act({ procedure: definition.procedureNamed(line.procedure), streamId: line.streamId, act, actor: SYSTEM, input, key, bodyHash: bodyHash(act, line.streamId, input) });
  if (answer.kind !== 'accepted' || answer.repeated || answer.events.length === 0) return 0;
  const finding = '期限已按现行规定重新计算 (its deadlines were counted again)';
  await recordRepair(options, line.streamId, finding, { finding: 'replanned', version: line.version });
  options.tell(`${line.streamId} ${finding}`);
  return 1;
}

/** Whether nothing is left to be told of a closed case. The engine forgets ended processes in time: then asking once more is enough. */
async function wasHeard({ definition, client, store }: ReconcileOptions, line: CaseLine): Promise<boolean> {
  if (!waitsIn(definition.contract, line.procedure)) return true;
  const done = await errandsDone(client, definition.contract, line);
  if (done !== undefined) return done;
  return (await store.operatorActs(line.streamId)).some(({ act, detail }) => act === 'reconcile' && (detail as { version?: number }).version === line.version);
}

async function recordRepair({ store, clock, operator }: ReconcileOptions, streamId: string, reason: string, detail: Record<string, unknown>): Promise<void> {
  await store.recordOperatorAct({ streamId, at: clock.now(), actor: operator, act: 'reconcile', reason, detail });
}

/** Waits for the relay to deliver what was queued; answers what did not come right in the time given. */
async function stillUnfit(options: ReconcileOptions, streams: readonly string[]): Promise<readonly string[]> {
  let unfit = [...streams];
  const limit = Date.now() + (options.patienceMs ?? 30_000);
  for (;;) {
    const looked = await Promise.all(unfit.map(async (id) => ({ id, fits: await fitsNow(options, id) })));
    unfit = looked.filter(({ fits }) => !fits).map(({ id }) => id);
    if (unfit.length === 0 || Date.now() > limit) return unfit;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function fitsNow({ store, client, clock, definition: { contract } }: ReconcileOptions, streamId: string): Promise<boolean> {
  const line = await store.find(streamId);
  if (!line) return true;
  return line.closed ? (await errandsDone(client, contract, line)) === true : (await inspectProcess(client, contract, line, clock.skewMs())) === 'fits';
}
