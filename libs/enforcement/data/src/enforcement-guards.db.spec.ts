import { createPool } from '@due-process/platform';
import { testDatabase } from '@due-process/testing';
import type { Pool } from 'pg';
import { seedEnforcement } from './seed/seed';
import { AT, write } from './testing/past-the-domain';

const database = testDatabase();
let app: Pool;
let owner: Pool;

beforeAll(async () => {
  await seedEnforcement(database().ownerUrl);
  app = createPool({ url: database().appUrl('dp_enforcement'), applicationName: 'guards test' });
  owner = createPool({ url: database().ownerUrl, applicationName: 'guards test' });
  await write(app, { streamId: 'C1' });
});
afterAll(() => Promise.all([app.end(), owner.end()]));

const measure = (streamId: string, status: string, thing = 'T1', procedure = 'sealing') => ({ streamId, procedure, state: { caseId: 'C1', things: [{ ref: thing, status }] } });

describe('a thing under a measure (ACL-23)', () => {
  const held = async () => (await owner.query('SELECT stream_id, thing FROM enforcement.held_thing ORDER BY 1')).rows.map(({ stream_id, thing }) => `${stream_id} ${thing}`);

  it('is held by one stream of its bureau, and let go with it', async () => {
    await write(app, measure('C1-P1', 'preserved', 'T1', 'evidence-preservation'));
    await expect(write(app, measure('C1-S1', 'sealed'))).rejects.toMatchObject({ name: 'VersionConflict' });
    expect(await held()).toEqual(['C1-P1 T1']);
    // What is only listed, or has ended, is held by nobody.
    await write(app, measure('C1-P1', 'released', 'T1', 'evidence-preservation'), measure('C1-S1', 'sealed'), measure('C1-S2', 'listed'));
    expect(await held()).toEqual(['C1-S1 T1']);
  });

  it('is let go by a preservation at its end, whether its lapse is written or not (O4-28)', async () => {
    const ends = '2026-03-19T16:00:00.000Z';
    const clocks = { disposal: { status: 'running', deadline: { status: 'final', endsAt: ends } } };
    const taken = (streamId: string, at: object, procedure = 'sealing', status = 'sealed') => ({ streamId, procedure, state: { caseId: 'C1', things: [{ ref: 'T7', status }], ...at } });
    await write(app, taken('C1-P7', { takenAt: '2026-03-10T02:00:00.000Z', clocks }, 'evidence-preservation', 'preserved'));
    await expect(write(app, taken('C1-S7', { sealedAt: '2026-03-19T15:59:00.000Z' }))).rejects.toMatchObject({ name: 'VersionConflict' });
    await write(app, taken('C1-S7', { sealedAt: ends }));
    await write(app, taken('C1-P7', { takenAt: '2026-03-10T02:00:00.000Z' }, 'evidence-preservation', 'lapsed'));
    expect((await held()).filter((one) => one.endsWith('T7'))).toEqual(['C1-S7 T7']);
    // A sealing past its day still lies on the thing: nobody takes its place (ACL-23, ACL-62).
    await expect(write(app, taken('C1-S8', { sealedAt: '2027-03-19T16:00:00.000Z' }))).rejects.toMatchObject({ name: 'VersionConflict' });
  });
});

describe('money (LZ-47, R735-45, APL-74)', () => {
  let n = 0;
  const post = (kind: string, account: string, amountFen = 100) => write(app, { streamId: `M-${(n += 1)}`, procedure: 'fine-execution', state: { caseId: 'C1' }, postings: [{ kind, amountFen, account, reference: 'r' }] });

  it.each([['refund', 'employee-basic'], ['repayment-of-refund', 'maternity'], ['fine', 'treasury'], ['surcharge', 'treasury'], ['repayment-of-confiscation', 'treasury']])('goes its own way: %s to %s', async (kind, account) => {
    await expect(post(kind, account)).resolves.toBeUndefined();
  });

  it.each([['refund', 'treasury', 100], ['fine', 'employee-basic', 100], ['fine', 'treasury', 0], ['contractual-penalty', 'treasury', 100], ['refund', 'somewhere', 100]])('never another: %s to %s, %i 分', async (kind, account, amount) => {
    await expect(post(kind, account, amount)).rejects.toThrow(/posting_route/);
  });
});

