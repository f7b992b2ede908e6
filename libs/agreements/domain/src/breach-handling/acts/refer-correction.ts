import { accepted, refusal, unless, type Act } from '@due-process/procedure';
import { stated } from '../dates';
import { event } from '../event';
import { ofTheDeciders } from '../gates';
import type { BreachCase, BreachReferences } from '../model';
import { beyondRevocation } from './revoke-decision';

export interface ReferCorrection {
  /** The proceeding in which the defence is examined and the decision corrected or confirmed. */
  readonly documentRef: string;
  readonly reasons: string;
}

/**
 * A timely defence came to light when the decision had been performed or the agreement terminated, so that nothing can be taken
 * back as if it had never been: its examination goes to a proceeding of its own (另案纠正), and only then may this case be closed
 * (LZ-22(2): the right must not be restricted, not even in disguise).
 */
export const referCorrection: Act<BreachCase, ReferCorrection, BreachReferences> = {
  name: 'refer-correction',
  label: '另案纠正',
  article: 'LZ-22(2)',
  roles: ['agency-head'],
  duty: 'approver',
  from: ['DECISION_SERVED', 'PERFORMED'],
  decide(state, input, context, actor) {
    return unless(
      [
        ofTheDeciders(state, actor),
        !state.heardTooLate && refusal('BREACH.NOTHING_UNHEARD', '没有未经复核的期内陈述申辩。', 'No timely defence is left unexamined.', ['LZ-22(2)']),
        beyondRevocation(state).length === 0 && refusal('BREACH.REVOKE_INSTEAD', '决定尚可撤销，应予撤销。', 'The decision can still be revoked, and must be.', ['LZ-22(2)']),
        stated(input.documentRef, '/documentRef', '文号', 'The document reference', ['LZ-22(2)']),
        stated(input.reasons, '/reasons', '理由', 'The reasons', ['LZ-22(2)']),
      ],
      () => accepted([event('CorrectionReferred', '另案纠正', context, { ...input, on: context.today }, { visible: true })]),
    );
  },
};
