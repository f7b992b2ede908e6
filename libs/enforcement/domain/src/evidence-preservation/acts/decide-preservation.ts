import { accepted, event, oneOf, refusal, stated, unless, type Act } from '@due-process/procedure';
import { fitFor, ofTheBureau, whileItGoesOn } from '../../measures/gates';
import type { MeasureReferences } from '../../measures';
import { closing } from '../clocks';
import type { Preservation } from '../model';

export interface DecideMeasure {
  readonly result: 'approved' | 'refused';
  readonly reasons: string;
}

/**
 * A head of the bureau decides (审批; LZ-36(1), O4-26): before the taking, or within 24 hours after an emergency; what is refused then is
 * released at once.
 */
export const decidePreservation: Act<Preservation, DecideMeasure, MeasureReferences> = {
  name: 'decide-preservation',
  label: '审批先行登记保存',
  article: 'O4-26',
  roles: ['bureau-head'],
  duty: 'approver',
  from: ['REQUESTED', 'EMERGENCY'],
  decide(state, input, context, actor) {
    return unless(
      [
        ofTheBureau(state, actor),
        input.result === 'approved' && whileItGoesOn(context.references.case),
        ...fitFor([actor.person], 'approver', state, context.references.case),
        oneOf(input.result, ['approved', 'refused'], '/result', '审批结果', 'result'),
        stated(input.reasons, '/reasons', '审批意见', 'The reasons of the decision', ['O4-26']),
        state.things.length === 0 && refusal('INPUT.MISSING', '没有物品。', 'There is nothing to decide on.', ['O4-26']),
      ],
      () => {
        const data = { at: context.now, result: input.result, reasons: input.reasons, on: context.today };
        const taken = state.stage === 'EMERGENCY';
        if (input.result === 'approved') return accepted([event('PreservationApproved', '批准先行登记保存', context, data, taken ? { visible: true, closes: [{ clock: 'approval', how: 'met' }] } : {})]);
        if (!taken) return accepted([event('PreservationRefused', '不予先行登记保存', context, data)]);
        return accepted([event('PreservationReleased', '不予批准，立即解除', context, { ...data, because: 'refused' }, { visible: true, closes: closing(state, 'cancelled') })]);
      },
    );
  },
};
