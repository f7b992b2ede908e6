import { performance } from 'node:perf_hooks';
import { DiskFileStore, exportCaseFile, type StoredFile } from '@due-process/files';
import { caseOfFiles } from './case-of-files';

/** What one export cost the process that wrote it. */
export interface ExportCost {
  readonly bytes: number;
  readonly seconds: number;
  /** Largest resident memory of the process so far, bytes: before the export and after it. */
  readonly before: number;
  readonly peak: number;
}

const peak = (): number => process.resourceUsage().maxRSS * 1_024;

/** Exports the files of a message as one case file into nothing, and answers the cost; a process of its own, so that the memory is its own. */
process.once('message', ({ folder, files }: { folder: string; files: readonly StoredFile[] }) => {
  void (async () => {
    const before = peak();
    const begun = performance.now();
    const { stream } = await exportCaseFile(caseOfFiles(files), await DiskFileStore.in(folder));
    let bytes = 0;
    for await (const piece of stream) bytes += (piece as Buffer).length;
    const cost: ExportCost = { bytes, seconds: (performance.now() - begun) / 1_000, before, peak: peak() };
    process.send!(cost, () => process.disconnect());
  })();
});
