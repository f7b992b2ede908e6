import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Body, Controller, Get, Headers, Module, Param, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Type } from 'class-transformer';
import { IsInt, IsString, Min, ValidateNested } from 'class-validator';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { Allow, CurrentCaller } from '../identity/access';
import type { Caller } from '../identity/caller';
import { TokenVerifier } from '../identity/token-verifier';
import { Problem } from '../problem/problem';
import { VersionConflict } from '../record/record-errors';
import { idempotencyKey, versionSeen, type RequestHeaders } from './act-headers';
import { createService, RouteWithoutAccess } from './create-service';

class Part {
  @IsInt()
  @Min(1)
  amountFen!: number;
}

class Filing {
  @IsString()
  statement!: string;

  @ValidateNested()
  @Type(() => Part)
  part!: Part;
}

@Controller('cases')
class CasesController {
  @Get('me')
  @Allow('case-officer', 'institution')
  me(@CurrentCaller() caller: Caller): Caller {
    return caller;
  }

  @Post(':id/filings')
  @Allow('institution')
  file(@Param('id') id: string, @Body() filing: Filing, @Headers() headers: RequestHeaders): object {
    return { id, statement: filing.statement, key: idempotencyKey(headers), ifMatch: versionSeen(headers) };
  }

  @Get('fault/:kind')
  @Allow('case-officer')
  fault(@Param('kind') kind: string): void {
    if (kind === 'version') throw new VersionConflict('x', 1);
    if (kind === 'away') throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    if (kind === 'refused') throw Problem.refused([{ code: 'BREACH.GATE_CLOSED', message: { zh: '尚缺', en: 'Missing' }, articles: ['LZ-21'], missing: [{ zh: '集体讨论', en: 'discussion' }] }]);
    throw new Error('inner words: secret');
  }
}

@Controller('forgotten')
class ForgottenController {
  @Get()
  open(): string {
    return 'open';
  }
}

@Module({ controllers: [CasesController] })
class CasesModule {}

@Module({ controllers: [CasesController, ForgottenController] })
class CarelessModule {}

const api = { title: '练习', description: 'practice', version: '1' };

