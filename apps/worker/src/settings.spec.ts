import { ConfigurationFault } from '@due-process/platform';
import { CONTEXTS } from './contexts';
import { databaseVariable, readRecordSettings, readSettings } from './settings';

const needed = { DATABASE_URL: 'postgres://h/d', TEMPORAL_ADDRESS: 'engine:7233', TASK_QUEUES: 'agreements' };

describe('the settings of a worker', () => {
  it('need a record and an engine; for the rest there is something usual, reachable from this machine only', () => {
    expect(readSettings(needed)).toEqual({
      contexts: ['agreements'], databaseUrls: { agreements: 'postgres://h/d' }, temporalAddress: 'engine:7233', namespace: 'due-process', host: '127.0.0.1', port: 3950,
      sandboxClock: false, production: false, logLevel: 'info', maxCachedWorkflows: 1_000,
    });
    expect(readSettings({ ...needed, HOST: '0.0.0.0', SANDBOX_CLOCK: 'on', NODE_ENV: 'production' })).toMatchObject({ host: '0.0.0.0', sandboxClock: true, production: true });
  });

  it('name the connection of every context that is served, each with a role of its own', () => {
    const all = Object.fromEntries(CONTEXTS.map(({ contract }) => [databaseVariable(contract.context), `postgres://${contract.context}/d`]));
    const { contexts, databaseUrls } = readSettings({ TEMPORAL_ADDRESS: 'engine:7233', ...all });
    expect(contexts).toEqual(CONTEXTS.map(({ contract }) => contract.context));
    expect(databaseUrls).toEqual(Object.fromEntries(contexts.map((context) => [context, `postgres://${context}/d`])));
  });

  it('are refused with everything that is wrong at once', () => {
    const databases = Object.fromEntries(CONTEXTS.map(({ contract }) => [databaseVariable(contract.context), 'nothing'])) as Record<string, string>;
    const wrong = { ...databases, TEMPORAL_ADDRESS: 'http://engine', TASK_QUEUES: 'agreements, penalties', PORT: 'x', SANDBOX_CLOCK: 'true', MAX_CACHED_WORKFLOWS: '0', NODE_ENV: 'prod', DP_SANBDOX: '1' };
    let fault: ConfigurationFault | undefined;
    try {
      readSettings(wrong);
    } catch (thrown) {
      fault = thrown as ConfigurationFault;
    }
    expect(fault?.problems.map((problem) => problem.split(' ')[0]).sort()).toEqual([...Object.keys(databases), 'DP_SANBDOX', 'MAX_CACHED_WORKFLOWS', 'NODE_ENV', 'PORT', 'SANDBOX_CLOCK', 'TASK_QUEUES', 'TEMPORAL_ADDRESS'].sort());
    expect(fault?.message).toContain('TASK_QUEUES names "penalties": known are agreements');
  });

  it.each(['ON', 'yes', 'true', '1'])('take no %s for a sandbox clock', (value) => {
    for (const read of [readSettings, readRecordSettings]) expect(() => read({ ...needed, SANDBOX_CLOCK: value })).toThrow('SANDBOX_CLOCK must be one of on, off');
  });

  it('need no engine for a command on the record', () => {
    expect(readRecordSettings({ DATABASE_URL: 'postgres://h/d', TASK_QUEUES: 'agreements', SANDBOX_CLOCK: 'on', DP_APP_PASSWORD: 'of another process' })).toEqual({ contexts: ['agreements'], databaseUrls: { agreements: 'postgres://h/d' }, sandboxClock: true, production: false });
  });
});
