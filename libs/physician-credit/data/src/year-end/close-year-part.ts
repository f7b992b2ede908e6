import { physicianAccount, regionPrefixOf, yearEndReset, type CloseYear, type RecordYearEndPart, type YearEndReset } from '@due-process/physician-credit-domain';
import { bodyHash, type ActAnswer, type ActDesk, type LegalClock, type RecordStore } from '@due-process/platform';
import { SYSTEM, type Plan } from '@due-process/procedure';

export interface YearEndRoom {
  readonly store: RecordStore;
  readonly desk: ActDesk;
  readonly clock: LegalClock;
}

export interface YearEndOptions {
  /** Accounts in one part; 5,000 when absent. */
  readonly size?: number;
  /** Acts under way at once; 8 when absent: more would only wait for the same disk. */
  readonly atOnce?: number;
  /** Told from time to time that it goes on. */
  readonly alive?: () => void;
}

/**
 * Closes the year of the next accounts of a run (跨年清零). Accounts without an entry of the year have nothing to close, because no total is stored; every
 * other one gets its act under a key of the run, so that a part that dies in the middle is done again without doing anything twice.
 */
export async function closeYearPart(room: YearEndRoom, runId: string, { size = 5_000, atOnce = 8, alive }: YearEndOptions = {}): Promise<{ readonly done: boolean; readonly plan: Plan }> {
  const line = await room.store.find<YearEndReset>(runId);
  if (!line) throw new Error(`There is no run ${runId}.`);
  const { state } = line;
  if (state.stage !== 'RUNNING') return { done: state.closed, plan: { ...line.plan, skewMs: room.clock.skewMs() } };
  const accounts = await nextAccounts(room.store, state, size);
  const last = accounts.at(-1)?.code;
  if (last === undefined) return { done: true, plan: await act(room, runId, 'complete-year-end', {}, `${runId}/complete`) };
  const own = accounts.filter(({ has }) => has).map(({ code }) => code);
  await closeAll(room, own, { year: state.year, run: runId }, atOnce, alive);
  const part: RecordYearEndPart = { cursor: last, looked: accounts.length, closedYears: own.length };
  return { done: false, plan: await act(room, runId, 'record-year-end-part', part, `${runId}/part@${last}`) };
}

async function nextAccounts(store: RecordStore, { region, year, progress }: YearEndReset, size: number): Promise<readonly { readonly code: string; readonly has: boolean }[]> {
  const { rows } = await store.pool.query<{ code: string; has: boolean }>({
    name: 'year_end_accounts',
    text: `SELECT stream_id AS code, state->'entries' @> $4::jsonb AS has FROM ${store.schema}.case_file
      WHERE procedure = 'physician-account' AND stream_id > $1 AND region LIKE $2 ORDER BY stream_id LIMIT $3`,
    values: [progress.cursor ?? '', `${regionPrefixOf(region)}%`, size, JSON.stringify([{ year }])],
  });
  return rows;
}

async function closeAll(room: YearEndRoom, codes: readonly string[], input: CloseYear, atOnce: number, alive?: () => void): Promise<void> {
  let next = 0;
  const carry = async (): Promise<void> => {
    for (let code = codes[next++]; code !== undefined; code = codes[next++]) {
      const done = await room.desk.act({ procedure: physicianAccount, streamId: code, act: 'close-year', actor: SYSTEM, input, key: `${input.run}/close-year`, bodyHash: bodyHash('close-year', code, input) });
      if (done.kind !== 'accepted') throw new Error(`${code}: ${saidBy(done)}`);
      if (next % 50 === 0) alive?.();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, carry));
}

async function act(room: YearEndRoom, runId: string, name: string, input: object, key: string): Promise<Plan> {
  const done = await room.desk.act({ procedure: yearEndReset, streamId: runId, act: name, actor: SYSTEM, input, key, bodyHash: bodyHash(name, runId, input), quiet: true });
  if (done.kind !== 'accepted') throw new Error(`${runId}: ${saidBy(done)}`);
  return { ...done.plan, skewMs: room.clock.skewMs() };
}

const saidBy = (answer: ActAnswer): string => (answer.kind === 'refused' ? answer.refusals.map((one) => one.code).join(', ') : answer.kind);
