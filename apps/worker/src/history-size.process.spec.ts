import { seed } from '@due-process/agreements-data';
import { temporalAddress, testDatabase } from '@due-process/testing';
import { Connection } from '@temporalio/client';
import { bundleWorkflows } from './bundle';
import { CaseRig, HEAD, recover, suspend } from './testing/case-rig';

jest.setTimeout(120_000);

/** History is what the engine stores, replays and limits: it stays near the least that the same waits, signals and activities cost. */
describe('events in the history of a whole case', () => {
  const database = testDatabase();
  let connection: Connection;

  beforeAll(async () => {
    await seed(database().ownerUrl);
    connection = await Connection.connect({ address: temporalAddress() });
  });
  afterAll(() => connection.close());

  /** Notice, reminders, silence, discussion, decision, filing, performance, a month of suspension, closing: every step told alone. */
  async function historyWith(workflows?: string): Promise<{ breach: string[]; suspension: string[] }> {
    const bundle = await bundleWorkflows(workflows);
    const rig = new CaseRig({ databaseUrl: database().appUrl(), connection, address: temporalAddress(), namespace: 'due-process', bundle, from: '2026-02-11', stepwise: true });
    rig.start();
    try {
      const id = await rig.noticeServed([recover(60_000), suspend(1)]);
      for (const reminder of ['2026-02-24 09:00', '2026-02-26 00:00']) await rig.moveTo(reminder);
      await rig.moveTo('2026-02-27 09:00');
      await rig.untilStage(id, 'WAIVED');
      await rig.decidedAndServed(id, true);
      await rig.filedAndPerformed(id, 6_000_000);
      await rig.moveTo('2026-03-28 00:00');
      await rig.until(async () => (await rig.state(id)).suspensions.every((one) => one.over === 'resumed'));
      await rig.untilKnown(id);
      await rig.does('close-case', { summary: '履行完毕' }, HEAD, id);
      await rig.handle('breach-handling', id).result();
      await rig.handle('agreement-suspension', `${id}-S1`).result();
      return { breach: await rig.eventsInHistory('breach-handling', id), suspension: await rig.eventsInHistory('agreement-suspension', `${id}-S1`) };
    } finally {
      await rig.close();
    }
  }

  it('is at most 1.15 times that of a bare process', async () => {
    const ours = await historyWith();
    const bare = await historyWith(require.resolve('./testing/bare.workflow'));
    for (const process of ['breach', 'suspension'] as const) {
      // How many workflow tasks the engine makes of the same signals depends on the moment; everything else is the same.
      expect(kinds(ours[process])).toEqual(kinds(bare[process]));
      const minimum = ours[process].filter((kind) => kind !== OURS_ALONE).length;
      expect(ours[process].length / minimum).toBeLessThanOrEqual(1.15);
    }
  });
});

/** The one kind of event that a bare process has none of. */
const OURS_ALONE = 'upsertWorkflowSearchAttributes';

/** How often each kind of event occurs, beside workflow tasks and what is ours alone. */
function kinds(events: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const event of events) if (event !== OURS_ALONE && !event.startsWith('workflowTask')) counts[event] = (counts[event] ?? 0) + 1;
  return counts;
}
