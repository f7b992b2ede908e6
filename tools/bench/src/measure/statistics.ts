/** What a measured run of one kind of call says: milliseconds per call, calls per second. */
export interface Run {
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
  readonly count: number;
}

/** A number that was measured several times: the median, and how far the others lay apart. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** The value below which the given share of the sorted values lies. */
export function percentile(sorted: readonly number[], share: number): number {
  const last = sorted[sorted.length - 1];
  if (last === undefined) throw new Error('Nothing was measured.');
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? last;
}

/** @param latencies ms of every call, in any order; @param elapsedMs of all of them together */
export function runOf(latencies: readonly number[], elapsedMs: number): Run {
  const sorted = [...latencies].sort((a, b) => a - b);
  return { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99), perSecond: (latencies.length / elapsedMs) * 1_000, count: latencies.length };
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: percentile(sorted, 0.5), min: percentile(sorted, 0), max: percentile(sorted, 1) };
}

/** The same measure of several runs. */
export function spread(runs: readonly Run[], of: (run: Run) => number): Spread {
  return spreadOf(runs.map(of));
}
