import type { Transition } from '@due-process/procedure';

const ways = (act: string, from: readonly string[], to: readonly string[]): Transition[] => from.flatMap((one) => to.map((other) => ({ act, from: one, to: other })));

/** The ways of a preservation; after an emergency it begins in `EMERGENCY`. */
export const PRESERVATION_WAYS: readonly Transition[] = [
  ...ways('decide-preservation', ['REQUESTED'], ['APPROVED', 'NOT_TAKEN']),
  ...ways('decide-preservation', ['EMERGENCY'], ['IN_FORCE', 'RELEASED']),
  ...ways('withdraw-preservation', ['REQUESTED', 'APPROVED'], ['NOT_TAKEN']),
  ...ways('take-preservation', ['APPROVED'], ['IN_FORCE']),
  ...ways('release-unapproved', ['EMERGENCY'], ['RELEASED']),
  ...ways('dispose-things', ['IN_FORCE'], ['DISPOSED', 'CLOSED']),
  ...ways('lapse-preservation', ['IN_FORCE'], ['LAPSED']),
  ...ways('release-because-ended', ['REQUESTED', 'APPROVED'], ['NOT_TAKEN']),
  ...ways('release-because-ended', ['EMERGENCY', 'IN_FORCE'], ['RELEASED']),
  ...ways('return-preserved-things', ['DISPOSED', 'LAPSED', 'RELEASED'], ['CLOSED']),
];
