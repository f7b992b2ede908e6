import type { DeadlineResult } from './answer';

/** A file of worked date cases: requests and what the answers must contain. */
export interface DateCaseFile {
  readonly cases: readonly {
    readonly id: string;
    readonly title: string;
    readonly checks: readonly { readonly request: unknown; readonly expect: Readonly<Record<string, unknown>> }[];
  }[];
}

/** One answer that is not as expected. */
export interface Mismatch {
  /** `DC-01 (1)`: case and number of the check. */
  readonly check: string;
  readonly title: string;
  readonly key: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** Where a file is no file of date cases; empty when it is one. */
export function caseFileProblems(file: unknown): readonly string[] {
  const cases = (file as Partial<DateCaseFile> | null)?.cases;
  if (!Array.isArray(cases)) return ['"cases" must be a list'];
  return cases.flatMap((one: Partial<DateCaseFile['cases'][number]> | null, index) => {
    const name = typeof one?.id === 'string' ? one.id : `case ${index + 1}`;
    if (typeof one?.id !== 'string' || one.id === '') return [`${name}: "id" is missing`];
    if (!Array.isArray(one.checks)) return [`${name}: "checks" must be a list`];
    return one.checks.flatMap((check, at) => (isRecord(check?.request) && isRecord(check?.expect) && Object.keys(check.expect).length > 0 ? [] : [`${name}: check ${at + 1} needs "request" and a filled "expect"`]));
  });
}

/** Answers every request of the file and compares each key of `expect`, inside objects and lists too. */
export function checkDateCases(file: DateCaseFile, answer: (request: unknown) => DeadlineResult): { readonly checks: number; readonly mismatches: readonly Mismatch[] } {
  const all = file.cases.flatMap(({ id, title, checks }) => checks.map((check, index) => ({ ...check, name: `${id} (${index + 1})`, title })));
  const mismatches = all.flatMap(({ name, title, request, expect }) => {
    const result = answer(request);
    // A request that cannot be read is no answer, whatever was expected of it.
    if (!result.ok && result.refusal.code === 'REQUEST.INVALID' && !('code' in expect)) return [{ check: name, title, key: 'request', expected: 'a request that can be read', actual: result.refusal.message.en }];
    const actual = result.ok ? { refused: false, ...result.answer } : { refused: result.refusal.kind === 'law', ...result.refusal };
    return differences(expect, actual, '').map((difference) => ({ check: name, title, ...difference }));
  });
  return { checks: all.length, mismatches };
}

type Difference = Pick<Mismatch, 'key' | 'expected' | 'actual'>;

function differences(expected: unknown, actual: unknown, key: string): readonly Difference[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return [{ key, expected, actual }];
    return expected.flatMap((one, index) => differences(one, actual[index], `${key}[${index + 1}]`));
  }
  if (isRecord(expected)) {
    if (!isRecord(actual)) return [{ key, expected, actual }];
    return Object.entries(expected).flatMap(([name, value]) => differences(value, actual[name], key === '' ? name : `${key}.${name}`));
  }
  return Object.is(expected, actual) ? [] : [{ key, expected, actual }];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
