import { seed } from '@due-process/agreements-data';
import { temporalAddress, testDatabase } from '@due-process/testing';
import { Connection } from '@temporalio/client';
import type { WorkflowBundle } from '@temporalio/worker';
import { bundleWorkflows } from './bundle';
import { CaseRig, HEAD, INSTITUTION, OFFICER, recover, signedOn, suspend } from './testing/case-rig';
import { at } from './testing/moved-clock';

jest.setTimeout(60_000);

describe('a breach case carried by the engine', () => {
  const database = testDatabase();
  let bundle: WorkflowBundle;
  let connection: Connection;
  let rig: CaseRig;

  beforeAll(async () => {
    await seed(database().ownerUrl);
    bundle = await bundleWorkflows();
    connection = await Connection.connect({ address: temporalAddress() });
  });
  beforeEach(() => {
    rig = new CaseRig({ databaseUrl: database().appUrl(), connection, address: temporalAddress(), namespace: 'due-process', bundle, from: '2026-02-11' });
    rig.start();
  });
  afterEach(() => rig.close());
  afterAll(() => connection.close());

  it('silence waives by itself, the suspension resumes by itself, the case closes (LZ-22, LZ-19)', async () => {
    const id = await rig.noticeServed([recover(60_000), suspend(1)]);
    await rig.moveTo('2026-02-27 00:00');
    await rig.untilStage(id, 'WAIVED');
    await rig.decidedAndServed(id, true);
    await rig.filedAndPerformed(id, 6_000_000);
    await rig.moveTo('2026-03-28 00:00');
    await rig.until(async () => (await rig.state(id)).suspensions.every((one) => one.over === 'resumed'));
    await rig.does('close-case', { summary: '履行完毕' }, HEAD, id);
    await rig.handle('breach-handling', id).result();
    await rig.handle('agreement-suspension', `${id}-S1`).result();
    expect(await rig.types(id)).toContain('DefenceWaived');
    expect((await rig.suspension(`${id}-S1`)).stage).toBe('RESUMED');
  });

  void [INSTITUTION, OFFICER, signedOn, at];
});
