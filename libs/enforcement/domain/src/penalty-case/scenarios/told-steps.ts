import type { LegalDay } from '@due-process/legal-time';
import type { Actor } from '@due-process/procedure';
import type { PenaltyProposal, StatedMeasure, ViolationItem } from '../../discretion';
import type { DraftContent, Party, SuspectedAct } from '..';
import { CHAIR, HEAD, OFFICER, OFFICER_2, REVIEWER, ToldCase, at } from './told-case';

/* Steps that many cases share, each as one line of a story. */

export const HOSPITAL: Party = { id: 'inst-1', kind: 'medical-institution', name: '兰州市某医院', region: '620102', agreementId: 'agr-1' };
export const PERSON: Party = { id: 'person-7', kind: 'individual', region: '620102', ageAtAct: 40 };

export const anAct = (id = 'a1', more: Partial<SuspectedAct> = {}): SuspectedAct => ({ id, violation: 'R735-38.3', description: '重复收费', from: '2025-06-01', to: '2025-12-31', place: '620102', limitation: { rule: 'APL-36' }, ...more });

export interface LeadTold {
  readonly found?: LegalDay;
  readonly party?: Party;
  readonly acts?: readonly SuspectedAct[];
  readonly more?: object;
}

export const leadInput = ({ found = '2026-03-02', party = HOSPITAL, acts = [anAct()], more = {} }: LeadTold = {}): object => ({ source: 'own-inspection', foundOn: found, party, acts, facts: '检查发现重复收费', jurisdiction: 'place-of-act', ...more });

export const registered = (lead: LeadTold = {}, told = new ToldCase()): ToldCase => told.does(`${lead.found ?? '2026-03-02'} 09:00`, OFFICER, 'register-lead', leadInput(lead));

export const STANDARD = { '1': '某医院，机构编号 inst-1', '2': '重复收费，造成基金损失', '3': '违法行为发生地在本市' };

export const filed = (on: LegalDay, lead: LeadTold = {}, told?: ToldCase): ToldCase => registered(lead, told).does(`${on} 10:00`, HEAD, 'file-case', { documentRef: '立案-1', standard: STANDARD });

export const OFFICERS = [OFFICER.person, OFFICER_2.person];

/** Filed, two officers in charge, one step, one verified document and one expert opinion on the same day. */
export function investigated(on: LegalDay, lead: LeadTold = {}, told?: ToldCase): ToldCase {
  const one = filed(on, lead, told).does(`${on} 10:10`, HEAD, 'assign-officers', { officers: OFFICERS });
  one.does(`${on} 11:00`, OFFICER, 'record-investigation', { kind: '现场检查', on, officers: OFFICERS, certificatesShown: true, recordRef: '笔录-1', signature: '当事人逐页签名' });
  return withEvidence(one, on);
}

export function withEvidence(one: ToldCase, on: LegalDay): ToldCase {
  evidence(one, on, 'document');
  return evidence(one, on, 'expert-opinion').does(`${on} 11:30`, OFFICER, 'verify-evidence', { items: ['E1', 'E2'], result: 'true', officers: OFFICERS, method: '与结算数据核对' });
}

export const evidence = (one: ToldCase, on: LegalDay, kind: string): ToldCase =>
  one.does(`${on} 11:20`, OFFICER, 'register-evidence', {
    kind, title: `材料（${kind}）`, source: 'own-inspection', origin: '某医院医保办', obtainedAt: at(`${on} 11:10`), obtainedBy: OFFICER.person, officers: OFFICERS, place: '某医院', method: '调取',
    file: { ref: `file-${kind}`, sha256: 'ab'.repeat(32) },
  });

export const REPORT = { party: '某医院', course: '检查发现，调取数据', facts: '重复收费', nature: '违反条例第38条', opinion: '罚款', discretion: '情节一般' };

export const reported = (on: LegalDay, lead: LeadTold = {}, filedOn: LegalDay = on, told?: ToldCase): ToldCase =>
  investigated(filedOn, lead, told).does(`${on} 12:00`, OFFICER, 'complete-investigation', { report: REPORT, evidence: ['E1', 'E2'], documentRef: '终结报告-1' });

/** A violation under Art 38 with its loss, in yuan. */
export const violation = (yuan: number, more: Partial<ViolationItem> = {}): ViolationItem => ({
  id: 'a1', act: 'R735-38.3', article: 'R735-38.fine', lossFen: yuan * 100, accounts: [{ account: 'employee-basic', amountFen: yuan * 100 }], actFrom: '2025-06-01', actTo: '2025-12-31', intent: false, ...more,
});

export const proposal = (yuan: number, multiple = '1.5', measures: readonly StatedMeasure[] = []): PenaltyProposal => ({
  violations: [violation(yuan)], discretion: [{ violation: 'a1', grade: 'ordinary', grounds: [], reason: '情节一般', multiple }], measures,
});

export const SUSPEND: StatedMeasure = { id: 'm1', kind: 'suspend-department', basis: 'R735-38.suspend', department: '骨科', duration: { months: 6 } };

/** The draft of a penalty: a fine of so many times the loss. 20,000 yuan at 1.5 are 30,000: small enough for no hearing and no review. */
export const penalty = (yuan = 20_000, multiple = '1.5', more: Partial<DraftContent> = {}): DraftContent => ({
  result: 'penalty', facts: '重复收费', reasons: '违反条例第38条', basis: ['R735-38.3', 'R735-38.fine'], evidence: ['E1', 'E2'], circumstances: [], proposal: proposal(yuan, multiple), ...more,
});

