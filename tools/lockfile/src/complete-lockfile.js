/**
 * A lock file made against a registry that lacks the packages of other platforms leaves them out, and `npm ci` then refuses it.
 * This adds what is missing: name, version and platform, as the package that asks for it says. Run it after `npm install`:
 *
 *   node tools/lockfile/src/complete-lockfile.js
 */
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const LOCK_FILE = join(__dirname, '..', '..', '..', 'package-lock.json');

/** `@scope/name-<system>-<processor>[-<library or interface>]`, as all native packages here are named. */
const PLATFORM = /-(android|darwin|freebsd|linux|openharmony|win32)-([a-z0-9]+)(?:-(\w+))?$/;
const LIBRARIES = { gnu: ['glibc'], musl: ['musl'] };

/** The optional packages that somebody asks for and that the lock does not know: `[asking path, name, version]`. */
function missing(packages) {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !places(path).some((place) => packages[`${place}node_modules/${name}`]))
      .map(([name, version]) => [path, name, version]),
  );
}

/** Where Node looks for a package, from the asking one outwards. */
function places(path) {
  const inside = path === '' ? [] : [`${path}/`];
  const parts = path.split('node_modules/').slice(0, -1);
  return [...inside, ...parts.map((_part, index) => parts.slice(0, index + 1).join('node_modules/')), ''];
}

function entry(name, version, asking) {
  const match = PLATFORM.exec(name);
  if (!match) throw new Error(`${name} does not name its platform: add it to package-lock.json by hand.`);
  const [, os, cpu, abi] = match;
  const libc = os === 'linux' ? LIBRARIES[abi] : undefined;
  return { version, cpu: [cpu], ...(libc ? { libc } : {}), ...(asking.dev ? { dev: true } : {}), optional: true, os: [os] };
}

function complete() {
  const lock = JSON.parse(readFileSync(LOCK_FILE, 'utf8'));
  for (const [path, name, version] of missing(lock.packages)) {
    lock.packages[`node_modules/${name}`] = entry(name, version, lock.packages[path]);
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync(LOCK_FILE, `${JSON.stringify(lock, null, 2)}\n`);
}

if (require.main === module) {
  if (process.argv.includes('--list')) process.stdout.write(JSON.stringify(missing(JSON.parse(readFileSync(LOCK_FILE, 'utf8')).packages)));
  else complete();
}
