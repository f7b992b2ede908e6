import type { WorkItem } from '@due-process/procedure';
import type { PenaltyPeriod } from './model';

/** Every site blocks the code at once and tells its patients (QN-3(2)2); the law states no number of days for it. */
export function tasks(state: PenaltyPeriod): readonly WorkItem[] {
  const open = state.stage === 'RUNNING' ? [...new Set(state.sites.map((site) => site.institution))].filter((institution) => !state.blockings.some((one) => one.institution === institution)) : [];
  return open.map((institution) => ({ key: `record-blocking@${institution}`, act: 'record-blocking', label: { zh: '停用编码，公示并告知患者', en: 'Block the code, publish it and tell the patients' }, roles: ['institution'], level: 0 }));
}
