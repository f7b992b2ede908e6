import { refusal, type Refusal } from '@due-process/procedure';
import { findingProblems } from '../evidence';
import { aboveCeilings, barredItem, hearingDue, largeAmount, NEEDS_EVIDENCE, RESTRICTING } from './content';
import { actsWithThePolice } from './crime';
import type { Problem } from './fields';
import { competent, finedElsewhere, overlapsOpen } from './gates-lead';
import { officersInCharge, type PenaltyContext } from './guards';
import type { Draft, PenaltyCase } from './model';
import { heard } from './round';

/* The hard stops of domain.md 13.2 before a decision, each judged from the record at the moment of the act. */

/** Why this draft needs a legal review, by the ids of `O4-37.grounds`; none where it needs none. */
export function reviewGrounds(draft: Draft, state: PenaltyCase, context: Pick<PenaltyContext, 'rules'>): readonly string[] {
  const { rules } = context;
  const { totals, measures, circumstances } = draft;
  const large = totals.fineTotalFen >= largeAmount(state, context) || totals.refundTotalFen >= (rules.parameter('review.largeRecovery').value as number);
  const restricting = measures.some(({ kind }) => RESTRICTING.includes(kind)) || totals.confiscationTotalFen >= largeAmount(state, context);
  return [
    ...(large ? ['large-amount'] : []),
    ...(state.current?.hearing?.outcome && state.current.hearing.outcome.attendance !== 'party-absent' ? ['after-hearing'] : []),
    ...(circumstances.includes('complex') ? ['complex'] : []),
    ...(circumstances.includes('public-interest') ? ['public-interest'] : []),
    // A suspension, a ban or the end of an agreement concerns major interests with or without a hearing (domain.md 14).
    ...(circumstances.includes('by-law') || restricting ? ['by-law'] : []),
  ];
}

/** Whether exactly this content has passed: agreed by the reviewer, or followed by the heads after a dispute (O4-39, O4-40). */
export function reviewPassed(state: PenaltyCase): boolean {
  const { review, draft } = state;
  if (!review || !draft || review.hash !== draft.hash) return false;
  return review.opinion === 'agree' || review.disputed?.settled === 'follow-case-body';
}

/** Whether the heads discuss the draft together: major impact, a grave case, a dispute with the reviewer, a head wishes it, or they have rejected this content before (O4-44, APL-57). */
export function discussionNeeded(draft: Draft, state: PenaltyCase): boolean {
  return state.rejected?.includes(draft.hash) === true || draft.circumstances.includes('major-impact') || draft.circumstances.includes('grave') || state.discussionWished === true || (state.review?.hash === draft.hash && state.review.disputed !== undefined);
}

export const discussionPassed = (state: PenaltyCase): boolean => state.discussion?.result === 'approved' && state.discussion.hash === state.draft?.hash;

/** A penalty, and a handling that orders something, is told before it is decided (APL-44, R735-31). */
export const noticeNeeded = (draft: Draft): boolean => draft.result === 'penalty' || draft.measures.length > 0;

type Gate = 'notice' | 'hearing' | 'hearing-offered' | 'review' | 'discussion' | 'recusal';

const TITLES: Readonly<Record<Gate, { zh: string; en: string; rule: string }>> = {
  notice: { zh: '处罚告知书送达', en: 'notice of the intended penalty served', rule: 'APL-44' },
  'hearing-offered': { zh: '告知听证权利', en: 'a hearing offered', rule: 'APL-63' },
  hearing: { zh: '陈述申辩和听证终了并复核', en: 'the party heard to the end and re-examined', rule: 'APL-44' },
  review: { zh: '法制审核通过本处理意见', en: 'legal review passed on exactly this content', rule: 'O4-37' },
  discussion: { zh: '负责人集体讨论同意本处理意见', en: 'agreed in collective discussion of the heads on exactly this content', rule: 'O4-44' },
  recusal: { zh: '回避申请已决定', en: 'requests for withdrawal decided', rule: 'APL-43' },
};

/** The gates before a decision on the draft as it stands, in order: whether it needs each, and whether it has passed it. */
function gatesOf(state: PenaltyCase, context: Pick<PenaltyContext, 'rules'>): readonly { readonly gate: Gate; readonly needed: boolean; readonly passed: boolean }[] {
  const { draft, current } = state;
  if (!draft) return [];
  const told = current?.service !== undefined && current.toldHash !== undefined;
  return [
    { gate: 'notice', needed: noticeNeeded(draft), passed: told },
    { gate: 'hearing-offered', needed: hearingDue(draft, state, context), passed: Boolean(current?.notice.hearingOffered) },
    { gate: 'hearing', needed: noticeNeeded(draft), passed: current !== undefined && heard(current) },
    { gate: 'review', needed: reviewGrounds(draft, state, context).length > 0, passed: reviewPassed(state) },
    { gate: 'discussion', needed: discussionNeeded(draft, state), passed: discussionPassed(state) },
    { gate: 'recusal', needed: state.recusals.length > 0, passed: state.recusals.every(({ result }) => result !== undefined) },
  ];
}

