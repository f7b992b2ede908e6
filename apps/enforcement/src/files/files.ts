import type { FileStore } from '@due-process/files';

/** Where evidence files lie, and how large one may be. */
export interface Files {
  readonly store: FileStore;
  /** Largest size in bytes; 25 MB when absent. */
  readonly limitBytes?: number;
}

export const FILES = Symbol('evidence files');

const nowhere = (): Promise<never> => Promise.reject(new Error('This process was given no place for files.'));

/** For a process that describes the service and holds no file. */
export const NO_FILES: Files = { store: { put: nowhere, check: nowhere, open: nowhere } };
