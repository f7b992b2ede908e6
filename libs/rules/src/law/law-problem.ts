import type { Bilingual } from '@due-process/legal-time';

/** One thing that is wrong with a proposed change of the law. */
export interface LawProblem {
  /** `CALENDAR.WRONG`, `PACK.DOES_NOT_FIT`, `PARAMETER.BACKWARDS` … */
  readonly code: string;
  /** JSON pointer into the body of the proposal. */
  readonly pointer: string;
  readonly rule?: string;
  readonly what: Bilingual;
}

const KINDS: Readonly<Record<string, string>> = { CALENDAR: '放假安排', PACK: '规则包', PARAMETER: '参数' };

/** The loaders speak English; the Chinese says which file is meant and repeats what they found. */
export function problem(code: string, pointer: string, what: string, rule?: string): LawProblem {
  const kind = KINDS[code.split('.')[0] ?? ''] ?? '';
  return { code, pointer, ...(rule === undefined ? {} : { rule }), what: { zh: `${kind}有误：${what}`, en: what } };
}