/** Gates still closed before a decision on the draft as it stands, in order. */
export const closedGates = (state: PenaltyCase, context: Pick<PenaltyContext, 'rules'>): readonly Gate[] => gatesOf(state, context).filter(({ needed, passed }) => needed && !passed).map(({ gate }) => gate);

/** Gates that a decision on the draft as it stands has to pass: its event names them, so that the record can be asked for each. */
export const neededGates = (state: PenaltyCase, context: Pick<PenaltyContext, 'rules'>): readonly Gate[] => gatesOf(state, context).filter(({ needed }) => needed).map(({ gate }) => gate);

/** One refusal naming every closed gate, or none: `PENALTY.GATE_CLOSED`. */
export function gatesClosed(state: PenaltyCase, context: Pick<PenaltyContext, 'rules'>, except: readonly Gate[] = []): Refusal | undefined {
  const closed = closedGates(state, context).filter((gate) => !except.includes(gate));
  if (closed.length === 0) return undefined;
  return refusal('PENALTY.GATE_CLOSED', `尚缺：${closed.map((gate) => TITLES[gate].zh).join('；')}。`, `Still missing: ${closed.map((gate) => TITLES[gate].en).join('; ')}.`, [...new Set(closed.map((gate) => context.rules.article(TITLES[gate].rule)))], {
    missing: closed.map((gate) => ({ zh: TITLES[gate].zh, en: TITLES[gate].en })),
  });
}

/** Everything that stands against a decision on the draft besides its paper (domain.md 13.2). */
export function againstDecision(state: PenaltyCase, context: PenaltyContext): Problem[] {
  const { draft } = state;
  if (!draft) return [refusal('PENALTY.NO_DRAFT', '尚未拟定处理意见。', 'No result is drafted.', ['O4-43'])];
  const items = draft.proposal?.violations ?? [];
  const violations = items.map(({ id }) => id);
  const barred = draft.result === 'penalty' ? items.filter((item) => barredItem(item, state, context)).map(({ id }) => id) : [];
  const twice = draft.totals.fineTotalFen > 0 ? finedElsewhere(state, context).filter(({ sameActs }) => sameActs.some((id) => violations.includes(id))) : [];
  const police = draft.totals.fineTotalFen > 0 ? actsWithThePolice(state).filter((id) => violations.includes(id)) : [];
  return [
    gatesClosed(state, context),
    ...(NEEDS_EVIDENCE.includes(draft.result) ? findingProblems(state.evidence, draft.evidence, '') : []),
    ...officersInCharge(state, state.report?.on ?? context.today, context),
    ...competent(state),
    overlapsOpen(state, context),
    twice.length > 0 && refusal('PENALTY.SECOND_FINE', `同一违法行为已在 ${twice.map(({ caseId }) => caseId).join('、')} 中处理。`, `The same act is dealt with in ${twice.map(({ caseId }) => caseId).join(', ')}.`, [context.rules.article('APL-29')]),
    barred.length > 0 && refusal('PENALTY.LIMITATION_PASSED', `已超过追责时效：${barred.join('、')}。`, `The limitation has passed: ${barred.join(', ')}.`, [context.rules.article('APL-36.gate')]),
    police.length > 0 && refusal('PENALTY.FINE_INSTEAD_OF_TRANSFER', `已报告或者移送公安的行为不得以罚款代替：${police.join('、')}。`, `A fine does not stand in the place of a transfer: ${police.join(', ')}.`, [context.rules.article('TR-11'), 'APL-27']),
    draft.result === 'crime' && state.crime?.approvedAt === undefined && refusal('PENALTY.CRIME_NOT_APPROVED', '移送司法须经主要负责人批准。', 'The principal head must have approved the transfer.', [context.rules.article('TR-5.decide')]),
    aboveCeilings(state, draft.measures),
  ];
}

/** What stands against a decision on the spot: the gates of domain.md 13.2 that look at the case, and whatever the ordinary procedure would need (APL-51, O4-37, O4-44). */
export function againstSummary(draft: Draft, state: PenaltyCase, context: PenaltyContext): Problem[] {
  const needs = [...reviewGrounds(draft, state, context), ...(discussionNeeded(draft, state) ? ['discussion'] : [])];
  return [
    ...competent(state),
    overlapsOpen(state, context),
    state.recusals.some(({ result }) => result === undefined) && refusal('PENALTY.RECUSAL_OPEN', '回避申请尚未决定。', 'A request for withdrawal is not decided.', ['APL-43']),
    needs.length > 0 && refusal('PENALTY.ORDINARY_PROCEDURE', '须经法制审核或者集体讨论的，不适用简易程序。', 'What needs a legal review or a discussion is not decided on the spot.', ['APL-51', 'O4-37', 'O4-44'], { pointer: '/draft' }),
  ];
}
