import type { Transition } from '@due-process/procedure';

/** The ways of a suspension: it ends by itself, with its agreement, or early by a head's act. */
export const SUSPENSION_WAYS: readonly Transition[] = [
  { act: 'end-suspension', from: 'SUSPENDED', to: 'RESUMED' },
  { act: 'end-suspension', from: 'SUSPENDED', to: 'ENDED' },
  { act: 'lift-suspension', from: 'SUSPENDED', to: 'LIFTED' },
];
