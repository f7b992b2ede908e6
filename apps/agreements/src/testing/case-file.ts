import { CaseOnItsWay, type Reply } from '@due-process/service-testing';
import type { ServiceRig } from './service-rig';

export const AGREEMENT = 'P6201020101-B2026';
export const INSTITUTION = 'P6201020101';

export const served = (on: string): object => ({ service: { method: 'direct', receivedOn: on, proof: { receiptRef: '送达回证〔2026〕18号' } } });
export const recover = (amountFen: number): object => ({ id: 'm1', kind: 'LZ-18.recover', amountFen, account: 'employee-basic', clause: '服务协议第59条' });
export const suspend = (months: number, agreement = AGREEMENT): object => ({ id: 'm2', kind: 'LZ-18.suspend-agreement', band: 'ordinary', duration: { months }, target: { kind: 'agreement', ref: agreement }, clause: '服务协议第60条' });
export const terminate = (agreement = AGREEMENT): object => ({ id: 'm3', kind: 'LZ-18.terminate-agreement', ground: 'LZ-20.12', target: { kind: 'agreement', ref: agreement }, clause: '服务协议第61条' });
export const proposal = (...measures: object[]): object => ({ measures, facts: '重复收费', reasons: '违反服务协议', basis: ['服务协议第59条', '兰州办法第18条'] });
export const NOTICE = { documentRef: '城医保告〔2026〕1号', intendedHandling: '追回违规费用', facts: '重复收费', reasons: '违反服务协议', basis: '兰州办法第18条', rightToDefend: '收到之日起五个工作日内可以陈述、申辩' };
export const DECISION = { documentRef: '城医保处〔2026〕1号', remedies: '协商、行政复议、行政诉讼' };
export const opening = (discoveredOn: string, agreementId = AGREEMENT): object => ({ agreementId, source: 'audit', discoveredOn, facts: '病历审核发现重复收费' });

/** A breach case on its way; every step must be accepted. */
export class CaseFile extends CaseOnItsWay {
  static async open(rig: ServiceRig, on: string, officer = 'officer-county-1', agreement = AGREEMENT): Promise<CaseFile> {
    const reply = await rig.as(officer).open(opening(on, agreement));
    if (reply.status !== 201 || !reply.etag) throw new Error(`The case was not opened: ${JSON.stringify(reply.body)}`);
    return new CaseFile(rig.as, reply.body.caseId, reply.etag);
  }

  override reread(person = 'officer-county-1'): Promise<Reply> {
    return super.reread(person);
  }

  async untilProposed(...measures: object[]): Promise<this> {
    await this.does('officer-county-1', 'verifications', { method: '调取结算数据' });
    await this.does('officer-county-1', 'proposals', proposal(...measures));
    return this;
  }

  async untilServed(on: string, ...measures: object[]): Promise<this> {
    await this.untilProposed(...measures);
    await this.does('officer-county-1', 'notices', NOTICE);
    await this.does('officer-county-1', 'services-of-notice', served(on));
    return this;
  }
}
