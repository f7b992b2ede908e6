import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedEnforcement } from '@due-process/enforcement-data';
import { DiskFileStore } from '@due-process/files';
import { serviceRig as rigOf, type ServiceRig } from '@due-process/service-testing';
import { enforcementService } from '../service';

export { instant, type ServiceRig } from '@due-process/service-testing';

export const FILE_LIMIT = 100_000;

export interface EnforcementRig {
  readonly rig: () => ServiceRig;
  /** Puts other bytes under an address of the store, as a fault of the disk or a hand would. */
  spoil(sha256: string): void;
}

/** The enforcement service with its sample officers and a folder of its own for files. */
export function enforcementRig(): EnforcementRig {
  const folder = mkdtempSync(join(tmpdir(), 'enforcement-files-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const open = async (settings: Parameters<typeof enforcementService>[0]) => enforcementService({ ...settings, files: { store: await DiskFileStore.in(folder), limitBytes: FILE_LIMIT } });
  return {
    rig: rigOf({ open, seed: seedEnforcement, role: 'dp_enforcement', collection: 'penalty-cases' }),
    spoil(sha256) {
      const place = join(folder, 'content', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
      chmodSync(place, 0o640);
      writeFileSync(place, '别的内容');
    },
  };
}
