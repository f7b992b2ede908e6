import { ServiceClient, STORIES, Storyteller, Tale, type Story } from '@due-process/demo';
import { instantOf } from '@due-process/legal-time';
import { pause, type Stack } from '@due-process/local-stack';
import { operate } from './operator';
import { Seeded } from './seeded';
import { settled } from './settled';

const moment = (when: string): string => instantOf(`${when.replace(' ', 'T')}:00+08:00`);

/** When legal time begins for the stories. */
export const STORIES_BEGIN = moment((STORIES[0] as Story).begins);

/** What is killed while they are told: every service, the worker, the engine, the database. */
const PARTS = ['postgres', 'temporal', 'agreements', 'enforcement', 'physician-credit', 'worker'] as const;

/** A strike comes after so many requests at least and at most; a story sends about two hundred. */
const APART = { least: 3, most: 9 } as const;
const PATIENCE_MS = 90_000;

/**
 * Every story of the demonstration while parts of the system are killed under it: each must end as the law has it, and afterwards every record, of
 * every context, must be whole and agree with its process. Answers the exit code.
 */
export async function storiesUnderFire(stack: Stack, seed: number, deaths: readonly string[], say: (line: string) => void): Promise<number> {
  const fire = new Fire(stack, new Seeded(seed), say);
  const client = new ServiceClient({ service: (name) => stack.url(name), issuer: stack.url('issuer') }, { forMs: PATIENCE_MS, onRequest: () => fire.request() });
  const tale = new Tale(client, new Storyteller(() => undefined), PATIENCE_MS);
  const broken: string[] = [];
  for (const [index, story] of STORIES.entries()) {
    const begun = Date.now();
    const strikes = fire.strikes;
    try {
      if (index > 0) await tale.at(story.begins);
      await story.tell(tale);
      say(`  ${story.name}: ended as the law has it, ${fire.strikes - strikes} strikes, ${((Date.now() - begun) / 1000).toFixed(0)} s`);
    } catch (fault) {
      broken.push(story.name);
      say(`  ${story.name}: BROKEN: ${(fault as Error).message}`);
    }
  }
  await fire.out();
  const caughtUp = await settled(stack.ownerUrl, say);
  const verified = await operate(stack, 'verify', say);
  const unexpected = deaths.map((sentence) => `  ${sentence}`);
  for (const line of unexpected) say(line);
  const all = [...broken, ...(caughtUp ? [] : ['not caught up']), ...(verified === 0 ? [] : ['verify']), ...(unexpected.length > 0 ? ['a process died by itself'] : [])];
  say(`\nStories under fire: ${fire.strikes} strikes, ${fire.requests} requests; ${all.length === 0 ? 'every story ended as the law has it, every record is whole.' : `broken: ${all.join(', ')}.`}`);
  return all.length === 0 ? 0 : 1;
}

/** Kills one part after another, each in turn and at moments that the seed draws, never two strikes at once. */
class Fire {
  requests = 0;
  strikes = 0;
  #next: number;
  #underWay: Promise<void> = Promise.resolve();
  #burning = false;

  constructor(
    private readonly stack: Stack,
    private readonly random: Seeded,
    private readonly say: (line: string) => void,
  ) {
    this.#next = random.between(APART.least, APART.most);
  }

  /** Counts a request; when its time has come a part is killed while the request is under way. */
  request(): void {
    this.requests += 1;
    if (this.#burning || this.requests < this.#next) return;
    this.#burning = true;
    this.#next = this.requests + this.random.between(APART.least, APART.most);
    this.#underWay = this.#strike(PARTS[this.strikes % PARTS.length] as string).finally(() => (this.#burning = false));
  }

  /** Waits for the last part to be up again. */
  out(): Promise<void> {
    return this.#underWay;
  }

  async #strike(part: string): Promise<void> {
    this.strikes += 1;
    this.say(`  kill -9 ${part}`);
    await this.stack.kill(part);
    await pause(this.random.between(0, 400));
    await this.stack.startPart(part);
  }
}
