import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { surroundings } from './components';
import { readConfiguration } from './configuration';
import { StartFailure } from './failure';
import { REPOSITORY } from './paths';
import { isPortFree } from './ports';
import { contextDatabases } from './services';

/**
 * Runs an operator's command (verify, reconcile) on the system that `npm start` runs, or on the one that DATABASE_URL_<CONTEXT> and
 * TEMPORAL_ADDRESS name: `command-main.js <program> [arguments]`. Its exit code is that of the command.
 */
async function main([program, ...args]: readonly string[]): Promise<number> {
  if (!program) throw new StartFailure('Name the program to run.');
  const named = Object.keys(process.env).some((variable) => variable === 'DATABASE_URL' || variable.startsWith('DATABASE_URL_'));
  const environment = named ? {} : await ofTheLocalStack();
  const child = spawn(process.execPath, [join(REPOSITORY, program), ...args], { stdio: 'inherit', env: { ...process.env, ...environment } });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

async function ofTheLocalStack(): Promise<NodeJS.ProcessEnv> {
  const configuration = readConfiguration();
  const { port } = configuration.ports['postgres']!;
  if (await isPortFree(port)) throw new StartFailure(`Nothing answers on 127.0.0.1:${port}: run npm start first, or name another system with DATABASE_URL_<CONTEXT> and TEMPORAL_ADDRESS.`);
  const around = surroundings(configuration);
  return {
    ...contextDatabases(around),
    TEMPORAL_ADDRESS: around.temporalAddress,
    TEMPORAL_NAMESPACE: around.namespace,
    SANDBOX_CLOCK: around.sandboxClock,
    NODE_ENV: around.nodeEnv,
  };
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`${error instanceof StartFailure ? error.message : (error as Error).stack}\n`);
    process.exit(1);
  },
);
