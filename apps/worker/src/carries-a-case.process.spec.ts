import { join } from 'node:path';
import { workflowId, PROCESSES } from '@due-process/agreements-workflows/contract';
import { seed } from '@due-process/agreements-data';
import { temporalAddress, testDatabase } from '@due-process/testing';
import { Connection, type WorkflowExecutionDescription } from '@temporalio/client';
import type { WorkflowBundle } from '@temporalio/worker';
import { bundleWorkflows } from './bundle';
import { CaseRig, HEAD, INSTITUTION, OFFICER, recover, suspend } from './testing/case-rig';
import { at } from './testing/moved-clock';
import { recordHistory } from './testing/record-history';

jest.setTimeout(120_000);

/** With RECORD_HISTORIES=1 the first case leaves its histories here, for the replay tests of later versions. */
const HISTORIES = join(__dirname, '..', '..', '..', 'workflows', 'agreements', 'histories');

const SPOKEN = { form: 'written', statement: '申辩意见', panelRequested: false };

/** Record, relay, workflows and activities together on real PostgreSQL and the real engine. The notice is always served on 2026-02-11. */
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

  const eventOf = async (id: string, type: string) => (await rig.context.store.events(id)).find((event) => event.type === type);

  it('silence waives by itself, the suspension resumes by itself, the case closes (LZ-22, LZ-19)', async () => {
    const id = await rig.noticeServed([recover(60_000), suspend(1)]);
    await rig.untilKnown(id);
    await rig.moveTo('2026-02-26 00:00');
    await rig.untilStage(id, 'WAIVED');
    await rig.decidedAndServed(id, true);
    await rig.filedAndPerformed(id, 6_000_000);
    await rig.untilKnown(id);
    await rig.moveTo('2026-03-27 00:00');
    await rig.until(async () => (await rig.state(id)).suspensions.every((one) => one.over === 'resumed'));
    await rig.does('close-case', { summary: '履行完毕' }, HEAD, id);
    await rig.handle('breach-handling', id).result();
    await rig.handle('agreement-suspension', `${id}-S1`).result();
    if (process.env['RECORD_HISTORIES']) {
      await recordHistory(rig.handle('breach-handling', id), `${HISTORIES}/breachHandling.silence-and-suspension.json`);
      await recordHistory(rig.handle('agreement-suspension', `${id}-S1`), `${HISTORIES}/agreementSuspension.resumes.json`);
    }
    expect(await eventOf(id, 'DefenceWaived')).toMatchObject({ effectiveAt: at('2026-02-26 00:00'), actor: { role: 'system' } });
    expect(await eventOf(`${id}-S1`, 'SuspensionEnded')).toMatchObject({ effectiveAt: at('2026-03-27 00:00'), data: { how: 'resumed', on: '2026-03-27' } });
    expect(await eventOf(id, 'SuspensionOver')).toMatchObject({ data: { suspensionId: `${id}-S1`, how: 'resumed', on: '2026-03-27' } });
  });

  it('a defence in time is never waived; the window closes as met (LZ-22)', async () => {
    const id = await rig.noticeServed([recover(60_000)]);
    await rig.moveTo('2026-02-25 23:58');
    await rig.does('record-defence', SPOKEN, INSTITUTION, id);
    await rig.moveTo('2026-02-26 00:00');
    await rig.until(async () => (await rig.types(id)).includes('DefenceWindowClosed'));
    expect(await rig.types(id)).not.toContain('DefenceWaived');
    expect((await rig.state(id)).stage).toBe('DEFENCE_RECEIVED');
  });

  it('the engine is down over the deadline: what the law did has the time of the law', async () => {
    const id = await rig.noticeServed([recover(60_000)]);
    await rig.untilKnown(id);
    await rig.stopEngineWorker();
    await rig.moveTo('2026-02-27 15:00');
    rig.startEngineWorker();
    await rig.untilStage(id, 'WAIVED');
    const waived = await eventOf(id, 'DefenceWaived');
    expect(waived?.effectiveAt).toBe(at('2026-02-26 00:00'));
    expect(waived?.recordedAt.slice(0, 13)).toBe(at('2026-02-27 15:00').slice(0, 13));
  });

  it('plans that come twice, late or in the wrong order are ignored', async () => {
    const id = await rig.noticeServed([recover(60_000)]);
    await rig.untilKnown(id);
    const line = await rig.context.store.find(id);
    const handle = rig.handle('breach-handling', id);
    const old = { ...line!.plan, seq: 2, stage: 'VERIFYING', wakes: [], closed: true };
    for (const plan of [old, line!.plan, old, line!.plan]) await handle.signal('moved', { ...plan, skewMs: plan.skewMs - 60_000 });
    expect(await handle.query('known')).toEqual({ seq: line!.version, skewMs: rig.clock.skewMs() });
    await rig.moveTo('2026-02-26 00:00');
    await rig.untilStage(id, 'WAIVED');
    expect((await rig.types(id)).filter((type) => type === 'DefenceWaived')).toHaveLength(1);
  });

  it('reads in the engine as a case file without names (违约处理, summaries, search attributes)', async () => {
    const id = await rig.noticeServed([recover(60_000)]);
    await rig.untilKnown(id);
    const described = await rig.handle('breach-handling', id).describe();
    expect(await described.staticSummary()).toBe(`违约处理 ${id} · 机构编号 P6201020101`);
    expect(attributesOf(described)).toEqual({ DpCaseNumber: id, DpKind: 'breach-handling', DpRegion: '620102', DpStage: 'NOTICE_SERVED', DpNextDeadline: new Date(at('2026-02-25 23:59')).toISOString().replace('59:00', '59:59') });
    const { events } = await rig.handle('breach-handling', id).fetchHistory();
    const summaries = (events ?? []).map((event) => event.userMetadata?.summary?.data).filter(Boolean).map((data) => JSON.parse(Buffer.from(data as Uint8Array).toString()) as string);
    expect(summaries.at(-1)).toMatch(/^陈述申辩.*2026-02-25（兰州办法第22条.*）$/);
    expect(JSON.stringify(events)).not.toContain('某药店');
  });

  it('a case of which the engine learns only when it is over still has its file there', async () => {
    await rig.context.relay.stop();
    const id = await rig.does('open-breach-case', { agreementId: 'P6201020101-B2026', source: 'audit', discoveredOn: '2026-02-11', facts: '稽核' }, OFFICER);
    await rig.does('begin-verification', { method: '调取' }, OFFICER, id);
    await rig.does('find-no-breach', { reasons: '未发现违约' }, OFFICER, id);
    rig.context.relay.start();
    await rig.until(async () => rig.context.relay.counters.delivered > 0);
    await rig.handle('breach-handling', id).result();
    expect((await rig.handle('breach-handling', id).describe()).type).toBe(PROCESSES['breach-handling'].workflow);
    expect(workflowId('breach-handling', id)).toBe(`agreements/breach/${id}`);
  });
});

function attributesOf(described: WorkflowExecutionDescription): Record<string, unknown> {
  const ours = described.typedSearchAttributes.getAll().filter(({ key }) => key.name.startsWith('Dp'));
  return Object.fromEntries(ours.map(({ key, value }) => [key.name, value instanceof Date ? value.toISOString() : value]));
}
