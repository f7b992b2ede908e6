import { randomUUID } from 'node:crypto';
import { KeepAlive, type Reply } from './keep-alive';
import type { WireAct } from './acts';
import { tokens, type Who } from './people';

/** A case as its client knows it: number and the version that the last answer carried. */
export interface KnownCase {
  readonly id: string;
  etag: string;
}

/** What the benchmark asks of the service, over REST like everybody else. */
export class DeskClient {
  private constructor(
    private readonly http: KeepAlive,
    private readonly headers: Readonly<Record<Who, Record<string, string>>>,
    private readonly collection: string,
  ) {}

  static async connect(service: string, issuer: string, connections: number, collection = 'breach-cases'): Promise<DeskClient> {
    const entries = Object.entries(await tokens(issuer)).map(([who, authorization]) => [who, { authorization, 'content-type': 'application/json' }]);
    return new DeskClient(new KeepAlive(service, connections), Object.fromEntries(entries), collection);
  }

  async openCase(opening: WireAct): Promise<KnownCase> {
    const reply = await this.#post(`/api/v1/${this.collection}`, opening);
    if (reply.status !== 201) throw new Error(`A case was not opened: ${reply.status} ${reply.text}`);
    const id = /"caseId":"([^"]+)"/.exec(reply.text)?.[1];
    if (!id || !reply.etag) throw new Error(`The answer names no case or no version: ${reply.text}`);
    return { id, etag: reply.etag };
  }

  /** An act that must be accepted. */
  async act(one: KnownCase, act: WireAct): Promise<void> {
    const reply = await this.attempt(one, act);
    if (reply.status >= 300) throw new Error(`${act.room} on ${one.id} was not accepted: ${reply.status} ${reply.text}`);
    if (!reply.etag) throw new Error(`The answer to ${act.room} carries no version.`);
    one.etag = reply.etag;
  }

  /** An act that may be refused. */
  attempt(one: KnownCase, act: WireAct): Promise<Reply> {
    return this.#post(`/api/v1/${this.collection}/${one.id}/${act.room}`, act, one.etag);
  }

  async read(who: Who, path: string): Promise<Reply> {
    const { authorization } = this.headers[who];
    return this.http.send('GET', `/api/v1${path}`, { authorization: authorization ?? '' });
  }

  /** Anything else that is sent to the service. */
  ask(who: Who, path: string, body: object): Promise<Reply> {
    return this.http.send('POST', `/api/v1${path}`, { ...this.headers[who], 'idempotency-key': randomUUID() }, JSON.stringify(body));
  }

  /** The version of a case as it stands in the record now. */
  async versionOf(id: string, who: Who = 'officer'): Promise<string> {
    const { status, etag } = await this.read(who, `/${this.collection}/${id}`);
    if (status !== 200 || !etag) throw new Error(`${id} cannot be read: ${status}`);
    return etag;
  }

  /** Moves legal time forward. */
  async moveClock(to: string): Promise<void> {
    const reply = await this.http.send('POST', '/api/v1/sandbox/clock', { ...this.headers.administrator, 'idempotency-key': randomUUID() }, JSON.stringify({ to }));
    if (reply.status >= 300) throw new Error(`The sandbox clock stays: ${reply.status} ${reply.text}`);
  }

  /** The same people at another collection of the same service. */
  at(collection: string): DeskClient {
    return new DeskClient(this.http, this.headers, collection);
  }

  close(): Promise<void> {
    return this.http.close();
  }

  #post(path: string, act: WireAct, etag?: string): Promise<Reply> {
    return this.http.send('POST', path, { ...this.headers[act.who], 'idempotency-key': randomUUID(), ...(etag ? { 'if-match': etag } : {}) }, act.body);
  }
}
