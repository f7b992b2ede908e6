import type { Stack } from '@due-process/local-stack';
import type { Section } from '../report/section';

/** What a part of the benchmark works with. */
export interface Bench {
  /** The default stack, started on empty data for this part alone. */
  readonly stack: Stack;
  /** Tells a waiting person what is being measured. */
  readonly say: (line: string) => void;
}

export type Part = (bench: Bench) => Promise<readonly Section[]>;