describe('a service', () => {
  let issuer: Server;
  let app: NestFastifyApplication;
  let verifier: TokenVerifier;
  let keysAsked = 0;
  let token: (claims: object, more?: { audience?: string; expires?: string }) => Promise<string>;

  beforeAll(async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256' }] });
    issuer = createServer((_request, response) => {
      keysAsked += 1;
      response.setHeader('content-type', 'application/json').end(jwks);
    });
    await new Promise<void>((listening) => issuer.listen(0, '127.0.0.1', listening));
    const url = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}`;
    verifier = new TokenVerifier({ jwksUrl: url, issuer: url, audience: 'due-process' });
    token = (claims, more = {}) =>
      new SignJWT({ region: '620102', employer: 'A-620102', ...claims }).setProtectedHeader({ alg: 'ES256', kid: 'k1' }).setSubject('p-1').setIssuer(url).setAudience(more.audience ?? 'due-process').setExpirationTime(more.expires ?? '5m').sign(privateKey);
    app = await createService(CasesModule, { name: 'practice', api, verifier, pool: { query: async () => ({ rows: [] }) } as never, logLevel: 'silent' });
    await app.listen(0, '127.0.0.1');
  });

  afterAll(async () => {
    await app.close();
    issuer.closeAllConnections();
    await new Promise((closed) => issuer.close(closed));
  });

  interface Answer {
    readonly statusCode: number;
    readonly headers: Headers;
    readonly body: string;
    json(): any;
  }

  async function ask(path: string, init: RequestInit): Promise<Answer> {
    const answer = await fetch(`${await app.getUrl()}${path}`, init);
    const body = await answer.text();
    return { statusCode: answer.status, headers: answer.headers, body, json: () => JSON.parse(body) };
  }

  const bearer = async (claims: object, more?: object) => ({ authorization: `Bearer ${await token(claims, more)}` });
  const get = async (path: string, claims?: object, more?: object) => ask(path, { headers: claims ? await bearer(claims, more) : {} });
  const post = async (body: unknown, headers: Record<string, string> = {}) =>
    ask('/cases/c-1/filings', {
      method: 'POST',
      headers: { ...(await bearer({ roles: ['institution'] })), 'content-type': 'application/json', 'idempotency-key': 'key-00000001', 'if-match': '"3"', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  it('knows the caller from the token, and asks the issuer for its keys once', async () => {
    const answer = await get('/cases/me', { roles: ['case-officer', 'system', 'king'], name: '张某', principal: true });
    expect(answer.json()).toEqual({ person: 'p-1', name: '张某', roles: ['case-officer'], region: '620102', employer: 'A-620102', principal: true, delegated: false });
    await get('/cases/me', { roles: ['institution'] });
    expect(keysAsked).toBe(1);
  });

  it.each([
    ['without a token', undefined, {}, 401, 'ACCESS.TOKEN_MISSING'],
    ['for another audience', { roles: ['case-officer'] }, { audience: 'elsewhere' }, 401, 'ACCESS.TOKEN_REFUSED'],
    ['with an expired token', { roles: ['case-officer'] }, { expires: '-1m' }, 401, 'ACCESS.TOKEN_REFUSED'],
    ['without an employer', { roles: ['case-officer'], employer: undefined }, {}, 401, 'ACCESS.TOKEN_REFUSED'],
    ['in a role that is not named', { roles: ['auditor'] }, {}, 403, 'ACCESS.ROLE_NOT_ALLOWED'],
  ])('refuses a request %s', async (_how, claims, more, status, code) => {
    const answer = await get('/cases/me', claims, more);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ status, code, errors: [{ code }] });
  });

  it('does not start with a route that does not say who may use it', async () => {
    const start = createService(CarelessModule, { name: 'careless', api, verifier, pool: { query: async () => ({ rows: [] }) } as never, logLevel: 'silent' });
    await expect(start).rejects.toEqual(new RouteWithoutAccess(['ForgottenController.open']));
  });

  it('says everything that is wrong with a body at once, and refuses unknown fields', async () => {
    const answer = await post({ part: { amountFen: 0.5, more: 1 }, extra: true });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors.map((error: { code: string; pointer: string }) => `${error.code} ${error.pointer}`).sort()).toEqual([
      'INPUT.IS_INT /part/amountFen', 'INPUT.IS_STRING /statement', 'INPUT.MIN /part/amountFen', 'INPUT.UNKNOWN_FIELD /extra', 'INPUT.UNKNOWN_FIELD /part/more',
    ]);
  });

  it('reads the headers of an act, and says which one is missing', async () => {
    const good = { statement: '陈述', part: { amountFen: 1 } };
    expect((await post(good)).json()).toEqual({ id: 'c-1', statement: '陈述', key: 'key-00000001', ifMatch: 3 });
    for (const [headers, status, code] of [
      [{ 'idempotency-key': 'a key' }, 400, 'IDEMPOTENCY.KEY_INVALID'],
      [{ 'if-match': '"three"' }, 400, 'RECORD.VERSION_INVALID'],
    ] as const) {
      const answer = await post(good, headers);
      expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
    }
    const headers = { ...(await bearer({ roles: ['institution'] })), 'content-type': 'application/json', 'idempotency-key': 'key-00000001' };
    const bare = await ask('/cases/c-1/filings', { method: 'POST', headers, body: JSON.stringify(good) });
    expect([bare.statusCode, bare.json().code]).toEqual([428, 'RECORD.VERSION_MISSING']);
  });

  it.each([
    ['broken JSON', '{"statement":', {}, 400, 'REQUEST.NOT_READABLE'],
    ['too much', JSON.stringify({ statement: 'x'.repeat(300_000) }), {}, 413, 'REQUEST.TOO_LARGE'],
    ['another content type', 'a=b', { 'content-type': 'text/csv' }, 415, 'REQUEST.NOT_JSON'],
  ])('answers %s as a problem', async (_what, body, headers, status, code) => {
    const answer = await post(body, headers);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });

  it.each([
    ['version', 412, 'RECORD.VERSION_CHANGED'],
    ['away', 503, 'SERVICE.DATABASE_UNAVAILABLE'],
    ['unforeseen', 500, 'SERVICE.FAULT'],
  ])('answers the fault "%s" with its code and without inner words', async (kind, status, code) => {
    const answer = await get(`/cases/fault/${kind}`, { roles: ['case-officer'] });
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
    expect(answer.body).not.toContain('secret');
  });

  it('answers a refusal of the domain with what is missing and the articles', async () => {
    const answer = await get('/cases/fault/refused', { roles: ['case-officer'] });
    expect(answer.json()).toMatchObject({ status: 409, code: 'BREACH.GATE_CLOSED', missing: [{ zh: '集体讨论' }], articles: ['LZ-21'], errors: [{ articles: ['LZ-21'] }] });
  });

  it('answers an unknown address as a problem', async () => {
    const answer = await get('/nowhere', { roles: ['case-officer'] });
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'RESOURCE.NOT_FOUND']);
  });

  it('describes itself in OpenAPI 3.1, as JSON and as a page, and says that it is well', async () => {
    const document = (await get('/api/docs/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toContain('/cases/{id}/filings');
    expect((await get('/api/docs')).body).toContain('swagger-ui-bundle.js');
    expect((await get('/api/docs/swagger-ui.css')).statusCode).toBe(200);
    const health = await get('/health');
    expect([health.statusCode, health.json(), Boolean(health.headers.get('x-request-id'))]).toEqual([200, { status: 'ok' }, true]);
  });
});
