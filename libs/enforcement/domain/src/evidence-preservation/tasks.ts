import type { Role, WorkItem } from '@due-process/procedure';
import { toReturn, type Preservation } from './model';

const item = (act: string, zh: string, en: string, roles: readonly Role[], more: { clock?: string; level?: number } = {}): WorkItem => ({
  key: act, act, label: { zh, en }, roles, level: more.level ?? 0, ...(more.clock ? { clock: more.clock } : {}),
});

/** What somebody must do next (待办); what has lapsed or was released goes before everything else. */
export function tasks(state: Preservation): readonly WorkItem[] {
  return [...next(state), ...back(state)];
}

function next(state: Preservation): WorkItem[] {
  switch (state.stage) {
    case 'REQUESTED':
      return [item('decide-preservation', '审批先行登记保存', 'Decide on the preservation', ['bureau-head'])];
    case 'APPROVED':
      return [item('take-preservation', '实施先行登记保存', 'Take the preservation', ['case-officer'])];
    case 'EMERGENCY':
      return [item('decide-preservation', '审批紧急先行登记保存', 'Decide on the emergency preservation', ['bureau-head'], { clock: 'approval', level: 1 })];
    case 'IN_FORCE':
      return [item('dispose-things', '作出先行登记保存处理决定', 'Decide what becomes of the things', ['bureau-head', 'case-officer'], { clock: 'disposal' })];
    default:
      return [];
  }
}

function back(state: Preservation): WorkItem[] {
  if (!state.things.some(toReturn)) return [];
  const told = {
    LAPSED: ['先行登记保存已自动解除：告知当事人并退还', 'The preservation has lapsed: tell the party and return the things'],
    RELEASED: ['先行登记保存已解除：告知当事人并退还', 'The preservation is over: tell the party and return the things'],
  } as const;
  const [zh, en] = state.stage === 'LAPSED' || state.stage === 'RELEASED' ? told[state.stage] : (['退还物品', 'Return the things'] as const);
  return [item('return-preserved-things', zh, en, ['case-officer'], { level: state.stage === 'LAPSED' || state.stage === 'RELEASED' ? 1 : 0 })];
}
