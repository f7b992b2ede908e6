import type { LegalDay } from '@due-process/legal-time';
import { accepted, event, hasEnded, oneOf, pastDay, refusal, refused, stated, unless, type ExpiryInput } from '@due-process/procedure';
import { closing, closingAll, open } from '../clocks';
import { releaseMeasures } from '../follow-up';
import { notDelegated, type PenaltyAct } from '../guards';
import { BEFORE_DECISION } from '../model';
import { releaseWithTheCase } from './settlement-hold';

export interface DisputeJurisdiction {
  /** The other bureau. */
  readonly with: string;
  readonly since: LegalDay;
  readonly reasons: string;
}

/** Two bureaus claim or refuse the case (管辖争议): they negotiate for seven working days from the dispute (O4-10, APL-25). */
export const disputeJurisdiction: PenaltyAct<DisputeJurisdiction> = {
  name: 'dispute-jurisdiction',
  label: '管辖争议',
  article: 'O4-10',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['LEAD', ...BEFORE_DECISION],
  decide(state, input, context) {
    return unless(
      [
        state.dispute && !state.dispute.settled && refusal('PENALTY.DISPUTE_RUNNING', '管辖争议正在处理。', 'A dispute is already under way.', ['O4-10']),
        stated(input.with, '/with', '争议机关', 'The other bureau', ['O4-10']),
        pastDay(input.since, '/since', context.today, state.lead.foundOn),
        stated(input.reasons, '/reasons', '争议理由', 'The reasons', ['O4-10']),
      ],
      () => accepted([event('JurisdictionDisputed', '管辖争议', context, { with: input.with, since: input.since, reasons: input.reasons }, { opens: [open('jurisdiction', input.since, context)] })]),
    );
  },
};

/** The negotiation has brought nothing (协商期届满): only the common superior decides now (O4-10). */
export const endNegotiation: PenaltyAct<ExpiryInput> = {
  name: 'end-negotiation',
  label: '协商期届满',
  article: 'O4-10',
  roles: ['system'],
  decide(state, input, context) {
    const clock = state.clocks[input.clock];
    if (!clock || clock.status !== 'running' || clock.id !== 'jurisdiction') return accepted([]);
    if (!hasEnded(clock, context.now)) return refused([refusal('CLOCK.NOT_ENDED', `协商期至 ${clock.deadline.lastDay}。`, `The negotiation runs until ${clock.deadline.lastDay}.`, ['O4-10'])]);
    const { lastDay, endsAt } = clock.deadline;
    return accepted([event('NegotiationEnded', '协商期届满', context, { lastDay }, { effectiveAt: endsAt, closes: [{ clock: clock.id, how: 'expired' }] })]);
  },
};

export interface SettleDispute {
  /** `negotiation` within its seven working days; afterwards the common superior (共同上级). */
  readonly by: 'negotiation' | 'superior';
  readonly for: 'own' | 'other';
  readonly on: LegalDay;
  readonly documentRef: string;
}

/** The dispute is settled (确定管辖), by the bureaus in time or by their common superior (O4-10, O4-12). */
export const settleDispute: PenaltyAct<SettleDispute> = {
  name: 'settle-dispute',
  label: '确定管辖',
  article: 'O4-10',
  roles: ['bureau-head'],
  duty: 'approver',
  from: ['LEAD', ...BEFORE_DECISION],
  decide(state, input, context) {
    const { dispute } = state;
    return unless(
      [
        (!dispute || dispute.settled) && refusal('PENALTY.NO_DISPUTE', '没有待处理的管辖争议。', 'No dispute is under way.', ['O4-10']),
        oneOf(input.by, ['negotiation', 'superior'], '/by', '确定方式', 'manner'),
        oneOf(input.for, ['own', 'other'], '/for', '管辖机关', 'bureau'),
        pastDay(input.on, '/on', context.today, dispute?.since),
        input.by === 'negotiation' && dispute?.negotiationOver && input.on > (state.clocks['jurisdiction']?.deadline.lastDay ?? input.on) && refusal('PENALTY.SUPERIOR_DECIDES', '协商期已届满，由共同上级指定管辖。', 'The negotiation is over: the common superior decides.', [context.rules.article('O4-10')], { pointer: '/by' }),
        stated(input.documentRef, '/documentRef', '文号', 'The document reference', ['O4-10']),
      ],
      () => accepted([event('DisputeSettled', '确定管辖', context, { by: input.by, for: input.for, on: input.on, documentRef: input.documentRef }, { closes: closing(state, ['jurisdiction'], 'met') })]),
    );
  },
};

export interface TransferJurisdiction {
  /** The competent bureau (有管辖权的机关). */
  readonly to: string;
  readonly reasons: string;
  readonly documentRef: string;
}

/**
 * The case goes to the bureau that is competent (移送管辖, O4-12), once: a bureau that received it and disagrees asks the superior and
 * does not transfer it on. After the superior's decision the case follows that decision.
 */
export const transferJurisdiction: PenaltyAct<TransferJurisdiction> = {
  name: 'transfer-jurisdiction',
  label: '移送管辖',
  article: 'O4-12',
  roles: ['bureau-head'],
  duty: 'approver',
  from: ['LEAD', ...BEFORE_DECISION],
  decide(state, input, context, actor) {
    const settledForOther = state.dispute?.settled?.for === 'other';
    return unless(
      [
        notDelegated(actor),
        state.lead.transferredFrom !== undefined && !(settledForOther && state.dispute?.settled?.by === 'superior') && refusal('PENALTY.SECOND_TRANSFER', `本案由 ${state.lead.transferredFrom} 移送，不得再次移送，应报请共同上级指定管辖。`, `The case was transferred by ${state.lead.transferredFrom}; it is not transferred on, the common superior decides.`, [context.rules.article('O4-12')]),
        state.dispute && !state.dispute.settled && refusal('PENALTY.DISPUTE_RUNNING', '管辖争议尚未解决。', 'The dispute is not settled.', ['O4-10']),
        state.dispute?.settled?.for === 'own' && refusal('PENALTY.OWN_JURISDICTION', '已确定由本机关管辖。', 'It was settled that this bureau is competent.', ['O4-10']),
        stated(input.to, '/to', '有管辖权的机关', 'The competent bureau', ['O4-12']),
        stated(input.reasons, '/reasons', '移送理由', 'The reasons', ['O4-12']),
        stated(input.documentRef, '/documentRef', '文号', 'The document reference', ['O4-12']),
      ],
      // The other bureau takes its own measures; nothing of this one outlives its competence.
      () => accepted([
        ...releaseWithTheCase(state, context, '案件已移送其他机关'),
        event('JurisdictionTransferred', '移送管辖', context, { to: input.to, reasons: input.reasons, documentRef: input.documentRef, on: context.today }, { closes: closingAll(state), errands: releaseMeasures(state, context, 'ended') }),
      ]),
    );
  },
};
