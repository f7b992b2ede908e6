import { migrationStatus, revertMigration, runMigrations, seed } from '@due-process/agreements-data';

/** Writes one line for the person who runs the command. */
export type Print = (line: string) => void;

/** What the program can do; the words of the command line are the keys. */
export const COMMANDS: Readonly<Record<string, (ownerUrl: string, print: Print, environment: NodeJS.ProcessEnv) => Promise<void>>> = { run, revert, status, seed: sample };

/** Applies every missing migration of every context. */
async function run(ownerUrl: string, print: Print, environment: NodeJS.ProcessEnv): Promise<void> {
  const lines = await runMigrations(ownerUrl, environment);
  for (const line of lines) print(`applied   ${line.context}  ${line.name}`);
  if (lines.length === 0) print('up to date');
}

/** Takes back the newest migration of the agreements context. */
async function revert(ownerUrl: string, print: Print): Promise<void> {
  const line = await revertMigration(ownerUrl);
  print(line ? `reverted  ${line.context}  ${line.name}` : 'nothing to revert');
}

async function status(ownerUrl: string, print: Print): Promise<void> {
  for (const line of await migrationStatus(ownerUrl)) print(`${line.applied ? 'applied ' : 'missing '}  ${line.context}  ${line.name}`);
}

/** Sample institutions and agreements for the local stack. */
async function sample(ownerUrl: string, print: Print): Promise<void> {
  const { institutions, agreements } = await seed(ownerUrl);
  print(`seeded    ${institutions} institutions, ${agreements} agreements`);
}
