import type { Bilingual } from '@due-process/legal-time';
import type { DeadlineRefusal, RequestProblem } from '@due-process/rules';
import { Problem, type ProblemBody, type ProblemError } from '../problem/problem';

/** A question "until when" that gets no date: 422 with everything that is wrong, ids like the one written, and whether the law refuses it. */
export class DeadlineRefused extends Problem {
  constructor(private readonly refusal: DeadlineRefusal) {
    super(422, errorsOf(refusal));
  }

  /** `refused`: the request is readable and unlawful; without it the request cannot be understood. */
  override body(instance?: string): ProblemBody & { readonly refused: boolean; readonly nearest?: readonly string[] } {
    const { kind, nearest } = this.refusal;
    return { ...super.body(instance), refused: kind === 'law', ...(nearest ? { nearest } : {}) };
  }
}

function errorsOf({ code, message, article, problems }: DeadlineRefusal): readonly ProblemError[] {
  if (problems) return problems.map((problem) => ({ code, pointer: problem.pointer, detail: detailOf(problem) }));
  return [{ code, detail: message, ...(code === 'RULES.UNKNOWN_CLOCK' ? { pointer: '/clock' } : {}), ...(article !== undefined ? { articles: [article] } : {}) }];
}

const CHINESE: readonly (readonly [RegExp, string])[] = [
  [/^unknown key/, '没有此字段'],
  [/is missing$/, '必须填写'],
  [/is said once/, '只能填写一次'],
  [/^not an object$/, '须为对象'],
];

function detailOf({ pointer, what }: RequestProblem): Bilingual {
  const zh = CHINESE.find(([pattern]) => pattern.test(what))?.[1] ?? '不符合要求';
  return { zh: `${pointer || '/'}：${zh}。`, en: `${pointer || '/'}: ${what}.` };
}
