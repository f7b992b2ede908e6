/** Where progress is told. */
export interface Narrator {
  line(text: string): void;
}

export const toStandardOutput: Narrator = { line: (text) => void process.stdout.write(`${text}\n`) };
export const silent: Narrator = { line: () => {} };

/** A thing that takes longer than this (milliseconds) is shown while it goes on. */
const PATIENCE_MS = 2_000;

/** Does the work; says so while it takes more than two seconds, and how long it took when it is done. */
export async function narrate<T>(narrator: Narrator, title: string, work: () => Promise<T>): Promise<T> {
  const begin = Date.now();
  const seconds = (): string => `${((Date.now() - begin) / 1000).toFixed(1)} s`;
  const reminder = setInterval(() => narrator.line(`  … ${title} (${seconds()})`), PATIENCE_MS);
  try {
    const result = await work();
    narrator.line(`  ✓ ${title} (${seconds()})`);
    return result;
  } finally {
    clearInterval(reminder);
  }
}
