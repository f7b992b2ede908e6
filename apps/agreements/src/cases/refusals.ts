import type { RefusalTable } from '@due-process/platform/rest';

/** Refusals of this context that concern the person or the words; all others are what the law refuses now. */
export const REFUSALS: RefusalTable = {
  person: ['BREACH.NOT_YOUR_AGENCY', 'BREACH.NOT_THE_CITY', 'BREACH.NOT_SAME_LEVEL', 'BREACH.NOT_THE_PARTY', 'BREACH.HOLD_WRONG_APPROVER', 'BREACH.OUT_OF_REGION'],
  contentFamilies: ['BREACH.MEASURE'],
  content: [
    'BREACH.NO_MEASURE', 'BREACH.DURATION_OUTSIDE_BAND', 'BREACH.TERMINATION_GROUND_MISSING', 'BREACH.GROUND_NOT_FOR_THIS_KIND', 'BREACH.NOT_OF_THIS_CASE',
    'BREACH.AGREEMENT_UNKNOWN', 'BREACH.HOLD_WITHOUT_BASE', 'BREACH.NOT_COLLECTIVE', 'BREACH.CHAIR_ABSENT', 'BREACH.PANEL_TOO_SMALL', 'BREACH.FILED_NOW',
    'BREACH.POSTMARK_BY_OFFICER',
  ],
};
