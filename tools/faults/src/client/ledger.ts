/** What the law says about a request; the ledger notes it before the answer is known. */
export type Expected = 'accepted' | 'refused';

/** An answer as it reached a client. */
export interface Received {
  readonly status: number;
  readonly body: any;
  /** The service said that it gave the first answer again. */
  readonly replayed: boolean;
}

/** One thing that somebody asked for, under one key, however often it was sent. */
export interface Asked {
  readonly person: string;
  readonly key: string;
  /** Path below `/api/v1`. */
  readonly path: string;
  readonly body: unknown;
  /** Absent where a race decides, as in a storm. */
  readonly expected?: Expected;
  readonly received: readonly Received[];
  /** Sent without an answer: the connection broke, or the service could not say what became of it. */
  readonly lost: number;
  /** Status of those of them that the service answered with a fault, e.g. 503. */
  readonly faults: readonly number[];
}

/** What the clients know afterwards: the checker compares it with the record. */
export class Ledger {
  readonly #entries = new Map<string, { -readonly [K in keyof Asked]: Asked[K] } & { received: Received[]; faults: number[] }>();

  /** Opens the line of a request; a repetition of the same key goes on with it. */
  ask(person: string, key: string, path: string, body: unknown, expected?: Expected): void {
    const id = `${person} ${key}`;
    if (!this.#entries.has(id)) this.#entries.set(id, { person, key, path, body, expected, received: [], lost: 0, faults: [] });
  }

  /** Nothing certain came back; `status` where the service told of a fault. */
  lose(person: string, key: string, status?: number): void {
    const entry = this.#entry(person, key);
    entry.lost += 1;
    if (status !== undefined) entry.faults.push(status);
  }

  receive(person: string, key: string, answer: Received): void {
    this.#entry(person, key).received.push(answer);
  }

  get asked(): readonly Asked[] {
    return [...this.#entries.values()];
  }

  #entry(person: string, key: string) {
    const entry = this.#entries.get(`${person} ${key}`);
    if (!entry) throw new Error(`Nobody has asked under ${person} ${key}.`);
    return entry;
  }
}
