import type { Snapshot, StoredEvent } from './snapshot';

/** What an invariant has found: how much it looked at, and a sentence for everything that is wrong. */
export interface Finding {
  readonly checked: number;
  readonly violations: readonly string[];
}

/** Something that must be true whatever happened to the processes. */
export interface Invariant {
  readonly name: string;
  /** What it proves, in one sentence. */
  readonly proves: string;
  check(snapshot: Snapshot): Finding;
}

/** Counts what is looked at and gathers what is wrong. */
export class Findings implements Finding {
  checked = 0;
  readonly violations: string[] = [];

  /** Looks at one thing; the sentence is kept where it does not hold. */
  that(holds: boolean, sentence: () => string): void {
    this.checked += 1;
    if (!holds) this.violations.push(sentence());
  }
}

/** Events of each stream in the order of their numbers. */
export function byStream(events: readonly StoredEvent[]): ReadonlyMap<string, readonly StoredEvent[]> {
  const groups = groupBy(events, (event) => event.streamId);
  for (const group of groups.values()) group.sort((a, b) => a.seq - b.seq);
  return groups;
}

export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** Keys that occur more than once. */
export function doubled<T>(items: readonly T[], key: (item: T) => string): string[] {
  return [...groupBy(items, key)].filter(([, group]) => group.length > 1).map(([name]) => name);
}

/** `LZ-2025-000007 no. 5 (DefenceWaived)` for a sentence. */
export function nameOf(event: StoredEvent): string {
  return `${event.streamId} no. ${event.seq} (${event.type})`;
}
