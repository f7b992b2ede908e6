import { accepted, event, oneOf, stated, unless, type Act } from '@due-process/procedure';
import { fitFor, ofTheBureau, whileItGoesOn } from '../../measures/gates';
import type { MeasureReferences } from '../../measures';
import { closing, openAlarm } from '../clocks';
import { notDelegated, withinItsDay } from '../gates';
import type { Sealing } from '../model';

export interface DecideSealing {
  readonly result: 'approved' | 'refused';
  readonly reasons: string;
}

/**
 * A head of the bureau decides (审批; LZ-36(2), ACL-18(1)): before the sealing, or within 24 hours after an emergency (ACL-19). What a head
 * refuses then is to be released at once: from this moment the seal is unlawful.
 */
export const decideSealing: Act<Sealing, DecideSealing, MeasureReferences> = {
  name: 'decide-sealing',
  label: '审批封存',
  article: 'O4-29',
  roles: ['bureau-head'],
  duty: 'approver',
  from: ['REQUESTED', 'EMERGENCY', 'RELEASE_DUE'],
  decide(state, input, context, actor) {
    return unless(
      [
        notDelegated(actor),
        ofTheBureau(state, actor),
        input.result === 'approved' && whileItGoesOn(context.references.case),
        withinItsDay(state),
        ...fitFor([actor.person], 'approver', state, context.references.case),
        oneOf(input.result, ['approved', 'refused'], '/result', '审批结果', 'result'),
        stated(input.reasons, '/reasons', '审批意见', 'The reasons of the decision', ['O4-29']),
      ],
      () => {
        const data = { result: input.result, reasons: input.reasons, on: context.today, at: context.now };
        const taken = state.stage === 'EMERGENCY';
        if (input.result === 'approved') return accepted([event('SealingApproved', '批准封存', context, data, taken ? { visible: true, closes: [{ clock: 'approval', how: 'met' }] } : {})]);
        if (!taken) return accepted([event('SealingRefused', '不予封存', context, data)]);
        return accepted([
          event('ReleaseDue', '不予批准，须立即解除', context, { ...data, since: context.now, because: 'refused' }, { visible: true, closes: closing(state, 'cancelled'), opens: [openAlarm(1, context.now, context)] }),
        ]);
      },
    );
  },
};
