export * from './disk-file-store';
export * from './file-store';
export { EVIDENCE_TYPES, type FileType } from './file-types';
export { FileDamaged } from './refusals';
export { DEFAULT_LIMIT } from './spool';
