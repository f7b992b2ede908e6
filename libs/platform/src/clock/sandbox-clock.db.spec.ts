import { RecordStore } from '../record/record-store';
import { recordSchemaSql } from '../record/record-schema-sql';
import { practiceRecord, step } from '../testing/practice-record';
import { clockFor, NO_SANDBOX_IN_PRODUCTION, SandboxClock, SandboxClockRefused } from './sandbox-clock';
import { SystemClock } from './legal-clock';

const practice = practiceRecord();
const DAY = 86_400_000;
/** The machine stands still, so that every expected instant is exact. */
const MACHINE = Date.parse('2026-02-12T01:00:00.000Z');
const clocks: SandboxClock[] = [];

async function sandbox(): Promise<SandboxClock> {
  const clock = new SandboxClock({ url: practice().appUrl, pool: practice().pool, machineNow: () => MACHINE });
  clocks.push(clock);
  await clock.start();
  return clock;
}

describe('the sandbox clock', () => {
  afterEach(async () => {
    await Promise.all(clocks.splice(0).map((clock) => clock.stop()));
    await practice().owner.query('UPDATE platform.sandbox_clock SET offset_ms = 0');
  });

  it('moves all processes forward at once, and a restart does not lose it', async () => {
    const [one, two] = [await sandbox(), await sandbox()];
    expect(one.now()).toBe('2026-02-12T01:00:00.000Z');
    await one.moveTo('2026-02-26T00:00:00.000Z');
    await two.reached(one.skewMs());
    expect([one.now(), two.now(), (await sandbox()).now()]).toEqual(Array(3).fill('2026-02-26T00:00:00.000Z'));
  });

  it('never moves back', async () => {
    const clock = await sandbox();
    await clock.moveTo('2026-03-01T00:00:00.000Z');
    await expect(clock.moveTo('2026-02-28T00:00:00.000Z')).rejects.toThrow(SandboxClockRefused);
    expect(clock.now()).toBe('2026-03-01T00:00:00.000Z');
  });

  it('tells the waiting process of every open case, and only of those', async () => {
    const { store, pool } = practice();
    await step(store, 'open');
    await step(store, 'over', { closed: true });
    await pool.query('UPDATE practice.outbox SET delivered_at = now()');
    const clock = await sandbox();
    expect(await clock.moveTo(new Date(MACHINE + 3 * DAY).toISOString())).toBe(1);
    const { rows } = await pool.query(`SELECT stream_id, seq, (payload->>'skewMs')::bigint AS skew FROM practice.outbox WHERE delivered_at IS NULL`);
    expect(rows).toEqual([{ stream_id: 'open', seq: 1, skew: 3 * DAY }]);
  });

  it('tells the cases of every context, not only those of the role that moves it', async () => {
    const { owner, store } = practice();
    await owner.query(recordSchemaSql('elsewhere', 'dp_agreements'));
    await owner.query('REVOKE EXECUTE ON FUNCTION elsewhere.requeue_plans(bigint, text) FROM dp_agreements');
    const other = new RecordStore(practice().pool, { schema: 'elsewhere' });
    await step(other, 'there');
    await step(store, 'here');
    const open = (await store.list({ closed: false })).length;
    const clock = await sandbox();
    expect(await clock.moveTo(new Date(MACHINE + 4 * DAY).toISOString())).toBe(open + 1);
    await owner.query('DROP SCHEMA elsewhere CASCADE');
  });

  it('moves nothing when a context cannot be told', async () => {
    const { owner } = practice();
    await owner.query(`CREATE SCHEMA deaf; CREATE FUNCTION deaf.requeue_plans(skew_ms bigint, only_stream text DEFAULT NULL) RETURNS bigint LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''deaf''; END'`);
    const clock = await sandbox();
    await expect(clock.moveTo('2026-03-01T00:00:00.000Z')).rejects.toThrow('deaf');
    expect(clock.skewMs()).toBe(0);
    await owner.query('DROP SCHEMA deaf CASCADE');
  });

  it('cannot be moved where the owner has put none', async () => {
    await practice().owner.query('DELETE FROM platform.sandbox_clock');
    const clock = await sandbox();
    await expect(clock.moveTo('2026-03-01T00:00:00.000Z')).rejects.toThrow('there is no sandbox clock in this database');
    await practice().owner.query('INSERT INTO platform.sandbox_clock (offset_ms) VALUES (0)');
  });

  it('stops the start-up of a production process', () => {
    const options = { url: practice().appUrl, pool: practice().pool };
    expect(() => clockFor({ sandbox: true, production: true }, options)).toThrow(NO_SANDBOX_IN_PRODUCTION);
    expect(clockFor({ sandbox: false, production: true }, options)).toBeInstanceOf(SystemClock);
    expect(clockFor({ sandbox: true, production: false }, options)).toBeInstanceOf(SandboxClock);
  });
});
