import { silent, StartFailure } from '@due-process/local-stack';
import { join } from 'node:path';
import { ArgumentsRefused, readArguments, type PartName } from './arguments';
import { machine } from './measure/machine';
import { accept } from './parts/accept';
import { carry } from './parts/carry';
import { exportFiles } from './parts/export';
import { legalTime } from './parts/legal-time';
import { midnight } from './parts/midnight';
import { penalty } from './parts/penalty';
import type { Part } from './parts/part';
import { physicians } from './parts/physicians';
import { worklist } from './parts/worklist';
import { writeBlock } from './report/document';
import { asMarkdown, asText } from './report/rendering';
import type { Section } from './report/section';
import { startStack } from './running-stack';

const DOCUMENT = join(__dirname, '..', '..', '..', 'docs', 'benchmarks.md');

/** Each part has the machine and an empty stack for itself, so that none pays for what another left behind. */
const ON_THE_STACK: Partial<Record<PartName, Part>> = { accept, carry, midnight, penalty, worklist, physicians };

/** These need none. */
const ALONE: Partial<Record<PartName, () => readonly Section[] | Promise<readonly Section[]>>> = { 'legal-time': legalTime, export: exportFiles };

const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** `npm run bench`: floors and ours in one run, as ratios. A missed aim shows as ✗ and is no failure of the command. */
async function main(args: readonly string[], signal: AbortSignal): Promise<void> {
  const { parts, write } = readArguments(args);
  const begun = Date.now();
  print(machine());
  for (const name of parts) {
    const sections = await run(name, signal);
    for (const section of sections) print(asText(section));
    if (write) writeBlock(DOCUMENT, name, [`${machine()}.`, ...sections.map(asMarkdown)].join('\n\n'));
  }
  print(`\n${Math.round((Date.now() - begun) / 1_000)} s in all.`);
}

async function run(name: PartName, signal: AbortSignal): Promise<readonly Section[]> {
  const part = ON_THE_STACK[name];
  if (!part) return ALONE[name]?.() ?? [];
  const stack = await startStack(silent, signal);
  try {
    return await part({ stack, say: (line) => void process.stderr.write(`${line}\n`) });
  } finally {
    await stack.stop();
  }
}

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    interrupted.abort();
    process.exitCode = 130;
    // The processes of the stack end with this one.
    setTimeout(() => process.exit(), 3_000).unref();
  });
}

main(process.argv.slice(2), interrupted.signal).then(
  () => process.exit(),
  (fault: unknown) => {
    const sentence = fault instanceof StartFailure || fault instanceof ArgumentsRefused ? fault.message : (fault as Error).stack;
    process.stderr.write(`${sentence}\n`);
    process.exit(1);
  },
);
