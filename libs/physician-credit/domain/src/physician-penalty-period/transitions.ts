import type { Transition } from '@due-process/procedure';
import type { PeriodStage } from './model';

/* The ways between the stages, as the README draws them. */
export const PERIOD_OPENINGS: Readonly<Record<string, PeriodStage>> = { 'begin-period': 'RUNNING' };

export const PERIOD_WAYS: readonly Transition[] = [
  { act: 'end-period', from: 'RUNNING', to: 'OVER' },
  { act: 'annul-period', from: 'RUNNING', to: 'ANNULLED' },
  { act: 'annul-period', from: 'OVER', to: 'ANNULLED' },
];
