import type { LegalDay } from '@due-process/legal-time';
import type { RuleBook } from '@due-process/rules';
import { surchargeLedger } from './ledger';
import { SURCHARGE, type Debt, type FineExecution, type Payment } from './model';

type Money = Pick<FineExecution, 'debts' | 'payments'>;

const sum = (payments: readonly Payment[]): number => payments.reduce((total, { amountFen }) => total + amountFen, 0);

/** 分 paid on a debt so far, less what went back. */
export const paidOn = ({ payments }: Pick<FineExecution, 'payments'>, debt: string): number => sum(payments.filter((one) => one.debt === debt));

/** 分 of a debt that are still open; never below zero. */
export const openOf = (state: Money, debt: Debt): number => Math.max(0, debt.amountFen - paidOn(state, debt.id));

const openOfKind = (state: Money, kinds: readonly Debt['kind'][]): number => state.debts.filter(({ kind }) => kinds.includes(kind)).reduce((total, debt) => total + openOf(state, debt), 0);

/** Open fines, 分: the only debts that bear a surcharge (APL-72). */
export const openFines = (state: Money): number => openOfKind(state, ['fine']);

/** Open debts of the decision without surcharge, 分. */
export const openPrincipal = (state: Money): number => openOfKind(state, ['fine', 'confiscation', 'refund']);

/** What is owed as surcharge by the end of a day, 分: as counted, or as agreed while the agreement holds (ACL-42). */
export function surchargeOwed(state: FineExecution, rules: RuleBook, on: LegalDay): number {
  const { settlement } = state;
  return settlement && settlement.brokenOn === undefined ? settlement.surchargeFen : surchargeLedger(state, rules, on).totalFen;
}

/** Surcharge still open at the end of a day, 分. */
export const openSurcharge = (state: FineExecution, rules: RuleBook, on: LegalDay): number => Math.max(0, surchargeOwed(state, rules, on) - paidOn(state, SURCHARGE));

/** Everything still open at the end of a day, 分. */
export const openTotal = (state: FineExecution, rules: RuleBook, on: LegalDay): number => openPrincipal(state) + openSurcharge(state, rules, on);

/** Money that officers hold and have not paid in (APL-71). */
export const inHand = (state: Pick<FineExecution, 'onTheSpot'>): boolean => state.onTheSpot.some(({ paidInOn }) => paidInOn === undefined);
