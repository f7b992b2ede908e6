import type { Role, WorkItem } from '@due-process/procedure';
import { UNDER_SEAL, type Sealing } from './model';

const item = (act: string, zh: string, en: string, roles: readonly Role[], more: { clock?: string; level?: number } = {}): WorkItem => ({
  key: act, act, label: { zh, en }, roles, level: more.level ?? 0, ...(more.clock ? { clock: more.clock } : {}),
});

/** Who hears the alarm: with every level one more (ACL-62). */
const ALARMED: readonly Role[] = ['case-officer', 'bureau-head', 'legal-unit-head', 'auditor'];
const alarmed = (level: number): Role[] => ALARMED.slice(0, level + 1);

/** What somebody must do next (待办). */
export function tasks(state: Sealing): readonly WorkItem[] {
  return [...before(state), ...term(state), ...release(state)];
}

function before(state: Sealing): WorkItem[] {
  switch (state.stage) {
    case 'REQUESTED':
      return [item('decide-sealing', '审批封存', 'Decide on the sealing', ['bureau-head'])];
    case 'EMERGENCY':
      return [item('decide-sealing', '审批紧急封存', 'Decide on the emergency sealing', ['bureau-head'], { clock: 'approval', level: 1 })];
    case 'APPROVED':
      return [item('seal-things', '实施封存', 'Carry the sealing out', ['case-officer'])];
    default:
      return [];
  }
}

/** What the running term still asks for. */
function term(state: Sealing): WorkItem[] {
  if (!UNDER_SEAL.includes(state.stage) || state.unlawfulSince !== undefined || state.stage === 'RELEASE_DECIDED') return [];
  const items: WorkItem[] = [];
  if (state.extension?.state === 'requested') items.push(item('decide-extension', '审批延长封存期限', 'Decide on the extension', ['bureau-head'], { clock: 'sealing' }));
  if (state.extension?.state === 'approved') items.push(item('tell-extension', '届满前书面告知延长', 'Tell the party of the extension before the end', ['case-officer'], { clock: 'sealing', level: 1 }));
  if (state.appraisals.some((one) => one.endedOn === undefined)) items.push(item('end-appraisal', '登记检测、检验或者鉴定结果', 'Record the end of the examination', ['case-officer']));
  if (state.things.some((thing) => thing.status === 'sealed')) items.push(item('decide-release', '届满前作出处理决定或者解除封存', 'Decide the case or release before the end', ['bureau-head', 'case-officer'], { clock: 'sealing' }));
  return items;
}

function release(state: Sealing): WorkItem[] {
  const level = state.alarmLevel;
  const items: WorkItem[] = [];
  if (state.stage === 'RELEASE_DUE' && state.things.some((thing) => thing.status === 'sealed')) items.push(item('decide-release', '封存已逾期，须立即解除', 'The sealing is unlawful: release at once', alarmed(level), { level }));
  if (state.things.some((thing) => thing.status === 'release-decided')) items.push(item('return-sealed-things', '立即退还封存物品', 'Return the things at once', state.unlawfulSince ? alarmed(level) : ['case-officer'], { level: Math.max(level, 1) }));
  return items;
}
