import { seed } from '@due-process/agreements-data';
import { testDatabase, timeSkippingServerPath } from '@due-process/testing';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { bundleWorkflows } from './bundle';
import { CaseRig, recover, suspend } from './testing/case-rig';
import { at } from './testing/moved-clock';

jest.setTimeout(120_000);

/* Types of search attributes as the engine numbers them. */
const KEYWORD = 2;
const DATETIME = 6;
const KEYWORDS = Object.fromEntries(['DpCaseNumber', 'DpKind', 'DpRegion', 'DpStage', 'DpGate'].map((name) => [name, KEYWORD]));

/** Here nobody moves a clock: months pass in the engine, and every timer fires by itself at its own moment. */
describe('a case under skipped time', () => {
  const database = testDatabase();
  let environment: TestWorkflowEnvironment;
  let rig: CaseRig;
  let engineNow = 0;

  const look = async (): Promise<void> => {
    engineNow = await environment.currentTimeMs();
  };
  /** Lets time pass; the timers on the way fire. */
  const pass = async (duration: string): Promise<void> => {
    await environment.sleep(duration);
    await look();
  };

  beforeAll(async () => {
    await seed(database().ownerUrl);
    environment = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path: timeSkippingServerPath() } } });
    await environment.connection.operatorService.addSearchAttributes({ namespace: environment.namespace ?? 'default', searchAttributes: { ...KEYWORDS, DpNextDeadline: DATETIME } });
    await look();
    rig = new CaseRig({
      databaseUrl: database().appUrl(), connection: environment.connection, address: environment.address, namespace: environment.namespace ?? 'default',
      bundle: await bundleWorkflows(), from: '2026-02-11', engineNow: () => engineNow, beforeActivity: look,
    });
    rig.start();
  });
  afterAll(async () => {
    await rig?.close();
    await environment?.teardown();
  });

  it('reminds and waives at the moments of the law (LZ-22)', async () => {
    const id = await rig.noticeServed([recover(60_000), suspend(3)]);
    await rig.untilKnown(id);
    await pass('10 days');
    // 2026-02-21: the window still runs, because the Spring Festival does not count.
    expect((await rig.state(id)).stage).toBe('NOTICE_SERVED');
    await pass('5 days');
    await rig.untilStage(id, 'WAIVED');
    const events = await rig.context.store.events(id);
    expect(events.filter(({ type }) => type === 'DeadlineReminded').map(({ data }) => (data as { step: string }).step)).toEqual(['two-days', 'last-day']);
    expect(events.find(({ type }) => type === 'DefenceWaived')?.effectiveAt).toBe(at('2026-02-26 00:00'));
  });
});
