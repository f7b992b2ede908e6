import { mustBe, served, type Story } from '../../story';
import type { Tale } from '../../tale';
import { filedCase, HEAD, moment, OFFICER, OFFICERS } from '../penalty/case-parts';

const THING = { ref: 'T1', name: '住院病历', quantity: 12, unit: '册', seal: { concernsCase: '涉嫌串换项目的病历', livingNecessity: false, sealedByOthers: false, danger: 'moved' } };
const SIGNED = { present: true, signed: true };
const PARTY = { id: 'H6201030002', kind: 'medical-institution', name: '某定点医院乙', region: '620103' };
const ACT = { id: 'a1', violation: 'R735-38.4', description: '串换诊疗项目', from: '2025-09-01', to: '2026-02-28', place: '620103', limitation: { rule: 'APL-36' } };

const affixing = (sealedAt: string): object => ({
  sealedAt, place: '医院病案室', officers: OFFICERS, things: [THING], party: SIGNED, custody: { place: '局档案室', keeper: 'keeper-city-1' }, handedTo: '医院值班负责人',
  necessity: '登记保存不足以防止病历被替换', emergency: '夜间检查时发现正在转移病历',
  steps: { identityShown: true, partyCalled: '当场通知值班负责人', told: { reasons: true, basis: true, rights: true, remedies: true }, heard: '无异议', siteRecordRef: '现场笔录〔2026〕1号', officersSigned: true, other: '全程录像' },
  decision: { documentRef: '兰医保封决〔2026〕1号', contents: { party: '某定点医院乙', grounds: '社会保险法第79条，三十日', things: '住院病历十二册', remedies: '六十日内复议，六个月内起诉', authority: '兰州市医疗保障局（印）' } },
  list: { documentRef: '兰医保封清〔2026〕1号', copies: 2 },
});

/** An emergency at night: sealed at once, approved within 24 hours, extended once, refused a second time, released and returned (domain.md 12.5). */
export const sealing: Story = { name: 'sealing', begins: '2026-03-10 09:00', tell };

async function tell(tale: Tale): Promise<void> {
  tale.teller.heading('紧急封存：夜间发现转移病历，当场封存，二十四小时内补办批准，延长一次，解除退还（兰州办法第36条第2款、行政强制法第18—28条、4号令第29—33条）');
  const penaltyCase = await filedCase(tale, '案件', '2026-03-10', { party: PARTY, facts: '串换诊疗项目', acts: [ACT] });
  await tale.at('2026-03-10 20:50');
  const caseId = penaltyCase.path.split('/').at(-1);
  const sealed = await tale.opens('enforcement', '封存', [OFFICER, 'sealings/emergencies', '紧急封存 seal at once', { caseId, ...affixing(moment('2026-03-10 20:40')) }, '行政强制法第19、43条']);
  await tale.at('2026-03-11 09:00');
  await tale.does(sealed, [HEAD, 'approvals', '补办批准 approve', { result: 'approved', reasons: '情况紧急属实' }, '行政强制法第19条']);
  await tale.at('2026-04-03 10:00');
  await tale.does(sealed, [OFFICER, 'extension-requests', '申请延长 ask to extend', { days: 30, reasons: '涉及病例多，情况复杂' }, '行政强制法第25条第1款']);
  await tale.at('2026-04-07 00:30');
  await tale.byItself(sealed, 'DeadlineReminded', '期限提醒 reminder', '提前两个工作日');
  await tale.at('2026-04-07 10:00');
  await tale.does(sealed, [HEAD, 'extension-decisions', '批准延长 approve extension', { result: 'approved', reasons: '情况复杂属实' }, '行政强制法第25条第1款']);
  await tale.at('2026-04-08 15:00');
  await tale.does(sealed, [OFFICER, 'extension-notices', '书面告知延长 tell the party', { documentRef: '兰医保封延〔2026〕1号', ...served('2026-04-08', '送达回证-封延1') }, '行政强制法第25条第2款']);
  await tale.at('2026-05-06 10:00');
  await tale.isRefused(sealed, [OFFICER, 'extension-requests', '试图再次延长 ask again', { days: 10, reasons: '仍未查清' }, 'SEALING.ALREADY_EXTENDED']);
  await tale.at('2026-05-07 09:30');
  await tale.does(sealed, [HEAD, 'release-decisions', '解除封存 release', { things: [THING.ref], ground: '3', reasons: '已复制取证，不再需要封存' }, '行政强制法第28条、4号令第33条']);
  await tale.at('2026-05-07 11:00');
  await tale.does(sealed, [OFFICER, 'returns', '退还物品 return', { things: [THING.ref], returnedAt: moment('2026-05-07 10:30'), officers: OFFICERS, list: { documentRef: '兰医保封退〔2026〕1号', handedTo: '医务科负责人' }, party: SIGNED }, '行政强制法第28条']);
  mustBe('封存', (await tale.reaches(sealed, 'RELEASED')).things.map(({ status }: { status: string }) => status), ['returned']);
  tale.teller.end('Sealed in an emergency at night, approved within 24 hours, extended once and never twice, released and returned two days before its last day.');
}
