import type { LegalDay } from '@due-process/legal-time';
import { accepted, countClock, event, oneOf, pastDay, refusal, stated, texts, unless } from '@due-process/procedure';
import { asRefusal, closing, numbered, open } from '../clocks';
import type { Problem } from '../fields';
import { reviewPassed } from '../gates';
import type { PenaltyAct } from '../guards';
import { DRAFT_STAGES, OPINIONS, type Opinion, type PenaltyCase } from '../model';

export interface SubmitForReview {
  /** Day on which the whole file reached the legal unit: day zero of the ten working days (O4-40). */
  readonly receivedOn: LegalDay;
  readonly fileRef: string;
}

/** The file goes to the legal unit (送法制审核): the review is of this draft and of no other (LZ-40, O4-37). It may come before or after the notice; after a hearing it comes again (O4-37(2)). */
export const submitForReview: PenaltyAct<SubmitForReview> = {
  name: 'submit-for-review',
  label: '送法制审核',
  article: 'O4-37',
  roles: ['case-officer'],
  duty: 'officer',
  from: DRAFT_STAGES,
  decide(state, input, context) {
    return unless(
      [
        pending(state) && refusal('PENALTY.REVIEW_RUNNING', '正在法制审核。', 'A review is under way.', ['O4-40']),
        reviewPassed(state) && refusal('PENALTY.ALREADY_REVIEWED', '本处理意见已通过法制审核。', 'This content has passed the review.', ['O4-39']),
        pastDay(input.receivedOn, '/receivedOn', context.today, state.report?.on),
        stated(input.fileRef, '/fileRef', '案卷材料', 'The file', ['O4-40']),
      ],
      () => {
        const number = state.reviews + 1;
        return accepted([event('ReviewRequested', '送法制审核', context, { number, hash: state.draft?.hash, receivedOn: input.receivedOn, fileRef: input.fileRef }, { opens: [open('review', input.receivedOn, context, numbered('review', number))] })]);
      },
    );
  },
};

/** A review that was asked for and has no opinion yet. */
export const pending = (state: Pick<PenaltyCase, 'review'>): boolean => state.review !== undefined && state.review.opinion === undefined;

/** The head of the legal unit lengthens the review by ten working days (延长法制审核, O4-40), once, before it ends. */
export const extendReview: PenaltyAct<{ readonly reasons: string }> = {
  name: 'extend-review',
  label: '延长法制审核期限',
  article: 'O4-40',
  roles: ['legal-unit-head'],
  duty: 'reviewer',
  from: DRAFT_STAGES,
  decide(state, input, context) {
    const { review } = state;
    const extensions = [{ approvedOn: context.today }];
    const id = numbered('review', review?.number ?? 0);
    const article = context.rules.article('O4-40');
    return unless(
      [
        !pending(state) && refusal('PENALTY.NO_REVIEW', '没有进行中的法制审核。', 'No review is under way.', [article]),
        review?.extended && refusal('PENALTY.ALREADY_EXTENDED', '法制审核期限已延长。', 'The review was extended already.', [article]),
        review && !review.extended && asRefusal(countClock('O4-40', review.submittedOn, context, { extensions })),
        stated(input.reasons, '/reasons', '延长理由', 'The reasons', ['O4-40']),
      ],
      () => accepted([event('ReviewExtended', '延长法制审核期限', context, { on: context.today, reasons: input.reasons }, { opens: [open('review', review?.submittedOn ?? context.today, context, id, { extensions })] })]),
    );
  },
};

export interface RecordReview {
  readonly opinion: Opinion;
  /** Digest of the draft that was examined; it must be the one that stands. */
  readonly hash: string;
  readonly text: string;
  readonly documentRef: string;
}

/**
 * The legal review (法制审核) by somebody of the legal unit who has no other duty in the case (O4-37). Of the five opinions only the first
 * opens the gate; more facts, change and correction lead back to rework and a new review, the last to a transfer (O4-38, O4-39).
 */
