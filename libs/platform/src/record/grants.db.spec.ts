import { practiceRecord, step } from '../testing/practice-record';

const practice = practiceRecord();
const TABLES = ['case_event', 'case_file', 'case_clock', 'work_item', 'outbox', 'idempotency', 'posting', 'operator_act'];
const DENIED = '42501';
const APPEND_ONLY = 'DP004';

async function codeOf(attempt: Promise<unknown>): Promise<string | undefined> {
  return attempt.then(() => undefined, (fault: { code: string }) => fault.code);
}

describe('rights on the record', () => {
  beforeAll(async () => step(practice().store, 'g-1'));

  it.each(TABLES)('the service cannot insert, change, delete or empty %s', async (table) => {
    const { pool } = practice();
    expect(await codeOf(pool.query(`INSERT INTO practice.${table} OVERRIDING SYSTEM VALUE SELECT * FROM practice.${table}`))).toBe(DENIED);
    expect(await codeOf(pool.query(`DELETE FROM practice.${table}`))).toBe(DENIED);
    expect(await codeOf(pool.query(`TRUNCATE practice.${table}`))).toBe(DENIED);
    expect(await codeOf(pool.query(`UPDATE practice.${table} SET ${table === 'idempotency' ? 'key' : 'stream_id'} = 'x'`))).toBe(DENIED);
    expect(await codeOf(pool.query(`SELECT 1 FROM practice.${table}`))).toBeUndefined();
  });

  it('the service may mark a plan as delivered, and nothing else of it', async () => {
    const { pool } = practice();
    expect(await codeOf(pool.query('UPDATE practice.outbox SET delivered_at = now() WHERE false'))).toBeUndefined();
    expect(await codeOf(pool.query(`UPDATE practice.outbox SET payload = '{}'`))).toBe(DENIED);
  });

  it('not even the owner changes or deletes an event', async () => {
    const { owner } = practice();
    expect(await codeOf(owner.query(`UPDATE practice.case_event SET label = 'x'`))).toBe(APPEND_ONLY);
    expect(await codeOf(owner.query('DELETE FROM practice.case_event'))).toBe(APPEND_ONLY);
    expect(await codeOf(owner.query('TRUNCATE practice.case_event'))).toBe(APPEND_ONLY);
    expect(await codeOf(owner.query('DELETE FROM practice.operator_act'))).toBe(APPEND_ONLY);
  });

  it('the service cannot switch the guard off, or replace the function that records', async () => {
    const { pool } = practice();
    expect(await codeOf(pool.query('ALTER TABLE practice.case_event DISABLE TRIGGER append_only'))).toBe(DENIED);
    expect(await codeOf(pool.query(`CREATE OR REPLACE FUNCTION practice.record_acts(request jsonb) RETURNS void LANGUAGE sql AS 'SELECT'`))).toBe(DENIED);
    expect(await codeOf(pool.query('SET ROLE dp_owner'))).toBe(DENIED);
  });

  it('the auditor reads and does nothing', async () => {
    const { owner } = practice();
    const { rows } = await owner.query(`SELECT bool_and(has_table_privilege('dp_auditor', format('practice.%I', t), 'SELECT')) AS reads,
      bool_or(has_table_privilege('dp_auditor', format('practice.%I', t), 'INSERT, UPDATE, DELETE, TRUNCATE')) AS writes,
      bool_or(has_any_column_privilege('dp_auditor', format('practice.%I', t), 'UPDATE')) AS marks,
      has_function_privilege('dp_auditor', 'practice.record_acts(jsonb)', 'EXECUTE') AS records FROM unnest($1::text[]) t`, [TABLES]);
    expect(rows).toEqual([{ reads: true, writes: false, marks: false, records: false }]);
  });
});
