import type { Role, WorkItem } from '@due-process/procedure';
import { overdueOn } from './gates';
import type { FineExecution } from './model';
import { waiting } from './acts/deferral';

/** What somebody must do next (待办); the clocks give the dates. */
export function tasks(state: FineExecution): readonly WorkItem[] {
  return [...next(state), ...asked(state), ...inHands(state), ...remedies(state)];
}

const item = (act: string, zh: string, en: string, roles: readonly Role[], clock?: string, level = 0): WorkItem => ({
  key: clock ? `${act}@${clock}` : act,
  act,
  label: { zh, en },
  roles,
  level,
  ...(clock ? { clock } : {}),
});

const payment = (state: FineExecution, clock: string): WorkItem => item('record-payment', '登记缴纳', 'Record the payment', ['case-officer'], state.clocks[clock]?.status === 'running' ? clock : undefined);

function next(state: FineExecution): WorkItem[] {
  switch (state.stage) {
    case 'DUE':
    case 'DEFERRED':
      return [payment(state, state.stage === 'DUE' ? 'payment' : (nextInstalment(state) ?? 'payment'))];
    case 'OVERDUE':
      return [payment(state, 'challenge'), item('serve-demand', '催告', 'Serve the demand', ['case-officer'])];
    case 'DEMANDED':
      return [payment(state, 'demand')];
    case 'DEMAND_OVER':
      return afterDemand(state);
    case 'SETTLED':
      return [payment(state, nextInstalment(state) ?? ''), ...(broken(state) ? [item('end-settlement', '未履行执行协议：恢复强制执行', 'The agreement is broken: go on with enforcement', ['bureau-head'], undefined, 1)] : [])];
    case 'COURT_APPLIED':
      return [item('record-court-answer', '登记法院答复', 'Record the answer of the court', ['case-officer'], 'court-acceptance')];
    case 'SUSPENDED':
      return [item('resume-execution', '中止原因消除后恢复执行', 'Resume when the cause has ended', ['bureau-head'], state.clocks['suspension'] ? 'suspension' : undefined)];
    default:
      return [];
  }
}

function afterDemand(state: FineExecution): WorkItem[] {
  const court = state.clocks['court'];
  if (court?.status === 'expired') return [item('end-execution', '申请期限已过：终结执行', 'The period for the court is over: end the execution', ['bureau-head'], 'court')];
  if (court?.status === 'running') return [item('apply-to-court', '申请法院强制执行', 'Apply to the court', ['case-officer'], 'court')];
  return [payment(state, 'challenge')];
}

const nextInstalment = ({ clocks }: FineExecution): string | undefined => Object.values(clocks).filter(({ id, status }) => id.startsWith('instalment#') && status === 'running').sort((a, b) => (a.deadline.lastDay < b.deadline.lastDay ? -1 : 1))[0]?.id;

/** A part of the agreement ran out unpaid. */
const broken = (state: FineExecution): boolean => Object.values(state.clocks).some(({ id, status, deadline }) => id.startsWith('instalment#') && status === 'expired' && overdueOn(state, deadline.firstDayAfter));

function asked(state: FineExecution): WorkItem[] {
  return waiting(state) ? [item('decide-deferral', '决定是否准予延期或者分期', 'Decide on the deferral', ['bureau-head'])] : [];
}

function inHands(state: FineExecution): WorkItem[] {
  return state.onTheSpot.flatMap(({ number, handedInOn, paidInOn }) => {
    if (paidInOn !== undefined) return [];
    return handedInOn === undefined ? [item('hand-in-collection', '当场收缴款交至机关', 'Hand in the collected money', ['case-officer'], `hand-in#${number}`)] : [item('pay-in-collection', '当场收缴款缴付银行', 'Pay the collected money in', ['case-officer'], `pay-in#${number}`)];
  });
}

function remedies(state: FineExecution): WorkItem[] {
  const pending = state.remedies.filter(({ outcome }) => outcome === undefined).map(({ number }) => ({ ...item('record-remedy-outcome', '登记复议或者诉讼结果', 'Record the outcome of the remedy', ['case-officer']), key: `record-remedy-outcome@${number}` }));
  const lost = state.remedies.some(({ outcome }) => outcome?.result === 'annulled' || outcome?.result === 'changed');
  return [...pending, ...(lost ? [item('record-decision-change', '登记决定的变更或者撤销', 'Record the change of the decision', ['case-officer'])] : [])];
}
