import { CaseOnItsWay, type Reply } from '@due-process/service-testing';
import type { ServiceRig } from './service-rig';

/* A penalty case over REST, each step as one line of a story; every step must be accepted. */

export const OFFICER = 'enforcer-city-1';
export const HEAD = 'bureau-head-city';
export const PARTY = 'institution-hospital-1';
export const OFFICERS = [OFFICER, 'enforcer-city-2'];
export const HOSPITAL = { id: 'H6201020001', kind: 'medical-institution', name: '兰州市某医院', region: '620102', agreementId: 'H6201020001-B2026' };
export const INFORMANT = 'JB-2026031';

export const lead = (foundOn: string, more: object = {}): object => ({
  source: 'own-inspection', foundOn, party: HOSPITAL, facts: '检查发现重复收费', jurisdiction: 'place-of-act',
  acts: [{ id: 'a1', violation: 'R735-38.3', description: '重复收费', from: '2025-06-01', to: '2025-12-31', place: '620102', limitation: { rule: 'APL-36' } }], ...more,
});
export const served = (on: string): object => ({ service: { method: 'direct', receivedOn: on, proof: { receiptRef: `送达回证-${on}` } } });

/** A fine of 1.5 times the loss; of 100,000 yuan and more it needs a hearing and a review. */
export const draft = (yuan: number): object => ({
  result: 'penalty', facts: '重复收费', reasons: '违反条例第38条', basis: ['R735-38.3', 'R735-38.fine'], evidence: ['E1', 'E2'], circumstances: [],
  proposal: {
    violations: [{ id: 'a1', act: 'R735-38.3', article: 'R735-38.fine', lossFen: yuan * 100, accounts: [{ account: 'employee-basic', amountFen: yuan * 100 }], actFrom: '2025-06-01', actTo: '2025-12-31', intent: false }],
    discretion: [{ violation: 'a1', grade: 'ordinary', grounds: [], reason: '情节一般', multiple: '1.5' }], measures: [],
  },
});
export const decision = (hash: string): object => ({
  documentRef: '兰医保罚〔2026〕1号', hash, sealed: true,
  contents: { party: '某医院', facts: '重复收费', penalty: '罚款', performance: '十五日内缴至银行', remedies: '六十日内复议或者六个月内起诉', authority: '兰州市医疗保障局' },
});

/** A paper as a scanner gives it, small enough for every test. */
export const PDF = (text: string): Buffer => Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Text (${text}) >>\nendobj\n%%EOF\n`);

export const uploadHeaders = (name: string): Record<string, string> => ({ 'content-type': 'application/octet-stream', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` });

export class PenaltyFile extends CaseOnItsWay {
  private constructor(
    readonly rig: ServiceRig,
    id: string,
    version: string,
  ) {
    super(rig.as, id, version);
  }

  static async open(rig: ServiceRig, on: string, more: object = {}): Promise<PenaltyFile> {
    const reply = await rig.as(OFFICER).open(lead(on, more));
    if (reply.status !== 201 || !reply.etag) throw new Error(`The lead was not registered: ${JSON.stringify(reply.body)}`);
    return new PenaltyFile(rig, reply.body.caseId, reply.etag);
  }

  override reread(person = OFFICER): Promise<Reply> {
    return super.reread(person);
  }

  upload(person: string, content: string | Uint8Array, name = '清单.pdf'): Promise<Response> {
    return this.rig.as(person).raw('POST', `/penalty-cases/${this.id}/files`, content, uploadHeaders(name));
  }

  /** Uploads a file and enters it into the register; answers its SHA-256. */
  async evidence(kind: string, on: string, content: Buffer = PDF(kind)): Promise<string> {
    const { sha256 } = (await (await this.upload(OFFICER, content, `${kind}.pdf`)).json()) as { sha256: string };
    await this.does(OFFICER, 'evidence', {
      kind, title: `材料（${kind}）`, source: 'own-inspection', origin: '某医院医保办', obtainedAt: `${on}T08:30:00+08:00`, obtainedBy: OFFICER, officers: OFFICERS, place: '某医院', method: '调取', file: { ref: `材料-${kind}`, sha256 },
    });
    return sha256;
  }

  async filed(): Promise<this> {
    await this.does(HEAD, 'filings', { documentRef: '立案-1', standard: { '1': '某医院', '2': '重复收费', '3': '行为发生地在本市' } });
    await this.does(HEAD, 'officers', { officers: OFFICERS });
    return this;
  }

  /** Filed, investigated, with two verified items, and the final report. */
  async reported(on: string): Promise<this> {
    await this.filed();
    await this.does(OFFICER, 'investigation-steps', { kind: '现场检查', on, officers: OFFICERS, certificatesShown: true, recordRef: '笔录-1', signature: '当事人逐页签名' });
    await this.evidence('document', on);
    await this.evidence('expert-opinion', on);
    await this.does(OFFICER, 'evidence-verifications', { items: ['E1', 'E2'], result: 'true', officers: OFFICERS, method: '与结算数据核对' });
    await this.does(OFFICER, 'investigation-reports', { report: { party: '某医院', course: '检查发现', facts: '重复收费', nature: '违反条例第38条', opinion: '罚款', discretion: '情节一般' }, evidence: ['E1', 'E2'], documentRef: '终结报告-1' });
    return this;
  }

  /** The notice of a draft has reached the party. */
  async noticed(on: string, yuan: number): Promise<this> {
    await this.does(OFFICER, 'drafts', draft(yuan));
    const contents = { penalty: '罚款', facts: '重复收费', reasons: '造成基金损失', basis: '条例第38条', rights: '可以陈述和申辩' };
    await this.does(OFFICER, 'notices', { documentRef: '兰医保罚告〔2026〕1号', contents, ...(yuan >= 66_667 ? { hearing: '可以要求听证' } : {}) });
    await this.does(OFFICER, 'services-of-notice', served(on));
    return this;
  }

  async hash(): Promise<string> {
    return (await this.reread()).body.draft.hash;
  }
}
