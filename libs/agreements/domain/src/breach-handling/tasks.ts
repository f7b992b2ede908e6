import type { Role, WorkItem } from '@due-process/procedure';
import { defenceWindowId } from './clocks';
import { passed } from './gates';
import { stillOpen } from './acts/close-case';
import { amountOpen, nothingExpected } from './acts/record-performance';
import { beyondRevocation } from './acts/revoke-decision';
import { HEARD_STAGES, type BreachCase, type Gate } from './model';

/** What somebody must do next (待办); the clocks give the dates. */
export function tasks(state: BreachCase): readonly WorkItem[] {
  return [...rightToSpeak(state), ...next(state), ...afterDecision(state), ...always(state)];
}

const item = (act: string, zh: string, en: string, roles: readonly Role[], more: { clock?: string; level?: number } = {}): WorkItem => ({
  key: more.clock ? `${act}@${more.clock}` : act,
  act,
  label: { zh, en },
  roles,
  level: more.level ?? 0,
  ...(more.clock ? { clock: more.clock } : {}),
});

function rightToSpeak(state: BreachCase): WorkItem[] {
  const window = defenceWindowId(state.round);
  return state.clocks[window]?.status === 'running' ? [item('record-defence', '可以陈述申辩', 'You may state and defend', ['institution', 'case-officer'], { clock: window })] : [];
}

function next(state: BreachCase): WorkItem[] {
  switch (state.stage) {
    case 'LEAD':
      return [item('begin-verification', '开始核查', 'Begin verification', ['case-officer'])];
    case 'VERIFYING':
      return [item('propose-measures', '提出拟处理意见或者认定未违约', 'Propose measures, or find no breach', ['case-officer'])];
    case 'PROPOSED':
      return [item('issue-notice', '制作告知书', 'Issue the notice', ['case-officer'])];
    case 'NOTICE_ISSUED':
      return [item('record-service-of-notice', '送达告知书', 'Serve the notice', ['case-officer'])];
    case 'DEFENCE_RECEIVED':
      return [item('re-examine', '复核陈述申辩', 'Re-examine the defence', ['case-officer'])];
    case 'DECIDED':
      return state.heardTooLate ? [] : [item('record-service-of-decision', '送达决定书', 'Serve the decision', ['case-officer'])];
    default:
      return HEARD_STAGES.includes(state.stage) ? [gateItem(state.gates.find((gate) => !passed(state.current, gate)))] : [];
  }
}

function gateItem(gate: Gate | undefined): WorkItem {
  switch (gate) {
    case 'agency-discussion':
      return item('record-discussion', '经办机构负责人集体讨论', 'Collective discussion of the agency heads', ['agency-head']);
    case 'county-report':
      return item('report-to-city-agency', '报市经办机构', 'Report to the city agency', ['case-officer']);
    case 'city-agency-discussion':
      return item('record-discussion', '市经办机构负责人集体讨论', 'Collective discussion of the city agency heads', ['agency-head']);
    case 'legal-review':
      return item('record-legal-review', '法制审核', 'Legal review', ['legal-reviewer']);
    case 'bureau-discussion':
      return item('record-discussion', '市医保局行政负责人集体讨论', 'Collective discussion of the city bureau heads', ['bureau-head']);
    default:
      return item('make-decision', '作出违约处理决定', 'Make the decision', ['agency-head']);
  }
}

function afterDecision(state: BreachCase): WorkItem[] {
  if (!state.decision) return [];
  const items: WorkItem[] = [];
  if (!state.checkedOn) items.push(item('check-decision', '同级医保部门审核', 'Check by the bureau of the same level', ['bureau-head'], { clock: 'filing' }));
  if (!state.filedOn) items.push(item('file-decision', '报市医保局备案', 'File with the city bureau', ['case-officer'], { clock: 'filing' }));
  if (state.heardTooLate) items.push(unheard(state));
  items.push(...performance(state));
  if (state.terminated && !state.terminated.publishedOn) items.push(item('publish-termination', '公布解除名单', 'Publish the termination', ['case-officer', 'agency-head']));
  if (state.stage === 'DECIDED') return items;
  if (!state.reconciledOn && Object.keys(state.performed).length > 0 && nothingExpected(state)) items.push(item('reconcile-amounts', '对账', 'Reconcile', ['case-officer']));
  if (stillOpen(state).length === 0) items.push(item('close-case', '结案', 'Close the case', ['agency-head']));
  return items;
}

/** A timely defence that nobody has examined goes before everything else. */
function unheard(state: BreachCase): WorkItem {
  if (beyondRevocation(state).length === 0) return item('revoke-decision', '期内陈述申辩未经复核：撤销决定', 'A timely defence was not examined: revoke the decision', ['agency-head'], { level: 1 });
  return item('refer-correction', '期内陈述申辩未经复核：另案纠正', 'A timely defence was not examined: correct the performed decision', ['agency-head'], { level: 1 });
}

/** Money that is owed, and the step of enforcement that has become possible (行政协议规定 Art 24). */
function performance(state: BreachCase): WorkItem[] {
  if (state.stage !== 'DECISION_SERVED' || amountOpen(state) === 0) return [];
  const { performanceDecidedOn, performanceServedOn, challengeEndedOn, courtAppliedOn } = state.enforcement ?? {};
  const items = [item('record-performance', '登记履行', 'Record performance', ['case-officer'], state.clocks['demand']?.status === 'running' ? { clock: 'demand' } : {})];
  if (state.clocks['demand']?.status === 'expired' && !performanceDecidedOn) items.push(item('decide-performance', '作出要求履行决定', 'Decide on performance', ['agency-head']));
  if (performanceDecidedOn && !performanceServedOn) items.push(item('serve-performance-decision', '送达要求履行决定', 'Serve the performance decision', ['case-officer']));
  if (challengeEndedOn && !courtAppliedOn && state.clocks['court']?.status === 'running') items.push(item('apply-to-court', '申请法院强制执行', 'Apply to the court for enforcement', ['case-officer'], { clock: 'court' }));
  return items;
}

function always(state: BreachCase): WorkItem[] {
  const items: WorkItem[] = [];
  if (state.hold?.state === 'requested' && state.stage === 'VERIFYING') items.push(item('decide-settlement-hold', '审批暂停结算', 'Decide on the settlement hold', ['agency-head', 'bureau-head']));
  if (state.majorReported && !state.majorReported.forwardedOn) items.push(item('forward-major-breach', '重大违约上报', 'Report the major breach upwards', ['bureau-head']));
  return items;
}
