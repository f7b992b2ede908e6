import { accepted, refusal, unless, type Act } from '@due-process/procedure';
import { windowsOf } from '../clocks';
import { oneOf, stated } from '../dates';
import { event } from '../event';
import { gateNotNeeded, gatesBefore, ofTheCity } from '../gates';
import { HEARD_STAGES, type BreachCase, type BreachReferences } from '../model';

export interface RecordLegalReview {
  readonly result: 'passed' | 'failed';
  readonly opinion: string;
  readonly documentRef: string;
}

/** Legal review (法制审核), LZ-21(2) and (3): without a passed review no decision; a failed one leads back to the proposal. */
export const recordLegalReview: Act<BreachCase, RecordLegalReview, BreachReferences> = {
  name: 'record-legal-review',
  label: '法制审核',
  article: 'LZ-21(3)',
  roles: ['legal-reviewer'],
  duty: 'reviewer',
  from: HEARD_STAGES,
  decide(state, input, context, actor) {
    return unless(
      [
        ofTheCity(state, actor),
        gateNotNeeded(state, 'legal-review', context.rules),
        gatesBefore(state, 'legal-review', context.rules),
        state.current?.legalReview && refusal('BREACH.ALREADY_REVIEWED', '本轮处理意见已通过法制审核。', 'This proposal has already passed legal review.', ['LZ-21(3)']),
        oneOf(input.result, ['passed', 'failed'], '/result', '审核结果', 'result'),
        stated(input.opinion, '/opinion', '审核意见', 'The opinion', ['LZ-21(3)']),
        stated(input.documentRef, '/documentRef', '文号', 'The document reference', ['LZ-21(3)']),
      ],
      () => accepted([event('LegalReviewed', '法制审核', context, { ...input, round: state.round, on: context.today }, { closes: input.result === 'passed' ? [] : windowsOf(state, 'cancelled') })]),
    );
  },
};
