import type { Plan } from '@due-process/procedure';
import type { CaseFacts, ProcessEntry } from './names';

/** The search attributes of a case (prefix `Dp`); absent ones are not set. */
export interface CaseAttributes {
  readonly DpCaseNumber: string;
  readonly DpKind: string;
  readonly DpRegion: string;
  readonly DpStage: string;
  /** End of the last day, so that the list sorts by it. */
  readonly DpNextDeadline?: string;
  readonly DpGate?: string;
}

/** What the lists of the engine show of a case; the same whether it is set at the start or later. */
export function attributesOf(procedure: string, plan: Plan, facts: CaseFacts): CaseAttributes {
  return {
    DpCaseNumber: plan.caseId,
    DpKind: procedure,
    DpRegion: facts.region,
    DpStage: plan.stage,
    ...(plan.nextDeadline ? { DpNextDeadline: `${plan.nextDeadline}T23:59:59+08:00` } : {}),
    ...(plan.gate ? { DpGate: plan.gate } : {}),
  };
}

/** The title of a case in the engine's list: 违约处理 LZ-2026-000123 · 机构编号 H6201020001. */
export function summaryOf({ label }: ProcessEntry, caseId: string, facts: CaseFacts): string {
  const institution = facts.institutionId ? ` · 机构编号 ${facts.institutionId}` : '';
  return `${label} ${caseId}${institution}`;
}

/** What never changes about a case, as markdown. */
export function detailsOf({ label }: ProcessEntry, caseId: string, facts: CaseFacts): string {
  return [
    `- 程序：${label}`,
    `- 案号：${caseId}`,
    `- 区划：${facts.region}`,
    ...(facts.institutionId ? [`- 机构编号：${facts.institutionId}`] : []),
  ].join('\n');
}

/** Where a case stands and what has happened, as markdown. */
export function currentDetailsOf(plan: Plan, chronology: readonly string[]): string {
  const wake = plan.wakes[0];
  return [
    `**阶段** ${plan.stageLabel}`,
    ...(plan.gate ? [`**待过环节** ${plan.gate}`] : []),
    ...(plan.nextDeadline ? [`**最近期限** ${plan.nextDeadline}`] : []),
    ...(wake ? [`**正在等待** ${wake.summary}`] : []),
    '',
    ...chronology.map((line) => `- ${line}`),
  ].join('\n');
}
