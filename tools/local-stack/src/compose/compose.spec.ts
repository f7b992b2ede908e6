import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2019 from 'ajv/dist/2019';
import { parse } from 'yaml';
import { components } from '../components';
import { readConfiguration } from '../configuration';
import { REPOSITORY } from '../paths';
import { SERVICES, serviceEnvironment } from '../services';
import { SEARCH_ATTRIBUTES } from '../temporal-server';

interface ComposeService {
  readonly image?: string;
  readonly build?: { readonly target: string };
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly healthcheck?: object;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

const read = (path: string): string => readFileSync(join(REPOSITORY, path), 'utf8');
const compose = parse(read('docker-compose.yml'), { merge: true }) as { services: Record<string, ComposeService> };
const parts = components(readConfiguration({ DP_DATA_DIR: join(REPOSITORY, '.cache', 'test-data'), DP_LOG_DIR: join(REPOSITORY, '.cache', 'test-logs') }));

/** Everything that must have started, healthy or done, before a service starts. */
function before(name: string): Set<string> {
  const direct = Object.keys(compose.services[name]!.depends_on ?? {});
  return new Set(direct.flatMap((other) => [other, ...before(other)]));
}

/** The schema is the Compose Specification's own (Apache-2.0), as the compose client 1.29.2 carries it. */
function violations(document: unknown): unknown {
  const withoutNames = (key: string, value: unknown): unknown => ((key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value);
  const schema = JSON.parse(read('tools/local-stack/src/compose/compose-spec.schema.json'), withoutNames) as object;
  const ajv = new Ajv2019({ strict: false, allErrors: true, validateFormats: false });
  const valid = ajv.validate(schema, document);
  return valid ? [] : ajv.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('docker-compose.yml', () => {
  it('is valid by the Compose Specification', () => {
    expect(violations(compose)).toEqual([]);
  });

  it('would be refused with a misspelt condition or an unknown key', () => {
    const broken = structuredClone(compose) as any;
    broken.services.worker.depends_on['physician-credit'].condition = 'service_helthy';
    broken.services.worker.enviroment = {};
    expect(violations(broken)).toEqual(expect.arrayContaining([expect.stringContaining('/services/worker')]));
  });

  it('starts everything that npm start starts, each part only after the one before it', () => {
    for (const [index, part] of parts.entries()) {
      expect(Object.keys(compose.services)).toContain(part.name);
      const earlier = parts.slice(0, index).map(({ name }) => name);
      expect([part.name, [...before(part.name)].filter((name) => parts.some((other) => other.name === name)).sort()]).toEqual([part.name, earlier.sort()]);
    }
  });

  it('waits for health of what stays up and for the end of what ends', () => {
    for (const [name, service] of Object.entries(compose.services)) {
      for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
        const wanted = compose.services[other]!.healthcheck ? 'service_healthy' : 'service_completed_successfully';
        expect([name, other, condition]).toEqual([name, other, wanted]);
      }
    }
  });

  it('runs each of our processes from its own target, on the same port and with the same variables', () => {
    const around = {
      temporalAddress: '', namespace: '', issuer: '', dataDir: '', sandboxClock: 'off' as const, logLevel: '', nodeEnv: '', databaseUrl: () => '',
    };
    for (const service of SERVICES) {
      const there = compose.services[service.name]!;
      expect(there.build?.target).toBe(service.name);
      expect(there.environment['PORT']).toBe(String(service.port));
      expect(Object.keys(there.environment).sort()).toEqual([...Object.keys(serviceEnvironment(service, service.port, around)), 'HOST'].sort());
      expect(there.environment['HOST']).toBe('0.0.0.0');
      expect(read('Dockerfile')).toContain(`FROM runtime AS ${service.name}\n`);
      expect(read('Dockerfile')).toContain(`CMD ["node", "${service.entry}"]`);
    }
  });

  it.each<[name: string, file: string, readers: string, own?: string[]]>([
    ['issuer', 'tools/local-issuer/src/settings.ts', 'ISSUER_VARIABLES'],
    ['agreements', 'libs/platform/src/config/index.ts', 'SERVICE_VARIABLES'],
    ['enforcement', 'libs/platform/src/config/index.ts', 'SERVICE_VARIABLES', ['FILES_DIR']],
    ['physician-credit', 'libs/platform/src/config/index.ts', 'SERVICE_VARIABLES', ['REGISTRY_SECRET_FILE']],
    ['worker', 'apps/worker/src/settings.ts', 'WORKER_VARIABLES'],
  ])('tells %s what it reads and nothing else', async (name, file, readers, own: readonly string[] = []) => {
    // By path: an import of those packages, whose tests use this one, would be a circle.
    const read = (await import(join(REPOSITORY, file))) as Record<string, object>;
    expect(Object.keys(compose.services[name]!.environment).filter((variable) => !(variable in read[readers]!) && !own.includes(variable))).toEqual([]);
  });

  it('keeps passwords out of the file: each is asked for, but that of the auditor, who needs none', () => {
    const text = read('docker-compose.yml');
    const given = [...text.matchAll(/(?:PASSWORD|_PWD): (.*)/g)].map(([, value]) => value!);
    expect(given.length).toBeGreaterThan(3);
    expect(given.filter((value) => !/^\$\{\w+:\?.*\}$/.test(value))).toEqual(['${DP_AUDITOR_PASSWORD:-}']);
    expect(text).not.toMatch(/:\/\/\w+:[^$@\s]+@/);
  });

  it('gives the namespace the search attributes that the local server gets', () => {
    const [, list] = /for attribute in (.*); do/.exec(read('docker/temporal/namespace.sh'))!;
    expect(list!.split(' ').sort()).toEqual(Object.entries(SEARCH_ATTRIBUTES).map(([name, type]) => `${name}=${type}`).sort());
  });

  it('runs the Temporal server of the version that the local program carries', () => {
    const tags = ['temporal', 'temporal-schema', 'temporal-namespace'].map((name) => compose.services[name]!.image!.split(':')[1]);
    expect(new Set(tags)).toEqual(new Set(['1.31.2']));
  });
});
