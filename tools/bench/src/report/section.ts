import type { Spread } from '../measure/statistics';

/** A number that the project has set itself, and what came out. */
export interface Aim {
  readonly sentence: string;
  readonly value: string;
  readonly met: boolean;
}

/** One part of the report: a table, the aims it speaks to, and what is worth saying beside it. */
export interface Section {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly aims: readonly Aim[];
  readonly notes: readonly string[];
}

/** Three digits that mean something: 0.84, 12.3, 1,250. */
export function number(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en-US');
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** `1.20 (1.10–1.40)`; one number where all are the same. */
export function range({ median, min, max }: Spread): string {
  const [low, high] = [number(min), number(max)];
  return low === high ? low : `${number(median)} (${low}–${high})`;
}

/** `2.10x`. */
export function ratio(value: number): string {
  return `${number(value)}x`;
}

export const atMost = (sentence: string, value: number, limit: number, show = ratio): Aim => ({ sentence, value: show(value), met: value <= limit });

export const atLeast = (sentence: string, value: number, limit: number, show = ratio): Aim => ({ sentence, value: show(value), met: value >= limit });
