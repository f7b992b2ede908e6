import { randomUUID } from 'node:crypto';

export interface Reply {
  readonly status: number;
  readonly body: any;
  readonly etag: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

/** One person who reads and acts over REST. */
export class Desk {
  constructor(
    /** Address of the service, e.g. `http://127.0.0.1:40001`. */
    private readonly service: string,
    private readonly token: string,
  ) {}

  get(path: string): Promise<Reply> {
    return this.send('GET', path, undefined, {});
  }

  /** A request as it is, headers included. */
  async send(method: 'GET' | 'POST', path: string, body: unknown, headers: Record<string, string>): Promise<Reply> {
    const answer = await fetch(`${this.service}/api/v1${path}`, {
      method,
      headers: { ...(this.token ? { authorization: `Bearer ${this.token}` } : {}), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const etag = answer.headers.get('etag') ?? undefined;
    return { status: answer.status, body: text ? JSON.parse(text) : undefined, etag, headers: Object.fromEntries(answer.headers) };
  }

  open(input: object, key: string = randomUUID()): Promise<Reply> {
    return this.send('POST', '/breach-cases', input, { 'idempotency-key': key });
  }

  /** An act on a case, on a version; `version` as `ETag` gave it. */
  act(caseId: string, room: string, input: object, version: string, key: string = randomUUID()): Promise<Reply> {
    return this.send('POST', `/breach-cases/${caseId}/${room}`, input, { 'idempotency-key': key, 'if-match': version });
  }
}
