import { mkdtemp, rm } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpack } from '@due-process/files';
import { mustBe, served, type Story } from '../../story';
import type { Followed, Tale } from '../../tale';
import { evidence, filedCase, HEAD, OFFICER, OFFICERS } from './case-parts';
import published from './pen-023.json';

const PARTY = { id: 'H6201020001', kind: 'medical-institution', name: '某定点医院甲', region: '620102', agreementId: 'H6201020001-B2026' };
const FACTS = published.published.violations.join('、');
const ACT = { id: 'a1', violation: 'R735-38.3', description: FACTS, from: '2025-01-01', to: '2025-12-31', place: '620102', limitation: { rule: 'APL-36' } };
const REVIEWERS = ['legal-reviewer-city', 'legal-reviewer-city-2'] as const;
const CHAIR = 'hearing-chair-city';
const HOSPITAL = 'institution-hospital-1';

/** 分 of a published amount in yuan. */
const fen = (yuan: string): number => Math.round(Number(yuan) * 100);
const LOSS = fen(published.published.lossYuan);

const draft = (multiple: string, reason: string): object => ({
  result: 'penalty', facts: FACTS, reasons: '违反条例第38条，造成基金损失', basis: ['R735-38.3', 'R735-38.fine'], evidence: ['E1', 'E2'], circumstances: [],
  proposal: {
    violations: [{ id: 'a1', act: 'R735-38.3', article: 'R735-38.fine', lossFen: LOSS, accounts: [{ account: 'employee-basic', amountFen: LOSS }], actFrom: ACT.from, actTo: ACT.to, intent: false }],
    discretion: [{ violation: 'a1', grade: 'ordinary', grounds: [], reason, multiple }], measures: [],
  },
});

const review = (opinion: string, hash: string, text: string, number: number): object => ({ opinion, hash, text, documentRef: `兰医保法审〔2026〕${number}号` });

/** The facts of a published penalty, from the lead to the archive, by way of a legal review that first fails, and a hearing (domain.md 12.6). */
export const penalty: Story = { name: 'penalty', begins: '2026-05-11 08:30', tell: (tale) => new PublishedPenalty(tale).tell() };

class PublishedPenalty {
  #case!: Followed;

  constructor(private readonly tale: Tale) {}

  async tell(): Promise<void> {
    this.tale.teller.heading(`案例 ${published.id}：${published.source.title}（${FACTS}）。退回 ${published.published.lossYuan} 元，罚款 ${published.published.multiple} 倍 ${published.published.fineYuan} 元`);
    await this.#investigated();
    await this.#reviewedTwice();
    await this.#heard();
    await this.#decided();
    await this.#executed();
    await this.#filedAway();
    this.tale.teller.end('Reviewed anew after the review failed, heard, decided as published, paid one day late with one day of surcharge, closed, archived; the file verifies itself.');
  }

  async #investigated(): Promise<void> {
    this.#case = await filedCase(this.tale, '', '2026-05-11', { party: PARTY, facts: FACTS, acts: [ACT] });
    await this.tale.at('2026-05-12 10:00');
    await this.#does(OFFICER, 'investigation-steps', '现场检查 inspect', { kind: '现场检查', on: '2026-05-12', officers: OFFICERS, certificatesShown: true, recordRef: '现场笔录〔2026〕3号', signature: '当事人逐页签名' }, '行政处罚法第42、55条');
    await evidence(this.tale, this.#case, '结算明细', 'document', '2026-05-12');
    await evidence(this.tale, this.#case, '专家评审意见', 'expert-opinion', '2026-05-12');
    await this.#does(OFFICER, 'evidence-verifications', '查证证据 verify', { items: ['E1', 'E2'], result: 'true', officers: OFFICERS, method: '与结算数据核对' }, '行政处罚法第46条');
    await this.tale.at('2026-05-29 10:00');
    await this.#does(OFFICER, 'investigation-reports', '调查终结报告 report', { report: { party: '某定点医院甲', course: '检查发现，调取数据', facts: FACTS, nature: '违反条例第38条', opinion: '退回并处罚款', discretion: '情节一般' }, evidence: ['E1', 'E2'], documentRef: '兰医保终〔2026〕1号' }, '4号令第36条');
  }

  async #reviewedTwice(): Promise<void> {
    await this.tale.at('2026-06-01 10:00');
    await this.#does(OFFICER, 'drafts', '拟定处理意见：1.2 倍 draft', draft('1.2', '情节一般'), '条例第38条');
    await this.#submitted('2026-06-01');
    await this.tale.at('2026-06-03 10:00');
    await this.#does(REVIEWERS[0], 'reviews', '法制审核：建议变更 review fails', review('change', await this.#hash(), '首次发现且主动整改，1.2 倍裁量理由不足', 1), '兰州办法第40条、4号令第39条');
    await this.#isRefused(HEAD, 'decisions', '试图未过审核即决定 try to decide', this.#decision('f'.repeat(64)), 'ACT.NOT_IN_THIS_STAGE');
    await this.tale.at('2026-06-04 10:00');
    await this.#does(OFFICER, 'drafts', '重新拟定：1 倍 draft anew', draft(published.published.multiple, '首次发现，主动整改，按法定下限'), '条例第38条');
    await this.#submitted('2026-06-04');
    await this.tale.at('2026-06-08 10:00');
    await this.#does(REVIEWERS[0], 'reviews', '法制审核：同意 review passes', review('agree', await this.#hash(), '事实清楚、裁量适当', 2), '兰州办法第40条、4号令第39条');
  }

