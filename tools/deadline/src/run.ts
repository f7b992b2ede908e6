import { readFileSync } from 'node:fs';
import { CALENDAR_FILES } from '@due-process/legal-time';
import { answerDeadline, appliesIn, caseFileProblems, checkDateCases, clocksOf, PACKS, packVersion, readInstant, regionNamed, type DateCaseFile, type DeadlineResult } from '@due-process/rules';
import { readArguments, WrongArguments, type Asked, type Printing } from './arguments';
import { HELP } from './help';
import { printAnswer, say } from './print-answer';

/** What a run leaves behind: lines for each stream and the exit code. */
export interface Outcome {
  readonly code: 0 | 1;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

const done = (out: readonly string[]): Outcome => ({ code: 0, out, err: [] });
const wrong = (sentence: string): Outcome => ({ code: 1, out: [], err: [sentence] });

/** Runs one command line; everything that can be wrong with it ends in one sentence and exit code 1. */
export function run(argv: readonly string[]): Outcome {
  try {
    return perform(readArguments(argv));
  } catch (error) {
    if (error instanceof WrongArguments) return wrong(error.message);
    throw error;
  }
}

function perform(asked: Asked): Outcome {
  switch (asked.task) {
    case 'help':
      return done(HELP);
    case 'list':
      return list(asked.options, asked.region);
    case 'check':
      return check(asked.file, asked.asOf, asked.options);
    case 'answer':
      return answer(asked.request, asked.options);
  }
}

function ask(request: unknown, asOf?: string): DeadlineResult {
  return answerDeadline(request, { packs: PACKS, calendarFiles: CALENDAR_FILES, ...(asOf === undefined ? {} : { asOf }) });
}

function answer(request: unknown, options: Printing): Outcome {
  const result = ask(request);
  if (options.json) {
    const body = result.ok ? result.answer : { refused: result.refusal.kind === 'law', ...result.refusal };
    return { code: result.ok ? 0 : 1, out: [JSON.stringify(body, null, 2)], err: [] };
  }
  if (result.ok) return done(printAnswer(result.answer, options));
  const { code, message, article, kind } = result.refusal;
  const law = kind === 'law' && article !== undefined ? ` (${article})` : '';
  return wrong(`${code}: ${say(message, options.lang)}${law}`);
}

function list({ lang, json }: Printing, region: string | undefined): Outcome {
  const named = region === undefined ? undefined : regionNamed(PACKS, region);
  if (region !== undefined && named === undefined) return wrong(`There are no rules in region ${region}.`);
  const packs = PACKS.filter((pack) => named === undefined || appliesIn(pack, named));
  const clocks = clocksOf(packs).map(({ rule: { id, title, article }, pack }) => ({ id, title, article, pack: packVersion(pack) }));
  if (json) return done([JSON.stringify(clocks, null, 2)]);
  return done(clocks.map(({ id, title, article }) => `${id}\t${say(title, lang)}\t${article}`));
}

function check(name: string, asOf: string | undefined, { json }: Printing): Outcome {
  if (asOf !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(asOf) && readInstant(asOf) === undefined) return wrong(`--as-of is a day YYYY-MM-DD, not ${asOf}.`);
  const file = readCases(name);
  if (typeof file === 'string') return wrong(file);
  const { checks, mismatches } = checkDateCases(file, (request) => ask(request, asOf));
  const code = mismatches.length === 0 ? 0 : 1;
  if (checks === 0) return wrong(`${name} holds no check.`);
  if (json) return { code, out: [JSON.stringify({ checks, mismatches }, null, 2)], err: [] };
  const failed = new Set(mismatches.map((mismatch) => mismatch.check)).size;
  const lines = mismatches.map(({ check: which, key, expected, actual }) => `${which}: ${key}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
  return { code, out: [...lines, `${checks} checks: ${checks - failed} as expected, ${failed} not.`], err: [] };
}

/** The file, or one sentence why it is none. */
function readCases(name: string): DateCaseFile | string {
  let text: string;
  try {
    text = readFileSync(name, 'utf8');
  } catch (error) {
    return `${name} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'}).`;
  }
  try {
    const file: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const [problem] = caseFileProblems(file);
    return problem === undefined ? (file as DateCaseFile) : `${name} is no file of date cases: ${problem}.`;
  } catch {
    return `${name} is no JSON.`;
  }
}
