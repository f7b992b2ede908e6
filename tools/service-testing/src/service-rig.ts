import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueToken, issuerServer, PEOPLE, signingKey } from '@due-process/local-issuer';
import type { LegalClock } from '@due-process/platform';
import type { ServiceSettings } from '@due-process/platform/rest';
import { testDatabase, type TestDatabase } from '@due-process/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Desk } from './desk';

/** A service in this process on a real, seeded database, with tokens signed by a key of the test and a clock that the test sets. */
export interface ServiceRig {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly database: TestDatabase;
  /** A person at the desk, by the code of the sample people. */
  as(person: string): Desk;
  /** Somebody without a token. */
  stranger(): Desk;
  /** Sets legal time to a moment in Asia/Shanghai. */
  at(day: string, time?: string): void;
}

export interface ServiceUnderTest {
  open(settings: ServiceSettings): Promise<NestFastifyApplication>;
  /** Brings the facts that the tests stand on. */
  seed?(ownerUrl: string): Promise<unknown>;
  /** Role of the context in the database. */
  readonly role: Parameters<TestDatabase['appUrl']>[0];
  /** Cases that a desk opens and acts on unless it is sent elsewhere, e.g. `breach-cases`. */
  readonly collection: string;
}

const LIFETIME_SECONDS = 3_600;
const TERMS = { issuer: 'http://issuer.test', audience: 'due-process', lifetimeSeconds: LIFETIME_SECONDS };

/** Registers making and removing the rig; call the answer inside a test. */
export function serviceRig({ open, seed, role, collection }: ServiceUnderTest, settings: Partial<ServiceSettings> = {}): () => ServiceRig {
  const database = testDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'service-e2e-'));
  const key = signingKey(join(folder, 'key.json'));
  const seconds = (): number => Math.floor(Date.now() / 1000);
  const issuer = issuerServer(key, TERMS, seconds);
  let now = instant('2026-02-11', '09:00');
  const clock: LegalClock = { now: () => now, skewMs: () => 0 };
  let rig: ServiceRig | undefined;

  beforeAll(async () => {
    await seed?.(database().ownerUrl);
    await new Promise<void>((listening) => issuer.listen(0, '127.0.0.1', listening));
    const jwksUrl = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/.well-known/jwks.json`;
    const app = await open({
      databaseUrl: database().appUrl(role), jwksUrl, issuer: TERMS.issuer, audience: TERMS.audience, sandboxClock: false, production: false, logLevel: 'silent',
      ...(settings.sandboxClock ? {} : { clock }), ...settings,
    });
    await app.listen(0, '127.0.0.1');
    const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
    const tokenOf = (person: string): string => {
      const known = PEOPLE.find((one) => one.person === person);
      if (!known) throw new Error(`There is no sample person "${person}".`);
      return issueToken(key, known, TERMS, seconds());
    };
    rig = {
      app,
      url,
      database: database(),
      as: (person) => new Desk(url, tokenOf(person), collection),
      stranger: () => new Desk(url, '', collection),
      at: (day, time = '09:00') => {
        now = instant(day, time);
      },
    };
  });

  afterAll(async () => {
    await rig?.app.close();
    issuer.closeAllConnections();
    await new Promise((closed) => issuer.close(closed));
    rmSync(folder, { recursive: true });
  });

  return () => {
    if (!rig) throw new Error('the service exists only after beforeAll');
    return rig;
  };
}

/** A moment in Asia/Shanghai as an instant. */
export function instant(day: string, time: string): string {
  return new Date(`${day}T${time}:00+08:00`).toISOString();
}
