import type { Transition } from '@due-process/procedure';
import { HEARD_STAGES, ROUND_STAGES, type BreachStage } from './model';

/* The ways between the stages, as the diagram of the README draws them; the scenarios and the random lives prove that there are no others. */
const ways = (act: string, from: readonly BreachStage[], to: readonly BreachStage[]): Transition[] => from.flatMap((one) => to.map((other) => ({ act, from: one, to: other })));

/** The procedure in the order of the law. */
export const WAYS_FORWARD: readonly Transition[] = [
  ...ways('begin-verification', ['LEAD'], ['VERIFYING']),
  ...ways('find-no-breach', ['VERIFYING'], ['NO_BREACH']),
  ...ways('propose-measures', ['VERIFYING'], ['PROPOSED']),
  ...ways('issue-notice', ['PROPOSED'], ['NOTICE_ISSUED']),
  ...ways('record-service-of-notice', ['NOTICE_ISSUED'], ['NOTICE_SERVED']),
  ...ways('record-defence', ['NOTICE_SERVED'], ['DEFENCE_RECEIVED']),
  ...ways('close-defence-window', ['NOTICE_SERVED'], ['WAIVED', 'DEFENCE_RECEIVED']),
  ...ways('re-examine', ['DEFENCE_RECEIVED'], ['REEXAMINED']),
  ...ways('record-discussion', ['REEXAMINED', 'WAIVED'], ['AGENCY_DISCUSSED', 'CITY_AGENCY_DISCUSSED']),
  ...ways('report-to-city-agency', ['REEXAMINED', 'WAIVED', 'AGENCY_DISCUSSED'], ['REPORTED_TO_CITY']),
  ...ways('record-discussion', ['REPORTED_TO_CITY'], ['CITY_AGENCY_DISCUSSED']),
  ...ways('record-legal-review', ['CITY_AGENCY_DISCUSSED'], ['LEGALLY_REVIEWED']),
  ...ways('record-discussion', ['LEGALLY_REVIEWED'], ['BUREAU_DISCUSSED']),
  ...ways('make-decision', ['REEXAMINED', 'WAIVED', 'AGENCY_DISCUSSED', 'BUREAU_DISCUSSED'], ['DECIDED']),
  ...ways('record-service-of-decision', ['DECIDED'], ['DECISION_SERVED', 'PERFORMED']),
  ...ways('record-performance', ['DECISION_SERVED'], ['PERFORMED']),
  ...ways('close-case', ['DECISION_SERVED', 'PERFORMED'], ['CLOSED']),
];

/** What leads back or out: a review that fails, a party that speaks, an agency that thinks again. */
export const WAYS_BACK: readonly Transition[] = [
  ...ways('record-legal-review', ['CITY_AGENCY_DISCUSSED'], ['PROPOSED']),
  ...ways('record-discussion', ['REEXAMINED', 'WAIVED', 'REPORTED_TO_CITY', 'LEGALLY_REVIEWED'], ['PROPOSED']),
  ...ways('record-defence', HEARD_STAGES, ['DEFENCE_RECEIVED']),
  ...ways('record-defence', ['CLOSED'], ['DECISION_SERVED', 'PERFORMED']),
  ...ways('propose-measures', ROUND_STAGES, ['PROPOSED']),
  ...ways('find-no-breach', ['LEAD', 'PROPOSED', ...ROUND_STAGES], ['NO_BREACH']),
  ...ways('revoke-decision', ['DECIDED', 'DECISION_SERVED', 'PERFORMED'], ['PROPOSED', 'DEFENCE_RECEIVED']),
];
