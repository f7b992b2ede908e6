export * from './canonical-json';
export * from './cases-of';
export * from './event-hash';
export * from './record-errors';
export * from './record-model';
export * from './record-schema-sql';
export * from './record-store';
export * from './verify-chain';
