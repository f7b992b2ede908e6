/** What tests of other packages say of cases and measures: the steps of the scenarios, filled in as the law has them. */
export * as caseSteps from '../penalty-case/scenarios/told-steps';
export { CERTIFICATES, ToldCase } from '../penalty-case/scenarios/told-case';
export * as measureSteps from './measure-inputs';
