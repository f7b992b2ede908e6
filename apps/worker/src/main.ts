import pino from 'pino';
import { builtBundle } from './bundle';
import { logEngineTo, startWorker } from './program';
import { readSettings } from './settings';

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const log = pino({ level: settings.logLevel, base: { service: 'worker' } });
  logEngineTo(log);
  const worker = await startWorker(settings, await builtBundle(), log);
  const stop = (signal: string): void => {
    log.info({ signal }, 'stopping');
    worker.stop().then(
      () => process.exit(0),
      (fault: unknown) => {
        log.error({ reason: String(fault) }, 'could not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exit(1);
});
