import type { Bilingual } from '@due-process/legal-time';
import type { CaseBase } from '@due-process/procedure';

/** A part of the run as it was recorded: accounts looked at, years closed with their entries, thresholds of consecutive years reached. */
export interface YearEndProgress {
  /** Accounts looked at so far. */
  readonly looked: number;
  /** Accounts that had entries, and whose year is closed. */
  readonly closedYears: number;
  /** Code of the last account looked at. */
  readonly cursor?: string;
}

/**
 * The run that closes a year (跨年清零、年度结算) for a region: it waits until 00:00 of 1 January in Shanghai, then goes through the accounts part by part,
 * and when it is done the next year's waits. What it has done it never does twice, however often it dies.
 */
export interface YearEndReset extends CaseBase {
  readonly stage: YearEndStage;
  readonly year: number;
  readonly progress: YearEndProgress;
  readonly doneOn?: string;
}

export type YearEndStage = keyof typeof YEAR_END_STAGES;

export const YEAR_END_STAGES = {
  WAITING: { zh: '待年终', en: 'waiting for the end of the year' },
  RUNNING: { zh: '清零进行中', en: 'under way' },
  DONE: { zh: '已完成', en: 'done' },
} as const satisfies Record<string, Bilingual>;

/** Number of the run of a region and year, e.g. `YE-522700-2026`. */
export const yearEndId = (region: string, year: number): string => `YE-${region}-${year}`;

/** Division prefix of the accounts that a run goes through: a city's reaches its counties, a province's its cities; `CN` all. */
export const regionPrefixOf = (region: string): string => (region === 'CN' ? '' : region.replace(/(00)+$/, ''));