  async #heard(): Promise<void> {
    await this.tale.at('2026-06-09 09:00');
    const contents = { penalty: `罚款${published.published.fineYuan}元`, facts: FACTS, reasons: '造成基金损失', basis: '条例第38条', rights: '可以陈述和申辩' };
    await this.#does(OFFICER, 'notices', '制作处罚告知书 notice', { documentRef: '兰医保罚告〔2026〕1号', contents, hearing: '可以在五个工作日内要求听证' }, '行政处罚法第44、63条');
    await this.tale.at('2026-06-09 15:00');
    await this.#does(OFFICER, 'services-of-notice', '告知书送达 serve notice', served('2026-06-09', '送达回证-告知'), '行政处罚法第61条');
    await this.tale.at('2026-06-11 10:00');
    await this.#does(HOSPITAL, 'hearing-requests', '要求听证 ask for a hearing', { requestRef: '听证申请-1' }, '行政处罚法第64条第1项');
    await this.tale.at('2026-06-12 10:00');
    const call = (heldOn: string) => ({ heldOn, place: '局会议室', public: true, documentRef: '兰医保听通〔2026〕1号', ...served('2026-06-12', '送达回证-听证') });
    await this.#isRefused(CHAIR, 'hearing-notices', '试图过早听证 call too soon', call('2026-06-23'), 'PENALTY.HEARING_TOO_SOON');
    await this.#does(CHAIR, 'hearing-notices', '通知听证 call the hearing', call('2026-06-25'), '行政处罚法第64条第2项');
    await this.tale.at('2026-06-25 16:00');
    await this.#does(CHAIR, 'hearings', '举行听证 hold the hearing', { heldOn: '2026-06-25', attendance: 'held', officers: OFFICERS, agents: ['代理人-1'], recordRef: '听证笔录〔2026〕1号', signature: 'signed', reportRef: '听证报告〔2026〕1号' }, '行政处罚法第64条');
    await this.tale.at('2026-06-26 10:00');
    await this.#does(OFFICER, 're-examinations', '复核听证意见 re-examine', { result: 'upheld', reasons: '听证理由不影响事实认定', recordRef: '复核-1' }, '行政处罚法第45、65条');
    await this.#isRefused(HEAD, 'decisions', '试图听证后未再审核即决定 try to decide', this.#decision(await this.#hash()), 'PENALTY.GATE_CLOSED');
    await this.#submitted('2026-06-26');
    await this.tale.at('2026-06-29 10:00');
    await this.#does(REVIEWERS[0], 'reviews', '听证后法制审核：同意 review', review('agree', await this.#hash(), '程序合法', 3), '4号令第37条第2项');
  }

  async #decided(): Promise<void> {
    await this.tale.at('2026-06-30 10:00');
    await this.#does(HEAD, 'decisions', '作出处罚决定 decide', this.#decision(await this.#hash()), '行政处罚法第57条');
    mustBe('罚款与公布的数额', (await this.tale.view(this.#case)).decision.fineTotalFen, fen(published.published.fineYuan));
    await this.tale.at('2026-07-01 10:00');
    await this.#does(OFFICER, 'services-of-decision', '决定书送达 serve decision', served('2026-07-01', '送达回证-决定'), '行政处罚法第61条');
    await this.tale.at('2026-07-03 10:00');
    await this.#does(OFFICER, 'publications', '公示 publish', { on: '2026-07-03', place: '局网站', text: `某定点医院${FACTS}，罚款${published.published.fineYuan}元`, withheld: [{ part: '患者姓名', reason: '个人信息' }], checkedBy: 'enforcer-city-2', noNames: true }, '行政处罚法第48条');
  }

  async #executed(): Promise<void> {
    const execution = { service: 'enforcement', path: `/fine-executions/${this.#id()}-F1`, reader: OFFICER, tag: '执行' } as const;
    await this.tale.at('2026-07-16 10:00');
    const debts: { id: string; kind: string; amountFen: number }[] = (await this.tale.view(execution)).debts;
    const paid = (id: string, amountFen: number, on: string): object => ({ debt: id, amountFen, on, reference: `缴款书-${id}` });
    for (const { id, amountFen } of debts.filter(({ kind }) => kind === 'refund')) await this.tale.does(execution, [OFFICER, 'payments', '退回医保基金 refund', paid(id, amountFen, '2026-07-16'), '条例第45条']);
    await this.tale.at('2026-07-17 00:00');
    await this.tale.byItself(execution, 'PaymentPeriodEnded', '缴纳期届满 overdue', '行政处罚法第67、72条');
    await this.tale.at('2026-07-17 15:00');
    for (const { id, amountFen } of debts.filter(({ kind }) => kind === 'fine')) await this.tale.does(execution, [OFFICER, 'payments', '缴纳罚款，迟一日 pay', paid(id, amountFen, '2026-07-17'), '行政处罚法第67、74条']);
    const { totalFen } = await this.tale.client.read('enforcement', HOSPITAL, `${execution.path.replace('/api/v1', '')}/surcharge`);
    mustBe('加处罚款一日', totalFen, LOSS * 0.03);
    await this.tale.does(execution, [OFFICER, 'payments', '缴纳加处罚款：一日 3% pay', paid('surcharge', totalFen, '2026-07-17'), '行政处罚法第72条']);
    await this.tale.reaches(execution, 'PERFORMED');
  }

  async #filedAway(): Promise<void> {
    await this.tale.at('2026-07-21 10:00');
    await this.tale.byItself(this.#case, 'ExecutionDone', '执行完毕告知案件 told of it', '4号令第56条');
    await this.#does(HEAD, 'closures', '结案 close', { ground: 'performed', report: '处罚已全部履行', documentRef: '兰医保结〔2026〕1号' }, '4号令第56条');
    await this.tale.at('2026-07-24 10:00');
    await this.#does(OFFICER, 'archivings', '归档 archive', { fileRef: '案卷〔2026〕1号', indexRef: '卷内目录〔2026〕1号' }, '4号令第57条');
    const folder = await mkdtemp(join(tmpdir(), 'due-process-file-'));
    try {
      const names = await unpack(await this.tale.client.download('enforcement', OFFICER, `${this.#case.path}/file.zip`), folder);
      const verified = spawnSync(process.execPath, [join(folder, 'verify.mjs')], { encoding: 'utf8' });
      this.tale.teller.note(`案卷 file.zip：${names.length} 个文件；verify.mjs：${verified.stdout.trim().split('\n').at(-1)}`);
      mustBe('案卷校验', verified.status, 0);
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  #id(): string {
    return this.#case.path.split('/').at(-1) as string;
  }

  async #hash(): Promise<string> {
    return (await this.tale.view(this.#case)).draft.hash;
  }

  #decision(hash: string): object {
    const contents = { party: '某定点医院甲', facts: FACTS, penalty: `退回${published.published.lossYuan}元，罚款${published.published.fineYuan}元`, performance: '十五日内缴至银行', remedies: '六十日内复议或者六个月内起诉', authority: '兰州市医疗保障局' };
    return { documentRef: '兰医保罚〔2026〕1号', hash, sealed: true, contents };
  }

  async #submitted(on: string): Promise<void> {
    await this.#does(OFFICER, 'review-submissions', '送法制审核 submit', { receivedOn: on, fileRef: '案卷〔2026〕1号' }, '4号令第38条');
  }

  async #does(person: string, room: string, title: string, body: object, article: string): Promise<void> {
    await this.tale.does(this.#case, [person, room, title, body, article]);
  }

  async #isRefused(person: string, room: string, title: string, body: object, code: string): Promise<void> {
    await this.tale.isRefused(this.#case, [person, room, title, body, code]);
  }
}
