import { addDays, type LegalDay } from '@due-process/legal-time';
import type { RuleBook } from '@due-process/rules';
import type { FineExecution, Frozen, Schedule } from './model';

/** Why a day added what it added: late, frozen by a remedy (APL-73), at the cap (APL-72, ACL-45), or nothing was overdue. */
export type LedgerReason = 'overdue' | 'frozen' | 'capped' | 'not-overdue';

/** One calendar day of the surcharge (加处罚款) and how it came to its sum. */
export interface LedgerDay {
  readonly day: LegalDay;
  /** Fines overdue on this day, 分: due before it and unpaid when it began. */
  readonly overdueFen: number;
  readonly addedFen: number;
  /** Sum by the end of the day, rounded half up once, on the sum. */
  readonly totalFen: number;
  readonly reason: LedgerReason;
}

export interface Ledger {
  readonly days: readonly LedgerDay[];
  readonly totalFen: number;
  /** The fine itself: the surcharge is never more. */
  readonly capFen: number;
}

type LedgerFacts = Pick<FineExecution, 'debts' | 'payments' | 'schedules' | 'frozen'>;

/**
 * The surcharge day by day up to and including `on` (APL-72, ACL-45, APL-73): every calendar day that begins with fines overdue adds 3 % of
 * them, never above the fine in total; days of reconsideration or litigation add nothing. The day of payment is still a day of delay.
 */
export function surchargeLedger({ debts, payments, schedules, frozen }: LedgerFacts, rules: RuleBook, on: LegalDay): Ledger {
  const rate = rateOf(rules);
  const fines = debts.filter(({ kind }) => kind === 'fine');
  const total = fines.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const capFen = rounded(BigInt(total) * rate.capPerMille);
  const paid = payments.filter(({ debt }) => fines.some(({ id }) => id === debt));
  const days: LedgerDay[] = [];
  let thousandths = 0n;
  let totalFen = 0;
  for (let day = firstDay(schedules); day !== undefined && day <= on; day = addDays(day, 1)) {
    const start = day;
    const overdueFen = overdue(day, total, schedules, paid.filter((one) => one.on < start).reduce((sum, { amountFen }) => sum + amountFen, 0));
    const reason = reasonOf(day, overdueFen, totalFen >= capFen, frozen);
    if (reason === 'overdue') thousandths += BigInt(overdueFen) * rate.perMille;
    const after = Math.min(capFen, rounded(thousandths));
    days.push({ day, overdueFen, addedFen: after - totalFen, totalFen: after, reason });
    totalFen = after;
  }
  return { days, totalFen, capFen };
}

function rateOf(rules: RuleBook): { readonly perMille: bigint; readonly capPerMille: bigint } {
  const rule = rules.rule('APL-72.surcharge');
  if (rule.kind !== 'money' || rule.perMille === undefined || rule.capPerMille === undefined) throw new Error(`${rule.id} is no rate per day.`);
  return { perMille: BigInt(rule.perMille), capPerMille: BigInt(rule.capPerMille) };
}

/** Thousandths of a 分 to the nearest 分, half up. */
const rounded = (thousandths: bigint): number => Number((thousandths + 500n) / 1000n);

/** The first day on which anything can be overdue. */
function firstDay(schedules: readonly Schedule[]): LegalDay | undefined {
  const first = schedules.flatMap(({ parts }) => parts.map(({ dueOn }) => dueOn)).sort()[0];
  return first === undefined ? undefined : addDays(first, 1);
}

/** Fines that were due before the day, less what was paid of them; from a fine that was lessened later parts fall away first. */
function overdue(day: LegalDay, total: number, schedules: readonly Schedule[], paidFen: number): number {
  const { parts, paidFen: before } = scheduleOn(day, schedules);
  const due = parts.filter(({ dueOn }) => dueOn < day).reduce((sum, { amountFen }) => sum + amountFen, before);
  return Math.max(0, Math.min(total, due) - paidFen);
}

/** Fines overdue on a day with everything that was paid until its end, 分. */
export function overdueFines({ debts, payments, schedules }: Omit<LedgerFacts, 'frozen'>, day: LegalDay): number {
  const fines = debts.filter(({ kind }) => kind === 'fine');
  const paidFen = payments.filter(({ debt, on }) => on <= day && fines.some(({ id }) => id === debt)).reduce((sum, { amountFen }) => sum + amountFen, 0);
  return overdue(day, fines.reduce((sum, { amountFen }) => sum + amountFen, 0), schedules, paidFen);
}

/** The schedule in force on a day: the latest that had begun. */
export function scheduleOn(day: LegalDay, schedules: readonly Schedule[]): Schedule {
  const begun = schedules.filter(({ from }) => from <= day);
  const schedule = begun.at(-1) ?? schedules[0];
  if (!schedule) throw new Error('Fines are always due by some schedule.');
  return schedule;
}

function reasonOf(day: LegalDay, overdueFen: number, capped: boolean, frozen: readonly Frozen[]): LedgerReason {
  if (overdueFen === 0) return 'not-overdue';
  if (frozen.some(({ from, to }) => from <= day && (to === undefined || day <= to))) return 'frozen';
  return capped ? 'capped' : 'overdue';
}

/** Days in a row that did the same, as a person reads them. */
export interface LedgerSpan {
  readonly from: LegalDay;
  readonly to: LegalDay;
  readonly days: number;
  readonly reason: LedgerReason;
  readonly overdueFen: number;
  readonly addedFen: number;
  readonly totalFen: number;
}

/** The ledger in as few lines as it can be told. */
export function ledgerSpans({ days }: Ledger): readonly LedgerSpan[] {
  return days.reduce<LedgerSpan[]>((spans, { day, reason, overdueFen, addedFen, totalFen }) => {
    const last = spans.at(-1);
    if (!last || last.reason !== reason || last.overdueFen !== overdueFen) return [...spans, { from: day, to: day, days: 1, reason, overdueFen, addedFen, totalFen }];
    return [...spans.slice(0, -1), { ...last, to: day, days: last.days + 1, addedFen: last.addedFen + addedFen, totalFen }];
  }, []);
}
