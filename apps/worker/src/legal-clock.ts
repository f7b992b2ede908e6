import { clockFor, createPool, SandboxClock, type LegalClock } from '@due-process/platform';
import type { RecordSettings } from './settings';

/** The legal clock that the environment asks for, following the sandbox clock where that is switched on. */
export async function startClock(settings: RecordSettings): Promise<{ readonly clock: LegalClock; stop(): Promise<void> }> {
  // Legal time is one for the whole system: any context's connection leads to it.
  const [url] = Object.values(settings.databaseUrls) as [string];
  const pool = createPool({ url, applicationName: 'due-process clock', max: 1 });
  const clock = clockFor({ sandbox: settings.sandboxClock, production: settings.production }, { url, pool });
  const sandbox = clock instanceof SandboxClock ? clock : undefined;
  await sandbox?.start();
  return {
    clock,
    async stop() {
      await sandbox?.stop();
      await pool.end();
    },
  };
}
