import { run } from './run';

/** Prints what became of the cases; a reader that closes early (`| head`) ends it without noise. */
function main(): void {
  const { code, out, err } = run(process.argv.slice(2));
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.exitCode = code;
  if (err.length > 0) process.stderr.write(`${err.join('\n')}\n`);
  if (out.length > 0) process.stdout.write(`${out.join('\n')}\n`);
}

main();
