import { rename, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Lets the Temporal SDK download the program as it does for its own tests, and keeps it. The SDK checks what it downloads
 * by the transport alone, so this is the last resort.
 */
export async function downloadThroughSdk(kind: 'dev-server' | 'time-skipping', target: string, tell: (line: string) => void): Promise<void> {
  tell('Fetching it through the downloader of the Temporal SDK …');
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  await mkdir(dirname(target), { recursive: true });
  const work = await mkdtemp(join(dirname(target), '.download-'));
  try {
    const server = { executable: { type: 'cached-download' as const, downloadDir: work } };
    const environment =
      kind === 'dev-server' ? await TestWorkflowEnvironment.createLocal({ server }) : await TestWorkflowEnvironment.createTimeSkipping({ server });
    await environment.teardown();
    const [file] = await readdir(work);
    if (!file) throw new Error('the SDK kept no download');
    await rename(join(work, file), target);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
