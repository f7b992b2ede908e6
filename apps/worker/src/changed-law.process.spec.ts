import { seed } from '@due-process/agreements-data';
import type { CalendarEntry } from '@due-process/legal-time';
import { createPool, lawBookOf, LawDesk, LawStore } from '@due-process/platform';
import type { Actor } from '@due-process/procedure';
import { temporalAddress, testDatabase } from '@due-process/testing';
import { Connection } from '@temporalio/client';
import type { WorkflowBundle } from '@temporalio/worker';
import type { Pool } from 'pg';
import { bundleWorkflows } from './bundle';
import { CaseRig, OFFICER, recover } from './testing/case-rig';
import { at } from './testing/moved-clock';

jest.setTimeout(120_000);

const WINDOW = 'defence-window#1';
const person = (code: string, role: Actor['role']): Actor => ({ person: code, role, region: '620100', employer: 'bureau-620100' });

/**
 * The year is changed while windows are open, on the running system. Each notice was served on Wed 11 Feb 2026: 12, 13, 14 (made up for),
 * 24 and 25 Feb. The workers learn of an approval by the database alone.
 */
describe('changed law on the running system', () => {
  const database = testDatabase();
  let bundle: WorkflowBundle;
  let connection: Connection;
  let rig: CaseRig;
  let pool: Pool;
  let approvals = 0;

  beforeAll(async () => {
    await seed(database().ownerUrl);
    bundle = await bundleWorkflows();
    connection = await Connection.connect({ address: temporalAddress() });
  });
  beforeEach(() => {
    pool = createPool({ url: database().appUrl(), applicationName: 'another process', max: 2 });
    rig = rigFrom('2026-02-11');
    rig.start();
  });
  afterEach(async () => {
    await rig.close();
    await pool.end();
  });
  afterAll(() => connection.close());

  const rigFrom = (from: string): CaseRig => new CaseRig({ databaseUrl: database().appUrl(), connection, address: temporalAddress(), namespace: 'due-process', bundle, from });

  /** The days of February as they are from now on; each approval takes the place of the one before, so that every case begins under the same year. */
  async function approve(...days: readonly CalendarEntry[]): Promise<void> {
    const desk = new LawDesk({ store: new LawStore(pool), book: lawBookOf(pool), clock: rig.clock });
    const file = { id: 'T-2026', status: 'amendment' as const, notice: '虚构', title: '虚构', issued: '2026-02-10', source: 'made for this test', coverage: { from: '2026-02-01', to: '2026-02-28' }, days };
    const request = () => ({ key: `law-${(approvals += 1)}`, bodyHash: String(approvals) });
    const proposed = await desk.propose({ kind: 'calendar', file }, { reason: '虚构', base: '虚构' }, person('p-administrator', 'administrator'), request());
    if (proposed.kind !== 'done') throw new Error(JSON.stringify(proposed));
    const done = await desk.decide(proposed.proposal.id, 'approved', '同意', person('p-bureau-head', 'bureau-head'), request());
    if (done.kind !== 'done') throw new Error(JSON.stringify(done));
  }
  const off = (day: string): CalendarEntry => ({ day, kind: 'adjusted-rest-day', name: '春节' });
  const worked = (day: string): CalendarEntry => ({ day, kind: 'working-day', name: '春节' });
  const windowOf = async (id: string) => (await rig.state(id)).clocks[WINDOW];
  const eventOf = async (id: string, type: string) => (await rig.context.store.events(id)).find((event) => event.type === type);

  it('the process of a moved window fires on the new day, and not on the old', async () => {
    await approve();
    const id = await rig.noticeServed([recover(1_000)]);
    await rig.untilKnown(id);
    await rig.moveTo('2026-02-12');
    // 24 Feb is off too: 12, 13, 14, 25 and 26 Feb.
    await approve(off('2026-02-24'));
    await rig.until(async () => (await windowOf(id))?.deadline.lastDay === '2026-02-26');
    await rig.untilKnown(id);
    const described = await rig.handle('breach-handling', id).describe();
    expect(described.searchAttributes['DpNextDeadline']).toEqual([new Date('2026-02-26T23:59:59+08:00')]);
    await rig.moveTo('2026-02-26 00:00');
    await rig.untilKnown(id);
    expect((await rig.state(id)).stage).toBe('NOTICE_SERVED');
    await rig.moveTo('2026-02-27 00:00');
    await rig.untilStage(id, 'WAIVED');
    expect(await eventOf(id, 'DefenceWaived')).toMatchObject({ effectiveAt: at('2026-02-27 00:00'), actor: { role: 'system' } });
    expect((await eventOf(id, 'DeadlinesReplanned'))?.effectiveAt.slice(0, 10)).toBe('2026-02-12');
    expect(await rig.context.store.verifyChain(id)).toMatchObject({ ok: true });
  });

  it('a date that speaks against the party waits for the officer; the process follows what the officer decides', async () => {
    await approve();
    const [kept, moved] = [await rig.noticeServed([recover(1_000)]), await rig.noticeServed([recover(1_000)])];
    await rig.moveTo('2026-02-12');
    // 20 Feb is worked: 12, 13, 14, 20 and 24 Feb.
    await approve(worked('2026-02-20'));
    for (const id of [kept, moved]) await rig.until(async () => (await windowOf(id))?.held?.deadline.lastDay === '2026-02-24');
    await rig.does('decide-moved-deadline', { clock: WINDOW, decision: 'move', reason: '当事人同意' }, OFFICER, moved);
    for (const id of [kept, moved]) await rig.untilKnown(id);
    await rig.moveTo('2026-02-25 00:00');
    await rig.untilStage(moved, 'WAIVED');
    await rig.untilKnown(kept);
    expect((await rig.state(kept)).stage).toBe('NOTICE_SERVED');
    await rig.moveTo('2026-02-26 00:00');
    await rig.untilStage(kept, 'WAIVED');
    expect([(await eventOf(moved, 'DefenceWaived'))?.effectiveAt, (await eventOf(kept, 'DefenceWaived'))?.effectiveAt]).toEqual([at('2026-02-25 00:00'), at('2026-02-26 00:00')]);
  });

  it('an approval while no worker runs is followed when one starts', async () => {
    await approve();
    const id = await rig.noticeServed([recover(1_000)]);
    await rig.untilKnown(id);
    await rig.context.sweep.stop();
    await rig.moveTo('2026-02-12');
    await approve(off('2026-02-24'));
    expect((await windowOf(id))?.deadline.lastDay).toBe('2026-02-25');
    rig.context.sweep.start();
    await rig.until(async () => (await windowOf(id))?.deadline.lastDay === '2026-02-26');
    await rig.untilKnown(id);
  });
});
