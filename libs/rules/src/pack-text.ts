import { findChapterProblems, findPackProblems, tellProblem, type PackProblem } from './schema';
import { doubledKeys, lineOf } from './json-lines';
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
  const doubled = doubledKeys(text);
  if (doubled.length > 0) return { ok: false, problems: doubled.map(({ key, line }) => `${file}:${line}: ${placeOf(content, text, line)}the key "${key}" is written twice`) };
  const problems = form === 'pack' ? findPackProblems(content) : findChapterProblems(content);
  return problems.length === 0 ? { ok: true, content } : { ok: false, problems: problems.map((problem) => locate(file, text, problem)) };
}

/** `Pack lanzhou, rule LZ-22: ` for a line inside that rule. */
function placeOf(content: unknown, text: string, line: number): string {
  const { id, pack = id, rules } = (content ?? {}) as { readonly id?: unknown; readonly pack?: unknown; readonly rules?: unknown };
  const rule = (Array.isArray(rules) ? rules : []).filter((_, index) => lineOf(text, ['rules', index]) <= line).at(-1) as { readonly id?: unknown } | undefined;
  return `Pack ${String(pack)}${rule === undefined ? '' : `, rule ${String(rule.id)}`}: `;
}

function locate(file: string, text: string, problem: PackProblem): string {
  return `${file}:${lineOf(text, problem.path as JsonPath)}: ${tellProblem(problem)}`;
}

/** A path that no file has makes the reader walk over everything, up to where the text stops being JSON. */
function lineOfSyntaxError(text: string): number {
  return lineOf(text, ['\u0000']);
}
