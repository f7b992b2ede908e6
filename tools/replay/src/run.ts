import { readFileSync } from 'node:fs';
import { replayFile } from './replay';
import { closing, line } from './verdict';

/** What a run leaves behind: lines for each stream and the exit code. */
export interface Outcome {
  readonly code: 0 | 1;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

export const HELP = [
  'npm run -s replay -- FILE [--json]',
  '',
  'Sends published cases (a JSON list in the form of published-cases.json) through the domain: acts, articles, amounts, multiples, dates, measures.',
  'One line a case: reproduced | refused (with the code and why that is right) | too little published | mismatch (with both figures).',
  'Exit code 1 on a mismatch, or where the file cannot be read.',
];

const wrong = (sentence: string): Outcome => ({ code: 1, out: [], err: [sentence] });

/** Runs one command line; everything that can be wrong with it ends in one sentence and exit code 1. */
export function run(argv: readonly string[]): Outcome {
  if (argv.includes('--help') || argv.includes('-h')) return { code: 0, out: HELP, err: [] };
  const json = argv.includes('--json');
  const [name, ...more] = argv.filter((word) => word !== '--json');
  if (name === undefined || more.length > 0 || name.startsWith('-')) return wrong('Name one file of published cases: npm run -s replay -- FILE [--json]');
  const file = read(name);
  if ('sentence' in file) return wrong(file.sentence);
  const verdicts = replayFile(file.content);
  if (!verdicts) return wrong(`${name} is no list of published cases.`);
  const code = verdicts.some(({ outcome }) => outcome === 'mismatch') ? 1 : 0;
  if (json) return { code, out: [JSON.stringify(verdicts, null, 2)], err: [] };
  return { code, out: [...verdicts.map(line), closing(verdicts)], err: [] };
}

function read(name: string): { readonly content: unknown } | { readonly sentence: string } {
  let text: string;
  try {
    text = readFileSync(name, 'utf8');
  } catch (error) {
    return { sentence: `${name} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'}).` };
  }
  try {
    return { content: JSON.parse(text.replace(/^\ufeff/, '')) as unknown };
  } catch {
    return { sentence: `${name} is no JSON.` };
  }
}
