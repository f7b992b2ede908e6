import { createPool } from '@due-process/platform';
import type { Pool } from 'pg';
import { closedLoop } from '../measure/closed-loop';
import type { Run } from '../measure/statistics';
import { atMost, number, ratio, type Section } from '../report/section';
import { DeskClient } from '../rest/desk-client';
import { registerLead } from '../rest/penalty-acts';
import type { Bench } from './part';

const OPEN_CASES = 100_000;
/** Leads of so many days, each copied as often as it takes. */
const DAYS = ['2026-02-09', '2026-02-10', '2026-02-11', '2026-02-12', '2026-02-13', '2026-02-24', '2026-02-25', '2026-02-26', '2026-02-27', '2026-03-02'] as const;
const CALLS = 400;

/** Reading what is due, with 100,000 open penalty cases in one bureau. */
export async function worklist({ stack, say }: Bench): Promise<readonly Section[]> {
  const owner = createPool({ url: stack.ownerUrl, max: 4, applicationName: 'due-process bench' });
  const desk = await DeskClient.connect(stack.url('enforcement'), stack.url('issuer'), 16, 'penalty-cases');
  try {
    say(`worklist: ${OPEN_CASES} open cases`);
    const first = await filled(desk, owner);
    const rows: { label: string; clients: number; run: Run; floor: Run }[] = [];
    for (const clients of [1, 16]) {
      for (const [label, path, sql] of questions(first)) {
        say(`worklist: ${label}, ${clients} clients`);
        const ask = async (): Promise<void> => {
          const { status, text } = await desk.read('cityHead', path);
          if (status !== 200 || !text.includes('"caseId"')) throw new Error(`${path}: ${status} ${text.slice(0, 200)}`);
        };
        await closedLoop({ clients, count: 50 }, ask);
        const floor = await closedLoop({ clients, count: CALLS }, () => owner.query({ name: `bench_${label.length}_${first}`, text: sql }));
        rows.push({ label, clients, run: await closedLoop({ clients, count: CALLS }, ask), floor });
      }
    }
    return [sectionOf(rows)];
  } finally {
    await desk.close();
    await owner.end();
  }
}

/** What an officer asks, and the statement that reads as many rows by the index. */
const questions = (due: string): readonly (readonly [string, string, string])[] => [
  ['worklist, all', '/work-items?limit=50', `SELECT f.state FROM enforcement.work_item w JOIN enforcement.case_file f USING (stream_id) WHERE w.employer = 'bureau-620100' ORDER BY w.employer, w.due_on, w.level DESC, w.stream_id LIMIT 50`],
  ['worklist, due before a day', `/work-items?due-before=${due}&limit=50`, `SELECT f.state FROM enforcement.work_item w JOIN enforcement.case_file f USING (stream_id) WHERE w.employer = 'bureau-620100' AND w.due_on <= '${due}' ORDER BY w.employer, w.due_on, w.level DESC, w.stream_id LIMIT 50`],
  ['list of cases, due before a day', `/penalty-cases?due-before=${due}&limit=50`, `SELECT f.state FROM enforcement.case_file f WHERE f.region = '620100' AND NOT f.closed AND f.next_deadline <= '${due}' ORDER BY f.stream_id LIMIT 50`],
];

/** Registers a lead of each day, and copies its rows under numbers of their own; answers the first day on which something is due. */
async function filled(desk: DeskClient, owner: Pool): Promise<string> {
  const copies = OPEN_CASES / DAYS.length;
  for (const [at, day] of DAYS.entries()) {
    const { id } = await desk.openCase(registerLead(day));
    for (const table of ['case_file', 'work_item', 'case_clock']) await owner.query(copySql(table, await columnsOf(owner, table), at * copies, copies), [id]);
  }
  await owner.query('ANALYZE enforcement.case_file; ANALYZE enforcement.work_item; ANALYZE enforcement.case_clock');
  const { rows } = await owner.query<{ due: string }>('SELECT min(due_on)::text AS due FROM enforcement.work_item');
  return rows[0]?.due ?? '';
}

async function columnsOf(owner: Pool, table: string): Promise<readonly string[]> {
  const { rows } = await owner.query<{ name: string }>(`SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`, [`enforcement.${table}`]);
  return rows.map(({ name }) => name);
}

const NUMBER = `'LZ-CF-2026-' || (500000 + n)`;

function copySql(table: string, columns: readonly string[], from: number, copies: number): string {
  const values = columns.map((column) => (column === 'stream_id' ? NUMBER : column === 'state' ? `jsonb_set(state, '{id}', to_jsonb(${NUMBER}))` : column));
  return `INSERT INTO enforcement.${table} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM enforcement.${table}, generate_series(${from}, ${from + copies - 1}) AS n WHERE stream_id = $1`;
}

function sectionOf(rows: readonly { label: string; clients: number; run: Run; floor: Run }[]): Section {
  return {
    title: `Worklists with ${number(OPEN_CASES)} open cases (ms per call)`,
    columns: ['', 'clients', 'p50', 'p99', 'per second', 'bare statement p50', 'ours ÷ bare, p50'],
    rows: rows.map(({ label, clients, run, floor }) => [label, String(clients), number(run.p50), number(run.p99), number(run.perSecond), number(floor.p50), ratio(run.p50 / floor.p50)]),
    aims: rows.map(({ label, clients, run }) => atMost(`${label}: p99 at most 100 ms with ${clients} clients`, run.p99, 100, (value) => `${number(value)} ms`)),
    notes: ['Over HTTP; 50 items an answer, each judged as it stands in law at that moment. The bare statement reads the states of as many rows by the index.'],
  };
}
