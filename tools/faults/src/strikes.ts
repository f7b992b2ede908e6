import type { Stack } from '@due-process/local-stack';
import { MOMENTS, type Moment } from './cases/kinds';
import type { Interruption } from './driver';
import type { Kind } from './options';
import type { Seeded } from './seeded';

/** Parts of the system that are killed, by the word that restricts a run to them; in the order in which they are started again. */
export const PARTS = { postgres: 'postgres', temporal: 'temporal', service: 'agreements', worker: 'worker' } as const satisfies Partial<Record<Kind, string>>;

export type Struck = keyof typeof PARTS;

const ALL = Object.keys(PARTS) as readonly Struck[];

/** When in a round what is killed. */
export interface Strike {
  readonly moment: Moment;
  readonly parts: readonly Struck[];
  /** Share of the moment's acts that are answered before. */
  readonly after: number;
}

/** Each part alone, and twice, at moments of their own. */
export function singleStrikes(random: Seeded, parts: readonly Struck[] = ALL): readonly Strike[] {
  return atMoments(random, [...parts, ...parts].map((part) => [part]));
}

/** Every two parts at once. */
export function pairStrikes(random: Seeded): readonly Strike[] {
  return atMoments(random, ALL.flatMap((one, index) => ALL.slice(index + 1).map((other) => [one, other])));
}

function atMoments(random: Seeded, sets: readonly (readonly Struck[])[]): readonly Strike[] {
  if (sets.length > MOMENTS.length) throw new Error('There are more strikes than moments.');
  const moments = random.shuffled(MOMENTS);
  return random.shuffled(sets).map((parts, index) => ({ moment: moments[index] as Moment, parts, after: random.between(0, 7) / 10 }));
}

/** Kills parts as a power failure would and starts them again. */
export class Striker {
  constructor(
    private readonly stack: Pick<Stack, 'kill' | 'startPart'>,
    private readonly say: (line: string) => void,
  ) {}

  /** The strikes of a round, as what interrupts its moments. */
  interruptions(strikes: readonly Strike[]): Partial<Record<Moment, Interruption>> {
    return Object.fromEntries(strikes.map(({ moment, parts, after }) => [moment, { after, happen: () => this.strike(parts) }]));
  }

  async strike(parts: readonly Struck[]): Promise<void> {
    await this.kill(parts);
    await this.start(parts);
  }

  async kill(parts: readonly Struck[]): Promise<void> {
    this.say(`  kill -9 ${parts.join(' and ')}`);
    await Promise.all(parts.map((part) => this.stack.kill(PARTS[part])));
  }

  async start(parts: readonly Struck[]): Promise<void> {
    const begin = Date.now();
    for (const part of ALL.filter((one) => parts.includes(one))) await this.stack.startPart(PARTS[part]);
    this.say(`  ${parts.join(' and ')} up again after ${((Date.now() - begin) / 1000).toFixed(1)} s`);
  }
}
