export * from './disk-file-store';
export * from './file-store';
export { EVIDENCE_TYPES, type FileType } from './file-types';
export { FileDamaged } from './refusals';
export * from './s3-file-store';
export { DEFAULT_LIMIT } from './spool';
