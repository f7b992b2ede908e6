import type { CaseLine } from '@due-process/platform';
import { planOf, type CaseBase, type Procedure } from '@due-process/procedure';

/**
 * Whether an act that the law lets happen by itself is due in a case and not yet done. A process can know the new legal time before it has done
 * what that time brings (a query that comes together with its task is answered first), so "known" alone does not mean "done".
 */
export function somethingDue<S extends CaseBase>(procedure: Procedure<S>, { state }: CaseLine<S>, now: string): boolean {
  return planOf(procedure, state, '').wakes.some((wake) => wake.at <= now);
}
