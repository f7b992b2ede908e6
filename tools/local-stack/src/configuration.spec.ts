import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { components } from './components';
import { readConfiguration } from './configuration';
import { SERVICES, serviceEnvironment } from './services';

const folder = mkdtempSync(join(tmpdir(), 'configuration-'));
const folders = { DP_DATA_DIR: join(folder, 'data'), DP_LOG_DIR: join(folder, 'logs'), DP_CACHE_DIR: join(folder, 'cache') };
const read = (env: NodeJS.ProcessEnv = {}) => readConfiguration({ ...folders, ...env });

afterAll(() => rmSync(folder, { recursive: true }));

describe('the configuration of a start', () => {
  it('has a port for everything, movable by its variable', () => {
    const { ports } = read({ DP_WORKER_PORT: '4950' });
    expect(Object.fromEntries(Object.values(ports).map(({ owner, port }) => [owner, port]))).toEqual({
      postgres: 5433, temporal: 7233, 'temporal-ui': 8233, issuer: 3900, agreements: 3001, enforcement: 3002, 'physician-credit': 3003, worker: 4950,
    });
  });

  it.each([
    [{ DP_POSTGRES_PORT: 'x' }, /DP_POSTGRES_PORT is "x": give a whole number from 1 to 65535/],
    [{ DP_ISSUER_PORT: '70000' }, /DP_ISSUER_PORT is "70000"/],
    [{ SANDBOX_CLOCK: 'yes' }, /SANDBOX_CLOCK is "yes": give on or off/],
    [{ NODE_ENV: 'production' }, /does not run with NODE_ENV=production/],
    [{ DATABASE_URL: 'postgres://h/d' }, /set DP_APP_PASSWORD too/],
  ])('refuses %j in one sentence', (env, sentence) => {
    expect(() => read(env)).toThrow(sentence);
  });

  it('needs no port and no program for servers that somebody else runs', () => {
    const parts = components(read({ DATABASE_URL: 'postgres://o:p@h/d', DP_APP_PASSWORD: 'q', TEMPORAL_ADDRESS: 'engine:7233' }));
    const [postgres, temporal] = ['postgres', 'temporal'].map((name) => parts.find((part) => part.name === name)!);
    expect([postgres!.ports, temporal!.ports, temporal!.prepare]).toEqual([[], [], undefined]);
  });

  it('gives the connection of the owner to none of our lasting processes', () => {
    const around = {
      temporalAddress: 'engine:7233', namespace: 'n', issuer: 'http://i', dataDir: '/d', sandboxClock: 'on' as const, logLevel: 'info', nodeEnv: 'test',
      databaseUrl: (role: string) => `postgres://${role}@h/d`,
    };
    const environments = SERVICES.map((service) => serviceEnvironment(service, 1, around));
    const urls = environments.flatMap((environment) => Object.entries(environment)).filter(([variable]) => variable.startsWith('DATABASE_URL'));
    expect(urls).toEqual([
      ['DATABASE_URL', 'postgres://dp_agreements@h/d'], ['DATABASE_URL', 'postgres://dp_enforcement@h/d'], ['DATABASE_URL', 'postgres://dp_physician_credit@h/d'],
      ['DATABASE_URL_AGREEMENTS', 'postgres://dp_agreements@h/d'], ['DATABASE_URL_ENFORCEMENT', 'postgres://dp_enforcement@h/d'], ['DATABASE_URL_PHYSICIAN_CREDIT', 'postgres://dp_physician_credit@h/d'],
    ]);
  });
});