describe('what is recorded', () => {
  it.each([
    ['UPDATE enforcement.case_event SET data = $$ {} $$'], ['DELETE FROM enforcement.case_event'], ["INSERT INTO enforcement.officer_certificate VALUES ('p', 'b', 'c', '2026-01-01', '2026-12-31')"],
    ["INSERT INTO enforcement.evidence_file VALUES ('C1', repeat('a', 64), 'x', 1, 'text/plain', 'p', now())"], ['DELETE FROM enforcement.held_thing'], ["UPDATE enforcement.case_file SET state = '{}'"], ['DELETE FROM enforcement.posting'],
  ])('is not for the service to write past its functions: %s', async (sql) => {
    await expect(app.query(sql)).rejects.toMatchObject({ code: '42501' });
  });

  it('is for nobody to change: events, and files as they were received', async () => {
    await app.query("SELECT enforcement.receive_file('C1', repeat('a', 64), '清单.pdf', 10, 'application/pdf', 'p-1', $1)", [AT]);
    await app.query("SELECT enforcement.receive_file('C1', repeat('a', 64), '另名.pdf', 10, 'application/pdf', 'p-2', $1)", [AT]);
    expect((await app.query('SELECT name, received_by FROM enforcement.evidence_file')).rows).toEqual([{ name: '清单.pdf', received_by: 'p-1' }]);
    for (const sql of ["UPDATE enforcement.evidence_file SET name = 'x'", 'DELETE FROM enforcement.evidence_file', 'TRUNCATE enforcement.evidence_file', "UPDATE enforcement.case_event SET label = 'x'", 'DELETE FROM enforcement.case_event']) {
      await expect(owner.query(sql)).rejects.toThrow(/append-only/);
    }
    await expect(app.query("SELECT enforcement.receive_file('NONE', repeat('a', 64), 'x', 10, 'application/pdf', 'p-1', $1)", [AT])).rejects.toMatchObject({ code: '23503' });
  });
});

describe('the registers', () => {
  const register = async (person: string, certificate: string, to: string, bureau = 'bureau-620100') =>
    (await app.query('SELECT enforcement.register_certificate($1, $2, $3, $4, $5, false, $6, $7) AS done', [person, bureau, certificate, '2026-01-01', to, 'bureau-head-city', AT])).rows[0].done;

  it('change the last day of a certificate and nothing else, and keep who did it', async () => {
    expect([await register('p-new', '27019999', '2026-12-31'), await register('p-new', '27019999', '2026-06-30'), await register('p-other', '27019999', '2026-12-31'), await register('p-new', '27019999', '2026-12-31', 'bureau-620102')]).toEqual([true, true, false, false]);
    expect((await owner.query("SELECT person, valid_to::text FROM enforcement.officer_certificate WHERE certificate = '27019999'")).rows).toEqual([{ person: 'p-new', valid_to: '2026-06-30' }]);
    expect((await owner.query("SELECT detail->>'validTo' AS until FROM enforcement.operator_act WHERE act = 'register-certificate' ORDER BY id")).rows).toEqual([{ until: '2026-12-31' }, { until: '2026-06-30' }]);
  });

  it('take a table of discretion once, and never another under its id', async () => {
    const load = async (items: object[]) => (await app.query('SELECT enforcement.load_discretion_table($1, $2, $3, NULL, $4, $5, $6) AS done', ['GS-2026', '62', '2026-01-01', JSON.stringify({ id: 'GS-2026', items }), 'principal-head-city', AT])).rows[0].done;
    expect([await load([]), await load([]), await load([{ id: 'x' }])]).toEqual([true, true, false]);
  });
});
