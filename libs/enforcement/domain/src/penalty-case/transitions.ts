import type { Transition } from '@due-process/procedure';
import { BEFORE_DECISION, DRAFT_STAGES, type PenaltyStage } from './model';

/* The ways between the stages, as the diagram of the README draws them; the scenarios and the random lives prove that there are no others. */
const ways = (act: string, from: readonly PenaltyStage[], to: readonly PenaltyStage[]): Transition[] => from.flatMap((one) => to.filter((other) => other !== one).map((other) => ({ act, from: one, to: other })));

/** The procedure in the order of the law. */
export const PENALTY_WAYS_FORWARD: readonly Transition[] = [
  ...ways('dismiss-lead', ['LEAD'], ['NOT_FILED']),
  ...ways('file-case', ['LEAD'], ['FILED']),
  ...ways('assign-officers', ['FILED'], ['INVESTIGATING']),
  ...ways('suspend-investigation', ['INVESTIGATING'], ['SUSPENDED']),
  ...ways('resume-investigation', ['SUSPENDED'], ['INVESTIGATING']),
  ...ways('complete-investigation', ['INVESTIGATING'], ['REPORTED']),
  ...ways('draft-decision', ['REPORTED'], ['DRAFTED']),
  ...ways('issue-notice', ['DRAFTED'], ['NOTICE_ISSUED']),
  ...ways('serve-notice', ['NOTICE_ISSUED'], ['NOTICE_SERVED']),
  ...ways('record-defence', ['NOTICE_SERVED'], ['DEFENCE_RECEIVED']),
  ...ways('close-window', ['NOTICE_SERVED'], ['WAIVED']),
  ...ways('waive-rights', ['NOTICE_SERVED'], ['WAIVED']),
  ...ways('request-hearing', ['NOTICE_SERVED', 'DEFENCE_RECEIVED'], ['HEARING_REQUESTED']),
  ...ways('notify-hearing', ['HEARING_REQUESTED'], ['HEARING_NOTIFIED']),
  ...ways('record-hearing', ['HEARING_NOTIFIED'], ['HEARING_HELD', 'WAIVED', 'DEFENCE_RECEIVED']),
  ...ways('re-examine', ['DEFENCE_RECEIVED', 'HEARING_HELD'], ['REEXAMINED']),
  ...ways('make-decision', ['DRAFTED', 'REEXAMINED', 'WAIVED'], ['DECIDED']),
  ...ways('serve-decision', ['DECIDED'], ['SERVED']),
  ...ways('decide-on-the-spot', ['LEAD', 'FILED', 'INVESTIGATING'], ['SPOT_DECIDED']),
  ...ways('close-case', ['DECIDED', 'SERVED', 'SPOT_DECIDED', 'ANNULLED'], ['CLOSED']),
  ...ways('archive-case', ['CLOSED', 'ENDED'], ['ARCHIVED']),
];

/** What leads back or out: a review that sends back, a party that speaks, a case that ends, a decision that falls. */
export const PENALTY_WAYS_BACK: readonly Transition[] = [
  ...ways('transfer-jurisdiction', ['LEAD', ...BEFORE_DECISION], ['TRANSFERRED']),
  ...ways('draft-decision', DRAFT_STAGES, ['DRAFTED']),
  ...ways('reopen-investigation', ['REPORTED', ...DRAFT_STAGES], ['INVESTIGATING']),
  ...ways('record-review', DRAFT_STAGES, ['INVESTIGATING', 'REPORTED']),
  ...ways('settle-review-dispute', ['INVESTIGATING', 'REPORTED'], DRAFT_STAGES),
  ...ways('discuss-draft', ['DRAFTED', 'REEXAMINED', 'WAIVED'], ['REPORTED']),
  ...ways('serve-notice', ['NOTICE_ISSUED'], ['DEFENCE_RECEIVED']),
  ...ways('record-defence', ['REEXAMINED', 'WAIVED'], ['DEFENCE_RECEIVED']),
  ...ways('record-defence', ['CLOSED', 'ARCHIVED'], ['SERVED']),
  ...ways('request-hearing', ['REEXAMINED', 'WAIVED'], ['HEARING_REQUESTED']),
  ...ways('record-hearing', ['HEARING_NOTIFIED'], ['HEARING_REQUESTED', 'NOTICE_SERVED']),
  ...ways('waive-rights', ['HEARING_REQUESTED', 'HEARING_NOTIFIED'], ['WAIVED', 'DEFENCE_RECEIVED', 'NOTICE_SERVED']),
  ...ways('revoke-decision', ['DECIDED', 'SERVED'], ['REPORTED', 'ANNULLED']),
  ...ways('revoke-decision', ['SPOT_DECIDED'], ['ANNULLED']),
  ...ways('record-remedy', ['ARCHIVED'], ['CLOSED']),
  ...ways('record-remedy-outcome', ['SERVED', 'SPOT_DECIDED'], ['ANNULLED']),
  ...ways('end-case', BEFORE_DECISION, ['ENDED']),
];
