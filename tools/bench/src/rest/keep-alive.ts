import { Pool } from 'undici';

export interface Reply {
  readonly status: number;
  readonly etag: string | undefined;
  readonly text: string;
}

/** A lean client: connections that stay open, bodies and headers as they are, answers as text. */
export class KeepAlive {
  readonly #pool: Pool;

  constructor(origin: string, connections: number) {
    this.#pool = new Pool(origin, { connections, pipelining: 1, keepAliveTimeout: 60_000 });
  }

  async send(method: 'GET' | 'POST', path: string, headers: Record<string, string>, body?: string): Promise<Reply> {
    const answer = await this.#pool.request({ method, path, headers, ...(body === undefined ? {} : { body }) });
    const text = await answer.body.text();
    const etag = answer.headers['etag'];
    return { status: answer.statusCode, etag: typeof etag === 'string' ? etag : undefined, text };
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}
