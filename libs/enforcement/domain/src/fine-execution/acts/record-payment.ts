import type { LegalDay } from '@due-process/legal-time';
import { event, pastDay, refusal, stated, unless, type Act } from '@due-process/procedure';
import { accountOf, after, concluded } from '../conclude';
import { openOf, openPrincipal, openSurcharge } from '../debts';
import { closing, isNamed } from '../clocks';
import { ofThisExecution } from '../gates';
import { OPEN_STAGES, SURCHARGE, type FineExecution } from '../model';

export interface RecordPayment {
  /** Id of a debt of the decision, or `surcharge`. */
  readonly debt: string;
  /** 分 */
  readonly amountFen: number;
  readonly on: LegalDay;
  /** Bank slip or receipt of the treasury (缴款凭证). */
  readonly reference: string;
}

/** Money comes in (缴纳、退回): fines, confiscations and surcharge to the treasury, refunds to their fund account, each as a posting of its own (APL-67, APL-74, LZ-47). */
export const recordPayment: Act<FineExecution, RecordPayment> = {
  name: 'record-payment',
  label: '缴纳',
  article: 'APL-67',
  roles: ['case-officer'],
  duty: 'officer',
  from: OPEN_STAGES,
  decide(state, input, context, actor) {
    const debt = state.debts.find(({ id }) => id === input.debt);
    const known = debt !== undefined || input.debt === SURCHARGE;
    const open = debt ? openOf(state, debt) : openSurcharge(state, context.rules, context.today);
    return unless(
      [
        ofThisExecution(state, actor),
        !known && refusal('FINE.DEBT_UNKNOWN', '决定中没有该项金额。', 'The decision has no such debt.', ['APL-67'], { pointer: '/debt' }),
        notFen(input.amountFen),
        known && Number.isSafeInteger(input.amountFen) && input.amountFen > open && refusal('FINE.MORE_THAN_OWED', `超出应缴金额，尚余 ${open} 分。`, `More than is owed; ${open} 分 are open.`, ['APL-67'], { pointer: '/amountFen' }),
        pastDay(input.on, '/on', context.today, state.decision.servedOn),
        stated(input.reference, '/reference', '缴款凭证号', 'The reference', ['APL-67', 'APL-74']),
        state.payments.some(({ reference }) => reference === input.reference) && refusal('FINE.REFERENCE_USED', '该凭证已登记。', 'This reference was recorded already.', ['APL-74'], { pointer: '/reference' }),
      ],
      () => {
        const { amountFen, on, reference } = input;
        const paid = event('PaymentRecorded', debt?.kind === 'refund' ? '退回基金' : '缴纳', context, { debt: input.debt, kind: debt?.kind ?? SURCHARGE, amountFen, on, reference }, { visible: true });
        const inTime = openPrincipal(after(state, [paid])) === 0 ? closing(state, 'met', isNamed('payment')) : [];
        const posting = { kind: debt?.kind ?? SURCHARGE, amountFen, account: accountOf(debt), reference };
        return concluded(state, [inTime.length > 0 ? { ...paid, closes: inTime } : paid], context, [posting]);
      },
    );
  },
};

export const notFen = (amount: number) =>
  (!Number.isSafeInteger(amount) || amount <= 0) && refusal('INPUT.NOT_FEN', '金额须为正整数（分）。', 'The amount is a positive integer of 分.', [], { pointer: '/amountFen' });
