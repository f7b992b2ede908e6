export * from './enforcement-desk';
export * from './migrations';
export { enforcementRecord } from './references';
export { seedEnforcement } from './seed/seed';
