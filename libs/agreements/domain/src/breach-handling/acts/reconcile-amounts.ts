import { accepted, refusal, unless, type Act } from '@due-process/procedure';
import { stated } from '../dates';
import { event } from '../event';
import { ofTheAgency } from '../gates';
import type { BreachCase, BreachReferences } from '../model';
import { amountOpen, nothingExpected } from './record-performance';

export interface ReconcileAmounts {
  /** Number of the reconciliation sheet (对账单). */
  readonly sheetRef: string;
}

/** The case's amounts are in a reconciliation of the system (系统内对账, LZ-23(2)). */
export const reconcileAmounts: Act<BreachCase, ReconcileAmounts, BreachReferences> = {
  name: 'reconcile-amounts',
  label: '对账',
  article: 'LZ-23(2)',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['DECISION_SERVED', 'PERFORMED'],
  decide(state, input, context, actor) {
    return unless(
      [
        ofTheAgency(state, actor),
        !nothingExpected(state) && refusal('BREACH.NOT_PERFORMED', `尚有 ${amountOpen(state)} 分未履行。`, `${amountOpen(state)} 分 are not performed.`, ['LZ-23(2)']),
        state.reconciledOn && refusal('BREACH.ALREADY_RECONCILED', '已对账。', 'Already reconciled.', ['LZ-23(2)']),
        stated(input.sheetRef, '/sheetRef', '对账单号', 'The reconciliation sheet', ['LZ-23(2)']),
      ],
      () => accepted([event('AmountsReconciled', '对账', context, { ...input, on: context.today })]),
    );
  },
};
