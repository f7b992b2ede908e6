import { ArgumentsRefused, PARTS, readArguments } from './arguments';

describe('what npm run bench is asked for', () => {
  it('runs every part when none is named', () => {
    expect(readArguments([])).toEqual({ parts: PARTS, write: false });
  });

  it('runs the named parts in their own order, and writes where asked', () => {
    expect(readArguments(['midnight', 'accept', '--write'])).toEqual({ parts: ['accept', 'midnight'], write: true });
  });

  it.each(['noon', '--wrote'])('refuses "%s" in a sentence', (argument) => {
    expect(() => readArguments([argument])).toThrow(ArgumentsRefused);
    expect(() => readArguments([argument])).toThrow(`does not know "${argument}"`);
  });
});
