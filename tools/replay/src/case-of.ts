import { asList } from './figures';

/** A published case in the one form that the rest reads, whatever the file left out or wrote otherwise. */
export interface PublishedCase {
  readonly id: string;
  readonly kind: string;
  readonly subject: { readonly type: string; readonly level: string };
  readonly violations: readonly { readonly kind: string; readonly legalBasis: string }[];
  readonly amounts: Readonly<Record<string, unknown>>;
  readonly measures: readonly string[];
  readonly dates: Readonly<Record<string, unknown>>;
  readonly articles: readonly string[];
  readonly path: readonly string[];
  readonly check: { readonly status: string; readonly detail: readonly string[] };
  readonly notes: string;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
const textOf = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '');
const textsOf = (value: unknown): readonly string[] => asList(value).map((one) => (isFields(one) ? textOf(one['text'] ?? one['kind'] ?? one['name']) : textOf(one))).filter((text) => text !== '');

/** Reads one entry of the file; `undefined` where it is no object at all. */
export function caseOf(value: unknown, index: number): PublishedCase | undefined {
  if (!isFields(value)) return undefined;
  const subject = fieldsOf(value['subject']);
  const check = fieldsOf(value['arithmeticCheck']);
  return {
    id: textOf(value['id']) || `#${index + 1}`,
    kind: textOf(value['kind']).toLowerCase(),
    subject: { type: textOf(subject['type'] ?? value['subject']), level: textOf(subject['level']) },
    violations: asList(value['violations']).map((one) => (isFields(one) ? { kind: textOf(one['kind']), legalBasis: textsOf(one['legalBasis']).join('; ') } : { kind: textOf(one), legalBasis: '' })),
    amounts: fieldsOf(value['amounts']),
    measures: textsOf(value['measures']),
    dates: fieldsOf(value['dates']),
    articles: textsOf(value['articles']),
    path: textsOf(value['path']),
    check: { status: textOf(check['status']), detail: textsOf(check['detail']) },
    notes: textOf(value['notes']),
  };
}

/** The entries of a file: a list, or an object that holds one. */
export function entriesOf(file: unknown): readonly unknown[] | undefined {
  if (Array.isArray(file)) return file;
  const lists = isFields(file) ? ['cases', 'publishedCases', 'items', 'data'].map((name) => file[name]).find(Array.isArray) : undefined;
  return lists as readonly unknown[] | undefined;
}

/** Everything that a case says in words, for questions that only words answer. */
export const wordsOf = (one: PublishedCase): string => [...one.violations.flatMap(({ kind, legalBasis }) => [kind, legalBasis]), ...one.measures, ...one.articles].join(' ');