export const recordReview: PenaltyAct<RecordReview> = {
  name: 'record-review',
  label: '法制审核',
  article: 'O4-38',
  roles: ['legal-reviewer'],
  duty: 'reviewer',
  from: DRAFT_STAGES,
  decide(state, input, context, actor) {
    return unless(
      [
        !pending(state) && refusal('PENALTY.NO_REVIEW', '没有进行中的法制审核。', 'No review is under way.', ['O4-40']),
        oneOf(input.opinion, OPINIONS, '/opinion', '审核意见类别', 'opinion'),
        pending(state) && input.hash !== state.draft?.hash && refusal('PENALTY.REVIEWED_ANOTHER_DRAFT', '审核的不是现行处理意见，处理意见变更后须重新审核。', 'Another draft was examined; a changed draft needs a new review.', [context.rules.article('O4-38'), 'LZ-40'], { pointer: '/hash' }),
        stated(input.text, '/text', '审核意见', 'The opinion', ['O4-39']),
        stated(input.documentRef, '/documentRef', '审核意见书文号', 'The document reference', ['O4-39']),
      ],
      () => {
        const passed = input.opinion === 'agree';
        const data = { number: state.review?.number, hash: input.hash, opinion: input.opinion, text: input.text, documentRef: input.documentRef, reviewer: actor.person, on: context.today };
        return accepted([event(passed ? 'ReviewPassed' : 'ReviewReturned', passed ? '法制审核通过' : '法制审核退回', context, data, { closes: closing(state, ['review'], 'met') })]);
      },
    );
  },
};

/** Stages in which a returned draft can still be disputed: nothing else was drafted since. */
const RETURNED = ['INVESTIGATING', 'REPORTED'] as const;

/** The case body does not agree with the reviewer (审核意见分歧, O4-40): experts are heard, then the heads decide together (O4-44(2)). */
export const disputeReview: PenaltyAct<{ readonly reasons: string }> = {
  name: 'dispute-review',
  label: '对法制审核意见有异议',
  article: 'O4-40',
  roles: ['case-officer'],
  duty: 'officer',
  from: RETURNED,
  decide(state, input, context) {
    return unless(
      [
        !state.returned && refusal('PENALTY.NOTHING_RETURNED', '没有被退回的处理意见。', 'No draft was sent back.', ['O4-40']),
        state.review?.disputed && refusal('PENALTY.REVIEW_DISPUTED', '已提出异议。', 'It is disputed already.', ['O4-40']),
        stated(input.reasons, '/reasons', '异议理由', 'The reasons', ['O4-40']),
      ],
      () => accepted([event('ReviewDisputed', '对法制审核意见有异议', context, { number: state.review?.number, reasons: input.reasons, on: context.today })]),
    );
  },
};

export interface HearExperts {
  readonly experts: readonly string[];
  readonly heldOn: LegalDay;
  readonly opinion: string;
  readonly documentRef: string;
}

/** The legal unit hears experts on the disagreement (专家论证, O4-40). */
export const hearExperts: PenaltyAct<HearExperts> = {
  name: 'hear-experts',
  label: '专家论证',
  article: 'O4-40',
  roles: ['legal-reviewer', 'legal-unit-head'],
  duty: 'reviewer',
  from: RETURNED,
  decide(state, input, context) {
    return unless(
      [
        disputeRuns(state),
        texts(input.experts).length === 0 && refusal('INPUT.MISSING', '须写明专家。', 'The experts must be named.', ['O4-40'], { pointer: '/experts' }),
        pastDay(input.heldOn, '/heldOn', context.today, state.review?.disputed?.on),
        stated(input.opinion, '/opinion', '论证意见', 'Their opinion', ['O4-40']),
        stated(input.documentRef, '/documentRef', '论证材料', 'The record', ['O4-40']),
      ],
      () => accepted([event('ExpertsHeard', '专家论证', context, { experts: texts(input.experts), on: input.heldOn, opinion: input.opinion, documentRef: input.documentRef })]),
    );
  },
};

export function disputeRuns(state: PenaltyCase): Problem {
  return (!state.review?.disputed || state.review.disputed.settled) && refusal('PENALTY.NO_REVIEW_DISPUTE', '没有待解决的审核分歧。', 'No dispute with the reviewer is open.', ['O4-40']);
}
