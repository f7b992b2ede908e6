import { event, refusal, refused, type Act, type ActContext, type Spawn } from '@due-process/procedure';
import { open } from '../clocks';
import type { BeginFineExecution, Debt, FineExecution, Schedule } from '../model';

export const PROCEDURE = 'fine-execution';

/**
 * The execution as a stream of its own, beginning with the service of the decision: fifteen days to pay (APL-67), the periods for
 * reconsideration and litigation (ARL-20, ALL-46). Begins in the same transaction as the service. Throws an Error where nothing is owed.
 */
export function beginFineExecution(facts: BeginFineExecution, context: ActContext<any>): Spawn {
  const { caseId, number = 1, servedOn } = facts;
  const debts = facts.debts.filter(({ amountFen }) => amountFen > 0);
  if (debts.length === 0) throw new Error(`Nothing is to be executed for ${caseId}.`);
  const id = `${caseId}-F${number}`;
  const payment = open('payment', servedOn, context);
  const data = { ...facts, executionId: id, number, debts, schedule: byLaw(debts, payment.deadline.lastDay, servedOn), openedOn: servedOn, ruleVersions: context.rules.versions };
  const opens = [payment, open('reconsideration', servedOn, context), open('challenge', servedOn, context)];
  return { procedure: PROCEDURE, id, events: [event('FineExecutionBegun', '处罚决定进入执行', context, data, { visible: true, opens })] };
}

/** All fines at once, on the last day of the fifteen (APL-67). */
function byLaw(debts: readonly Debt[], dueOn: string, from: string): Schedule {
  const total = debts.filter(({ kind }) => kind === 'fine').reduce((sum, { amountFen }) => sum + amountFen, 0);
  return { from, why: 'law', parts: total > 0 ? [{ dueOn, amountFen: total }] : [], paidFen: 0 };
}

/** Nobody opens an execution by hand: only a served decision does. */
export const beginsWithADecision: Act<FineExecution> = {
  name: 'begin-fine-execution',
  label: '处罚决定进入执行',
  article: 'APL-66',
  roles: [],
  decide: () => refused([refusal('FINE.ONLY_BY_DECISION', '执行只能由已送达的处罚决定引起。', 'An execution begins only with a served decision.', ['APL-66', 'APL-67'])]),
};
