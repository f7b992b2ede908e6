import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { contextDatabases, REPOSITORY, StartFailure, type Stack } from '@due-process/local-stack';

/** The commands that an operator has; run as `npm run` runs them, without building again. */
const COMMANDS = { reconcile: 'apps/worker/dist/reconcile-main.js', verify: 'apps/worker/dist/verify-main.js' } as const;

/** Runs a command against the system; its lines are told, its exit code is answered. */
export async function operate(stack: Stack, command: keyof typeof COMMANDS, say: (line: string) => void): Promise<number> {
  const { namespace } = stack.configuration;
  const child = spawn(process.execPath, [join(REPOSITORY, COMMANDS[command])], {
    env: { ...process.env, ...contextDatabases({ databaseUrl: (role) => stack.appUrl(role) }), TEMPORAL_ADDRESS: stack.temporalAddress, TEMPORAL_NAMESPACE: namespace, SANDBOX_CLOCK: 'on', OPERATOR: 'faults' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const told: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => told.push(part));
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code === null) throw new StartFailure(`npm run ${command} was ended by a signal.`);
  const lines = Buffer.concat(told).toString('utf8').trim().split('\n');
  for (const line of lines.length > 4 ? [...lines.slice(0, 2), `… ${lines.length - 3} more lines`, lines.at(-1) ?? ''] : lines) say(`    ${line}`);
  return code;
}
