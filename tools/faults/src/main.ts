import { join } from 'node:path';
import { freePort, readConfiguration, REPOSITORY, SERVICES, Stack, StartFailure, toStandardOutput, type Configuration } from '@due-process/local-stack';
import { readOptions, type Options } from './options';
import { run } from './run';
import { STORIES_BEGIN, storiesUnderFire } from './stories';

/** Legal time of a run begins on the first working day of a month without holidays. */
const BEGINS = '2025-03-03T08:30:00+08:00';

/** Variables of the ports; a run takes free ones, so that it disturbs no system that is up. */
const PORTS = ['DP_POSTGRES_PORT', 'DP_TEMPORAL_PORT', 'DP_TEMPORAL_UI_PORT', ...SERVICES.map(({ portVariable }) => portVariable)];

/**
 * `npm run faults`: the whole system with data of its own, cases, kills, and a checker; then the stories of the demonstration on a system of their
 * own, which take all contexts through their procedures. Exit code 0 only if every invariant holds.
 */
async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => interrupted.abort());
  const cases = options.only === 'stories' ? 0 : await onAStack(BEGINS, interrupted, (stack, deaths) => run(stack, options, deaths, say));
  const stories = tellsStories(options) ? await onAStack(STORIES_BEGIN, interrupted, (stack, deaths) => storiesUnderFire(stack, options.seed, deaths, say)) : 0;
  return Math.max(cases, stories);
}

const say = toStandardOutput.line;

const tellsStories = ({ only, plant }: Options): boolean => only === 'stories' || (only === undefined && !plant);

/** Starts the system on empty data at that legal moment, and stops it when the work is done. */
async function onAStack(begins: string, interrupted: AbortController, work: (stack: Stack, deaths: readonly string[]) => Promise<number>): Promise<number> {
  const deaths: string[] = [];
  const stack = await Stack.start(await ownConfiguration(process.env, begins), { narrator: toStandardOutput, reset: true, signal: interrupted.signal, onDeath: (sentence) => deaths.push(sentence) });
  const stopped = new Promise<never>((_resolve, reject) => interrupted.signal.addEventListener('abort', () => reject(new StartFailure('The run was interrupted.'))));
  try {
    return await Promise.race([work(stack, deaths), stopped]);
  } finally {
    await stack.stop();
  }
}

/** The run kills its servers, so it never uses those of somebody else. */
async function ownConfiguration(env: NodeJS.ProcessEnv, begins: string): Promise<Configuration> {
  for (const name of ['DATABASE_URL', 'TEMPORAL_ADDRESS']) {
    if (env[name]) throw new StartFailure(`npm run faults kills its servers and therefore runs only its own: unset ${name}.`);
  }
  const ports: Record<string, string> = {};
  for (const name of PORTS) ports[name] = env[name] ?? String(await freePort());
  return readConfiguration({
    LOG_LEVEL: 'warn',
    DP_DATA_DIR: join(REPOSITORY, '.data', 'faults'),
    DP_LOG_DIR: join(REPOSITORY, 'logs', 'faults'),
    ...env,
    ...ports,
    SANDBOX_CLOCK: 'on',
    SANDBOX_START: begins,
  });
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`${error instanceof StartFailure ? error.message : (error as Error).stack}\n`);
    process.exit(1);
  },
);
