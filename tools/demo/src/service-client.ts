import { randomUUID } from 'node:crypto';

/** An answer of the service: what an act did, or why it was refused. */
export interface Answer {
  readonly status: number;
  readonly body: any;
}

/** A refused act, told as the service told it. */
export class Refused extends Error {
  constructor(readonly answer: Answer) {
    super(`${answer.status} ${answer.body?.code ?? ''} ${answer.body?.detail?.zh ?? answer.body?.detail ?? ''}`);
  }
}

/** What the people of the demonstration do over REST: each with a token of their own, every act with a key of its own. */
export class ServiceClient {
  readonly #tokens = new Map<string, string>();

  constructor(
    private readonly agreements: string,
    private readonly issuer: string,
  ) {}

  /** An act on a case, on the version that the person has just read; throws {@link Refused}. */
  async act(person: string, path: string, body: object): Promise<any> {
    const answer = await this.attempt(person, path, body);
    if (answer.status >= 400) throw new Refused(answer);
    return answer.body;
  }

  /** The same, but a refusal is an answer. */
  async attempt(person: string, path: string, body: object): Promise<Answer> {
    const parent = /^(\/(?:breach-cases|suspensions)\/[^/]+)\//.exec(path)?.[1];
    const etag = parent ? await this.#etag(person, parent) : undefined;
    return this.#send(person, 'POST', path, body, { 'idempotency-key': randomUUID(), ...(etag ? { 'if-match': etag } : {}) });
  }

  async read(person: string, path: string): Promise<any> {
    const answer = await this.#send(person, 'GET', path);
    if (answer.status >= 400) throw new Refused(answer);
    return answer.body;
  }

  async #etag(person: string, path: string): Promise<string | undefined> {
    const response = await fetch(`${this.agreements}/api/v1${path}`, { headers: { authorization: `Bearer ${await this.#token(person)}` } });
    await response.arrayBuffer();
    return response.headers.get('etag') ?? undefined;
  }

  async #send(person: string, method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${this.agreements}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${await this.#token(person)}`, ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : undefined };
  }

  async #token(person: string): Promise<string> {
    let token = this.#tokens.get(person);
    if (!token) {
      const response = await fetch(`${this.issuer}/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ person }) });
      const body: any = await response.json();
      if (!response.ok) throw new Error(`The issuer gives no token to ${person}: ${JSON.stringify(body)}`);
      token = (body.token ?? body.access_token) as string;
      this.#tokens.set(person, token);
    }
    return token;
  }
}
