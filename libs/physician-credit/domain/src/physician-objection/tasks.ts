import type { Role, WorkItem } from '@due-process/procedure';
import { DEFECTS, openAppraisal, type PhysicianObjection } from './model';

/** What somebody must do next (待办); the clock of the answer gives the date. */
export function tasks(state: PhysicianObjection): readonly WorkItem[] {
  switch (state.stage) {
    case 'DEFECTIVE': {
      const missing = state.defects.map((defect) => DEFECTS[defect]);
      return [
        item('supplement-objection', `补正：${missing.map((one) => one.zh).join('、')}`, `Supplement: ${missing.map((one) => one.en).join(', ')}`, ['physician', 'institution']),
        item('refuse-objection', '逾期不补正的不予受理', 'Refuse it where nobody supplements it', ['agency-head']),
      ];
    }
    case 'ACCEPTED':
      return [openAppraisal(state) ? item('end-appraisal', '登记鉴定意见', 'Record the appraisal', ['case-officer'], 'answer') : item('record-verification', '核实', 'Verify', ['case-officer'], 'answer')];
    case 'VERIFIED':
      return [item('decide-objection', '作出复核决定（原记分人员除外）', 'Decide, if you have not scored', ['agency-head'], 'answer')];
    case 'DECIDED':
      return [item('serve-answer', '书面答复本人', 'Answer the person in writing', ['case-officer'], 'answer')];
    default:
      return [];
  }
}

const item = (act: string, zh: string, en: string, roles: readonly Role[], clock?: string): WorkItem => ({ key: act, act, label: { zh, en }, roles, level: 0, ...(clock ? { clock } : {}) });
