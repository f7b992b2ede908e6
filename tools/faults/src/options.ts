import { StartFailure } from '@due-process/local-stack';

/** What a run can be restricted to: one kind of fault. */
export const KINDS = ['worker', 'service', 'temporal', 'postgres', 'storm', 'outage', 'stories'] as const;

export type Kind = (typeof KINDS)[number];

/** What `npm run faults` was asked for. */
export interface Options {
  /** The same seed gives the same cases, the same faults and the same moments. */
  readonly seed: number;
  /** Rounds of cases during which processes are killed. */
  readonly rounds: number;
  readonly only?: Kind;
  /** Damages the record and the engine at the end: the checker must find it. */
  readonly plant: boolean;
}

const USAGE = `npm run faults -- [--seed N] [--rounds N] [--only ${KINDS.join('|')}] [--plant]`;
const SEED = 20_220_101;
const ROUNDS = 2;

/** Reads the arguments. @throws StartFailure with one sentence for what makes no sense */
export function readOptions(args: readonly string[]): Options {
  const options = { seed: SEED, rounds: ROUNDS, only: undefined as Kind | undefined, plant: false };
  const left = [...args];
  for (let flag = left.shift(); flag !== undefined; flag = left.shift()) {
    if (flag === '--seed') options.seed = wholeNumber(flag, left.shift());
    else if (flag === '--rounds') options.rounds = wholeNumber(flag, left.shift());
    else if (flag === '--only') options.only = kind(left.shift());
    else if (flag === '--plant') options.plant = true;
    else throw new StartFailure(`npm run faults does not know "${flag}": ${USAGE}`);
  }
  return options;
}

function wholeNumber(flag: string, text: string | undefined): number {
  const value = Number(text);
  if (text && Number.isSafeInteger(value) && value >= 1 && value <= 0xffff_ffff) return value;
  throw new StartFailure(`${flag} is "${text ?? ''}": give a whole number from 1 on. ${USAGE}`);
}

function kind(text: string | undefined): Kind {
  const found = KINDS.find((candidate) => candidate === text);
  if (found) return found;
  throw new StartFailure(`--only is "${text ?? ''}": give ${KINDS.join(', ')}.`);
}
