import type { Role, WorkItem } from '@due-process/procedure';
import type { QualificationRestoration } from './model';

/** What somebody must or may do next (待办). */
export function tasks(state: QualificationRestoration): readonly WorkItem[] {
  switch (state.stage) {
    case 'OPEN':
    case 'REFUSED':
      return state.trainingNeeded && !state.training?.passed
        ? [item('record-training', '组织培训考核', 'Train and examine', ['institution'])]
        : [item('apply-for-restoration', '申请恢复支付资格', 'Apply for restoration', ['institution', 'physician'])];
    case 'APPLIED':
      return [item('evaluate-restoration', '恢复评估', 'Evaluate the application', ['case-officer'], 'decision')];
    case 'EVALUATED':
      return [item('decide-restoration', '作出恢复决定', 'Decide on the restoration', ['agency-head'], 'decision')];
    default:
      return [];
  }
}

const item = (act: string, zh: string, en: string, roles: readonly Role[], clock?: string): WorkItem => ({ key: act, act, label: { zh, en }, roles, level: 0, ...(clock ? { clock } : {}) });
