import type { Transition } from '@due-process/procedure';
import { OPEN_STAGES, type FineStage } from './model';

/* The ways between the stages, as the diagram of the README draws them; the scenarios and the random lives prove that there are no others. */
const ways = (act: string, from: readonly FineStage[], to: readonly FineStage[]): Transition[] => from.flatMap((one) => to.filter((other) => other !== one).map((other) => ({ act, from: one, to: other })));

const PURSUED: readonly FineStage[] = ['OVERDUE', 'DEMANDED', 'DEMAND_OVER'];

/** The execution in the order of the law. */
export const FINE_WAYS_FORWARD: readonly Transition[] = [
  ...ways('decide-deferral', ['DUE'], ['DEFERRED']),
  ...ways('close-payment-period', ['DUE', 'DEFERRED'], ['OVERDUE']),
  ...ways('close-instalment', ['DEFERRED'], ['OVERDUE']),
  ...ways('serve-demand', ['OVERDUE'], ['DEMANDED']),
  ...ways('close-demand-period', ['DEMANDED'], ['DEMAND_OVER']),
  ...ways('apply-to-court', ['DEMAND_OVER'], ['COURT_APPLIED']),
  ...ways('record-court-answer', ['COURT_APPLIED'], ['COURT_ACCEPTED']),
  ...ways('settle-enforcement', PURSUED, ['SETTLED']),
  ...ways('suspend-execution', PURSUED, ['SUSPENDED']),
  ...ways('close-suspension', ['SUSPENDED'], ['ENDED']),
  ...ways('record-payment', OPEN_STAGES, ['PERFORMED']),
  ...ways('record-payment', ['DEFERRED'], ['OVERDUE']),
];

/** What leads back or out: time is granted, an agreement is broken, a decision falls. */
export const FINE_WAYS_BACK: readonly Transition[] = [
  ...ways('pay-in-collection', OPEN_STAGES, ['PERFORMED']),
  ...ways('record-remedy', [...PURSUED, 'COURT_APPLIED', 'SUSPENDED'], ['PERFORMED']),
  ...ways('record-remedy-outcome', [...PURSUED, 'COURT_APPLIED', 'SUSPENDED'], ['PERFORMED']),
  ...ways('collect-on-the-spot', ['DEFERRED'], ['OVERDUE']),
  ...ways('record-decision-change', OPEN_STAGES, ['PERFORMED', 'ENDED']),
  ...ways('record-decision-change', ['DEFERRED'], ['OVERDUE']),
  ...ways('settle-enforcement', PURSUED, ['PERFORMED']),
  ...ways('end-execution', OPEN_STAGES, ['ENDED']),
  ...ways('decide-deferral', PURSUED, ['DEFERRED', 'OVERDUE']),
  ...ways('end-settlement', ['SETTLED'], ['OVERDUE', 'DEMANDED', 'DEMAND_OVER']),
  ...ways('suspend-execution', ['SETTLED'], ['SUSPENDED']),
  ...ways('resume-execution', ['SUSPENDED'], ['DEFERRED', 'OVERDUE', 'DEMANDED', 'DEMAND_OVER', 'SETTLED']),
  ...ways('record-court-answer', ['COURT_APPLIED'], ['DEMAND_OVER']),
];
