import type { Transition } from '@due-process/procedure';
import type { YearEndStage } from './model';

/* The ways between the stages, as the README draws them. */
export const YEAR_END_OPENINGS: Readonly<Record<string, YearEndStage>> = { 'open-year-end': 'WAITING' };

export const YEAR_END_WAYS: readonly Transition[] = [
  { act: 'begin-year-end', from: 'WAITING', to: 'RUNNING' },
  { act: 'complete-year-end', from: 'RUNNING', to: 'DONE' },
];
