import { Problem, type ProblemBody } from '../problem/problem';

/** There is no such rule; ids like the one written are told. */
export class UnknownRule extends Problem {
  constructor(
    id: string,
    private readonly nearest: readonly string[],
  ) {
    const hint = nearest.length > 0 ? { zh: `；相近的有：${nearest.join('、')}`, en: `; the nearest are ${nearest.join(', ')}` } : { zh: '', en: '' };
    super(404, [{ code: 'RULES.UNKNOWN', detail: { zh: `没有规则${id}${hint.zh}。`, en: `There is no rule ${id}${hint.en}.` } }]);
  }

  override body(instance?: string): ProblemBody & { readonly nearest: readonly string[] } {
    return { ...super.body(instance), nearest: this.nearest };
  }
}
