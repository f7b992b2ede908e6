import type { LegalDay } from '@due-process/legal-time';
import { accepted, event, oneOf, pastDay, refusal, stated, texts, unless } from '@due-process/procedure';
import { closing } from '../clocks';
import { dutiesOf, laterOf } from '../fields';
import { gatesClosed } from '../gates';
import { headsTogether, type PenaltyAct } from '../guards';
import { DRAFT_STAGES } from '../model';
import { complete } from '../papers';
import { disputeRuns } from './legal-review';

interface Together {
  readonly heldOn: LegalDay;
  readonly participants: readonly string[];
  /** Dissent is recorded (不同意见), never lost. */
  readonly dissent?: string;
  /** The record, signed by everybody who took part. */
  readonly recordRef: string;
  readonly signed: boolean;
}

export interface DiscussDraft extends Together {
  /** The five points of LZ-40(2): standing, facts and evidence, law, procedure, discretion. */
  readonly points: Readonly<Record<string, string>>;
  readonly result: 'approved' | 'rejected';
}

/** The heads discuss the draft together (集体讨论, LZ-40(2), O4-44, APL-57), after everything else; a rejection leads back to another draft. */
export const discussDraft: PenaltyAct<DiscussDraft> = {
  name: 'discuss-draft',
  label: '集体讨论',
  article: 'O4-44',
  roles: ['bureau-head'],
  duty: 'approver',
  from: DRAFT_STAGES,
  decide(state, input, context, actor) {
    return unless(
      [
        gatesClosed(state, context, ['discussion', 'recusal']),
        state.discussion?.hash === state.draft?.hash && state.discussion?.result === 'approved' && refusal('PENALTY.ALREADY_DISCUSSED', '本处理意见已经集体讨论通过。', 'The heads have agreed on this content.', ['O4-44']),
        ...together(state.review?.on, state.current?.heardOn, input, context.today),
        ...headsTogether(state, input.participants, actor, context.rules),
        ...complete(input.points, 'O4-44.points', context.rules, '/points'),
        oneOf(input.result, ['approved', 'rejected'], '/result', '讨论结果', 'result'),
      ],
      () => {
        const participants = texts(input.participants);
        const closes = input.result === 'approved' ? [] : closing(state, ['defence', 'hearing-request', 'review'], 'cancelled');
        const data = { hash: state.draft?.hash, on: input.heldOn, points: input.points, result: input.result, participants, recordRef: input.recordRef, ...(input.dissent ? { dissent: input.dissent } : {}) };
        return accepted([event('DraftDiscussed', '集体讨论', context, data, { duties: dutiesOf(participants, 'approver'), closes })]);
      },
    );
  },
};

function together(reviewedOn: LegalDay | undefined, heardOn: LegalDay | undefined, input: Together, today: LegalDay) {
  return [
    pastDay(input.heldOn, '/heldOn', today, laterOf(reviewedOn, heardOn)),
    stated(input.recordRef, '/recordRef', '讨论记录', 'The record', ['O4-44']),
    input.signed !== true && refusal('PENALTY.RECORD_NOT_SIGNED', '讨论记录须由参加人员签名。', 'The record must be signed by those who took part.', ['O4-44'], { pointer: '/signed' }),
  ];
}

/** A head wishes that the case be discussed together (O4-44(3)): from then on it must be. */
export const wishDiscussion: PenaltyAct<{ readonly reasons: string }> = {
  name: 'wish-discussion',
  label: '提请集体讨论',
  article: 'O4-44',
  roles: ['bureau-head'],
  duty: 'approver',
  from: ['REPORTED', ...DRAFT_STAGES],
  decide(state, input, context) {
    return unless(
      [state.discussionWished && refusal('PENALTY.DISCUSSION_WISHED', '已提请集体讨论。', 'A discussion is wished already.', ['O4-44']), stated(input.reasons, '/reasons', '理由', 'The reasons', ['O4-44'])],
      () => accepted([event('DiscussionWished', '提请集体讨论', context, { reasons: input.reasons })]),
    );
  },
};

export interface SettleReviewDispute extends Together {
  readonly follow: 'reviewer' | 'case-body';
  readonly reasons: string;
}

/** After the experts the heads decide together whom they follow (O4-40, O4-44(2)): the reviewer, and the draft is reworked; or the case body, and exactly that draft passes. */
export const settleReviewDispute: PenaltyAct<SettleReviewDispute> = {
  name: 'settle-review-dispute',
  label: '集体讨论审核分歧',
  article: 'O4-40',
  roles: ['bureau-head'],
  duty: 'approver',
  from: ['INVESTIGATING', 'REPORTED'],
  decide(state, input, context, actor) {
    const disputed = state.review?.disputed;
    return unless(
      [
        disputeRuns(state),
        disputed && !disputed.expertsOn && refusal('PENALTY.EXPERTS_NOT_HEARD', '须先组织专家论证。', 'Experts are heard first.', ['O4-40']),
        ...together(disputed?.expertsOn, disputed?.on, input, context.today),
        ...headsTogether(state, input.participants, actor, context.rules),
        oneOf(input.follow, ['reviewer', 'case-body'], '/follow', '讨论结果', 'result'),
        stated(input.reasons, '/reasons', '理由', 'The reasons', ['O4-40']),
      ],
      () => {
        const participants = texts(input.participants);
        const data = { follow: input.follow, hash: state.review?.hash, on: input.heldOn, participants, reasons: input.reasons, recordRef: input.recordRef, ...(input.dissent ? { dissent: input.dissent } : {}) };
        return accepted([event('ReviewDisputeSettled', '集体讨论审核分歧', context, data, { duties: dutiesOf(participants, 'approver') })]);
      },
    );
  },
};
