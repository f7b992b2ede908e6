import type { Role, WorkItem } from '@due-process/procedure';
import { OBJECTION_WINDOW, TALKERS, talkId } from './clocks';
import { isDue, type PhysicianScoring } from './model';

/** What somebody must do next (待办); the clocks give the dates. */
export function tasks(state: PhysicianScoring): readonly WorkItem[] {
  return [...next(state), ...rightToObject(state), ...toTell(state), ...talks(state)];
}

const item = (act: string, zh: string, en: string, roles: readonly Role[], clock?: string, key = act): WorkItem => ({ key, act, label: { zh, en }, roles, level: 0, ...(clock ? { clock } : {}) });

function next(state: PhysicianScoring): WorkItem[] {
  switch (state.stage) {
    case 'RESPONSIBILITY_FOUND':
      return [item('make-notice', '记分并制作处理通知', 'Score, and make the notice', ['case-officer'], 'notice')];
    case 'SCORED':
      return [item('make-notice', '制作处理通知', 'Make the notice', ['case-officer'], 'notice')];
    case 'NOTICE_MADE':
      return [item('serve-institution', '送达机构', 'Serve the institution', ['case-officer'], 'service')];
    default:
      return [];
  }
}

function rightToObject(state: PhysicianScoring): WorkItem[] {
  return state.clocks[OBJECTION_WINDOW]?.status === 'running' ? [item('file-objection', '可以申请复核', 'You may object', ['physician', 'institution'], OBJECTION_WINDOW)] : [];
}

function toTell(state: PhysicianScoring): WorkItem[] {
  const waits = state.institutionServedOn !== undefined && state.toldOn === undefined && state.stage !== 'WITHDRAWN';
  return waits ? [item('tell-person', '告知本人', 'Tell the person', ['institution', 'case-officer'], 'tell')] : [];
}

function talks(state: PhysicianScoring): WorkItem[] {
  return state.talks.filter(isDue).map((talk) => item('hold-talk', `${talk.title.zh}（${talk.points}分）`, `${talk.title.en} (${talk.points} points)`, TALKERS[talk.by], talkId(talk.key), `hold-talk@${talk.key}`));
}