/** 100,000 yuan at 1.5 are 150,000: a large fine of an organisation (hearing and review). */
export const LARGE = penalty(100_000);

export const drafted = (on: LegalDay, draft: DraftContent = penalty(), lead: LeadTold = {}): ToldCase => reported(on, lead).does(`${on} 13:00`, OFFICER, 'draft-decision', draft);

export const NOTICE_CONTENTS = { penalty: '罚款', facts: '重复收费', reasons: '造成基金损失', basis: '条例第38条', rights: '可以陈述和申辩' };

export const noticed = (told: ToldCase, on: LegalDay, more: object = {}): ToldCase =>
  told.does(`${on} 14:00`, OFFICER, 'issue-notice', { documentRef: '兰医保罚告〔2026〕1号', contents: NOTICE_CONTENTS, hearing: '可以要求听证', ...more });

export const signedOn = (day: LegalDay): object => ({ method: 'direct', receivedOn: day, proof: { receiptRef: `送达回证-${day}` } });

export const served = (told: ToldCase, on: LegalDay, service: object = signedOn(on)): ToldCase => told.does(`${on} 15:00`, OFFICER, 'serve-notice', { service });

/** A case up to the served notice on one day. */
export const noticeServed = (on: LegalDay, draft: DraftContent = penalty(), lead: LeadTold = {}): ToldCase => {
  const one = drafted(on, draft, lead);
  return served(one.does(`${on} 14:00`, OFFICER, 'issue-notice', { documentRef: '兰医保罚告〔2026〕1号', contents: NOTICE_CONTENTS, ...(draft === LARGE || hearingNeeded(draft) ? { hearing: '可以要求听证' } : {}) }), on);
};

const hearingNeeded = (draft: DraftContent): boolean => (draft.proposal?.measures ?? []).length > 0 || (draft.proposal?.violations.some(({ lossFen }) => lossFen >= 5_000_000) ?? false);

export const review = (told: ToldCase, on: LegalDay, opinion = 'agree', reviewer: Actor = REVIEWER): ToldCase =>
  told.does(`${on} 16:00`, OFFICER, 'submit-for-review', { receivedOn: on, fileRef: '案卷-1' }).does(`${on} 16:30`, reviewer, 'record-review', { opinion, hash: told.hash, text: '审核意见', documentRef: '法审-1' });

export const CONTENTS = { party: '某医院', facts: '重复收费', penalty: '罚款', performance: '十五日内缴至银行', remedies: '六十日内复议或者六个月内起诉', authority: '兰州市医疗保障局' };

export const decisionInput = (told: ToldCase, more: object = {}): object => ({ documentRef: '兰医保罚〔2026〕1号', hash: told.hash, contents: CONTENTS, sealed: true, ...more });

export const decided = (told: ToldCase, on: LegalDay, more: object = {}): ToldCase => told.does(`${on} 17:00`, HEAD, 'make-decision', decisionInput(told, more));

export const decisionServed = (told: ToldCase, on: LegalDay, service: object = signedOn(on)): ToldCase => told.does(`${on} 17:30`, OFFICER, 'serve-decision', { service });

export const published = (told: ToldCase, on: LegalDay, more: object = {}): ToldCase =>
  told.does(`${on} 17:40`, OFFICER, 'publish-decision', { on, place: '局网站', text: '某医院重复收费，罚款', withheld: [{ part: '患者姓名', reason: '隐私' }], checkedBy: OFFICER_2.person, noNames: true, ...more });

export const executed = (told: ToldCase, on: LegalDay, over = 'performed'): ToldCase => {
  const codes = told.byItself(`${on} 18:00`, 'record-execution-done', { streamId: told.state?.execution?.streamId, over, on });
  if (codes.length > 0) throw new Error(codes.join());
  return told;
};

export const closed = (told: ToldCase, on: LegalDay, ground = 'performed'): ToldCase => told.does(`${on} 18:10`, HEAD, 'close-case', { ground, report: '结案报告', documentRef: '结案-1' });

export const archived = (told: ToldCase, on: LegalDay): ToldCase => told.does(`${on} 18:20`, OFFICER, 'archive-case', { fileRef: '案卷-1', indexRef: '目录-1' });

export const letter = (receivedAt: string, more: object = {}): object => ({ form: 'written', receivedAt, statement: '收费有医嘱依据', ...more });

export const upheld = (more: object = {}): object => ({ result: 'upheld', reasons: '申辩理由不成立', recordRef: '复核-1', ...more });

export const hearingCalled = (told: ToldCase, on: LegalDay, heldOn: LegalDay): ToldCase =>
  told.does(`${on} 09:30`, CHAIR, 'notify-hearing', { heldOn, place: '局会议室', public: true, documentRef: '听证通知-1', service: signedOn(on) });

export const hearingInput = (heldOn: LegalDay, attendance = 'held', more: object = {}): object => ({ heldOn, attendance, officers: OFFICERS, agents: ['agent-1'], recordRef: '听证笔录-1', signature: 'signed', reportRef: '听证报告-1', ...more });

export const POINTS = { standing: '有权', facts: '清楚', law: '正确', procedure: '合法', discretion: '适当' };

export const discussion = (heldOn: LegalDay, result = 'approved', head: Actor = HEAD): object => ({ heldOn, participants: [head.person, 'p-head-2'], points: POINTS, result, recordRef: '讨论记录-1', signed: true });
