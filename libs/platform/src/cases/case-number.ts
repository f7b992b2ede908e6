import type { LegalDay } from '@due-process/legal-time';
import PREFIXES from './case-numbers.json';

const DIGITS = 6;

/** From where a context draws the numbers of its cases, and how it marks them. */
export interface Numbering {
  /** Sequence of the context's schema, e.g. `case_number`. */
  readonly sequence: string;
  /** Mark of the track between city and year, e.g. `CF` (处罚): contexts number apart, and no two numbers are equal. */
  readonly mark?: string;
}

/**
 * The number of a case (案号), e.g. `LZ-2026-000123`, marked `LZ-CF-2026-000123`: prefix of the city by division code, year of opening,
 * running number. A region without a prefix of its own carries its code; another city is one more line in `case-numbers.json`.
 */
export function caseNumber(region: string, number: number, openedOn: LegalDay, mark?: string): string {
  const known = PREFIXES.filter((one) => region.startsWith(one.region)).sort((a, b) => b.region.length - a.region.length)[0];
  return [known?.prefix ?? region, ...(mark ? [mark] : []), openedOn.slice(0, 4), String(number).padStart(DIGITS, '0')].join('-');
}

/** How the desk numbers a case that is opened for a region. */
export function numberedIn(region: string, { sequence, mark }: Numbering) {
  return { sequence, format: (number: number, today: LegalDay): string => caseNumber(region, number, today, mark) };
}
