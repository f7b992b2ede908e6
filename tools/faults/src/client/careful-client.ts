import { pause } from '@due-process/local-stack';
import type { Expected, Ledger, Received } from './ledger';

/** An act that somebody wants done. */
export interface Wish {
  readonly person: string;
  /** Path below `/api/v1`. */
  readonly path: string;
  readonly body: object;
  /** The same for every repetition of this wish. */
  readonly key: string;
  readonly expected?: Expected;
}

export interface CarefulClientOptions {
  /** `http://host:port` of the service and of the issuer of tokens. */
  readonly service: string;
  readonly issuer: string;
  readonly ledger: Ledger;
  /** How long a wish is repeated before the client gives up, ms. */
  readonly patienceMs?: number;
  /** Wait before a repetition, ms; doubles up to `pauseMaxMs`. */
  readonly pauseMs?: number;
  readonly pauseMaxMs?: number;
  /** A request without an answer is given up after this time, ms. */
  readonly timeoutMs?: number;
}

/** A wish without an answer when patience was at its end. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
}

const CASE = /^\/(?:breach-cases|suspensions)\/[^/]+/;

/**
 * A client as one should write it: every act has a key; when the connection breaks or the service has a fault, the same key is
 * sent again until there is an answer; when the case has changed meanwhile (412), it is read again and the act sent on what is there.
 */
export class CarefulClient {
  readonly #tokens = new Map<string, Promise<string>>();
  readonly #options: Required<CarefulClientOptions>;

  constructor(options: CarefulClientOptions) {
    this.#options = { patienceMs: 90_000, pauseMs: 50, pauseMaxMs: 500, timeoutMs: 10_000, ...options };
  }

  /** Has the act done, or learns why it is refused. @throws Unanswered */
  async act(wish: Wish): Promise<Received> {
    const { ledger } = this.#options;
    ledger.ask(wish.person, wish.key, wish.path, wish.body, wish.expected);
    return this.#insist(wish.key, async () => {
      const answer = await this.send(wish, await this.version(wish.person, wish.path));
      return !answer || isUndecided(answer) ? undefined : answer;
    });
  }

  /** Sends an act once, on the version given; undefined when no answer came. Every answer is noted. */
  async send(wish: Wish, version: string | undefined): Promise<Received | undefined> {
    const { ledger } = this.#options;
    ledger.ask(wish.person, wish.key, wish.path, wish.body, wish.expected);
    const headers = { 'idempotency-key': wish.key, ...(version ? { 'if-match': version } : {}) };
    const answer = await this.#request(wish.person, 'POST', wish.path, wish.body, headers);
    if (!answer || isFault(answer)) {
      ledger.lose(wish.person, wish.key, answer?.status);
      return undefined;
    }
    if (!isUndecided(answer)) ledger.receive(wish.person, wish.key, answer);
    return answer;
  }

  /** Reads until there is an answer; throws where it is a refusal. */
  async read(person: string, path: string): Promise<any> {
    const answer = await this.#readAnswer(person, path);
    if (answer.status >= 400) throw new Error(`GET ${path} was refused to ${person}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** Posts something that needs no key, once; true where it was taken. What is posted so must be safe to repeat. */
  async post(person: string, path: string, body: object): Promise<boolean> {
    const answer = await this.#request(person, 'POST', path, body);
    return answer !== undefined && answer.status < 300;
  }

  /** The version of the case that a path belongs to, as `If-Match` wants it; undefined where there is no case yet. */
  async version(person: string, path: string): Promise<string | undefined> {
    const ofCase = CASE.exec(path)?.[0];
    return ofCase ? (await this.#readAnswer(person, ofCase)).etag : undefined;
  }

  #readAnswer(person: string, path: string): Promise<Received & { readonly etag?: string }> {
    return this.#insist(`GET ${path}`, async () => {
      const answer = await this.#request(person, 'GET', path);
      return answer && !isFault(answer) ? answer : undefined;
    });
  }

  /** Asks again and again, with growing pauses, until there is an answer. */
  async #insist<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
    const { patienceMs, pauseMs, pauseMaxMs } = this.#options;
    const end = Date.now() + patienceMs;
    for (let wait = pauseMs; ; wait = Math.min(wait * 2, pauseMaxMs)) {
      const answer = await ask();
      if (answer !== undefined) return answer;
      if (Date.now() > end) throw new Unanswered(`${what} had no answer within ${patienceMs / 1000} s.`);
      await pause(wait);
    }
  }

  async #request(person: string, method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<(Received & { readonly etag?: string }) | undefined> {
    const token = await this.#token(person);
    try {
      const response = await fetch(`${this.#options.service}/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
        ...(body ? { body: JSON.stringify(body) } : {}),
        signal: AbortSignal.timeout(this.#options.timeoutMs),
      });
      const text = await response.text();
      const etag = response.headers.get('etag') ?? undefined;
      return { status: response.status, body: text ? JSON.parse(text) : undefined, replayed: response.headers.get('idempotency-replayed') === 'true', ...(etag ? { etag } : {}) };
    } catch {
      return undefined;
    }
  }

  #token(person: string): Promise<string> {
    let token = this.#tokens.get(person);
    if (!token) {
      token = this.#freshToken(person);
      this.#tokens.set(person, token);
      token.catch(() => this.#tokens.delete(person));
    }
    return token;
  }

  async #freshToken(person: string): Promise<string> {
    const response = await fetch(`${this.#options.issuer}/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ person }) });
    const body: any = await response.json();
    if (!response.ok) throw new Error(`The issuer gives no token to ${person}: ${JSON.stringify(body)}`);
    return body.access_token as string;
  }
}

/** The service could not answer: what became of the act is unknown. */
function isFault({ status }: Received): boolean {
  return status >= 500 || status === 429;
}

/** Nothing was decided: somebody else was faster, and the act has to be asked for again on what is there now. */
function isUndecided({ status, body }: Received): boolean {
  return status === 412 || body?.code === 'RECORD.CONTENDED';
}
