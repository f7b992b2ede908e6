import type { Rule, RulePack } from './model';
import { CHAPTER, EVERY_RULE, KINDS, PACK } from './rule-shapes';
import { senseProblems } from './sense';
import { BILINGUAL_SCHEMA, problemsOf, schemaOf, type JsonPath, type Shape } from './shapes';

/** One thing that is wrong with a pack or chapter: where it stands, in which rule, and what it is. */
export interface PackProblem {
  readonly path: JsonPath;
  readonly pack: string;
  readonly rule?: string;
  readonly what: string;
}

/** Everything wrong with one pack, all at once. */
export function findPackProblems(pack: unknown): readonly PackProblem[] {
  return findProblems(pack, PACK, nameOf(pack));
}

/** Everything wrong with one chapter file; its rules may leave to the chapter what the chapter says for all. */
export function findChapterProblems(chapter: unknown): readonly PackProblem[] {
  const pack = (chapter as { readonly pack?: unknown } | null)?.pack;
  return findProblems(chapter, CHAPTER, typeof pack === 'string' ? pack : 'without id');
}

function findProblems(file: unknown, shape: Shape, pack: string): readonly PackProblem[] {
  const head: PackProblem[] = problemsOf(file, shape, []).map((problem) => ({ ...problem, pack }));
  const { rules, inForceFrom, inForceUntil, verification } = (file ?? {}) as Partial<RulePack> & { verification?: unknown };
  if (!Array.isArray(rules)) return head;
  if (inForceFrom !== undefined && inForceUntil !== undefined && inForceUntil < inForceFrom) {
    head.push({ path: ['inForceUntil'], pack, what: '"inForceUntil" is before "inForceFrom"' });
  }
  const seen = new Set<string>();
  const inRules = rules.flatMap((rule: unknown, index): readonly PackProblem[] => {
    const id = nameOf(rule, `number ${index + 1}`);
    const path = ['rules', index];
    const twice = seen.has(id) ? [{ path, what: 'the id is used twice' }] : [];
    seen.add(id);
    return [...twice, ...ruleProblems(rule, path, verification)].map((problem) => ({ ...problem, pack, rule: id }));
  });
  return [...head, ...inRules];
}

function ruleProblems(rule: unknown, path: JsonPath, verification: unknown): readonly { readonly path: JsonPath; readonly what: string }[] {
  const kind = (rule as Partial<Rule> | null)?.kind;
  const shape = kind !== undefined && Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (!shape) return [{ path, what: `"kind" must be ${EVERY_RULE['kind']!.form.expected}` }];
  const problems = problemsOf(rule, { ...commonShape(verification !== undefined), ...shape }, path);
  return problems.length > 0 ? problems : senseProblems(rule as Rule).map((what) => ({ path, what }));
}

/** `Pack lanzhou, rule LZ-22: "count" must be a whole number from 0`; deeper places are named before the sentence, the key itself is in it. */
export function tellProblem({ path, pack, rule, what }: PackProblem): string {
  const inside = [...path].slice(rule === undefined ? 0 : 2);
  const named = inside.findIndex((part) => what.includes(`"${part}"`));
  if (named >= 0) inside.length = named;
  const where = inside.map((part) => (typeof part === 'number' ? `[${part + 1}]` : part)).join(' ');
  return `Pack ${pack}${rule === undefined ? '' : `, rule ${rule}`}: ${where === '' ? '' : `${where}: `}${what}`;
}

/** Everything wrong with one pack in sentences. */
export function packProblems(pack: unknown): readonly string[] {
  return findPackProblems(pack).map(tellProblem);
}

/** The JSON Schema (draft 2020-12) of pack files, made from the same description that the loader checks by. */
export function packJsonSchema(): object {
  return document('Rule pack', PACK, commonShape(false));
}

/** The JSON Schema of chapter files. */
export function chapterJsonSchema(): object {
  return document('Chapter of a rule pack', CHAPTER, commonShape(true));
}

/** A rule is what every rule has and what its kind has besides; keys of neither are refused. */
function document(title: string, shape: Shape, common: Shape): object {
  const { properties, ...form } = schemaOf(shape) as { readonly properties: object };
  const { additionalProperties: _, ...rule } = schemaOf(common) as { readonly additionalProperties: boolean };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    ...form,
    properties: { ...properties, rules: { type: 'array', items: { oneOf: Object.keys(KINDS).map((kind) => ({ $ref: `#/$defs/${kind}` })) } } },
    $defs: { bilingual: BILINGUAL_SCHEMA, rule, ...Object.fromEntries(Object.entries(KINDS).map(([kind, own]) => [kind, kindSchema(kind, own)])) },
  };
}

function kindSchema(kind: string, own: Shape): object {
  const { additionalProperties: _, properties, ...rest } = schemaOf(own) as { readonly additionalProperties: boolean; readonly properties: object };
  return { $ref: '#/$defs/rule', ...rest, properties: { kind: { const: kind }, ...properties }, unevaluatedProperties: false };
}

/** What every rule has; in a chapter the verification may be said once for all. */
function commonShape(inChapter: boolean): Shape {
  return inChapter ? { ...EVERY_RULE, verification: { ...EVERY_RULE['verification']!, optional: true } } : EVERY_RULE;
}

function nameOf(value: unknown, otherwise = 'without id'): string {
  const id = (value as { readonly id?: unknown } | null)?.id;
  return typeof id === 'string' && id !== '' ? id : otherwise;
}
