import { assemblePack, type PackChapter, type PackHead } from './assemble';
import { lineOf } from './json-lines';
import type { RulePack } from './model';
import { readPackText } from './pack-text';
import { crossProblems } from './packs';
import { tellCrossProblem } from './references';

/** A file of rules: its name, which is only told, and its text. */
export interface PackFile {
  readonly name: string;
  readonly text: string;
}

interface ReadFile extends PackFile {
  readonly content: Partial<PackHead> & Partial<PackChapter>;
}

/**
 * Everything wrong with a set of pack files, each with file, line and rule: first with each by itself; where every one is sound, with
 * all of them together, because a rule may name one of another file or go beyond one of higher rank. Chapters are put together with the head (`pack.json`) of their pack.
 */
export function packFileProblems(files: readonly PackFile[]): readonly string[] {
  const own = files.flatMap(problemsOfFile);
  if (own.length > 0) return own;
  const read = files.map((file): ReadFile => ({ ...file, content: JSON.parse(file.text) as ReadFile['content'] }));
  const chapters = read.filter(({ content }) => content.pack !== undefined);
  const packs = read.filter(({ content }) => content.id !== undefined).map(({ content }): RulePack => (content.rules === undefined ? assemblePack(content as PackHead, chapters.map((one) => one.content as PackChapter).filter(({ pack }) => pack === content.id)) : (content as unknown as RulePack)));
  return crossProblems(packs).map((problem) => `${placeOf(read, problem.pack.id, problem.rule)}: ${tellCrossProblem(problem)}`);
}

function problemsOfFile({ name, text }: PackFile): readonly string[] {
  // A head has no rules of its own: it is sound where only they are missing.
  const form = /"pack"\s*:/.test(text) ? 'chapter' : 'pack';
  const result = readPackText(name, text, form);
  return result.ok ? [] : result.problems.filter((problem) => !problem.endsWith(': "rules" is missing'));
}

function placeOf(files: readonly ReadFile[], pack: string, rule: string): string {
  for (const { name, text, content } of files) {
    const index = (content.pack ?? content.id) === pack ? (content.rules ?? []).findIndex((one) => one.id === rule) : -1;
    if (index >= 0) return `${name}:${lineOf(text, ['rules', index])}`;
  }
  return pack;
}
