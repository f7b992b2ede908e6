import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

interface Package {
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly bin?: Readonly<Record<string, string>>;
}

const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Package> };
const files = execFileSync('git', ['ls-files', '*.ts', '*.js', '*.json', '.swcrc'], { cwd: ROOT, encoding: 'utf8' }).split('\n').filter((file) => file && file !== relative(ROOT, __filename) && !/(^|\/)package(-lock)?\.json$/.test(file));
const sources = files.map(read).join('\n');
const commands = read('nx.json') + read('package.json');

/** Nothing of ours imports it: it is named so that the Temporal SDK's protocol library stays at one version. */
const HELD = ['protobufjs'];

const imported = (name: string): boolean => [`'${name}'`, `'${name}/`, `"${name}"`, `"${name}/`].some((quoted) => sources.includes(quoted));
const askedFor = (name: string): boolean => Object.values(packages).some(({ peerDependencies }) => peerDependencies !== undefined && name in peerDependencies);
const run = (name: string): boolean => Object.keys(packages[`node_modules/${name}`]?.bin ?? {}).some((command) => new RegExp(`(": "|&& |exec |/)${command}[ ."/]`).test(commands));
const types = (name: string): boolean => name.startsWith('@types/');

describe('the packages that the repository asks for', () => {
  it('are imported, or run by a script, or asked for by a package beside them', () => {
    const names = Object.keys({ ...dependencies, ...devDependencies });
    expect(names.filter((name) => !imported(name) && !types(name) && !run(name) && !askedFor(name))).toEqual(HELD);
  });
});
