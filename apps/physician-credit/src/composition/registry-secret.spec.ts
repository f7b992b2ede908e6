import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registrySecret } from './registry-secret';

describe('the secret of the registry', () => {
  const folder = mkdtempSync(join(tmpdir(), 'registry-secret-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is made once where it is missing, readable for its owner alone, and is the same for everybody after', () => {
    const file = join(folder, 'deep', 'secret');
    const first = registrySecret({ REGISTRY_SECRET_FILE: file }, false);
    expect([first.length, statSync(file).mode & 0o777]).toEqual([32, 0o600]);
    expect(registrySecret({ REGISTRY_SECRET_FILE: file }, true)).toEqual(first);
    expect(registrySecret({ REGISTRY_SECRET: readFileSync(file, 'utf8').trim() }, true)).toEqual(first);
  });

  it('is never made up in production', () => {
    expect(() => registrySecret({ REGISTRY_SECRET_FILE: join(folder, 'none') }, true)).toThrow('cannot be read');
  });

  it.each([['nothing', {}], ['too little', { REGISTRY_SECRET: Buffer.alloc(31).toString('base64') }], ['no base64', { REGISTRY_SECRET: 'ö'.repeat(60) }]])('is refused where it is %s', (_what, environment) => {
    expect(() => registrySecret(environment as NodeJS.ProcessEnv, false)).toThrow('REGISTRY_SECRET');
  });
});
