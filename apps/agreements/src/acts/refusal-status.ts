import type { Refusal } from '@due-process/procedure';

/** 403: the wrong person; somebody else could do exactly this now. */
const PERSON: readonly string[] = [
  'ACT.ROLE_NOT_ALLOWED', 'DUTY.NOT_SEPARATED', 'BREACH.NOT_YOUR_AGENCY', 'BREACH.NOT_THE_CITY', 'BREACH.NOT_SAME_LEVEL', 'BREACH.NOT_THE_PARTY',
  'BREACH.HOLD_WRONG_APPROVER', 'BREACH.OUT_OF_REGION',
];
/** 422: what was said makes no sense, wherever the case stands: families of codes, and single ones. */
const CONTENT_FAMILIES: readonly string[] = ['INPUT.', 'DATE.', 'TIME.', 'SERVICE.', 'BREACH.MEASURE'];
const CONTENT: readonly string[] = [
  'BREACH.NO_MEASURE', 'BREACH.DURATION_OUTSIDE_BAND', 'BREACH.TERMINATION_GROUND_MISSING', 'BREACH.GROUND_NOT_FOR_THIS_KIND', 'BREACH.NOT_OF_THIS_CASE',
  'BREACH.AGREEMENT_UNKNOWN', 'BREACH.HOLD_WITHOUT_BASE', 'BREACH.NOT_COLLECTIVE', 'BREACH.CHAIR_ABSENT', 'BREACH.PANEL_TOO_SMALL', 'BREACH.FILED_NOW',
  'BREACH.POSTMARK_BY_OFFICER',
];

export type RefusalStatus = 403 | 409 | 422;

/** The kind of a refusal: 403 for the wrong person, 422 for what makes no sense, 409 for what the law refuses now. */
export function refusalStatus(code: string): RefusalStatus {
  if (PERSON.includes(code)) return 403;
  return CONTENT.includes(code) || CONTENT_FAMILIES.some((family) => code.startsWith(family)) ? 422 : 409;
}

/**
 * The refusals, the gravest kind first: 403 before 409 before 422. Whoever may not act need not correct their words, and what the law
 * refuses now is refused whatever the words are. Inside a kind the order of the domain stays; the first one names the problem.
 */
export function gravestFirst(refusals: readonly Refusal[]): readonly Refusal[] {
  return [...refusals].sort((a, b) => refusalStatus(a.code) - refusalStatus(b.code));
}
