import { randomUUID } from 'node:crypto';

/** The services of the system, by the names of their contexts. */
export type ServiceName = 'agreements' | 'enforcement' | 'physician-credit';

/** Where the services and the issuer of tokens answer. */
export interface Addresses {
  service(name: ServiceName): string;
  readonly issuer: string;
}

/** An answer of a service: what an act did, or why it was refused. */
export interface Answer {
  readonly status: number;
  readonly body: any;
}

/** A refused act, told as the service told it. */
export class Refused extends Error {
  constructor(readonly answer: Answer) {
    super(`${answer.status} ${answer.body?.code ?? ''} ${answer.body?.detail?.zh ?? answer.body?.detail ?? ''} ${JSON.stringify(answer.body?.errors ?? '')}`);
  }
}

const RECORD = /^(\/[a-z-]+\/[^/]+)\/[^/]+$/;

/** What the people of the stories do over REST: each with a token of their own, every act with a key of its own. */
export class ServiceClient {
  readonly #tokens = new Map<string, string>();

  constructor(private readonly addresses: Addresses) {}

  /** An act on a record, on the version that the person has just read; throws {@link Refused}. */
  async act(service: ServiceName, person: string, path: string, body: object): Promise<any> {
    return this.#accepted(await this.attempt(service, person, path, body));
  }

  /** The same, but a refusal is an answer. */
  async attempt(service: ServiceName, person: string, path: string, body: object): Promise<Answer> {
    const record = RECORD.exec(path)?.[1];
    const etag = record ? (await this.#fetch(service, person, 'GET', record)).headers.get('etag') : undefined;
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...(etag ? { 'if-match': etag } : {}) };
    return this.#answer(await this.#fetch(service, person, 'POST', path, JSON.stringify(body), headers));
  }

  async read(service: ServiceName, person: string, path: string): Promise<any> {
    return this.#accepted(await this.#answer(await this.#fetch(service, person, 'GET', path)));
  }

  /** Sends a file as it is; answers what the service received. */
  async upload(service: ServiceName, person: string, path: string, name: string, content: string): Promise<any> {
    const headers = { 'content-type': 'application/octet-stream', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` };
    return this.#accepted(await this.#answer(await this.#fetch(service, person, 'POST', path, content, headers)));
  }

  async download(service: ServiceName, person: string, path: string): Promise<Buffer> {
    const response = await this.#fetch(service, person, 'GET', path);
    if (!response.ok) throw new Refused(await this.#answer(response));
    return Buffer.from(await response.arrayBuffer());
  }

  #accepted(answer: Answer): any {
    if (answer.status >= 400) throw new Refused(answer);
    return answer.body;
  }

  async #answer(response: Response): Promise<Answer> {
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : undefined };
  }

  async #fetch(service: ServiceName, person: string, method: string, path: string, body?: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.addresses.service(service)}/api/v1${path}`, { method, headers: { authorization: `Bearer ${await this.#token(person)}`, ...headers }, ...(body === undefined ? {} : { body }) });
  }

  async #token(person: string): Promise<string> {
    const known = this.#tokens.get(person);
    if (known) return known;
    const response = await fetch(`${this.addresses.issuer}/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ person }) });
    const body: any = await response.json();
    if (!response.ok) throw new Error(`The issuer gives no token to ${person}: ${JSON.stringify(body)}`);
    const token = (body.token ?? body.access_token) as string;
    this.#tokens.set(person, token);
    return token;
  }
}
