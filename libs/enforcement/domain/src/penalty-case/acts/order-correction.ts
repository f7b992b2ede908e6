import type { LegalDay, ServiceOfDocument } from '@due-process/legal-time';
import { accepted, checkService, event, oneOf, pastDay, refusal, stated, unless, whenServed } from '@due-process/procedure';
import { futureDay } from '../fields';
import type { PenaltyAct } from '../guards';
import { BEFORE_DECISION } from '../model';

export interface OrderCorrection {
  readonly demands: string;
  readonly until: LegalDay;
  readonly documentRef: string;
  readonly service: ServiceOfDocument;
}

/** The party is ordered to correct (责令改正, APL-28, O4-13), in writing and served; a fine under R735-39 only follows its refusal. */
export const orderCorrection: PenaltyAct<OrderCorrection> = {
  name: 'order-correction',
  label: '责令改正',
  article: 'O4-13',
  roles: ['case-officer'],
  duty: 'officer',
  from: BEFORE_DECISION,
  decide(state, input, context) {
    const served = checkService(input.service, state.filing?.on, context.today, context.now);
    return whenServed(
      served,
      [
        state.order && !state.order.outcome && refusal('PENALTY.ORDER_RUNNING', '已责令改正，改正情况尚未登记。', 'An order is already running.', ['O4-13']),
        stated(input.demands, '/demands', '改正要求', 'What is to be corrected', ['APL-28']),
        futureDay(input.until, '/until', context.today),
        stated(input.documentRef, '/documentRef', '责令改正通知书文号', 'The document reference', ['O4-13']),
      ],
      (servedOn) => accepted([event('CorrectionOrdered', '责令改正', context, { demands: input.demands, until: input.until, documentRef: input.documentRef, servedOn }, { visible: true })]),
    );
  },
};

export interface RecordCorrection {
  readonly outcome: 'corrected' | 'refused';
  readonly on: LegalDay;
  readonly recordRef: string;
}

/** What the party made of the order (改正情况): corrected, or refused and only after its term (R735-39, LZ-42(2)). */
export const recordCorrection: PenaltyAct<RecordCorrection> = {
  name: 'record-correction',
  label: '登记改正情况',
  article: 'O4-13',
  roles: ['case-officer'],
  duty: 'officer',
  from: BEFORE_DECISION,
  decide(state, input, context) {
    const { order } = state;
    return unless(
      [
        (!order || order.outcome) && refusal('PENALTY.NO_ORDER', '没有待核查的责令改正。', 'No order is running.', ['O4-13']),
        oneOf(input.outcome, ['corrected', 'refused'], '/outcome', '改正情况', 'outcome'),
        pastDay(input.on, '/on', context.today, order?.orderedOn),
        input.outcome === 'refused' && order && input.on <= order.until && refusal('PENALTY.ORDER_NOT_OVER', `改正期限至 ${order.until}，届满前不能认定拒不改正。`, `The term runs until ${order.until}; before its end nobody has refused.`, ['R735-39.fine'], { pointer: '/on' }),
        stated(input.recordRef, '/recordRef', '核查记录', 'The record', ['O4-20']),
      ],
      () => accepted([event('CorrectionRecorded', '登记改正情况', context, { outcome: input.outcome, on: input.on, recordRef: input.recordRef }, { visible: true })]),
    );
  },
};
