import { createActivities } from '@due-process/agreements-activities';
import { procedureNamed, type BreachCase } from '@due-process/agreements-domain';
import { bodyHash, type ActDesk, type CaseLine, type LegalClock, type RecordStore } from '@due-process/platform';
import { SYSTEM, type CaseBase } from '@due-process/procedure';
import type { Client } from '@temporalio/client';
import { inspectProcess, type ProcessVerdict } from './inspect-process';
import { casesOf } from './open-cases';

export interface ReconcileOptions {
  readonly store: RecordStore;
  readonly desk: ActDesk;
  readonly clock: LegalClock;
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

const FINDINGS: Readonly<Record<Exclude<ProcessVerdict, 'fits'>, string>> = {
  missing: '没有等待的流程 (no process waits for it)',
  ended: '流程已结束而案件未结 (its process ended while the case is open)',
  behind: '流程落后于案卷 (its process is behind the record)',
  silent: '流程没有回答 (its process did not answer)',
};

/**
 * Compares the open cases of the record with the processes of the engine and repairs from the record, which alone is right: after
 * a loss of the engine's database, after a process was ended by hand, after a calendar was loaded. What fits is left alone.
 */
export async function reconcile(options: ReconcileOptions): Promise<Reconciled> {
  const told: string[] = [];
  let openCases = 0;
  let repairs = 0;
  for await (const line of casesOf(options.store, { closed: false })) {
    openCases += 1;
    repairs += await resolveProvisionalClocks(options, line);
    repairs += await tellOfEndedSuspensions(options, line);
    const verdict = await inspectProcess(options.client, line, options.clock.skewMs());
    if (verdict === 'fits') continue;
    await requeue(options, line, verdict);
    repairs += 1;
    told.push(line.streamId);
  }
  return { openCases, repairs, unrepaired: await stillUnfit(options, told) };
}

/** The stored plan goes out again; the relay starts the process or tells it. */
async function requeue(options: ReconcileOptions, line: CaseLine, verdict: Exclude<ProcessVerdict, 'fits'>): Promise<void> {
  await options.store.requeuePlans(options.clock.skewMs(), line.streamId);
  await recordRepair(options, line.streamId, FINDINGS[verdict], { finding: verdict, version: line.version });
  options.tell(`${line.streamId} ${FINDINGS[verdict]}：已重新告知 (told again)`);
}

/** A date that waited for its calendar becomes final as soon as the calendar is loaded (domain.md 10 no. 12). */
async function resolveProvisionalClocks(options: ReconcileOptions, line: CaseLine): Promise<number> {
  const state = line.state as CaseBase;
  const procedure = procedureNamed(line.procedure);
  if (!procedure.acts['resolve-deadline']) return 0;
  let repairs = 0;
  for (const clock of Object.values(state.clocks).filter((one) => one.status === 'running' && one.deadline.status === 'provisional')) {
    const input = { clock: clock.id };
    const act = 'resolve-deadline';
    const answer = await options.desk.act({ procedure, streamId: line.streamId, act, actor: SYSTEM, input, key: `${clock.id}/resolve@${line.version}`, bodyHash: bodyHash(act, line.streamId, input) });
    if (answer.kind !== 'accepted' || answer.events.length === 0) continue;
    repairs += 1;
    const finding = `期限“${clock.title.zh}”已确定 (the deadline is final now)`;
    await recordRepair(options, line.streamId, finding, { finding: 'provisional', clock: clock.id });
    options.tell(`${line.streamId} ${finding}`);
  }
  return repairs;
}

/** The process of a suspension tells its case that it is over; where it was lost before that, the case is told here. */
async function tellOfEndedSuspensions(options: ReconcileOptions, line: CaseLine): Promise<number> {
  if (line.procedure !== 'breach-handling') return 0;
  let repairs = 0;
  for (const { id } of (line.state as BreachCase).suspensions.filter((one) => !one.over)) {
    const suspension = await options.store.find(id);
    if (!suspension?.closed || (await inspectProcess(options.client, suspension, 0)) === 'behind') continue;
    await createActivities({ ...options, procedureNamed }).tellSuspensionOver({ suspensionId: id });
    repairs += 1;
    const finding = `中止 ${id} 已结束，补告案件 (the case was told that the suspension is over)`;
    await recordRepair(options, line.streamId, finding, { finding: 'suspension-over-untold', suspension: id });
    options.tell(`${line.streamId} ${finding}`);
  }
  return repairs;
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

async function fitsNow({ store, client, clock }: ReconcileOptions, streamId: string): Promise<boolean> {
  const line = await store.find(streamId);
  return !line || line.closed || (await inspectProcess(client, line, clock.skewMs())) === 'fits';
}
