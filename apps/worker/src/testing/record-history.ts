import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import type { WorkflowHandle } from '@temporalio/client';

/** Fields of a history that name the process or the machine that ran it; a replay does not read them. */
const MACHINE = new Set(['identity', 'binaryChecksum', 'requestId', 'stickyAttributes', 'workerVersion', 'workerDeploymentName']);

/** The sticky queue of a worker is named after its process and its machine. */
const NAMED_AFTER_MACHINE = /^\d+@/;

function withoutMachine(key: string, value: unknown): unknown {
  if (MACHINE.has(key)) return undefined;
  return typeof value === 'string' && NAMED_AFTER_MACHINE.test(value) ? 'sticky' : value;
}

/** Writes the history of a process as JSON for the replay tests, without what belongs to the machine. */
export async function recordHistory(handle: WorkflowHandle, file: string): Promise<void> {
  const history: unknown = JSON.parse(historyToJSON(await handle.fetchHistory()));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(history, withoutMachine, 1)}\n`);
}
