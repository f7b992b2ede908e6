/** The stages of each phase of breach handling, named after the last step that was completed (domain.md 12.2). */
export const PHASES = {
  verification: ['LEAD', 'VERIFYING', 'PROPOSED'],
  noticeAndDefence: ['NOTICE_ISSUED', 'NOTICE_SERVED', 'DEFENCE_RECEIVED'],
  gates: ['REEXAMINED', 'WAIVED', 'AGENCY_DISCUSSED', 'REPORTED_TO_CITY', 'CITY_AGENCY_DISCUSSED', 'LEGALLY_REVIEWED', 'BUREAU_DISCUSSED'],
  decisionServiceAndFiling: ['DECIDED'],
  performanceAndSuspension: ['DECISION_SERVED', 'PERFORMED'],
} as const;

/** Stages of a suspension that still runs. */
export const SUSPENDED = ['SUSPENDED'] as const;
