import type { Bilingual } from '@due-process/legal-time';
import type { Role, WorkItem } from '@due-process/procedure';
import { stillOpen } from './acts/close-case';
import { SERVED_RESULTS } from './acts/make-decision';
import { numbered } from './clocks';
import { askedOfThePolice, filedByThePolice } from './crime';
import { DRAFT_STAGES, type PenaltyCase } from './model';
import { hearingDone, windowsOver } from './round';

/* The worklist: at least one task, or a running clock, for every open stage, so that nobody is forgotten. */

const item = (act: string, zh: string, en: string, roles: readonly Role[], more: { clock?: string; level?: number; key?: string } = {}): WorkItem => ({
  key: more.key ?? act, act, label: { zh, en } satisfies Bilingual, roles, level: more.level ?? 0, ...(more.clock ? { clock: more.clock } : {}),
});

const OFFICER: readonly Role[] = ['case-officer'];
const HEAD: readonly Role[] = ['bureau-head'];

export function tasks(state: PenaltyCase): readonly WorkItem[] {
  return [...ofTheStage(state), ...ofTheReview(state), ...ofTheCrime(state), ...ofTheDecision(state), ...always(state)];
}

function ofTheStage(state: PenaltyCase): WorkItem[] {
  const period = state.clocks['decision-period']?.status === 'cancelled' ? {} : { clock: 'decision-period' };
  switch (state.stage) {
    case 'LEAD':
      return state.dispute?.settled?.for === 'other' ? [item('transfer-jurisdiction', '移送管辖', 'Transfer the case', HEAD)] : [item('file-case', '决定是否立案', 'Decide on filing', HEAD, { clock: 'lead-check' })];
    case 'FILED':
      return [item('assign-officers', '指派执法人员', 'Assign officers', HEAD, period)];
    case 'INVESTIGATING':
      return [item('complete-investigation', '调查终结', 'Investigate and report', OFFICER, period)];
    case 'SUSPENDED':
      return [item('resume-investigation', '中止原因消除后恢复调查', 'Resume when the cause has ended', ['bureau-head', 'case-officer'], period)];
    case 'REPORTED':
      return [item('draft-decision', '拟定处理意见', 'Draft the result', OFFICER, period)];
    case 'DRAFTED':
      return state.draft && (state.draft.result === 'penalty' || state.draft.measures.length > 0)
        ? [item('issue-notice', '制作处罚告知书', 'Issue the notice', OFFICER, period)]
        : [item('make-decision', '作出决定', 'Decide', HEAD, period)];
    case 'NOTICE_ISSUED':
      return [item('serve-notice', '送达处罚告知书', 'Serve the notice', OFFICER, period)];
    case 'NOTICE_SERVED':
      return [];
    case 'HEARING_REQUESTED':
      return [item('notify-hearing', '通知听证', 'Call the hearing', ['hearing-chair'], period)];
    case 'HEARING_NOTIFIED':
      return [item('record-hearing', '举行听证', 'Hold the hearing', ['hearing-chair'])];
    case 'DEFENCE_RECEIVED':
    case 'HEARING_HELD':
      return state.current && windowsOver(state.current) && hearingDone(state.current) ? [item('re-examine', '复核', 'Re-examine', OFFICER, period)] : [];
    case 'REEXAMINED':
    case 'WAIVED':
      return [item('make-decision', '作出决定', 'Decide', HEAD, period)];
    case 'CLOSED':
    case 'ENDED':
      return [item('archive-case', '归档', 'Archive the file', OFFICER)];
    default:
      return [];
  }
}

function ofTheReview(state: PenaltyCase): WorkItem[] {
  const { review } = state;
  const items: WorkItem[] = [];
  if (review && review.opinion === undefined && DRAFT_STAGES.includes(state.stage)) items.push(item('record-review', '法制审核', 'Legal review', ['legal-reviewer'], { clock: numbered('review', review.number) }));
  if (review?.disputed && !review.disputed.settled && ['INVESTIGATING', 'REPORTED'].includes(state.stage)) {
    items.push(review.disputed.expertsOn ? item('settle-review-dispute', '集体讨论审核分歧', 'Discuss the dispute with the reviewer', HEAD) : item('hear-experts', '专家论证', 'Hear experts', ['legal-reviewer', 'legal-unit-head']));
  }
  return items;
}

