import { randomBytes } from 'node:crypto';
import { closeYearPart, IdentitySeal, physicianCreditDesk, physicianCreditRecord, RegistryImport, SettlementStatusReader } from '@due-process/physician-credit-data';
import { physicianAccount, yearEndReset } from '@due-process/physician-credit-domain';
import { createPool, numberedIn, type ActDesk, type LegalClock, type RecordStore } from '@due-process/platform';
import { SYSTEM, type Actor } from '@due-process/procedure';
import { atLeast, atMost, number, type Section } from '../report/section';
import type { Part } from './part';
import { registryFile } from '../rest/registry-file';

/** Persons of the year end; they come in files of at most 100,000 lines. */
const PERSONS = 200_000;
const FILE = 100_000;
/** Of so many persons one has points. */
const ONE_IN = 20;
const YEAR = 2025;

const OFFICER: Actor = { person: 'bench-officer', role: 'case-officer', region: '522700', employer: 'agency-522700' };

/** Physician credit without HTTP: the registry read in, points scored, the settlement status asked for, the year closed. */
export const physicians: Part = async ({ stack, say }) => {
  const pool = createPool({ url: stack.appUrl('dp_physician_credit'), applicationName: 'bench', max: 16 });
  const now = { at: `${YEAR}-12-20T02:00:00.000Z` };
  const clock: LegalClock = { now: () => now.at, skewMs: () => 0 };
  const store = physicianCreditRecord(pool);
  const desk = physicianCreditDesk({ store, clock });
  try {
    say(`physicians: reading ${PERSONS} persons into the registry`);
    const imported = await timed(() => importAll(store, clock));
    const codes = (await pool.query<{ code: string }>('SELECT code FROM physician_credit.physician_standing ORDER BY code')).rows.map(({ code }) => code);
    const scored = codes.filter((_, index) => index % ONE_IN === 0);
    say(`physicians: scoring ${scored.length} of them`);
    const scoring = await timed(() => eightAtOnce(scored, (code, index) => score(desk, code, index)));
    say('physicians: asking for their settlement status');
    const status = await settlement(pool, codes);
    now.at = `${YEAR + 1}-01-01T02:00:00.000Z`;
    say('physicians: closing the year');
    const year = await timed(() => closeYear(store, desk, clock));
    return [report({ imported, scoring, scored: scored.length, status, year })];
  } finally {
    await pool.end();
  }
};

interface Measured {
  readonly imported: number;
  readonly scoring: number;
  readonly scored: number;
  readonly year: number;
  readonly status: { readonly bare: number; readonly ours: number; readonly p99: number; readonly bulk: number };
}

function report({ imported, scoring, scored, year, status }: Measured): Section {
  return {
    title: 'Physician credit',
    columns: ['work', 'how much', 'seconds', 'per second'],
    rows: [
      ['import of the registry, each file in one transaction', `${number(PERSONS)} persons`, number(imported), number(PERSONS / imported)],
      ['scoring: entry, thresholds, notice', `${number(scored)} decisions`, number(scoring), number(scored / scoring)],
      ['settlement status, bare statement by key', '20,000 questions', number(20_000 / status.bare), number(status.bare)],
      ['settlement status, read and decided', '20,000 questions', number(20_000 / status.ours), number(status.ours)],
      ['settlement status, 10,000 codes in one question', '1 question', number(status.bulk), number(10_000 / status.bulk)],
      ['year end', `${number(PERSONS)} persons, ${number(scored)} with points`, number(year), number(PERSONS / year)],
    ],
    aims: [
      atLeast('Settlement status: questions per second', status.ours, 2_000, number),
      atMost('Settlement status: p99 in milliseconds, 32 at once', status.p99, 10, number),
      atMost('Year end of 200,000 persons in minutes', year / 60, 5, number),
    ],
    notes: ['Through the desk and the reader, without HTTP. 32 questions are under way at once; those that arrive together share one statement.'],
  };
}

