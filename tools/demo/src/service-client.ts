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

/** How the client meets a system that is being killed; a story alone needs none of it. */
export interface Patience {
  /** For how long an answer that does not come, or that says “not now”, is asked for again, ms. */
  readonly forMs: number;
  /** Before each sending. */
  readonly onRequest?: () => void;
}

interface Sent {
  readonly status: number;
  readonly etag: string | null;
  readonly content: Buffer;
}

const RECORD = /^(\/[a-z-]+\/[^/]+)\/[^/]+$/;
const PAUSE_MS = 150;

/** What the people of the stories do over REST: each with a token of their own, every act with a key of its own. */
export class ServiceClient {
  readonly #tokens = new Map<string, string>();

  constructor(
    private readonly addresses: Addresses,
    private readonly patience: Patience = { forMs: 0 },
  ) {}

  /** An act on a record, on the version that the person has just read; throws {@link Refused}. */
  async act(service: ServiceName, person: string, path: string, body: object): Promise<any> {
    return accepted(await this.attempt(service, person, path, body));
  }

  /** The same, but a refusal is an answer. What a timer overtook is read and sent again; what was sent without an answer keeps its key. */
  async attempt(service: ServiceName, person: string, path: string, body: object): Promise<Answer> {
    const record = RECORD.exec(path)?.[1];
    const until = Date.now() + this.patience.forMs;
    for (;;) {
      const etag = record ? (await this.#send(service, person, 'GET', record)).etag : undefined;
      const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...(etag ? { 'if-match': etag } : {}) };
      const answer = answerOf(await this.#send(service, person, 'POST', path, JSON.stringify(body), headers));
      if (answer.status !== 412 || Date.now() >= until) return answer;
    }
  }

  async read(service: ServiceName, person: string, path: string): Promise<any> {
    return accepted(answerOf(await this.#send(service, person, 'GET', path)));
  }

  /** Sends a file as it is; answers what the service received. */
  async upload(service: ServiceName, person: string, path: string, name: string, content: string): Promise<any> {
    const headers = { 'content-type': 'application/octet-stream', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` };
    return accepted(answerOf(await this.#send(service, person, 'POST', path, content, headers)));
  }

  async download(service: ServiceName, person: string, path: string): Promise<Buffer> {
    const sent = await this.#send(service, person, 'GET', path);
    if (sent.status >= 400) throw new Refused(answerOf(sent));
    return sent.content;
  }

  /** Sends until somebody answers who can: a service that is away, or that cannot reach what it needs, has done nothing that the key does not know. */
  async #send(service: ServiceName, person: string, method: string, path: string, body?: string, headers: Record<string, string> = {}): Promise<Sent> {
    const until = Date.now() + this.patience.forMs;
    for (;;) {
      this.patience.onRequest?.();
      const sent = await this.#once(service, person, method, path, body, headers).catch((fault: unknown) => {
        if (Date.now() >= until) throw fault;
        return undefined;
      });
      if (sent && (sent.status !== 503 || Date.now() >= until)) return sent;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }

  async #once(service: ServiceName, person: string, method: string, path: string, body: string | undefined, headers: Record<string, string>): Promise<Sent> {
    const response = await fetch(`${this.addresses.service(service)}/api/v1${path}`, { method, headers: { authorization: `Bearer ${await this.#token(person)}`, ...headers }, ...(body === undefined ? {} : { body }) });
    return { status: response.status, etag: response.headers.get('etag'), content: Buffer.from(await response.arrayBuffer()) };
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

function accepted(answer: Answer): any {
  if (answer.status >= 400) throw new Refused(answer);
  return answer.body;
}

function answerOf({ status, content }: Sent): Answer {
  return { status, body: content.length > 0 ? JSON.parse(content.toString('utf8')) : undefined };
}
