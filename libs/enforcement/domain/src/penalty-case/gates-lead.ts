import { countClock, refusal, type Refusal } from '@due-process/procedure';
import type { PenaltyContext } from './guards';
import type { PenaltyCase } from './model';
import type { OverlappingCase } from './model-lead';

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

/** Whether this bureau may go on: no dispute is open, and none was settled for another (O4-10, O4-12). */
export const competent = (state: PenaltyCase): readonly (Refusal | false | undefined)[] => [
  disputeOpen(state),
  state.dispute?.settled?.for === 'other' && refusal('PENALTY.NOT_COMPETENT', '已确定由其他机关管辖。', 'Another bureau is competent.', ['O4-10', 'O4-12']),
];

/**
 * Acts outside the bureau's own area: the place of the act, of the treatment or of the insurance decides who is competent (O4-9), and who files first
 * where several are (O4-10). Where it was settled for this bureau, or another one transferred the case here, that holds.
 */
export function placeOutside(state: PenaltyCase): Refusal | undefined {
  const { lead, bureau, dispute } = state;
  if (lead.jurisdiction !== 'place-of-act' || dispute?.settled?.for === 'own' || lead.transferredFrom !== undefined) return undefined;
  const own = bureau.region.replace(/(00)+$/, '');
  const outside = lead.acts.filter(({ place }) => /^\d{6}$/.test(place) && !place.startsWith(own)).map(({ id }) => id);
  if (outside.length === 0 || outside.length < lead.acts.length) return undefined;
  return refusal('PENALTY.OUTSIDE_OWN_AREA', `行为发生地不在本机关辖区：${outside.join('、')}，应移送有管辖权的机关。`, `The acts happened outside the bureau's area: ${outside.join(', ')}; the case is transferred.`, ['O4-9', 'O4-12']);
}

/**
 * Judgements that a fine stands in another case, or is on its way in one that was filed first: several competent bureaus leave it to the first to file
 * (O4-10, APL-25). What fell away, brought no fine or is a mere lead bars nothing (APL-29 knows no second *fine*); nor does what a dispute has settled.
 */
export const finedElsewhere = (state: PenaltyCase, context: PenaltyContext): PenaltyCase['overlaps'] =>
  state.overlaps.filter(({ caseId }) => (context.references.overlapping ?? []).some((other) => other.caseId === caseId && (other.fined || (other.open && filedFirst(other, state)))));

function filedFirst({ filedOn }: OverlappingCase, { filing, dispute }: PenaltyCase): boolean {
  return dispute?.settled?.for !== 'own' && filedOn !== undefined && (filing === undefined || filedOn < filing.on);
}

/** Acts of this case that a person has found to be dealt with in another case that still counts. */
export const sameActsElsewhere = (state: PenaltyCase, context: PenaltyContext): readonly string[] => [...new Set(finedElsewhere(state, context).flatMap(({ sameActs }) => sameActs))];

/** Every overlapping case must have been looked at by a person (APL-29). */
export function overlapsOpen(state: PenaltyCase, context: PenaltyContext): Refusal | undefined {
  const open = (context.references.overlapping ?? []).filter(({ caseId }) => !state.overlaps.some((judged) => judged.caseId === caseId)).map(({ caseId }) => caseId);
  if (open.length === 0) return undefined;
  return refusal('PENALTY.OVERLAP_NOT_JUDGED', `同一当事人的重叠案件须先审查：${open.join('、')}。`, `Cases of the same party that overlap must be judged first: ${open.join(', ')}.`, [context.rules.article('APL-29')], { missing: open.map((id) => ({ zh: id, en: id })) });
}
