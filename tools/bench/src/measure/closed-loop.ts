import { performance } from 'node:perf_hooks';
import { runOf, type Run } from './statistics';

export interface Loop {
  /** Callers at work at the same time; each begins its next call when its last one was answered. */
  readonly clients: number;
  /** Calls of all clients together. */
  readonly count: number;
}

/**
 * Calls `work` once for every index below `count`. A call that fails ends the run: a benchmark in which anything is refused
 * measures something else than it says.
 */
export async function closedLoop({ clients, count }: Loop, work: (index: number) => Promise<unknown>): Promise<Run> {
  const latencies = new Array<number>(count);
  let next = 0;
  const client = async (): Promise<void> => {
    for (let index = next++; index < count; index = next++) {
      const before = performance.now();
      await work(index);
      latencies[index] = performance.now() - before;
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: Math.min(clients, count) }, client));
  return runOf(latencies, performance.now() - begun);
}
