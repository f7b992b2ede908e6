import type { Pool } from 'pg';
import type { LawBook } from '../law/law-book';
import type { CaseFilter, CaseLine, ChainedEvent, StoredClock, WorkFilter, WorkLine } from './record-model';
import { clockOf, EVENT_COLUMNS, eventOf, FILE_COLUMNS, lineOf, workOf, type EventRow, type FileRow, type WorkRow } from './record-rows';
import type { OperatorAct } from './record-store';

/** Conditions of a query with their values, numbered as they are added. */
class Conditions {
  readonly values: unknown[] = [];
  readonly #texts: string[] = [];

  add(text: (parameter: string) => string, value: unknown): void {
    if (value === undefined) return;
    this.values.push(value);
    this.#texts.push(text(`$${this.values.length}`));
  }

  get where(): string {
    return this.#texts.length > 0 ? `WHERE ${this.#texts.join(' AND ')}` : '';
  }
}

interface LawInForce {
  law_version: number;
}

const prefix = (value: string | undefined) => (value === undefined ? undefined : `${value.replace(/[\\%_]/g, '\\$&')}%`);
const limit = (wanted: number | undefined) => Math.min(Math.max(Math.trunc(wanted ?? 50), 1), 500);

/** The reading side of a record. */
export class RecordQueries {
  constructor(
    private readonly pool: Pool,
    private readonly schema: string,
    private readonly law: LawBook,
  ) {}

  async events(streamId: string, options: { after?: number; partyVisibleOnly?: boolean }): Promise<ChainedEvent[]> {
    const { rows } = await this.pool.query<EventRow>({
      name: `${this.schema}_events`,
      text: `SELECT ${EVENT_COLUMNS} FROM ${this.schema}.case_event WHERE stream_id = $1 AND seq > $2 AND (party_visible OR NOT $3::boolean) ORDER BY seq`,
      values: [streamId, options.after ?? 0, options.partyVisibleOnly ?? false],
    });
    return rows.map(eventOf);
  }

  async clocks(streamId: string): Promise<StoredClock[]> {
    const { rows } = await this.pool.query({
      name: `${this.schema}_clocks`,
      text: `SELECT stream_id, clock FROM ${this.schema}.case_clock WHERE stream_id = $1 ORDER BY (clock->>'openedBy')::int, clock_id`,
      values: [streamId],
    });
    return rows.map(clockOf);
  }

  async worklist(filter: WorkFilter): Promise<WorkLine[]> {
    const conditions = new Conditions();
    conditions.add((p) => `roles && ${p}::text[]`, filter.roles);
    conditions.add((p) => `region LIKE ${p}`, prefix(filter.regionPrefix));
    conditions.add((p) => `employer = ${p}`, filter.employer);
    conditions.add((p) => `institution_id = ${p}`, filter.institutionId);
    conditions.add((p) => `due_on <= ${p}::date`, filter.dueBefore);
    const { rows } = await this.pool.query<WorkRow>(
      `SELECT stream_id, key, act, label_zh, label_en, roles, due_on::text AS due_on, clock, level, reminded, region, employer, institution_id
       FROM ${this.schema}.work_item ${conditions.where} ORDER BY work_item.due_on NULLS LAST, level DESC, stream_id, key LIMIT ${limit(filter.limit)}`,
      conditions.values,
    );
    return rows.map(workOf);
  }

  async list<S>(filter: CaseFilter): Promise<CaseLine<S>[]> {
    const conditions = new Conditions();
    conditions.add((p) => `f.procedure = ${p}`, filter.procedure);
    conditions.add((p) => `f.stage = ANY(${p}::text[])`, filter.stages);
    conditions.add((p) => `f.gate = ${p}`, filter.gate);
    conditions.add((p) => `f.closed = ${p}`, filter.closed);
    conditions.add((p) => `(f.plan ? 'errands') = ${p}`, filter.withErrands);
    conditions.add((p) => `f.region LIKE ${p}`, prefix(filter.regionPrefix));
    conditions.add((p) => `f.employer = ${p}`, filter.employer);
    conditions.add((p) => `f.institution_id = ${p}`, filter.institutionId);
    conditions.add((p) => `f.next_deadline <= ${p}::date`, filter.dueBefore);
    conditions.add((p) => `f.stream_id > ${p}`, filter.after);
    const { rows } = await this.pool.query<FileRow & LawInForce>(
      `SELECT ${FILE_COLUMNS}, (SELECT version FROM law.current) AS law_version FROM ${this.schema}.case_file f ${conditions.where} ORDER BY f.stream_id LIMIT ${limit(filter.limit)}`,
      conditions.values,
    );
    if (rows[0]) await this.law.reach(rows[0].law_version);
    return rows.map((row) => lineOf<S>(row));
  }

  async find<S>(streamId: string): Promise<CaseLine<S> | undefined> {
    const { rows } = await this.pool.query<FileRow & LawInForce>({
      name: `${this.schema}_find`,
      text: `SELECT ${FILE_COLUMNS}, (SELECT version FROM law.current) AS law_version FROM ${this.schema}.case_file f WHERE f.stream_id = $1`,
      values: [streamId],
    });
    if (!rows[0]) return undefined;
    await this.law.reach(rows[0].law_version);
    return lineOf<S>(rows[0]);
  }

  async operatorActs(streamId: string): Promise<OperatorAct[]> {
    const { rows } = await this.pool.query(
      `SELECT stream_id AS "streamId", at, actor, act, reason, detail FROM ${this.schema}.operator_act WHERE stream_id = $1 ORDER BY id`,
      [streamId],
    );
    return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
  }
}
