import { condition, defineQuery, defineSignal, proxyLocalActivities, setHandler } from '@temporalio/workflow';
import type { Plan } from '@due-process/procedure';
import type { ProcedureName } from '@due-process/agreements-workflows/contract';
import type { CaseInput, ProceedingActivities } from '@due-process/proceeding/contract';

/*
 * The least that any process of these cases needs: the same waits, signals and activities, and nothing that a person could read.
 * The measure for what titles, search attributes, chronology and phases cost.
 */
const { performDueAct, performErrand } = proxyLocalActivities<ProceedingActivities>({ startToCloseTimeout: '20 seconds' });
const moved = defineSignal<[Plan]>('moved');
const known = defineQuery<{ seq: number; skewMs: number }>('known');

async function bare(procedure: ProcedureName, { caseId, plan: first }: CaseInput): Promise<void> {
  let plan = first;
  const take = (next: Plan): void => {
    if (next.seq > plan.seq || (next.seq === plan.seq && next.skewMs > plan.skewMs)) plan = next;
  };
  setHandler(moved, take);
  setHandler(known, () => ({ seq: plan.seq, skewMs: plan.skewMs }));
  while (!plan.closed) {
    const [wake] = plan.wakes;
    const { skewMs, seq } = plan;
    const otherwise = () => plan.closed || plan.wakes[0]?.key !== wake?.key || plan.wakes[0]?.at !== wake?.at || plan.skewMs !== skewMs;
    if (!wake) await condition(otherwise);
    else if (Date.parse(wake.at) > Date.now() + skewMs) await condition(otherwise, Date.parse(wake.at) - Date.now() - skewMs);
    else take(await performDueAct({ procedure, caseId, wake: { key: wake.key, act: wake.act, seq } }));
  }
  for (const errand of plan.errands ?? []) await performErrand({ fromCase: caseId, errand });
}

export const breachHandling = (input: CaseInput): Promise<void> => bare('breach-handling', input);
export const agreementSuspension = (input: CaseInput): Promise<void> => bare('agreement-suspension', input);
