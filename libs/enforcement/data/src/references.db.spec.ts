import { createPool } from '@due-process/platform';
import { testDatabase } from '@due-process/testing';
import type { Pool } from 'pg';
import { enforcementRecord } from './references';
import { seedEnforcement } from './seed/seed';
import { AT, write } from './testing/past-the-domain';

const database = testDatabase();
let app: Pool;

const act = (from: string, to: string, violation = 'R735-38.3') => ({ id: 'a1', violation, from, to });
const lead = (from: string, to: string, violation?: string) => ({ lead: { acts: [act(from, to, violation)], informant: 'JB-1' } });
/** What a draft punishes: the acts as they were found, not those of the lead. */
const punished = (actFrom: string, actTo: string) => ({ draft: { proposal: { violations: [{ act: 'R735-38.3', actFrom, actTo }] } } });
const facts = async (request: { streamId?: string; referencesHint?: string }): Promise<any> => (await enforcementRecord(app).load(request)).references;

beforeAll(async () => {
  await seedEnforcement(database().ownerUrl);
  app = createPool({ url: database().appUrl('dp_enforcement'), applicationName: 'references test' });
  await write(
    app,
    { streamId: 'C1', state: { ...lead('2025-06-01', '2025-12-31'), duties: { 'enforcer-city-1': 'officer' }, recused: ['enforcer-city-3'] } },
    { streamId: 'C2', state: { ...lead('2025-12-31', '2026-01-31'), ...punished('2025-12-31', '2026-01-30'), decision: { result: 'penalty', on: '2026-02-20', fineTotalFen: 100 } }, closed: true },
    { streamId: 'C3', state: lead('2026-01-01', '2026-02-01') },
    { streamId: 'C4', state: { ...lead('2025-07-01', '2025-08-01'), ...punished('2025-07-01', '2025-08-01'), decision: { result: 'penalty', on: '2026-02-20', fineTotalFen: 100, annulled: { on: '2026-03-01' } } }, closed: true },
    { streamId: 'C5', state: lead('2025-06-01', '2025-12-31', 'R735-39.1') },
    { streamId: 'C1-P1', procedure: 'evidence-preservation', state: { caseId: 'C1', things: [{ ref: 'T1', status: 'preserved' }] } },
    { streamId: 'C6', stage: 'SERVED', state: { ...lead('2024-01-01', '2024-01-02'), crime: { approvedAt: AT } } },
    { streamId: 'C1-F1', procedure: 'fine-execution', state: { caseId: 'C1' } },
    { streamId: 'C1-S1', procedure: 'sealing', state: { caseId: 'C1', things: [] }, closed: true },
  );
  await app.query("SELECT enforcement.receive_file('C1', repeat('a', 64), '清单.pdf', 10, 'application/pdf', 'p-1', $1)", [AT]);
  for (const [id, region, from, until] of [['NATION', '62', '2020-01-01', '2025-12-31'], ['GS', '62', '2026-01-01', null], ['LZ', '6201', '2026-03-02', null], ['LATER', '6201', '2026-03-03', null], ['SX', '61', '2026-01-01', null]]) {
    await app.query('SELECT enforcement.load_discretion_table($1, $2, $3, $4, $5, $6, $7)', [id, region, from, until, JSON.stringify({ id }), 'p-1', AT]);
  }
});
afterAll(() => app.end());

