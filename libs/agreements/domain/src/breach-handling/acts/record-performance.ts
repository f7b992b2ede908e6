import type { LegalDay } from '@due-process/legal-time';
import { accepted, refusal, unless, type Act } from '@due-process/procedure';
import { enforcementClocksOf } from '../clocks';
import { pastDay, stated } from '../dates';
import { event } from '../event';
import { ofTheAgency } from '../gates';
import { payable } from '../measures';
import type { BreachCase, BreachReferences } from '../model';

export interface RecordPerformance {
  /** Measure of the decision that is performed. */
  readonly measureId: string;
  /** 分 */
  readonly amountFen: number;
  readonly on: LegalDay;
  /** Bank slip or booking number. */
  readonly reference: string;
}

/** Money comes back or is not paid out (履行), from the day of the decision on: a posting to the fund account it came from (LZ-23(1), LZ-47). */
export const recordPerformance: Act<BreachCase, RecordPerformance, BreachReferences> = {
  name: 'record-performance',
  label: '履行',
  article: 'LZ-23(1)',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['DECISION_SERVED'],
  decide(state, input, context, actor) {
    const measure = state.decision?.measures.find((known) => known.id === input.measureId && payable(known));
    const open = (measure?.amountFen ?? 0) - (state.performed[input.measureId] ?? 0);
    return unless(
      [
        ofTheAgency(state, actor),
        !measure && refusal('BREACH.MEASURE_NOT_PAYABLE', '决定中没有该项金额措施。', 'The decision has no such payable measure.', ['LZ-23(1)'], { pointer: '/measureId' }),
        (!Number.isSafeInteger(input.amountFen) || input.amountFen <= 0) && refusal('INPUT.NOT_FEN', '金额须为正整数（分）。', 'The amount is a positive integer of 分.', [], { pointer: '/amountFen' }),
        measure && input.amountFen > open && refusal('BREACH.MORE_THAN_OWED', `超出应履行金额，尚余 ${open} 分。`, `More than is owed; ${open} 分 are open.`, ['LZ-23(1)'], { pointer: '/amountFen' }),
        pastDay(input.on, '/on', context.today, state.decision?.on),
        stated(input.reference, '/reference', '凭证号', 'The reference', ['LZ-23(2)']),
      ],
      () => {
        if (!measure?.account) throw new Error('A payable measure has a fund account.');
        const nothingLeft = amountOpen(state) === input.amountFen;
        const closes = nothingLeft ? enforcementClocksOf(state, 'met') : [];
        return accepted([event('PerformanceRecorded', '履行', context, { ...input, kind: measure.kind, account: measure.account }, { visible: true, closes })], {
          postings: [{ kind: measure.kind, amountFen: input.amountFen, account: measure.account, reference: input.reference }],
        });
      },
    );
  },
};

/** Nobody can be asked for the money any more, or the court has been: paid, applied for, or the 3 months of ACL-53 are over. */
export function nothingExpected(state: BreachCase): boolean {
  return amountOpen(state) === 0 || state.enforcement?.courtAppliedOn !== undefined || state.clocks['court']?.status === 'expired';
}

/** 分 of the decision that are still open. */
export function amountOpen(state: BreachCase): number {
  return (state.decision?.measures ?? []).filter(payable).reduce((sum, measure) => sum + (measure.amountFen ?? 0) - (state.performed[measure.id] ?? 0), 0);
}
