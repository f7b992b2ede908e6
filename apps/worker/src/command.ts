import { createPool, type ActDesk, type LegalClock, type RecordStore } from '@due-process/platform';
import { contextsNamed, type ContextDefinition } from './contexts';
import { startClock } from './legal-clock';
import type { RecordSettings } from './settings';

/** What an operator's command works with in one context, for as long as it runs. */
export interface CommandContext {
  readonly definition: ContextDefinition;
  readonly store: RecordStore;
  readonly desk: ActDesk;
  readonly clock: LegalClock;
}

/** Opens the records of the contexts for one command and closes them whatever comes of it. */
export async function withRecords<T>(settings: RecordSettings, work: (contexts: readonly CommandContext[]) => Promise<T>): Promise<T> {
  const started = await startClock(settings);
  const { clock } = started;
  const opened = contextsNamed(settings.contexts).map((definition) => {
    const pool = createPool({ url: settings.databaseUrls[definition.contract.context] as string, applicationName: 'due-process command', max: 4 });
    const store = definition.recordOf(pool);
    return { pool, context: { definition, store, desk: definition.deskOver({ store, clock }), clock } };
  });
  try {
    return await work(opened.map(({ context }) => context));
  } finally {
    await Promise.all(opened.map(({ pool }) => pool.end()));
    await started.stop();
  }
}

/** Runs a command: its answer is the exit code; a fault is one sentence and exit code 1. */
export function runCommand(command: () => Promise<number>): void {
  command().then(
    (code) => {
      process.exitCode = code;
    },
    (fault: unknown) => {
      process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
      process.exitCode = 1;
    },
  );
}
