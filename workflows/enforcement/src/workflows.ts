/** Everything that a worker of this context registers; each export is a workflow type. */
export { assistanceRequest } from './assistance-request.workflow';
export { evidencePreservation } from './evidence-preservation.workflow';
export { fineExecution } from './fine-execution.workflow';
export { penaltyCase } from './penalty-case.workflow';
export { sealing } from './sealing.workflow';
