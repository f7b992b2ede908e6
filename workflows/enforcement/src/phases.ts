/** The stages of each phase of a penalty case, named after the last step that was completed (domain.md 12.6). */
export const PENALTY_PHASES = {
  lead: ['LEAD'],
  investigation: ['FILED', 'INVESTIGATING', 'SUSPENDED', 'REPORTED', 'DRAFTED'],
  noticeDefenceAndHearing: ['NOTICE_ISSUED', 'NOTICE_SERVED', 'DEFENCE_RECEIVED', 'HEARING_REQUESTED', 'HEARING_NOTIFIED', 'HEARING_HELD', 'REEXAMINED', 'WAIVED'],
  decisionAndService: ['DECIDED', 'SPOT_DECIDED'],
  performanceAndRemedies: ['SERVED', 'ANNULLED'],
  archive: ['CLOSED'],
} as const;

/** A preservation (12.4): approved and taken, in force for seven working days, then back to the party. */
export const PRESERVATION_PHASES = {
  approval: ['REQUESTED', 'APPROVED', 'EMERGENCY'],
  inForce: ['IN_FORCE'],
  return: ['DISPOSED', 'LAPSED', 'RELEASED'],
} as const;

/** A sealing (12.5): approved and taken, sealed for thirty days and one extension, then released. */
export const SEALING_PHASES = {
  approval: ['REQUESTED', 'APPROVED', 'EMERGENCY'],
  underSeal: ['SEALED', 'EXTENDED'],
  release: ['RELEASE_DECIDED', 'RELEASE_DUE'],
} as const;

/** A fine (12.6): due, pursued, with the court. */
export const FINE_PHASES = {
  payment: ['DUE', 'DEFERRED'],
  demand: ['OVERDUE', 'DEMANDED', 'DEMAND_OVER', 'SETTLED', 'SUSPENDED'],
  court: ['COURT_APPLIED', 'COURT_ACCEPTED'],
} as const;

/** A request for assistance that is not answered yet (O4-34). */
export const ASSISTANCE_WAITING = ['SENT', 'RECEIVED', 'DELAYED', 'OVERDUE'] as const;
