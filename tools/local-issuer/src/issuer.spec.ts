import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, jwtVerify } from 'jose';
import type { Role } from '@due-process/procedure';
import { issuerServer, PEOPLE, signingKey } from './index';
import { readSettings } from './settings';

const folder = mkdtempSync(join(tmpdir(), 'issuer-'));
const keyFile = join(folder, 'keys', 'issuer-key.json');
const terms = { issuer: 'http://issuer.test', audience: 'due-process', lifetimeSeconds: 600 };
const NOW = 1_800_000_000;
const server = issuerServer(signingKey(keyFile), terms, () => NOW);
let base: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

const ask = (body: string) => fetch(`${base}/token`, { method: 'POST', body });

describe('the issuer of sample tokens', () => {
  it('gives a token that its published key proves, with the claims of the person', async () => {
    const answer = await ask('{"person":"principal-head-city"}');
    const { access_token: token } = (await answer.json()) as { access_token: string };
    const keys = createLocalJWKSet((await (await fetch(`${base}/.well-known/jwks.json`)).json()) as never);
    const { payload } = await jwtVerify(token, keys, { issuer: terms.issuer, audience: terms.audience, currentDate: new Date(NOW * 1000) });
    expect(payload).toMatchObject({
      sub: 'principal-head-city', roles: ['bureau-head'], region: '620100', employer: 'bureau-620100', principal: true, exp: NOW + 600,
    });
  });

  it('never publishes the private half of the key', async () => {
    const text = await (await fetch(`${base}/.well-known/jwks.json`)).text();
    expect(JSON.parse(text).keys).toHaveLength(1);
    expect(JSON.parse(text).keys[0]).not.toHaveProperty('d');
  });

  it('keeps its key, so that tokens outlive a restart', () => {
    expect(signingKey(keyFile)).toEqual(signingKey(keyFile));
  });

  it.each([
    ['nobody', '{"person":"nobody"}', 404],
    ['no person', '{}', 404],
    ['no JSON', 'person=officer-city-1', 400],
    ['null', 'null', 400],
    ['too long', JSON.stringify({ person: 'x'.repeat(10_000) }), 400],
  ])('refuses %s', async (_what, body, status) => {
    const answer = await ask(body);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json; charset=utf-8']);
  });

  it('refuses to run in production, whatever else is set', () => {
    expect(() => readSettings({ NODE_ENV: 'production', PORT: '3900', ISSUER_KEY_FILE: keyFile })).toThrow(/does not run with NODE_ENV=production/);
    expect(readSettings({ NODE_ENV: 'development', PORT: '3900', ISSUER_KEY_FILE: keyFile })).toEqual({
      port: 3900, host: '127.0.0.1', keyFile, terms: { issuer: 'http://127.0.0.1:3900', audience: 'due-process', lifetimeSeconds: 12 * 3_600 },
    });
  });

  it('says everything that is wrong with its environment at once', () => {
    const faults = () => readSettings({ NODE_ENV: 'prod', PORT: '70000', DP_SANBDOX: '1' });
    for (const wrong of ['NODE_ENV must be', 'PORT must be', 'ISSUER_KEY_FILE is missing', 'DP_SANBDOX is not known']) expect(faults).toThrow(wrong);
  });
});

describe('the sample people', () => {
  it('cover every role that a person can have', () => {
    const roles: readonly Role[] = ['case-officer', 'agency-head', 'legal-reviewer', 'legal-unit-head', 'hearing-chair', 'bureau-head', 'institution', 'physician', 'settlement', 'auditor', 'administrator'];
    expect(roles.filter((role) => !PEOPLE.some((person) => person.roles.includes(role)))).toEqual([]);
  });

  it('have one code each and never act for themselves in the system role', () => {
    expect(new Set(PEOPLE.map(({ person }) => person)).size).toBe(PEOPLE.length);
    expect(PEOPLE.filter(({ roles }) => roles.includes('system'))).toEqual([]);
  });
});
