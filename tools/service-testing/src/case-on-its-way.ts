import type { Desk, Reply } from './desk';

/** A case on its way through its procedure, told as acts over REST: it carries the version from one act to the next. */
export class CaseOnItsWay {
  #version: string;

  constructor(
    private readonly deskOf: (person: string) => Desk,
    readonly id: string,
    version: string,
  ) {
    this.#version = version;
  }

  get version(): string {
    return this.#version;
  }

  /** The act, which must be accepted. */
  async does(person: string, room: string, input: object): Promise<Reply> {
    const reply = await this.tries(person, room, input);
    if (reply.status !== 201) throw new Error(`${room}: ${reply.status} ${JSON.stringify(reply.body)}`);
    return reply;
  }

  /** The act, whatever becomes of it. */
  async tries(person: string, room: string, input: object): Promise<Reply> {
    const reply = await this.deskOf(person).act(this.id, room, input, this.#version);
    if (reply.etag) this.#version = reply.etag;
    return reply;
  }

  /** Takes the version that the record has by now. */
  async reread(person: string): Promise<Reply> {
    const reply = await this.deskOf(person).read(this.id);
    this.#version = reply.etag ?? this.#version;
    return reply;
  }
}