describe('what an act on a penalty case looks at', () => {
  it('is its officers, its open measures, its files and what no text may hold', async () => {
    const known = await facts({ streamId: 'C1' });
    expect(Object.keys(known.officers)).toEqual(expect.arrayContaining(['enforcer-city-1', 'enforcer-city-3', 'enforcer-delegated-1']));
    expect(known.officers).not.toHaveProperty('enforcer-county-1');
    expect(known.officers['enforcer-city-3']).toEqual({ certificate: '27010003', validFrom: '2023-07-01', validTo: '2026-06-30', delegated: false });
    expect(known).toMatchObject({ openMeasures: [{ streamId: 'C1-P1', procedure: 'evidence-preservation' }], receivedFiles: ['a'.repeat(64)], protectedNames: ['JB-1'] });
    expect((await facts({ streamId: 'C2' })).receivedFiles).toEqual([]);
  });

  it('is the cases of its party whose acts overlap on a day, fined where a standing decision fines (APL-29)', async () => {
    const { overlapping } = await facts({ streamId: 'C1' });
    // C2 shares 31 December; C3 begins the day after; C4 was annulled; C5 is another violation.
    expect(overlapping.map(({ caseId, fined, open }: any) => [caseId, fined, open]).sort()).toEqual([['C2', true, false], ['C4', false, false]]);
  });

  it('is the punished acts of its party, without what was annulled (LZ-42(2))', async () => {
    expect((await facts({ streamId: 'C1' })).history).toEqual([{ caseId: 'C2', act: 'R735-38.3', actFrom: '2025-12-31', actTo: '2026-01-30', decidedOn: '2026-02-20' }]);
  });

  it('is the tables that it may meet from its opening on, the nearest and newest first (APL-34)', async () => {
    expect((await facts({ streamId: 'C1' })).tables.map(({ id }: { id: string }) => id)).toEqual(['LATER', 'LZ', 'GS']);
  });
});

describe('what begins something looks at', () => {
  it('is the case of a measure, the next numbers and the things held elsewhere', async () => {
    expect(await facts({ referencesHint: 'C1' })).toMatchObject({
      case: { id: 'C1', closed: false, bureau: { code: 'bureau-620100' }, party: { id: 'H6201020001', name: '某医院' }, duties: { 'enforcer-city-1': 'officer' }, recused: ['enforcer-city-3'] },
      numbers: { 'evidence-preservation': 2, sealing: 2, 'assistance-request': 1 },
      elsewhere: [{ stream: 'C1-P1', procedure: 'evidence-preservation', thing: 'T1' }],
    });
    expect((await facts({ streamId: 'C1-P1' })).elsewhere).toEqual([]);
    expect(await facts({ referencesHint: 'C1-P1' })).not.toHaveProperty('case');
  });

  it('is whether the case of a measure still goes on, and whether a crime may go to the police (O4-47, ACL-21)', async () => {
    expect((await facts({ referencesHint: 'C6' })).case).toMatchObject({ closed: true, crimeApprovedAt: AT });
    expect((await facts({ referencesHint: 'C1' })).case).not.toHaveProperty('crimeApprovedAt');
  });

  it('is who has withdrawn from the case, also for the execution of its decision (O4-5)', async () => {
    expect((await facts({ streamId: 'C1-F1' })).case).toMatchObject({ id: 'C1', recused: ['enforcer-city-3'] });
  });

  it('is until when a preservation holds a thing, where that ends by itself (O4-28)', async () => {
    const clock = (status: string, endsAt: string, deadline = 'final') => ({ status, deadline: { status: deadline, endsAt } });
    const [early, late] = ['2026-03-21T16:00:00.000Z', '2026-03-31T16:00:00.000Z'];
    const holding = (thing: string, clocks: object) => ({ caseId: 'C3', things: [{ ref: thing, status: thing.startsWith('S') ? 'sealed' : 'preserved' }], clocks });
    await write(
      app,
      { streamId: 'C3-P1', procedure: 'evidence-preservation', state: holding('P1', { disposal: clock('running', late), approval: clock('running', early) }) },
      { streamId: 'C3-P2', procedure: 'evidence-preservation', state: holding('P2', { disposal: clock('running', late), approval: clock('met', early) }) },
      { streamId: 'C3-P3', procedure: 'evidence-preservation', state: holding('P3', { disposal: clock('running', late, 'provisional') }) },
      { streamId: 'C3-S1', procedure: 'sealing', state: holding('S1', { sealing: clock('running', early) }) },
    );
    const held = (await facts({ streamId: 'C1-P1' })).elsewhere.map(({ thing, until }: any) => [thing, until]).sort();
    // The first end counts; an end that no calendar has fixed ends nothing; a sealing lies until somebody releases it.
    expect(held).toEqual([['P1', early], ['P2', late], ['P3', undefined], ['S1', undefined]]);
  });

  it('is whether a lead is registered by a bureau with officers on the register', async () => {
    expect(await facts({ referencesHint: 'bureau-620100' })).toMatchObject({ isBureau: true });
    expect(await facts({ referencesHint: 'agency-620100' })).toMatchObject({ isBureau: false });
  });
});
