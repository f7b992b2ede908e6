import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBlock } from './document';
import { asMarkdown, asText } from './rendering';
import { atLeast, atMost, type Section } from './section';

const MARKED = (part: string, inside: string): string => `<!-- bench:${part} begin: written by npm run bench -- --write -->${inside}<!-- bench:${part} end -->`;

describe('the document of results', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-document-'));
  const file = join(folder, 'benchmarks.md');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('replaces the block of one part, again and again, and leaves everything else', () => {
    writeFileSync(file, `Prose.\n${MARKED('accept', '\n\nold\n\n')}\nMore.\n${MARKED('carry', '\n\nother\n\n')}\nEnd.\n`);
    writeBlock(file, 'accept', 'first');
    writeBlock(file, 'accept', 'second');
    expect(readFileSync(file, 'utf8')).toBe(`Prose.\n${MARKED('accept', '\n\nsecond\n\n')}\nMore.\n${MARKED('carry', '\n\nother\n\n')}\nEnd.\n`);
  });

  it('does not write where there is no block', () => {
    expect(() => writeBlock(file, 'noon', 'x')).toThrow('has no block for "noon"');
  });
});

describe('a section', () => {
  const section: Section = {
    title: 'Speed', columns: ['', 'ours'], rows: [['whole', '1.00'], ['  floor', '0.50']],
    aims: [atMost('not slower than 3x', 2, 3), atLeast('not less than 5x', 4, 5)], notes: ['A note.'],
  };

  it('shows in the terminal what was met and what was missed', () => {
    expect(asText(section).split('\n')).toEqual(['', 'Speed', '           ours', '  ─────────────', '  whole    1.00', '    floor  0.50', '  ✓ not slower than 3x: 2.00x', '  ✗ not less than 5x: 4.00x', '  · A note.']);
  });

  it('is the same as a table of the document', () => {
    expect(asMarkdown(section)).toBe('### Speed\n\n|  | ours |\n| --- | ---: |\n| whole | 1.00 |\n| – floor | 0.50 |\n\n- ✓ not slower than 3x: **2.00x**\n- ✗ not less than 5x: **4.00x**\n\nA note.');
  });
});
