import { CONTEXTS } from './contexts';
import { migrationStatus, revertMigration, runMigrations } from './migrations';

/** Writes one line for the person who runs the command. */
export type Print = (line: string) => void;

/** What a command works with. */
export interface Commanded {
  readonly ownerUrl: string;
  readonly print: Print;
  readonly environment: NodeJS.ProcessEnv;
  /** The context that the command line names, for commands that take one. */
  readonly context?: string;
}

/** What the program can do; the words of the command line are the keys. */
export const COMMANDS: Readonly<Record<string, (command: Commanded) => Promise<void>>> = { run, revert, status, seed };

/** Commands that may be told the name of a context. */
export const OF_ONE_CONTEXT: readonly string[] = ['revert'];

/** Applies every missing migration of every context. */
async function run({ ownerUrl, print, environment }: Commanded): Promise<void> {
  const lines = await runMigrations(ownerUrl, environment);
  for (const line of lines) print(`applied   ${line.context}  ${line.name}`);
  if (lines.length === 0) print('up to date');
}

/** Takes back the newest migration: of the context named, otherwise of all. */
async function revert({ ownerUrl, print, context }: Commanded): Promise<void> {
  const line = await revertMigration(ownerUrl, context);
  print(line ? `reverted  ${line.context}  ${line.name}` : 'nothing to revert');
}

async function status({ ownerUrl, print }: Commanded): Promise<void> {
  for (const line of await migrationStatus(ownerUrl)) print(`${line.applied ? 'applied ' : 'missing '}  ${line.context}  ${line.name}`);
}

/** Sample data of every context, for the local stack. */
async function seed({ ownerUrl, print }: Commanded): Promise<void> {
  for (const context of CONTEXTS) if (context.seed) print(`seeded    ${await context.seed(ownerUrl)}`);
}
