import { join } from 'node:path';
import { freePort, readConfiguration, REPOSITORY, SERVICES, Stack, StartFailure, toStandardOutput, type Configuration } from '@due-process/local-stack';
import { readOptions } from './options';
import { run } from './run';

/** Legal time of a run begins on the first working day of a month without holidays. */
const BEGINS = '2025-03-03T08:30:00+08:00';

/** Variables of the ports; a run takes free ones, so that it disturbs no system that is up. */
const PORTS = ['DP_POSTGRES_PORT', 'DP_TEMPORAL_PORT', 'DP_TEMPORAL_UI_PORT', ...SERVICES.map(({ portVariable }) => portVariable)];

/** `npm run faults`: the whole system with data of its own, cases, kills, and a checker; exit code 0 only if every invariant holds. */
async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  const configuration = await ownConfiguration(process.env);
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => interrupted.abort());
  const deaths: string[] = [];
  const say = toStandardOutput.line;
  const stack = await Stack.start(configuration, { narrator: toStandardOutput, reset: true, signal: interrupted.signal, onDeath: (sentence) => deaths.push(sentence) });
  const stopped = new Promise<never>((_resolve, reject) => interrupted.signal.addEventListener('abort', () => reject(new StartFailure('The run was interrupted.'))));
  try {
    return await Promise.race([run(stack, options, deaths, say), stopped]);
  } finally {
    await stack.stop();
  }
}

/** The run kills its servers, so it never uses those of somebody else. */
async function ownConfiguration(env: NodeJS.ProcessEnv): Promise<Configuration> {
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
    SANDBOX_START: BEGINS,
  });
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`${error instanceof StartFailure ? error.message : (error as Error).stack}\n`);
    process.exit(1);
  },
);
