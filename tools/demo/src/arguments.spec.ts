import { readArguments } from './arguments';
import { STORIES } from './stories';

describe('the arguments of the demonstration', () => {
  const names = (...args: string[]) => readArguments(args).stories.map(({ name }) => name);

  it('tell all stories in the order of their days, because legal time only goes forward', () => {
    expect(names()).toEqual(STORIES.map(({ name }) => name));
    expect([...STORIES].sort((a, b) => a.begins.localeCompare(b.begins))).toEqual([...STORIES]);
    expect(readArguments([]).exit).toBe(false);
  });

  it('tell one alone, wherever --exit stands', () => {
    expect([names('--only', 'sealing'), names('--exit', '--only', 'penalty'), readArguments(['--only', 'breach', '--exit']).exit]).toEqual([['sealing'], ['penalty'], true]);
  });

  it.each([['--onyl'], ['--only'], ['--only', 'story'], ['--only', '--exit'], ['breach']])('refuse %s %s with what is known', (...args) => expect(() => readArguments(args)).toThrow(/breach/));
});