function ofTheCrime(state: PenaltyCase): WorkItem[] {
  const { crime, closed } = state;
  if (!crime || crime.refused || closed) return [];
  if (!crime.decidedOn) return [item('decide-crime-transfer', '主要负责人决定是否移送公安', 'The principal head decides on the transfer', HEAD, { clock: 'crime-decision' })];
  if (!crime.transferredOn) return [item('transfer-crime', '移送公安机关', 'Transfer to the police', OFFICER, { clock: 'crime-transfer' })];
  if (askedOfThePolice(state)) return [item('record-police-decision', '登记公安机关决定', "Record the police's decision", OFFICER, { clock: crime.police ? 'police-again' : 'police' })];
  if (filedByThePolice(state) && !crime.handedOverOn) return [item('hand-over', '移交案件材料', 'Hand the material over', OFFICER, { clock: 'handover' })];
  return [];
}

function ofTheDecision(state: PenaltyCase): WorkItem[] {
  const { decision } = state;
  if (!decision || !['DECIDED', 'SERVED', 'SPOT_DECIDED', 'ANNULLED'].includes(state.stage)) return state.withdrawalDue ? [withdrawal(state)] : [];
  const items: WorkItem[] = [];
  if (decision.heardTooLate && !decision.annulled) items.push(item('revoke-decision', '期内陈述申辩未经复核：撤销决定', 'A timely defence was not examined: revoke the decision', HEAD, { level: 1 }));
  else if (state.stage === 'DECIDED' && SERVED_RESULTS.includes(decision.result)) items.push(item('serve-decision', '送达决定书', 'Serve the decision', OFFICER, { clock: 'service' }));
  if (state.stage === 'SPOT_DECIDED' && !state.spot?.reportedOn) items.push(item('report-spot-decision', '当场处罚备案', 'Report the decision on the spot', OFFICER, { clock: 'spot-report' }));
  if (!decision.annulled && decision.result === 'penalty' && !state.publications.some(({ number }) => number === decision.number)) items.push(item('publish-decision', '公示处罚决定', 'Publish the decision', OFFICER, { clock: numbered('publication', decision.number) }));
  if (decision.result === 'transfer' && decision.transferTo !== 'agency' && !state.departments.some(({ department }) => department === decision.transferTo)) items.push(item('tell-department', '移送其他机关', 'Tell the other body', HEAD));
  if (state.withdrawalDue) items.push(withdrawal(state));
  if (stillOpen(state).length === 0) items.push(item('close-case', '结案', 'Close the case', HEAD));
  if (items.length === 0) items.push(item('close-case', `结案（尚待：${stillOpen(state).map(({ zh }) => zh).join('、')}）`, 'Close when everything has ended', HEAD));
  return items;
}

const withdrawal = (state: PenaltyCase): WorkItem => item('withdraw-publication', '撤回公示', 'Withdraw the publication', OFFICER, { clock: numbered('withdrawal', state.publications.length) });

function always(state: PenaltyCase): WorkItem[] {
  const items: WorkItem[] = [];
  for (const one of state.recusals) if (!one.result) items.push(item('decide-recusal', '决定回避申请', 'Decide on the withdrawal', HEAD, { key: `decide-recusal#${one.number}` }));
  if (state.dispute && !state.dispute.settled && !state.ended) items.push(item('settle-dispute', '解决管辖争议', 'Settle the dispute on jurisdiction', HEAD, { clock: 'jurisdiction' }));
  if (state.hold?.state === 'requested') items.push(item('decide-settlement-hold', '审批暂停结算', 'Decide on the settlement hold', HEAD));
  if (state.exclusions.some(({ reason, to }) => reason !== 'hearing' && to === undefined)) items.push(item('end-exclusion', '登记扣除期间结束', 'Record the end of the excluded time', OFFICER));
  if (state.order && !state.order.outcome && !state.decision && !state.ended) items.push(item('record-correction', '核查改正情况', 'Check the correction', OFFICER));
  return items;
}
