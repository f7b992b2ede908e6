import { testDatabase } from '@due-process/testing';
import pino from 'pino';
import { startWorker } from './program';
import { readSettings } from './settings';

const database = testDatabase();

describe('a worker process', () => {
  it('starts without the engine and answers on its own interface only', async () => {
    const settings = readSettings({ DATABASE_URL: database().appUrl(), TASK_QUEUES: 'agreements', TEMPORAL_ADDRESS: '127.0.0.1:1', PORT: '0' });
    const worker = await startWorker(settings, { code: '' }, pino({ level: 'silent' }));
    try {
      const health = (host: string): Promise<Response> => fetch(`http://${host}:${worker.port}/health`);
      expect(await (await health('127.0.0.1')).json()).toEqual({ status: 'degraded', record: 'ok', engine: 'away' });
      await expect(health('127.0.0.2')).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
    } finally {
      await worker.stop();
    }
  });
});
