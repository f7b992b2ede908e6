import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CarefulClient } from './careful-client';
import { Ledger } from './ledger';

type Reply = 'break' | { status: number; body: object; replayed?: boolean };

/** A service that answers acts as it is told, breaks connections where it is told, and remembers what it was sent. */
class Service {
  readonly sent: { key: string; version: string | undefined; body: unknown }[] = [];
  replies: Reply[] = [];
  version = 1;
  #server!: Server;

  async start(): Promise<string> {
    this.#server = createServer((request, response) => void this.#answer(request, response));
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const part of request) body += String(part);
    const json = (status: number, value: object, headers: Record<string, string> = {}) => response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
    if (request.url === '/token') return void json(200, { access_token: 'token' });
    if (request.method === 'GET') return void json(200, {}, { etag: `"${this.version}"` });
    this.sent.push({ key: String(request.headers['idempotency-key']), version: request.headers['if-match'], body: JSON.parse(body) });
    const reply = this.replies.shift() ?? { status: 201, body: { caseId: 'LZ-1' } };
    if (reply === 'break') return void request.socket.destroy();
    json(reply.status, reply.body, reply.replayed ? { 'idempotency-replayed': 'true' } : {});
  }
}

describe('a careful client', () => {
  const service = new Service();
  let client: CarefulClient;
  let ledger: Ledger;
  let url: string;

  beforeAll(async () => {
    url = await service.start();
  });
  afterAll(() => service.stop());
  beforeEach(() => {
    service.sent.length = 0;
    service.version = 1;
    ledger = new Ledger();
    client = new CarefulClient({ service: url, issuer: url, ledger, pauseMs: 1, pauseMaxMs: 1, patienceMs: 2_000 });
  });

  const wish = { person: 'officer', path: '/breach-cases/LZ-1/notices', body: { documentRef: '1' }, key: 'k-1', expected: 'accepted' } as const;

  it('sends the same key and body again after broken connections and faults', async () => {
    service.replies = ['break', { status: 503, body: {} }, { status: 201, body: { version: 4 }, replayed: true }];
    expect(await client.act(wish)).toMatchObject({ status: 201, body: { version: 4 }, replayed: true });
    expect(service.sent).toEqual(Array.from({ length: 3 }, () => ({ key: 'k-1', version: '"1"', body: { documentRef: '1' } })));
    expect(ledger.asked).toMatchObject([{ person: 'officer', key: 'k-1', lost: 2, faults: [503], expected: 'accepted', received: [{ status: 201 }] }]);
  });

  it('reads the case again when it has changed', async () => {
    service.replies = [{ status: 412, body: { code: 'RECORD.VERSION_CHANGED' } }, { status: 409, body: { code: 'RECORD.CONTENDED' } }];
    const acting = client.act(wish);
    service.version = 2;
    expect((await acting).status).toBe(201);
    expect(service.sent).toHaveLength(3);
    expect(service.sent.at(-1)?.version).toBe('"2"');
    expect(ledger.asked[0]?.received).toHaveLength(1);
  });

  it('takes a refusal of the law for an answer', async () => {
    service.replies = [{ status: 409, body: { code: 'BREACH.GATE_CLOSED' } }];
    expect(await client.act(wish)).toMatchObject({ status: 409, body: { code: 'BREACH.GATE_CLOSED' } });
    expect(service.sent).toHaveLength(1);
  });

  it('says so when there is never an answer', async () => {
    const hurried = new CarefulClient({ service: url, issuer: url, ledger, pauseMs: 1, pauseMaxMs: 1, patienceMs: 0 });
    service.replies = ['break', 'break', 'break'];
    await expect(hurried.act({ ...wish, key: 'k-2' })).rejects.toThrow('k-2 had no answer within 0 s.');
    service.replies = [];
  });
});
