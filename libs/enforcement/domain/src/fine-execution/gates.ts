import { addDays, type LegalDay } from '@due-process/legal-time';
import { refusal, type ActContext, type Actor, type Refusal } from '@due-process/procedure';
import { openPrincipal, openSurcharge } from './debts';
import { overdueFines } from './ledger';
import type { FineExecution, FineStage } from './model';

export type Problem = Refusal | undefined | false | '';

/** A day and the rules of the execution, which count what has been added by then. */
export type Moment = Pick<ActContext, 'today' | 'rules'>;

/** Staff of the bureau whose decision it is; the party itself; the system acts for nobody. */
export function ofThisExecution(state: FineExecution, actor: Actor): Refusal | undefined {
  if (actor.role === 'system') return undefined;
  if (actor.role === 'institution' || actor.role === 'physician') {
    const own = actor.role === 'institution' ? actor.employer === state.party.id : actor.person === state.party.id;
    return own ? undefined : refusal('FINE.NOT_THE_PARTY', '只有当事人可以实施。', 'Only the party may do this.', ['APL-66']);
  }
  return actor.employer === state.bureau.code ? undefined : refusal('FINE.NOT_YOUR_BUREAU', '本行为只能由作出处罚决定的医保局人员实施。', 'Only staff of the bureau that decided may do this.', ['APL-72', 'O4-53']);
}

/** Something is owed that was due before this day: nothing is pursued before. */
export function overdueOn(state: FineExecution, day: LegalDay): boolean {
  const payment = state.clocks['payment'];
  const others = openPrincipal({ debts: state.debts.filter(({ kind }) => kind !== 'fine'), payments: state.payments });
  return overdueFines(state, day) > 0 || (others > 0 && payment !== undefined && payment.deadline.status === 'final' && payment.deadline.lastDay < day);
}

/** Something can be pursued: what was due is unpaid, or of a fine that was paid late the surcharge alone is left (APL-72, ACL-45). */
export function pursuable(state: FineExecution, { today, rules }: Moment): boolean {
  return overdueOn(state, today) || (openPrincipal(state) === 0 && openSurcharge(state, rules, today) > 0);
}

export function nothingOverdue(state: FineExecution, moment: Moment): Problem {
  return !pursuable(state, moment) && refusal('FINE.NOT_OVERDUE', '没有到期未履行的金额。', 'Nothing that is due is unpaid.', ['APL-72', 'ACL-54']);
}

/** Between the end of the demand, and of the challenge period or plan, and the last day of the three months (ACL-53, ACL-54, APL-72(2)). */
export interface CourtWindow {
  readonly earliest?: LegalDay;
  readonly last?: LegalDay;
  /** Careful last working day. */
  readonly steerDay?: LegalDay;
}

/** From when to when the court can be asked; `earliest` is missing while something still runs. */
export function courtWindow(state: FineExecution): CourtWindow {
  const [demand, court] = [state.clocks['demand'], state.clocks['court']];
  if (!court) return {};
  const { lastDay: last, steerDay, startDay } = court.deadline;
  const earliest = [demand?.deadline.firstDayAfter, addDays(startDay, 1)].filter((day): day is LegalDay => day !== undefined).sort().at(-1);
  return { ...(demand && earliest ? { earliest } : {}), last, steerDay };
}

/** Where a debt stands that the bureau pursues, with nothing special agreed or suspended. */
export function pursuedStage(state: FineExecution, moment: Moment): FineStage {
  if (state.demand) return state.demand.over ? 'DEMAND_OVER' : 'DEMANDED';
  if (pursuable(state, moment)) return 'OVERDUE';
  return planEnd(state) === undefined ? 'DUE' : 'DEFERRED';
}

/** Last day of the plans that a head approved (APL-66). */
export const planEnd = ({ deferrals }: Pick<FineExecution, 'deferrals'>): LegalDay | undefined => deferrals.map(({ endsOn }) => endsOn).filter((day): day is LegalDay => day !== undefined).sort().at(-1);

/** The day from which the three months for the court run: the end of the challenge period, or of a plan that ends later (ACL-53, APL-72(2)). */
export const courtStart = (state: Pick<FineExecution, 'deferrals'>, challengeEnded: LegalDay): LegalDay => [challengeEnded, planEnd(state) ?? challengeEnded].sort().at(-1) ?? challengeEnded;

/** What stands between the bureau and the court, all at once. */
export function courtProblems(state: FineExecution, moment: Moment): Problem[] {
  const { today } = moment;
  const [challenge, court] = [state.clocks['challenge'], state.clocks['court']];
  const pending = state.remedies.filter(({ outcome }) => outcome === undefined);
  const planEnds = planEnd(state);
  return [
    nothingOverdue(state, moment),
    !state.demand && refusal('FINE.DEMAND_MISSING', '申请强制执行前须先催告。', 'Before the court is asked there is a written demand.', ['ACL-54']),
    state.demand && !state.demand.over && refusal('FINE.DEMAND_NOT_OVER', `催告期至 ${state.clocks['demand']?.deadline.lastDay ?? ''}。`, `The demand runs until ${state.clocks['demand']?.deadline.lastDay ?? ''}.`, ['ACL-54']),
    pending.length > 0 && refusal('FINE.REMEDY_PENDING', '行政复议或者行政诉讼尚未终结。', 'A reconsideration or litigation is pending.', ['ACL-53', 'APL-73']),
    pending.length === 0 && !state.challengeEndedOn && refusal('FINE.CHALLENGE_PERIOD_OPEN', `起诉期至 ${challenge?.deadline.lastDay ?? ''}。`, `The challenge period runs until ${challenge?.deadline.lastDay ?? ''}.`, ['ACL-53', 'ALL-46']),
    state.challengeEndedOn !== undefined && state.challengeEndedOn >= today && refusal('FINE.CHALLENGE_PERIOD_OPEN', `救济期间于 ${state.challengeEndedOn} 终结，次日起方可申请。`, `The remedies end on ${state.challengeEndedOn}; the court can be asked from the next day.`, ['ACL-53', 'ALL-46']),
    planEnds !== undefined && planEnds >= today && refusal('FINE.PLAN_RUNS', `延期、分期缴纳至 ${planEnds}。`, `The approved plan runs until ${planEnds}.`, ['APL-72', 'APL-66']),
    court?.status === 'expired' && refusal('FINE.COURT_PERIOD_OVER', `申请期限已于 ${court.deadline.lastDay} 届满。`, `The period for the court ended on ${court.deadline.lastDay}.`, ['ACL-53']),
  ];
}
