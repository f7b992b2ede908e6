/** The stages of each phase of a notice of points, named after the last step that was completed (domain.md 12.7). */
export const SCORING_PHASES = {
  scoring: ['RESPONSIBILITY_FOUND', 'SCORED'],
  telling: ['NOTICE_MADE', 'INSTITUTION_SERVED', 'PERSON_TOLD'],
  objection: ['OBJECTED'],
  talks: ['FINAL', 'CORRECTED'],
} as const;

/** A penalty period that runs. */
export const PERIOD_RUNNING = ['RUNNING'] as const;

/** An objection: complete, verified, decided and answered. */
export const OBJECTION_PHASES = {
  completion: ['DEFECTIVE'],
  review: ['ACCEPTED', 'VERIFIED'],
  answer: ['DECIDED'],
} as const;

/** A restoration: applied for, evaluated, decided. */
export const RESTORATION_PHASES = {
  application: ['OPEN', 'REFUSED'],
  evaluation: ['APPLIED', 'EVALUATED'],
} as const;

/** A year end that waits for 1 January, and one that is under way. */
export const YEAR_END_PHASES = {
  waiting: ['WAITING'],
  running: ['RUNNING'],
} as const;
