import { agreementsDesk, agreementsRecord } from '@due-process/agreements-data';
import { createPool, type ActDesk, type LegalClock, type RecordStore } from '@due-process/platform';
import { startClock } from './legal-clock';
import type { RecordSettings } from './settings';

/** What an operator's command works with, for as long as it runs. */
export interface CommandContext {
  readonly store: RecordStore;
  readonly desk: ActDesk;
  readonly clock: LegalClock;
}

/** Opens the record for one command and closes it whatever comes of it. */
export async function withRecord<T>(settings: RecordSettings, work: (context: CommandContext) => Promise<T>): Promise<T> {
  const started = await startClock(settings);
  const pool = createPool({ url: settings.databaseUrl, applicationName: 'due-process command', max: 4 });
  try {
    const store = agreementsRecord(pool);
    return await work({ store, desk: agreementsDesk({ store, clock: started.clock }), clock: started.clock });
  } finally {
    await pool.end();
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
