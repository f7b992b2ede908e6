import { countClock, refusal, type Refusal } from '@due-process/procedure';
import type { PenaltyContext } from './guards';
import type { PenaltyCase } from './model';

/* Gates that already stand before the filing and are judged anew before the decision: limitation, jurisdiction, no second fine. */

/** Acts that were found after their limitation had passed: two years, or five, from the end of the act (APL-36, O4-6). */
export function barredActs(state: Pick<PenaltyCase, 'lead'>, context: PenaltyContext): readonly string[] {
  return state.lead.acts.filter((act) => {
    const until = countClock(act.limitation.rule, act.to, context);
    return until.ok && until.value.lastDay < (act.foundOn ?? state.lead.foundOn);
  }).map(({ id }) => id);
}

/** A dispute on jurisdiction that nobody has settled (O4-10). */
export function disputeOpen(state: PenaltyCase): Refusal | undefined {
  if (!state.dispute || state.dispute.settled) return undefined;
  return refusal('PENALTY.DISPUTE_RUNNING', `与 ${state.dispute.with} 的管辖争议尚未解决。`, `The dispute with ${state.dispute.with} is not settled.`, ['O4-10']);
}

/** Acts of this case that a person has found to be dealt with in another case. */
export const sameActsElsewhere = (state: PenaltyCase): readonly string[] => [...new Set(state.overlaps.flatMap(({ sameActs }) => sameActs))];

/** Every overlapping case must have been looked at by a person (APL-29). */
export function overlapsOpen(state: PenaltyCase, context: PenaltyContext): Refusal | undefined {
  const open = (context.references.overlapping ?? []).filter(({ caseId }) => !state.overlaps.some((judged) => judged.caseId === caseId)).map(({ caseId }) => caseId);
  if (open.length === 0) return undefined;
  return refusal('PENALTY.OVERLAP_NOT_JUDGED', `同一当事人的重叠案件须先审查：${open.join('、')}。`, `Cases of the same party that overlap must be judged first: ${open.join(', ')}.`, [context.rules.article('APL-29')], { missing: open.map((id) => ({ zh: id, en: id })) });
}
