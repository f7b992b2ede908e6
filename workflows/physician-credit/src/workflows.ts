/** Everything that a worker of this context registers; each export is a workflow type. */
export { physicianObjection } from './physician-objection.workflow';
export { physicianPenaltyPeriod } from './physician-penalty-period.workflow';
export { physicianScoring } from './physician-scoring.workflow';
export { qualificationRestoration } from './qualification-restoration.workflow';
export { yearEndReset } from './year-end-reset.workflow';
