import { readOptions } from './options';

describe('the arguments of npm run faults', () => {
  it('has a default for everything', () => {
    expect(readOptions([])).toEqual({ seed: 20_220_101, rounds: 2, only: undefined, plant: false });
  });

  it('reads what is given', () => {
    expect(readOptions(['--seed', '7', '--rounds', '3', '--only', 'postgres', '--plant'])).toEqual({ seed: 7, rounds: 3, only: 'postgres', plant: true });
  });

  it.each([
    [['--only', 'network'], /--only is "network"/],
    [['--only'], /--only is ""/],
    [['--seed', '0'], /--seed is "0"/],
    [['--rounds', '1.5'], /--rounds is "1.5"/],
    [['--rounds'], /--rounds is ""/],
    [['--fast'], /does not know "--fast"/],
  ])('refuses %j with one sentence', (args, sentence) => {
    expect(() => readOptions(args)).toThrow(sentence);
  });
});
