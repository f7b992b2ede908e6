import { accepted, event, refusal, refused, stated, unless } from '@due-process/procedure';
import { closing } from '../clocks';
import { draftOf } from '../content';
import { discussionNeeded, noticeNeeded, reviewGrounds } from '../gates';
import { officersInCharge, type PenaltyAct } from '../guards';
import { DRAFT_STAGES, type DraftContent } from '../model';

/**
 * The intended result (拟定处理意见): what the notice tells, the review passes and the head decides. A new draft begins everything anew after
 * it: notice, windows, review and discussion; what the party said, and the ceiling that it set, stay.
 */
export const draftDecision: PenaltyAct<DraftContent> = {
  name: 'draft-decision',
  label: '拟定处理意见',
  article: 'O4-36',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['REPORTED', ...DRAFT_STAGES],
  decide(state, input, context) {
    const { problems, draft } = draftOf(input, state, context);
    const others = [
      ...officersInCharge(state, context.today, context),
      state.review?.disputed && !state.review.disputed.settled && refusal('PENALTY.REVIEW_DISPUTED', '法制审核争议尚待集体讨论。', 'The dispute with the reviewer is not settled.', ['O4-40']),
    ].filter((problem) => Boolean(problem)) as ReturnType<typeof refusal>[];
    if (!draft || others.length > 0) return refused([...problems, ...others]);
    const needs = { notice: noticeNeeded(draft), review: reviewGrounds(draft, { ...state, current: undefined }, context), discussion: discussionNeeded(draft, state) };
    return accepted([event('DecisionDrafted', '拟定处理意见', context, { draft, needs, on: context.today, hints: draft.hints }, { closes: closing(state, ['defence', 'hearing-request', 'review'], 'cancelled') })]);
  },
};

/** The case goes back to the investigation (恢复调查取证): new facts, or a review that wants more (O4-39); report and draft fall. */
export const reopenInvestigation: PenaltyAct<{ readonly reasons: string }> = {
  name: 'reopen-investigation',
  label: '重新调查',
  article: 'O4-39',
  roles: ['case-officer', 'bureau-head'],
  duty: { 'case-officer': 'officer', 'bureau-head': 'approver' },
  from: ['REPORTED', ...DRAFT_STAGES],
  decide(state, input, context) {
    return unless(
      [
        state.review?.disputed && !state.review.disputed.settled && refusal('PENALTY.REVIEW_DISPUTED', '法制审核争议尚待集体讨论。', 'The dispute with the reviewer is not settled.', ['O4-40']),
        stated(input.reasons, '/reasons', '理由', 'The reasons', ['O4-39']),
      ],
      () => accepted([event('InvestigationReopened', '重新调查', context, { reasons: input.reasons, on: context.today }, { closes: closing(state, ['defence', 'hearing-request', 'review'], 'cancelled') })]),
    );
  },
};
