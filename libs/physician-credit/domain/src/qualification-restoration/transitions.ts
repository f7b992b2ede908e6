import type { Transition } from '@due-process/procedure';
import type { RestorationStage } from './model';

const ways = (act: string, from: readonly RestorationStage[], to: RestorationStage): Transition[] => from.map((one) => ({ act, from: one, to }));

/* The ways between the stages, as the README draws them. */
export const RESTORATION_OPENINGS: Readonly<Record<string, RestorationStage>> = { 'begin-restoration': 'OPEN' };

export const RESTORATION_WAYS: readonly Transition[] = [
  ...ways('apply-for-restoration', ['OPEN', 'REFUSED'], 'APPLIED'),
  ...ways('evaluate-restoration', ['APPLIED'], 'EVALUATED'),
  ...ways('decide-restoration', ['EVALUATED'], 'RESTORED'),
  ...ways('decide-restoration', ['EVALUATED'], 'REFUSED'),
  ...ways('withdraw-restoration', ['OPEN', 'APPLIED', 'EVALUATED', 'REFUSED'], 'WITHDRAWN'),
];