async function importAll(store: RecordStore, clock: LegalClock): Promise<void> {
  const registry = new RegistryImport({ store, clock, seal: new IdentitySeal(randomBytes(32)) });
  for (let from = 0; from < PERSONS; from += FILE) {
    const { id, done } = await registry.begin(registryFile(from, Math.min(FILE, PERSONS - from), `${YEAR}-12-01`), OFFICER);
    await done;
    const progress = await registry.progress(id);
    if (progress?.stage !== 'done') throw new Error(`The import did not end well: ${JSON.stringify(progress?.problems.slice(0, 3))}`);
  }
}

async function score(desk: ActDesk, code: string, index: number): Promise<void> {
  const parent = { ref: `基准〔${YEAR}〕${index}号`, track: 'agreement', article: '协议第59条', decidedOn: `${YEAR}-12-18`, body: 'agency-522700', institution: 'bench-1' };
  const input = { parent, acts: [{ violation: 'bench', kinds: ['QN-3.1.2.2'], cases: 1, actedOn: `${YEAR}-12-10`, reasons: '基准' }], reasons: '基准' };
  const done = await desk.act({ procedure: physicianAccount, streamId: code, act: 'record-points', actor: OFFICER, input, key: `bench-${index}`, bodyHash: String(index) });
  if (done.kind !== 'accepted') throw new Error(`${code}: ${JSON.stringify(done)}`);
}

/** The floor is the statement that reads one row by its key, asked for as often and as many at once. */
async function settlement(pool: RecordStore['pool'], codes: readonly string[]): Promise<Measured['status']> {
  const reader = new SettlementStatusReader(pool);
  const on = `${YEAR}-12-20`;
  const asked = Array.from({ length: 20_000 }, (_, n) => codes[(n * 7919) % codes.length] as string);
  const bare = (code: string) => pool.query({ name: 'bench_standing', text: 'SELECT facts FROM physician_credit.physician_standing WHERE code = $1', values: [code] });
  await atOnce(asked.slice(0, 4_000), 32, (code) => reader.one(code, on));
  const bareSeconds = await timed(() => atOnce(asked, 32, bare));
  const waits: number[] = [];
  const ours = await timed(() => atOnce(asked, 32, async (code) => {
    const begun = performance.now();
    await reader.one(code, on);
    waits.push(performance.now() - begun);
  }));
  const bulk = await timed(() => reader.many(codes.slice(0, 10_000), on));
  waits.sort((a, b) => a - b);
  return { bare: asked.length / bareSeconds, ours: asked.length / ours, p99: waits[Math.floor(waits.length * 0.99)] as number, bulk };
}

async function closeYear(store: RecordStore, desk: ActDesk, clock: LegalClock): Promise<void> {
  const id = `YE-522700-${YEAR}`;
  const administrator: Actor = { person: 'bench-administrator', role: 'administrator', region: '522700', employer: 'bureau-522700' };
  const numbering = { ...numberedIn('522700', { sequence: 'case_number' }), format: () => id };
  const opened = await desk.act({ procedure: yearEndReset, numbering, act: 'open-year-end', actor: administrator, input: { year: YEAR, region: '522700' }, key: 'bench-year', bodyHash: '' });
  if (opened.kind !== 'accepted') throw new Error(JSON.stringify(opened));
  await desk.act({ procedure: yearEndReset, streamId: id, act: 'begin-year-end', actor: SYSTEM, input: { clock: 'year' }, key: 'bench-begin', bodyHash: '' });
  while (!(await closeYearPart({ store, desk, clock }, id)).done);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1_000;
}

const eightAtOnce = <T>(items: readonly T[], work: (item: T, index: number) => Promise<unknown>): Promise<void> => atOnce(items, 8, work);

async function atOnce<T>(items: readonly T[], lanes: number, work: (item: T, index: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  await Promise.all(Array.from({ length: lanes }, async () => {
    for (let index = next++; index < items.length; index = next++) await work(items[index] as T, index);
  }));
}
