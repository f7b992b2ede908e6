import type { Transition } from '@due-process/procedure';
import type { ObjectionStage } from './model';

/* The ways between the stages, as the README draws them; the scenarios and the random lives prove that there are no others. */
const ways = (act: string, from: readonly ObjectionStage[], to: readonly ObjectionStage[]): Transition[] => from.flatMap((one) => to.map((other) => ({ act, from: one, to: other })));

export const OBJECTION_OPENINGS: Readonly<Record<string, ObjectionStage>> = { 'receive-objection': 'ACCEPTED', 'receive-incomplete-objection': 'DEFECTIVE' };

export const OBJECTION_WAYS: readonly Transition[] = [
  ...ways('supplement-objection', ['DEFECTIVE'], ['ACCEPTED']),
  ...ways('refuse-objection', ['DEFECTIVE'], ['REFUSED']),
  ...ways('record-verification', ['ACCEPTED'], ['VERIFIED']),
  ...ways('decide-objection', ['VERIFIED'], ['DECIDED']),
  ...ways('serve-answer', ['DECIDED'], ['ANSWERED']),
  ...ways('withdraw-objection', ['DEFECTIVE', 'ACCEPTED', 'VERIFIED'], ['WITHDRAWN']),
  ...ways('end-objection', ['DEFECTIVE', 'ACCEPTED', 'VERIFIED'], ['ENDED']),
];
