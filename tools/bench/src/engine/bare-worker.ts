import { bundleWorkflows, EngineWorker, logEngineTo } from '@due-process/worker';
import pino from 'pino';
import { BARE_QUEUE, type BareActivities } from './bare.contract';

/**
 * A worker process for the bare workflows, made of the same class and with the same settings as the worker of the system.
 * It says `ready` to the process that started it, answers every message with the number of activities so far, and ends with it.
 */
async function main(): Promise<void> {
  const [address, namespace, cached] = process.argv.slice(2);
  if (!address || !namespace || !cached) throw new Error('bare-worker <address> <namespace> <cached workflows>');
  const log = pino({ level: 'warn' });
  logEngineTo(log);
  let performed = 0;
  const activities: BareActivities = { doNothing: async () => void (performed += 1) };
  const worker = new EngineWorker({
    address, namespace, taskQueue: BARE_QUEUE, activities, maxCachedWorkflows: Number(cached),
    bundle: await bundleWorkflows(require.resolve('./bare.workflow')),
    log,
  });
  worker.start();
  process.once('disconnect', () => void worker.stop().then(() => process.exit(0)));
  process.on('message', () => process.send?.(performed));
  process.send?.('ready');
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exit(1);
});
