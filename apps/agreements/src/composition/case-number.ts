import type { LegalDay } from '@due-process/legal-time';
import PREFIXES from './case-numbers.json';

const DIGITS = 6;

/** Sequence of the agreements schema from which case numbers are drawn. */
export const CASE_SEQUENCE = 'case_number';

/**
 * The number of a case (案号), e.g. `LZ-2026-000123`: prefix of the city by division code, year of opening, running number.
 * A region without a prefix of its own carries its code; another city is one more line in `case-numbers.json`.
 */
export function caseNumber(region: string, number: number, openedOn: LegalDay): string {
  const known = PREFIXES.filter((one) => region.startsWith(one.region)).sort((a, b) => b.region.length - a.region.length)[0];
  return `${known?.prefix ?? region}-${openedOn.slice(0, 4)}-${String(number).padStart(DIGITS, '0')}`;
}
