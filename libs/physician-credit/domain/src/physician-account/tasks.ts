import type { Bilingual } from '@due-process/legal-time';
import type { Role, WorkItem } from '@due-process/procedure';
import { standing } from '../ledger';
import type { PhysicianAccount } from './model';

/** What somebody must do on the account itself; everything with a deadline stands in the records that it began. */
export function tasks(state: PhysicianAccount): readonly WorkItem[] {
  const scored = new Set(standing(state.entries).map((entry) => entry.scoring));
  const everScored = new Set(state.entries.map((entry) => entry.scoring));
  return [
    ...state.findings.filter((finding) => !finding.annulled && !scored.has(finding.scoring) && !everScored.has(finding.scoring)).map((finding) => item(`record-points@${finding.id}`, 'record-points', { zh: `记分：${finding.parent.ref}`, en: `Score on ${finding.parent.ref}` }, ['case-officer'])),
    ...(state.optOut && !state.optOut.publishedOn ? [item('publish-opt-out', 'publish-opt-out', { zh: '公布不纳入医保支付', en: 'Publish the opt-out' }, ['institution'])] : []),
    ...state.firings.filter((firing) => firing.effect === 'blacklist' && !firing.undone && !noted(state, firing.key)).map((firing) => item(`note-blacklist@${firing.key}`, 'note-blacklist', { zh: '黑名单通报纪检监察、卫生健康部门', en: 'Tell discipline and health authorities of the blacklist' }, ['bureau-head'])),
  ];
}

const noted = (state: PhysicianAccount, key: string): boolean => state.blacklistNoted.includes(key);

const item = (key: string, act: string, label: Bilingual, roles: readonly Role[]): WorkItem => ({ key, act, label, roles, level: 0 });
