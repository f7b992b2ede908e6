import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in ticks of ten milliseconds. */
const TICK_MS = 10;

/** ms of processor time that named groups of processes have used so far. */
export type ProcessorTime = Readonly<Record<string, number>>;

/**
 * Processor time of processes and all their descendants, by name; it says what an act costs also on a machine that others use at
 * the same time. Undefined where the system does not tell (anything but Linux).
 */
export function processorTime(roots: Readonly<Record<string, number>>): ProcessorTime | undefined {
  try {
    const children = childrenByParent();
    return Object.fromEntries(Object.entries(roots).map(([name, pid]) => [name, treeTime(pid, children)]));
  } catch {
    return undefined;
  }
}

/** ms per call between two readings. */
export function perCall(before: ProcessorTime | undefined, after: ProcessorTime | undefined, calls: number): ProcessorTime | undefined {
  if (!before || !after) return undefined;
  return Object.fromEntries(Object.keys(after).map((name) => [name, ((after[name] ?? 0) - (before[name] ?? 0)) / calls]));
}

interface Stat {
  readonly parent: number;
  readonly ms: number;
}

/** The command in a stat line is in brackets and may contain anything; what follows is numbers, the time of children that have ended among them. */
function statOf(pid: number): Stat | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), ms: [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) * TICK_MS };
  } catch {
    return undefined;
  }
}

function childrenByParent(): Map<number, number[]> {
  const children = new Map<number, number[]>();
  for (const pid of readdirSync('/proc').map(Number).filter(Number.isInteger)) {
    const parent = statOf(pid)?.parent;
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  return children;
}

function treeTime(pid: number, children: ReadonlyMap<number, readonly number[]>): number {
  return (statOf(pid)?.ms ?? 0) + (children.get(pid) ?? []).reduce((sum, child) => sum + treeTime(child, children), 0);
}
