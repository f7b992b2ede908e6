export { amendPeriod, annulPeriod, type AmendPeriod } from './acts/by-the-account';
export { type RecordBlocking } from './acts/record-blocking';
export { periodClocks, periodSpawn, windowOpensOn } from './begin';
export { physicianPenaltyPeriod } from './decide';
export * from './model';
export * from './transitions';
