import { accepted, event, type ActContext, type Errand, type NewEvent, type Outcome, type Posting } from '@due-process/procedure';
import { TREASURY } from '../discretion';
import { closing, isInstalment } from './clocks';
import { inHand, openPrincipal, openSurcharge, openTotal, paidOn, surchargeOwed } from './debts';
import { evolve } from './evolve';
import { overdueOn } from './gates';
import { SURCHARGE, type Debt, type EndGround, type FineExecution } from './model';

type RuleContext = Pick<ActContext, 'now' | 'today' | 'rules'>;

/** The state after events that are about to be recorded. */
export const after = (state: FineExecution, events: readonly NewEvent[]): FineExecution => events.reduce<FineExecution>((now, one) => evolve(now, one), state);

/** Account that a debt is paid to: a refund to its fund account, everything else to the treasury (LZ-47, R735-45, APL-74). */
export const accountOf = (debt: Pick<Debt, 'kind' | 'account'> | undefined): string => (debt?.kind === 'refund' ? (debt.account ?? '') : TREASURY);

/**
 * Accepts events that move money or change what is owed: whatever was paid above the debt goes back at once, parts of a plan that are covered
 * are met, and when nothing is owed and nothing is in an officer's hand, the execution is over and its case is told (O4-56).
 */
export function concluded(state: FineExecution, events: readonly NewEvent[], context: RuleContext, postings: readonly Posting[] = []): Outcome {
  const changed = after(state, events);
  const surplus = surplusOf(changed, context);
  const repaid = surplus.map((one) => event('SurplusRepaid', '退还多缴款项', context, { debt: one.debt, amountFen: one.amountFen, on: context.today, reference: one.posting.reference }, { visible: true }));
  const next = after(changed, repaid);
  const all = [...postings, ...surplus.map(({ posting }) => posting)];
  if (!next.closed && openTotal(next, context.rules, context.today) === 0 && !inHand(next)) return accepted([...events, ...repaid, executionOver(next, 'performed', context)], { postings: all });
  const left = surchargeLeft(next, context);
  const met = closing(next, 'met', (clock) => isInstalment(clock) && !overdueOn(next, clock.deadline.firstDayAfter));
  const last = events.length - 1;
  return accepted([...events.map((one, index) => (index === last && met.length > 0 ? { ...one, closes: [...(one.closes ?? []), ...met] } : one)), ...repaid, ...left], { postings: all });
}

/** A plan or the term has been kept to the last 分, but days before it bear a surcharge: nothing waits any more, it is overdue and can be pursued (APL-72, ACL-45). */
function surchargeLeft(state: FineExecution, context: RuleContext): NewEvent[] {
  const amountFen = openSurcharge(state, context.rules, context.today);
  const waits = state.stage === 'DUE' || state.stage === 'DEFERRED';
  if (state.closed || !waits || openPrincipal(state) > 0 || amountFen === 0) return [];
  return [event('SurchargeLeft', '本金已缴清，尚余加处罚款', context, { amountFen, stage: 'OVERDUE' }, { visible: true })];
}

/** What was paid above the debt: a decision was changed, or days turned out to be frozen or paid in time. */
function surplusOf(state: FineExecution, { today, rules }: RuleContext): { readonly debt: string; readonly amountFen: number; readonly posting: Posting }[] {
  const owed = [...state.debts.map((debt) => ({ id: debt.id, kind: debt.kind as string, account: accountOf(debt), amountFen: debt.amountFen })), { id: SURCHARGE, kind: SURCHARGE, account: accountOf(undefined), amountFen: surchargeOwed(state, rules, today) }];
  return owed.flatMap(({ id, kind, account, amountFen }) => {
    const surplus = paidOn(state, id) - amountFen;
    const reference = `${state.id}-R${state.payments.length + 1}-${id}`;
    return surplus > 0 ? [{ debt: id, amountFen: surplus, posting: { kind: `repayment-of-${kind}`, amountFen: surplus, account, reference } }] : [];
  });
}

/** The end of the execution; the penalty case is told by an errand, exactly once. */
export function executionOver(state: FineExecution, how: 'performed' | 'court-accepted' | 'ended', context: RuleContext, more: { ground?: EndGround; reason?: string; documentRef?: string; effectiveAt?: string } = {}): NewEvent {
  const { effectiveAt, ...said } = more;
  const errand: Errand = {
    key: `execution-done#${state.number}`,
    context: 'enforcement',
    procedure: 'penalty-case',
    act: 'record-execution-done',
    streamId: state.caseId,
    region: state.region,
    input: { streamId: state.id, over: how, on: context.today, ...(more.ground ? { ground: more.ground } : {}) },
    line: `处罚决定执行完毕（${OVER_TITLES[how]}），告知处罚案件 ${state.caseId}`,
  };
  return event('ExecutionOver', OVER_TITLES[how], context, { how, on: context.today, ...said }, { visible: true, closes: closing(state, how === 'performed' ? 'met' : 'cancelled'), errands: [errand], ...(effectiveAt ? { effectiveAt } : {}) });
}

const OVER_TITLES = { performed: '已履行', 'court-accepted': '法院已受理强制执行申请', ended: '终结执行' } as const;
