import { WHO, type Who } from './people';
import type { WireAct } from './acts';

const OFFICERS = [WHO.enforcer, 'enforcer-city-2'];
const LOSS_FEN = 10_000_000;

const act = (who: Who, room: string, body: object): WireAct => ({ who, room, body: JSON.stringify(body) });
const served = (on: string) => ({ service: { method: 'direct', receivedOn: on, proof: { receiptRef: '送达回证〔2026〕1号' } } });

let parties = 0;

/** Registers a lead that was found on that day, against a party of its own: cases of one party with like acts would have to be judged first (APL-29). */
export const registerLead = (foundOn: string): WireAct =>
  act('enforcer', '', {
    source: 'own-inspection', foundOn, party: { id: `H62010${++parties}`, kind: 'medical-institution', name: '某医院', region: '620102' },
    facts: '重复收费', jurisdiction: 'place-of-act', acts: [{ id: 'a1', violation: 'R735-38.3', description: '重复收费', from: '2025-06-01', to: '2025-12-31', place: '620102', limitation: { rule: 'APL-36' } }],
  });

export const fileCase = act('cityHead', 'filings', { documentRef: '立案-1', standard: { '1': '某医院', '2': '重复收费', '3': '行为发生地在本市' } });

/** From the filed case to the draft: 150,000 yuan need a review and a hearing. */
export const untilDrafted = (on: string): readonly WireAct[] => [
  act('cityHead', 'officers', { officers: OFFICERS }),
  act('enforcer', 'investigation-steps', { kind: '现场检查', on, officers: OFFICERS, certificatesShown: true, recordRef: '笔录-1', signature: '当事人逐页签名' }),
  act('enforcer', 'evidence', { kind: 'object', title: '药品实物', source: 'own-inspection', origin: '某医院医保办', obtainedAt: `${on}T08:30:00+08:00`, obtainedBy: WHO.enforcer, officers: OFFICERS, place: '某医院', method: '调取' }),
  act('enforcer', 'evidence-verifications', { items: ['E1'], result: 'true', officers: OFFICERS, method: '与结算数据核对' }),
  act('enforcer', 'investigation-reports', { report: { party: '某医院', course: '检查发现', facts: '重复收费', nature: '违反条例第38条', opinion: '罚款', discretion: '情节一般' }, evidence: ['E1'], documentRef: '终结报告-1' }),
  act('enforcer', 'drafts', {
    result: 'penalty', facts: '重复收费', reasons: '违反条例第38条', basis: ['R735-38.3', 'R735-38.fine'], evidence: ['E1'], circumstances: [],
    proposal: {
      violations: [{ id: 'a1', act: 'R735-38.3', article: 'R735-38.fine', lossFen: LOSS_FEN, accounts: [{ account: 'employee-basic', amountFen: LOSS_FEN }], actFrom: '2025-06-01', actTo: '2025-12-31', intent: false }],
      discretion: [{ violation: 'a1', grade: 'ordinary', grounds: [], reason: '情节一般', multiple: '1.5' }], measures: [],
    },
  }),
];

/** The review of exactly the content with this digest. */
export const reviewed = (on: string, hash: string): readonly WireAct[] => [
  act('enforcer', 'review-submissions', { receivedOn: on, fileRef: '案卷-1' }),
  act('reviewer', 'reviews', { opinion: 'agree', hash, text: '同意', documentRef: '法审-1' }),
];

/** The notice, its service, the hearing asked for and called. */
export const untilCalled = (on: string, heldOn: string): readonly WireAct[] => [
  act('enforcer', 'notices', { documentRef: '罚告-1', contents: { penalty: '罚款', facts: '重复收费', reasons: '造成基金损失', basis: '条例第38条', rights: '可以陈述和申辩' }, hearing: '可以要求听证' }),
  act('enforcer', 'services-of-notice', served(on)),
  act('enforcer', 'hearing-requests', { requestRef: '申请-1', receivedAt: `${on}T08:30:00+08:00` }),
  act('chair', 'hearing-notices', { heldOn, place: '会议室', public: true, documentRef: '听通-1', ...served(on) }),
];

/** The hearing, and what was said in it re-examined. */
export const heard = (on: string): readonly WireAct[] => [
  act('chair', 'hearings', { heldOn: on, attendance: 'held', officers: OFFICERS, agents: ['agent-1'], recordRef: '听证笔录-1', signature: 'signed', reportRef: '听证报告-1' }),
  act('enforcer', 're-examinations', { result: 'upheld', reasons: '理由不成立', recordRef: '复核-1' }),
];

/** Decision, service, publication. */
export const decidedAndServed = (on: string, hash: string): readonly WireAct[] => [
  act('cityHead', 'decisions', { documentRef: '罚-1', hash, sealed: true, contents: { party: '某医院', facts: '重复收费', penalty: '罚款', performance: '十五日内缴至银行', remedies: '六十日内复议或者六个月内起诉', authority: '兰州市医疗保障局' } }),
  act('enforcer', 'services-of-decision', served(on)),
  act('enforcer', 'publications', { on, place: '局网站', text: '某医院重复收费，罚款', withheld: [{ part: '患者姓名', reason: '个人信息' }], checkedBy: 'enforcer-city-2', noNames: true }),
];

/** Money that comes in for a debt of the execution. */
export const payment = (on: string, debt: string, amountFen: number): WireAct => act('enforcer', 'payments', { debt, amountFen, on, reference: `缴款书-${debt}` });

export const closing = act('cityHead', 'closures', { ground: 'performed', report: '已履行', documentRef: '结案-1' });
export const archiving = act('enforcer', 'archivings', { fileRef: '案卷-1', indexRef: '目录-1' });
