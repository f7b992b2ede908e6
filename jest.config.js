/** Pure tests need nothing but Node; `*.db.spec.ts` run on real PostgreSQL, `*.process.spec.ts` on a real Temporal server. */
const { readFileSync } = require('node:fs');
const { availableParallelism } = require('node:os');
const { join } = require('node:path');

const swc = JSON.parse(readFileSync(join(__dirname, '.swcrc'), 'utf8'));
/** Compiled packages are not for tests, which read the sources. */
const OUR_DIST = '<rootDir>/(apps|libs|workflows|tools)/.*/dist/';
const common = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@due-process/source', 'node', 'require', 'default'] },
  transform: { '^.+\\.(t|m?j)s$': ['@swc/jest', { ...swc, swcrc: false }] },
  transformIgnorePatterns: ['/node_modules/(?!(@nestjs|jose|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit)/)', OUR_DIST],
  modulePathIgnorePatterns: [OUR_DIST, '/.cache/', '/.data/'],
};

const ROOMS = ['apps', 'libs', 'workflows', 'tools'].map((room) => `<rootDir>/${room}`);
const SERVERS = join(__dirname, 'tools', 'jest');

/** One project per kind of world that a test needs; the file name says which. */
const project = (displayName, files, servers) => ({
  ...common,
  displayName,
  roots: ROOMS,
  testMatch: [`**/src/**/${files}`],
  ...(servers ? { globalSetup: join(SERVERS, servers), globalTeardown: join(SERVERS, 'teardown.ts') } : {}),
});

module.exports = {
  // Real servers on a busy machine; a test that hangs still ends.
  testTimeout: 120_000,
  // Tests wait for servers about as long as they compute: two cores carry two workers. One that has grown begins anew.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  workerIdleMemoryLimit: '1GB',
  reporters: ['default', join(SERVERS, 'count-reporter.js')],
  projects: [
    { ...project('pure', '*.spec.ts'), testPathIgnorePatterns: ['/node_modules/', '\\.(db|process|e2e)\\.spec\\.ts$'] },
    project('db', '*.db.spec.ts', 'database-setup.ts'),
    project('process', '*.process.spec.ts', 'process-setup.ts'),
    project('e2e', '*.e2e.spec.ts', 'process-setup.ts'),
  ],
};
