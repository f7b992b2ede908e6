import type { Bilingual } from '@due-process/legal-time';
import type { Role, WorkItem } from '@due-process/procedure';
import { standing } from '../ledger';
import { madeKnown, toCirculate, toJudge, toNote, toReport } from './making-known';
import type { PhysicianAccount } from './model';

/** What somebody must do on the account itself; everything with a deadline stands in the records that it began. */
export function tasks(state: PhysicianAccount): readonly WorkItem[] {
  const scored = new Set(standing(state.entries).map((entry) => entry.scoring));
  const everScored = new Set(state.entries.map((entry) => entry.scoring));
  return [
    ...state.findings.filter((finding) => !finding.annulled && !scored.has(finding.scoring) && !everScored.has(finding.scoring)).map((finding) => item(`record-points@${finding.id}`, 'record-points', { zh: `记分：${finding.parent.ref}`, en: `Score on ${finding.parent.ref}` }, ['case-officer'])),
    ...(state.optOut && !state.optOut.publishedOn ? [item('publish-opt-out', 'publish-opt-out', { zh: '公布不纳入医保支付', en: 'Publish the opt-out' }, ['institution'])] : []),
    ...toReport(state).map(({ key }) => item(`report-period@${key}`, 'report-period', { zh: '责罚上报医疗保障行政部门', en: 'Report the penalty period to the bureau' }, ['case-officer', 'agency-head'])),
    ...toCirculate(state).map(({ key, circulation }) => item(`circulate-period@${key}`, 'circulate-period', circulation === 'province' ? { zh: '责罚全省通报', en: 'Make the penalty period known in the province' } : { zh: '责罚统筹区通报', en: 'Make the penalty period known in the pooling area' }, ['bureau-head'])),
    ...toNote(state).map(({ key }) => item(`note-blacklist@${key}`, 'note-blacklist', { zh: '黑名单通报纪检监察、卫生健康部门', en: 'Tell discipline and health authorities of the blacklist' }, ['bureau-head'])),
    ...madeKnown(state).map(({ key }) => item(`withdraw-circulation@${key}`, 'withdraw-circulation', { zh: '撤回通报', en: 'Take back what was made known' }, ['bureau-head'])),
    ...toJudge(state).map(({ key }) => item(`judge-crime@${key}`, 'judge-crime', { zh: '研判是否涉嫌犯罪', en: 'Judge whether it is a crime' }, ['agency-head'])),
  ];
}

const item = (key: string, act: string, label: Bilingual, roles: readonly Role[]): WorkItem => ({ key, act, label, roles, level: 0 });
