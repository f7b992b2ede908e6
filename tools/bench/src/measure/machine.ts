import { availableParallelism, cpus, totalmem } from 'node:os';

/** The machine in one line: numbers without it mean nothing. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() || 'unknown processor';
  return `${availableParallelism()} cores (${model}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${process.platform} ${process.arch}`;
}
