import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The root of the working copy; `src` and `dist` of this package lie equally deep. */
export const REPOSITORY = resolve(__dirname, '..', '..', '..');

/** Where one running system keeps what it stores, what it downloads and what it logs. */
export interface Folders {
  /** The databases and keys; emptied by `--reset`. */
  readonly data: string;
  /** Downloaded programs; survive `--reset`. */
  readonly cache: string;
  /** One file per process. */
  readonly logs: string;
}

/** The folders of the working copy, each movable by its variable (`DP_DATA_DIR`, `DP_CACHE_DIR`, `DP_LOG_DIR`). */
export function foldersFrom(env: NodeJS.ProcessEnv): Folders {
  return {
    data: resolve(env['DP_DATA_DIR'] || join(REPOSITORY, '.data', 'main')),
    cache: resolve(env['DP_CACHE_DIR'] || join(REPOSITORY, '.cache')),
    logs: resolve(env['DP_LOG_DIR'] || join(REPOSITORY, 'logs')),
  };
}

/** Creates the folders that do not exist yet. */
export function createFolders(folders: Folders): void {
  for (const folder of [folders.data, folders.cache, folders.logs]) mkdirSync(folder, { recursive: true });
}
