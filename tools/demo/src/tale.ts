import { instantOf } from '@due-process/legal-time';
import { PEOPLE } from './people';
import type { ServiceClient, ServiceName } from './service-client';
import type { Storyteller } from './storyteller';

/** A record that a story follows, and who reads it for the printed lines. */
export interface Followed {
  readonly service: ServiceName;
  /** Its address, e.g. `/penalty-cases/LZ-CF-2026-000001`. */
  readonly path: string;
  readonly reader: string;
  /** What the lines call it where a story has more than one, e.g. `甲`. */
  readonly tag: string;
}

/** What somebody does in a story: who, the room of the act, its title in the line, what is sent, and the article behind it. */
export type Step = readonly [person: string, room: string, title: string, body: object, article: string];

/** How long a story waits for what a timer does. */
const PATIENCE_MS = 30_000;

/** A story through REST on the sandbox clock; what happens by itself is waited for, not done. */
export class Tale {
  constructor(
    readonly client: ServiceClient,
    readonly teller: Storyteller,
    private readonly patienceMs = PATIENCE_MS,
  ) {}

  /** Moves legal time forward to a moment of Shanghai, `2026-03-09 08:30`; everything that waits follows. */
  async at(when: string): Promise<void> {
    const [day, time = '09:00'] = when.split(' ');
    await this.client.act('agreements', 'administrator', '/sandbox/clock', { to: instantOf(`${day}T${time}:00+08:00`) });
  }

  /** Somebody opens a record; the story follows it from here on, read by the same person or by another. */
  async opens(service: ServiceName, tag: string, [person, room, title, body, article]: Step, reader = person): Promise<Followed> {
    const opened = await this.client.act(service, person, `/${room}`, body);
    const followed = { service, path: `/${room.split('/')[0]}/${opened.caseId}`, reader, tag };
    await this.#told(followed, title, person, opened, article);
    return followed;
  }

  async does(followed: Followed, [person, room, title, body, article]: Step): Promise<any> {
    const answer = await this.client.act(followed.service, person, `${followed.path}/${room}`, body);
    await this.#told(followed, title, person, answer, article);
    return answer;
  }

  /** Tries what must be refused, and prints why it was. */
  async isRefused(followed: Followed, [person, room, title, body, code]: Step): Promise<void> {
    const answer = await this.client.attempt(followed.service, person, `${followed.path}/${room}`, body);
    if (answer.status < 400 || answer.body.code !== code) throw new Error(`${title} should have been refused as ${code}, and was answered ${answer.status} ${answer.body?.code ?? ''}.`);
    const { now } = await this.client.read('agreements', 'administrator', '/sandbox/clock');
    const view = await this.view(followed);
    this.teller.line({ at: now, act: named(followed, `✗ ${title}`), who: PEOPLE[person] ?? person, state: view.stageLabel, ...deadlineOf(view), article: `${answer.status} ${answer.body.code}` });
    this.teller.note(answer.body.errors?.[0]?.detail?.zh ?? answer.body.detail?.zh ?? answer.body.detail);
  }

  /** Waits for what the timers do; nobody asks for it. */
  async byItself(followed: Followed, type: string, title: string, article: string): Promise<void> {
    const found = await this.#waitFor(title, async () => (await this.client.read(followed.service, followed.reader, `${followed.path}/events`)).items.filter((event: { type: string }) => event.type === type).at(-1));
    await this.#line(followed, `⏱ ${title}`, '期限届满，自行发生', found.effectiveAt, article);
  }

  /** Waits until a record stands where another one's decision, or a timer, brings it. */
  async reaches(followed: Followed, stage: string): Promise<any> {
    return this.#waitFor(stage, async () => {
      const view = await this.view(followed);
      return view.stage === stage ? view : undefined;
    });
  }

  view({ service, reader, path }: Followed): Promise<any> {
    return this.client.read(service, reader, path);
  }

  async #waitFor<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
    const until = Date.now() + this.patienceMs;
    while (Date.now() < until) {
      const found = await look();
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${what} did not happen by itself within ${this.patienceMs / 1000} seconds.`);
  }

  async #told(followed: Followed, title: string, person: string, answer: any, article: string): Promise<void> {
    await this.#line(followed, title, PEOPLE[person] ?? person, answer.events.at(-1).effectiveAt, article);
  }

  async #line(followed: Followed, title: string, who: string, at: string, article: string): Promise<void> {
    const view = await this.view(followed);
    this.teller.line({ at, act: named(followed, title), who, state: view.stageLabel, ...deadlineOf(view), article });
  }
}

const named = ({ tag }: Followed, title: string): string => (tag ? `${tag} ${title}` : title);

function deadlineOf(view: any): { deadline?: string } {
  const next = view.nextDeadline;
  return next ? { deadline: `${next.lastDay} ${next.title?.zh ?? ''}` } : {};
}
