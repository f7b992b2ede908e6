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
    /** Cases that are opened and acted on, e.g. `breach-cases`. */
    private readonly collection: string,
  ) {}

  /** The same person at cases of another kind. */
  at(collection: string): Desk {
    return new Desk(this.service, this.token, collection);
  }

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

  /** A request whose answer is taken as it comes: files up and down. */
  raw(method: 'GET' | 'POST', path: string, body?: string | Uint8Array, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.service}/api/v1${path}`, { method, headers: { authorization: `Bearer ${this.token}`, ...headers }, ...(body === undefined ? {} : { body: body as RequestInit['body'] }) });
  }

  open(input: object, key: string = randomUUID()): Promise<Reply> {
    return this.send('POST', `/${this.collection}`, input, { 'idempotency-key': key });
  }

  /** The case as it stands now for this person. */
  read(caseId: string): Promise<Reply> {
    return this.get(`/${this.collection}/${caseId}`);
  }

  /** An act on a case, on a version; `version` as `ETag` gave it. */
  act(caseId: string, room: string, input: object, version: string, key: string = randomUUID()): Promise<Reply> {
    return this.send('POST', `/${this.collection}/${caseId}/${room}`, input, { 'idempotency-key': key, 'if-match': version });
  }
}
