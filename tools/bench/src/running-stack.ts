import { readConfiguration, Stack, type Narrator } from '@due-process/local-stack';
import { join } from 'node:path';
import { BEGINS } from './today';

const REPOSITORY = join(__dirname, '..', '..', '..');

/** The default stack as `npm start` runs it, in a data folder of its own that is emptied first. */
export function startStack(narrator: Narrator, signal: AbortSignal): Promise<Stack> {
  const configuration = readConfiguration({ ...process.env, DP_DATA_DIR: join(REPOSITORY, '.data', 'bench'), SANDBOX_CLOCK: 'on', SANDBOX_START: BEGINS });
  return Stack.start(configuration, { narrator, reset: !configuration.databaseUrl, signal });
}
