import { readConfiguration } from './configuration';
import { StartFailure } from './failure';
import { toStandardOutput } from './narrator';
import { runUntilStopped } from './run';

/** `npm start`: the system stays up until Ctrl-C; `npm start -- --reset` begins with empty data. */
async function main(args: readonly string[]): Promise<number> {
  const unknown = args.find((arg) => arg !== '--reset');
  if (unknown) throw new StartFailure(`npm start does not know "${unknown}": npm start, or npm start -- --reset.`);
  return runUntilStopped(readConfiguration(), { narrator: toStandardOutput, reset: args.includes('--reset') });
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`${error instanceof StartFailure ? error.message : (error as Error).stack}\n`);
    process.exit(1);
  },
);
