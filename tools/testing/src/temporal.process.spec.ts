import { Connection } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { NAMESPACE, SEARCH_ATTRIBUTES } from '@due-process/local-stack';
import { temporalAddress, timeSkippingServerPath } from './index';

describe('the Temporal servers of a test run', () => {
  it('the real server knows our namespace and search attributes', async () => {
    const connection = await Connection.connect({ address: temporalAddress() });
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace: NAMESPACE });
    await connection.close();
    expect(Object.keys(customAttributes ?? {})).toEqual(expect.arrayContaining(Object.keys(SEARCH_ATTRIBUTES)));
  });

  it('the time-skipping server starts from the fetched program', async () => {
    const executable = { type: 'existing-path' as const, path: timeSkippingServerPath() };
    const environment = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } });
    const before = await environment.currentTimeMs();
    await environment.sleep('90 days');
    const after = await environment.currentTimeMs();
    await environment.teardown();
    expect(after - before).toBeGreaterThanOrEqual(90 * 86_400_000);
  });
});
