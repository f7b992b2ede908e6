export * from './import';
export * from './migrations';
export * from './physician-credit-desk';
export { physicianCreditRecord } from './references';
export * from './sealed-identity';
export * from './settlement-status';
export * from './year-end';
