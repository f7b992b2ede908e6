import { Seeded } from './seeded';
import { pairStrikes, singleStrikes, Striker } from './strikes';

describe('what is killed when', () => {
  it('kills each part twice alone, at moments of their own', () => {
    const strikes = singleStrikes(new Seeded(3));
    expect(strikes.map(({ parts }) => parts.join()).sort()).toEqual(['postgres', 'postgres', 'service', 'service', 'temporal', 'temporal', 'worker', 'worker']);
    expect(new Set(strikes.map(({ moment }) => moment)).size).toBe(8);
  });

  it('kills every two parts at once', () => {
    expect(pairStrikes(new Seeded(3)).map(({ parts }) => parts.join('+')).sort()).toEqual(['postgres+service', 'postgres+temporal', 'postgres+worker', 'service+worker', 'temporal+service', 'temporal+worker']);
  });

  it('repeats with the seed', () => {
    expect(singleStrikes(new Seeded(9), ['worker'])).toEqual(singleStrikes(new Seeded(9), ['worker']));
  });

  it('starts again what it has killed, the stores first', async () => {
    const calls: string[] = [];
    const stack = { kill: async (part: string) => void calls.push(`kill ${part}`), startPart: async (part: string) => void calls.push(`start ${part}`) };
    await new Striker(stack, () => undefined).strike(['worker', 'postgres']);
    expect(calls).toEqual(['kill worker', 'kill postgres', 'start postgres', 'start worker']);
  });
});
