/** Everything that a worker of this context registers; each export is a workflow type. */
export { agreementSuspension } from './agreement-suspension.workflow';
export { breachHandling } from './breach-handling.workflow';
