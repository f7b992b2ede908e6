import { writeBundle } from './bundle';

/** Run by the build of this package. */
writeBundle().catch((fault: unknown) => {
  process.stderr.write(`The workflows cannot be bundled: ${String(fault)}\n`);
  process.exitCode = 1;
});
