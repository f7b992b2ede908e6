import { findChapterProblems, findPackProblems, tellProblem, type PackProblem } from './schema';
import { lineOf } from './json-lines';
import type { JsonPath } from './shapes';

/** What a file of rules turned out to be: its content, or everything that is wrong with it, each with file and line. */
export type PackText = { readonly ok: true; readonly content: unknown } | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads the text of a pack or chapter file. Problems read `packs/lanzhou/3-agreements.json:214: Pack lanzhou, rule LZ-22: unknown
 * key "cuont"`: file, line, rule and what is wrong. The file's name is only told, never opened.
 */
export function readPackText(file: string, text: string, form: 'pack' | 'chapter'): PackText {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return { ok: false, problems: [`${file}:${lineOfSyntaxError(text)}: no JSON (${(error as Error).message})`] };
  }
  const problems = form === 'pack' ? findPackProblems(content) : findChapterProblems(content);
  return problems.length === 0 ? { ok: true, content } : { ok: false, problems: problems.map((problem) => locate(file, text, problem)) };
}

function locate(file: string, text: string, problem: PackProblem): string {
  return `${file}:${lineOf(text, problem.path as JsonPath)}: ${tellProblem(problem)}`;
}

/** A path that no file has makes the reader walk over everything, up to where the text stops being JSON. */
function lineOfSyntaxError(text: string): number {
  return lineOf(text, ['\u0000']);
}
