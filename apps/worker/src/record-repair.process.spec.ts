import { seed } from '@due-process/agreements-data';
import { temporalAddress, testDatabase } from '@due-process/testing';
import { Connection } from '@temporalio/client';
import { Client as Database } from 'pg';
import { bundleWorkflows } from './bundle';
import { reconcile, type Reconciled } from './reconcile';
import { CaseRig, HEAD, recover, suspend } from './testing/case-rig';
import { verifyCase } from './verify';

jest.setTimeout(120_000);

/** The record alone is right: processes are repaired from it, and it is checked against itself. */
describe('reconcile and verify', () => {
  const database = testDatabase();
  let connection: Connection;
  let rig: CaseRig;
  const told: string[] = [];

  beforeAll(async () => {
    await seed(database().ownerUrl);
    connection = await Connection.connect({ address: temporalAddress() });
    rig = new CaseRig({ databaseUrl: database().appUrl(), connection, address: temporalAddress(), namespace: 'due-process', bundle: await bundleWorkflows(), from: '2026-02-11' });
    rig.start();
  });
  afterAll(async () => {
    await rig.close();
    await connection.close();
  });

  const run = (): Promise<Reconciled> => {
    told.splice(0);
    return reconcile({ ...rig.context, clock: rig.clock, client: rig.client, operator: 'op-1', tell: (line) => void told.push(line), patienceMs: 20_000 });
  };
  const asOwner = async (sql: string): Promise<void> => {
    const owner = new Database({ connectionString: database().ownerUrl });
    await owner.connect();
    await owner.query(sql).finally(() => owner.end());
  };
  const verified = async (id: string) => verifyCase(rig.context.definition, rig.context.store, (await rig.context.store.find(id))!);

  it('leaves alone what fits', async () => {
    await rig.untilKnown(await rig.noticeServed([recover(60_000)]));
    expect(await run()).toEqual({ openCases: 1, repairs: 0, unrepaired: [] });
    expect(told).toEqual([]);
  });

  it('starts the process again of a case whose process was ended by hand, and records who did it', async () => {
    const id = await rig.noticeServed([recover(60_000)]);
    await rig.untilKnown(id);
    await rig.handle('breach-handling', id).terminate('by hand');
    expect(await run()).toMatchObject({ repairs: 1, unrepaired: [] });
    expect(told).toEqual([expect.stringContaining(id)]);
    expect(await rig.context.store.operatorActs(id)).toMatchObject([{ actor: 'op-1', act: 'reconcile', detail: { finding: 'ended' } }]);
  });

  it('tells a process that is behind, and starts one that is missing', async () => {
    const behind = await rig.noticeServed([recover(60_000)]);
    await rig.untilKnown(behind);
    await rig.context.relay.stop();
    const missing = await rig.noticeServed([recover(60_000)]);
    await rig.does('record-defence', { form: 'written', statement: '申辩', panelRequested: false, receivedAt: rig.clock.now() }, { ...HEAD, person: 'p-officer', role: 'case-officer' }, behind);
    await asOwner(`UPDATE agreements.outbox SET delivered_at = now() WHERE delivered_at IS NULL`);
    rig.context.relay.start();
    expect(await run()).toMatchObject({ repairs: 2, unrepaired: [] });
    expect(told.join('\n')).toMatch(new RegExp(`${behind} 流程落后`));
    expect(told.join('\n')).toMatch(new RegExp(`${missing} 没有等待的流程`));
  });

  it('tells a case that its suspension is over when the process that should have was lost (LZ-19)', async () => {
    const id = await rig.noticeServed([suspend(1)]);
    await rig.moveTo('2026-02-26 00:00');
    await rig.untilStage(id, 'WAIVED');
    await rig.decidedAndServed(id, true);
    await rig.untilKnown(id);
    await rig.handle('agreement-suspension', `${id}-S1`).terminate('lost');
    await rig.context.relay.stop();
    await rig.act('lift-suspension', { reasons: '撤销' }, HEAD, `${id}-S1`, 'agreement-suspension');
    await asOwner(`UPDATE agreements.outbox SET delivered_at = now() WHERE delivered_at IS NULL`);
    rig.context.relay.start();
    expect((await rig.state(id)).suspensions[0]?.over).toBeUndefined();
    expect(await run()).toMatchObject({ repairs: 1, unrepaired: [] });
    expect(told).toEqual([expect.stringContaining(`${id}-S1 已结案件的告知事项未办`)]);
    expect((await rig.state(id)).suspensions).toMatchObject([{ over: 'lifted' }]);
  });

  it('verify passes a sound record and names the first bad event of a forged one', async () => {
    const id = await rig.noticeServed([recover(60_000)]);
    expect(await verified(id)).toBeUndefined();
    await asOwner(`ALTER TABLE agreements.case_event DISABLE TRIGGER append_only;
      UPDATE agreements.case_event SET data = data || '{"facts":"改过"}' WHERE stream_id = '${id}' AND seq = 3;
      ALTER TABLE agreements.case_event ENABLE TRIGGER append_only`);
    expect(await verified(id)).toMatchObject({ streamId: id, firstBad: 3 });
  });

  it('verify finds a stored state that is not what the events say', async () => {
    const id = await rig.noticeServed([recover(60_000)]);
    await asOwner(`UPDATE agreements.case_file SET state = jsonb_set(state, '{stage}', '"DECIDED"') WHERE stream_id = '${id}'`);
    expect(await verified(id)).toMatchObject({ firstBad: 5, reason: expect.stringContaining('案卷状态') });
  });
});
