import type { Measure } from '@due-process/agreements-domain';
import type { Instant, LegalDay } from '@due-process/legal-time';

/* Bodies of the acts as the REST interface takes them; the texts are invented and always the same. */

export const lead = (agreementId: string, discoveredOn: LegalDay) => ({ agreementId, source: 'audit', discoveredOn, facts: '稽核发现超标准收费' });
export const verification = () => ({ method: '调取结算数据' });
export const proposal = (measures: readonly Measure[]) => ({ measures, facts: '超标准收费', reasons: '违反服务协议', basis: ['服务协议第32条', '兰州办法第18条'] });
export const noBreach = () => ({ reasons: '经复核，收费符合标准' });
export const notice = (ref: string) => ({
  documentRef: `告知 ${ref}`,
  intendedHandling: '按拟处理意见处理',
  facts: '超标准收费',
  reasons: '违反服务协议',
  basis: '兰州办法第18条、服务协议第32条',
  rightToDefend: '收到本告知书之日起5个工作日内可以陈述、申辩',
});
export const servedOn = (day: LegalDay, ref: string) => ({ service: { method: 'direct', receivedOn: day, proof: { receiptRef: `送达回证 ${ref}` } } });
/** Filed by the institution itself: received when it is filed. */
export const filedDefence = (complete: boolean) => ({ form: 'written', statement: '部分项目符合标准，请求核减', complete });
/** Entered by the officer: posted in time although it arrived later (CPL-85). */
export const postedDefence = (postedOn: LegalDay, receivedAt: Instant) => ({ form: 'written', statement: '交邮的书面申辩', postedOn, receivedAt, complete: true });
export const reexamination = (ref: string) => ({ result: 'upheld', reasons: '所述理由不足以改变认定', recordRef: `复核 ${ref}` });
export const discussion = (body: 'agency' | 'city-agency' | 'bureau', chair: string, heldOn: LegalDay) => ({
  body, heldOn, participants: [chair, `${chair}-deputy`], result: 'approved', opinions: '一致同意', recordRef: `讨论记录 ${heldOn}`,
});
export const countyReport = (ref: string) => ({ documentRef: `报告 ${ref}`, opinion: '拟解除服务协议' });
export const legalReview = (result: 'passed' | 'failed', ref: string) => ({ result, opinion: result === 'passed' ? '事实清楚、程序合法' : '证据不足', documentRef: `法审 ${ref}` });
export const decision = (ref: string) => ({ documentRef: `决定 ${ref}`, remedies: '可以协商、申请协调处理、行政复议或者行政诉讼' });
export const check = () => ({ opinion: '同意' });
export const filing = (ref: string) => ({ filingRef: `备案 ${ref}` });
export const publication = () => ({ publishedAt: '市医保经办机构网站' });
export const performance = (amountFen: number, on: LegalDay, reference: string) => ({ measureId: 'm1', amountFen, on, reference });
export const reconciliation = (ref: string) => ({ sheetRef: `对账 ${ref}` });
export const closure = () => ({ summary: '已履行完毕' });
