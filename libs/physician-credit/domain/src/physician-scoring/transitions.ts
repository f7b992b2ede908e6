import type { Transition } from '@due-process/procedure';
import type { ScoringStage } from './model';

/* The ways between the stages, as the README draws them; the scenarios and the random lives prove that there are no others. */
const ways = (act: string, from: readonly ScoringStage[], to: readonly ScoringStage[]): Transition[] => from.flatMap((one) => to.map((other) => ({ act, from: one, to: other })));

/** Stages in which a notice begins: with a decision that names the person, or with points. */
export const SCORING_OPENINGS: Readonly<Record<string, ScoringStage>> = { 'find-responsibility': 'RESPONSIBILITY_FOUND', 'prepare-notice': 'SCORED' };

export const SCORING_WAYS: readonly Transition[] = [
  ...ways('make-notice', ['RESPONSIBILITY_FOUND', 'SCORED'], ['NOTICE_MADE']),
  ...ways('serve-institution', ['NOTICE_MADE'], ['INSTITUTION_SERVED']),
  ...ways('tell-person', ['INSTITUTION_SERVED'], ['PERSON_TOLD', 'FINAL']),
  ...ways('close-objection-window', ['PERSON_TOLD'], ['FINAL']),
  ...ways('file-objection', ['INSTITUTION_SERVED', 'PERSON_TOLD', 'FINAL'], ['OBJECTED']),
  ...ways('record-objection-result', ['OBJECTED'], ['FINAL', 'CORRECTED', 'WITHDRAWN']),
];

/** The points fall while their notice is anywhere (C17). */
export const SCORING_WITHDRAWALS: readonly Transition[] = ways(
  'withdraw-notice',
  ['RESPONSIBILITY_FOUND', 'SCORED', 'NOTICE_MADE', 'INSTITUTION_SERVED', 'PERSON_TOLD', 'OBJECTED', 'FINAL', 'CORRECTED'],
  ['WITHDRAWN'],
);
