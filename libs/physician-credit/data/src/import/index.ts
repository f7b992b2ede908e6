export { isIdentityNumber } from './identity-number';
export { COLUMNS, type ImportProblem } from './registry-columns';
export { MOST_ROWS } from './read-registry';
export { RegistryImport, type ImportProgress, type RegistryImportOptions } from './registry-import';
