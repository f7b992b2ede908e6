export { StartFailure } from './failure';
export * from './paths';
export * from './ports';
export * from './database-roles';
export * from './database-url';
export { startPostgres, askOnce, type PostgresOptions, type PostgresServer } from './postgres';
export { temporalProgram, testServerProgram } from './temporal-cli';
export { startTemporal, namespaceReady, NAMESPACE, SEARCH_ATTRIBUTES, type TemporalOptions, type TemporalServer } from './temporal-server';
