import type { Configuration } from './configuration';
import type { Narrator } from './narrator';
import { SERVICES } from './services';
import { Stack } from './stack';

export interface RunOptions {
  readonly narrator: Narrator;
  readonly reset?: boolean;
  /** Done when everything is up; its answer ends the run at once with that exit code, no answer lets it stay up. */
  readonly whenUp?: (stack: Stack) => Promise<number | void>;
}

/**
 * Brings the system up and keeps it up until Ctrl-C, SIGTERM or the death of one of its processes, then stops all of it.
 * A second Ctrl-C does not wait.
 *
 * @returns the exit code: 0 after a wanted end, 1 when a process died
 * @throws StartFailure when the start is impossible
 */
export async function runUntilStopped(configuration: Configuration, { narrator, reset, whenUp }: RunOptions): Promise<number> {
  const interrupted = new AbortController();
  let stack: Stack | undefined;
  let finish: (code: number) => void = () => {};
  const finished = new Promise<number>((resolve) => (finish = resolve));
  const onSignal = (): void => {
    if (interrupted.signal.aborted) {
      stack?.killAll();
      process.exit(1);
    }
    narrator.line('Stopping …');
    interrupted.abort();
    finish(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  const onDeath = (sentence: string): void => {
    if (!stack) return;
    narrator.line(sentence);
    finish(1);
  };
  try {
    stack = await Stack.start(configuration, { narrator, reset, onDeath, signal: interrupted.signal });
  } catch (error) {
    if (interrupted.signal.aborted) return 0;
    throw error;
  }
  describe(stack, narrator);
  const code = await Promise.race([finished, outcome(whenUp, stack)]);
  await stack.stop();
  narrator.line('Everything has stopped.');
  return code;
}

/** The exit code that the work wants; pending for ever when it wants the system to stay. */
async function outcome(whenUp: RunOptions['whenUp'], stack: Stack): Promise<number> {
  const code = await whenUp?.(stack);
  return typeof code === 'number' ? code : new Promise<number>(() => {});
}

/** Where to look. */
function describe(stack: Stack, { line }: Narrator): void {
  const { configuration } = stack;
  line('\nDue Process is running:');
  for (const { name, title, page } of SERVICES) {
    if (page) line(`  ${title.padEnd(30)} ${stack.url(name)}${page}`);
  }
  if (!configuration.temporalAddress) {
    line(`  ${'Temporal UI'.padEnd(30)} ${stack.url('temporal-ui')}/namespaces/${configuration.namespace}/workflows`);
  }
  line(`  ${'Logs'.padEnd(30)} ${configuration.folders.logs}`);
  line('Ctrl-C stops it.\n');
}
