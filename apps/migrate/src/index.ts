export { CONTEXTS, type Context } from './contexts';
export { migrationStatus, revertMigration, runMigrations } from './migrations';
export { program } from './program';
