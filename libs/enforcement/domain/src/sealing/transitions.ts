import type { Transition } from '@due-process/procedure';

const ways = (act: string, from: readonly string[], to: readonly string[]): Transition[] => from.flatMap((one) => to.map((other) => ({ act, from: one, to: other })));

const LAWFUL = ['SEALED', 'EXTENDED'];

/** The ways of a sealing; after an emergency it begins in `EMERGENCY`. */
export const SEALING_WAYS: readonly Transition[] = [
  ...ways('decide-sealing', ['REQUESTED'], ['APPROVED', 'NOT_SEALED']),
  ...ways('decide-sealing', ['EMERGENCY'], ['SEALED', 'RELEASE_DUE']),
  ...ways('withdraw-sealing', ['REQUESTED', 'APPROVED'], ['NOT_SEALED']),
  ...ways('seal-things', ['APPROVED'], ['SEALED']),
  ...ways('tell-extension', ['SEALED'], ['EXTENDED']),
  ...ways('decide-release', ['EMERGENCY', ...LAWFUL], ['RELEASE_DECIDED']),
  ...ways('return-sealed-things', [...LAWFUL, 'RELEASE_DECIDED', 'RELEASE_DUE'], ['RELEASED']),
  ...ways('return-sealed-things', LAWFUL, ['RELEASE_DECIDED']),
  ...ways('transfer-sealed-things', LAWFUL, ['TRANSFERRED', 'RELEASED', 'RELEASE_DECIDED']),
  ...ways('transfer-sealed-things', ['RELEASE_DUE'], ['TRANSFERRED', 'RELEASED']),
  ...ways('declare-release-due', ['EMERGENCY', ...LAWFUL, 'RELEASE_DECIDED'], ['RELEASE_DUE']),
  ...ways('release-because-ended', ['REQUESTED', 'APPROVED'], ['NOT_SEALED']),
  ...ways('release-because-ended', ['EMERGENCY', ...LAWFUL], ['RELEASE_DECIDED']),
];
