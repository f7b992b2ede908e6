import { isLegalDay } from '@due-process/legal-time';

/** Where in a file a value stands: keys and positions from the outside in. */
export type JsonPath = readonly (string | number)[];

/** One thing that is wrong with a file. */
export interface ShapeProblem {
  readonly path: JsonPath;
  readonly what: string;
}

/**
 * The form of a value: what it must be in words, the same as JSON Schema, and a check that lists every problem with its place.
 * One description serves the loader, the committed schema and the editor of whoever writes a pack.
 */
export interface Form {
  readonly expected: string;
  readonly schema: object;
  check(value: unknown, path: JsonPath): readonly ShapeProblem[];
}

export interface Field {
  readonly form: Form;
  readonly optional?: true;
}

export type Shape = Readonly<Record<string, Field>>;

function plain(expected: string, schema: object, fits: (value: unknown) => boolean): Form {
  return { expected, schema, check: (value, path) => (fits(value) ? [] : [{ path, what: `"${nameOf(path)}" must be ${expected}` }]) };
}

/** The key that a reader looks for: positions inside a list are told by the list's name. */
function nameOf(path: JsonPath): string {
  return String([...path].reverse().find((part) => typeof part === 'string') ?? 'it');
}

export const text = plain('a text', { type: 'string', pattern: '\\S' }, (v) => typeof v === 'string' && v.trim() !== '');
export const day = plain('a day YYYY-MM-DD', { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', format: 'date' }, isLegalDay);
export const whole = plain('a whole number from 0', { type: 'integer', minimum: 0 }, (v) => Number.isSafeInteger(v) && (v as number) >= 0);
export const fromOne = plain('a whole number from 1', { type: 'integer', minimum: 1 }, (v) => Number.isSafeInteger(v) && (v as number) >= 1);
export const yesNo = plain('true or false', { type: 'boolean' }, (v) => typeof v === 'boolean');
export const isTrue = plain('true', { const: true }, (v) => v === true);
export const decimal = plain('a decimal written as text', { type: 'string', pattern: '^\\d+(\\.\\d+)?$' }, (v) => typeof v === 'string' && /^\d+(\.\d+)?$/.test(v));
export const monthDay = plain('MM-DD', { type: 'string', pattern: '^\\d{2}-\\d{2}$' }, (v) => typeof v === 'string' && isLegalDay(`2024-${v}`));
export const region = plain('CN or a division code', { type: 'string', pattern: '^(CN|\\d{2,12})$' }, (v) => typeof v === 'string' && /^(CN|\d{2,12})$/.test(v));
export const scalar = plain('a number, a text, true, false or null', { type: ['number', 'string', 'boolean', 'null'] }, (v) => v === null || ['number', 'string', 'boolean'].includes(typeof v));

export function oneOf(...values: readonly string[]): Form {
  return plain(`one of ${values.join(', ')}`, { enum: values }, (v) => values.includes(v as string));
}

export function listOf(item: Form): Form {
  return {
    expected: `a list of ${item.expected}`,
    schema: { type: 'array', items: item.schema },
    check: (value, path) =>
      Array.isArray(value) ? value.flatMap((one, index) => item.check(one, [...path, index])) : [{ path, what: `"${nameOf(path)}" must be a list` }],
  };
}

/** An object with these keys and no others: a misspelt key in a rule of law must never be silently ignored. */
export function objectOf(shape: Shape): Form {
  return { expected: 'an object', schema: schemaOf(shape), check: (value, path) => problemsOf(value, shape, path) };
}

export const must = (form: Form): Field => ({ form });
export const may = (form: Form): Field => ({ form, optional: true });

const bothLanguages = objectOf({ zh: must(text), en: must(text) });

/** A text in Chinese and English; the schema says it once and points to it. */
export const bilingual: Form = { ...bothLanguages, schema: { $ref: '#/$defs/bilingual' } };
export const BILINGUAL_SCHEMA: object = bothLanguages.schema;

export function schemaOf(shape: Shape): object {
  const entries = Object.entries(shape);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([key, { form }]) => [key, form.schema])),
    required: entries.filter(([, { optional }]) => !optional).map(([key]) => key),
    additionalProperties: false,
  };
}

export function problemsOf(value: unknown, shape: Shape, path: JsonPath): readonly ShapeProblem[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [{ path, what: path.length === 0 ? 'not an object' : `"${nameOf(path)}" must be an object` }];
  const given = value as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(given)
    .filter((key) => !Object.hasOwn(shape, key))
    .map((key) => ({ path: [...path, key], what: `unknown key "${key}"` }));
  const wrong = Object.entries(shape).flatMap(([key, { form, optional }]) => {
    if (given[key] !== undefined) return form.check(given[key], [...path, key]);
    return optional ? [] : [{ path, what: `"${key}" is missing` }];
  });
  return [...unknown, ...wrong];
}
