import { mustBe, served, type Story } from '../../story';
import type { Followed, Step, Tale } from '../../tale';
import published from './agr-005.json';

const AGREEMENTS = { basic: 'P6201020101-B2025', outpatient: 'P6201020101-O2025' } as const;
const CASES = ['basic', 'outpatient'] as const;
const REMEDIES = '可以协商、申请协调处理、行政复议或者行政诉讼';

const discussed = (body: string, heldOn: string, chair: string): object => ({ body, heldOn, participants: [chair, `${chair}-2`], result: 'approved', opinions: '一致同意', recordRef: `讨论记录 ${heldOn}` });

/** 分 of a published amount in yuan. */
const fen = (yuan: string): number => Math.round(Number(yuan) * 100);

/** The two agreements of the pharmacy are two cases of one finding: what another agreement needs is a case of its own. */
type Case = 'basic' | 'outpatient';
const TITLES: Readonly<Record<Case, string>> = { basic: '甲', outpatient: '乙' };

/** The facts of a published Lanzhou case in the agreements context: two agreements of one pharmacy, suspended for 180 days and terminated. */
export const breach: Story = {
  name: 'breach',
  begins: '2025-02-17 08:30',
  tell: (tale) => new PublishedBreach(tale).tell(),
};

class PublishedBreach {
  readonly #cases: Partial<Record<Case, Followed>> = {};

  constructor(private readonly tale: Tale) {}

  async tell(): Promise<void> {
    this.tale.teller.heading(`案例 ${published.id}：${published.source.title}（${published.published.violations.join('、')}）。甲：追回 ${published.published.recoveredYuan} 元、中止医保协议 180 日；乙：解除门诊统筹协议`);
    await this.#untilNoticeServed();
    await this.#silence();
    await this.#suspensionDecided();
    await this.#terminationDecided();
    await this.#performance();
    await this.#resumption();
    const agreement = async (which: Case, day: string): Promise<string> => (await this.tale.client.read('agreements', 'officer-county-1', `/agreements/${AGREEMENTS[which]}?on=${day}`)).status;
    mustBe('案件', await Promise.all(CASES.map(async (one) => (await this.tale.view(this.#case(one))).stage)), ['CLOSED', 'CLOSED']);
    mustBe('医保协议 2025-09-20、09-21，门诊统筹协议 2025-04-03', [await agreement('basic', '2025-09-20'), await agreement('basic', '2025-09-21'), await agreement('outpatient', '2025-04-03')], ['suspended', 'active', 'terminated']);
    this.tale.teller.end('Suspended for 180 days, resumed by itself, closed; the outpatient agreement is terminated.');
  }

  async #untilNoticeServed(): Promise<void> {
    await this.tale.at('2025-02-17 09:00');
    for (const one of CASES) {
      const lead = { agreementId: AGREEMENTS[one], source: 'flight-inspection', discoveredOn: published.published.lead, facts: published.published.violations.join('、') };
      this.#cases[one] = await this.tale.opens('agreements', TITLES[one], ['officer-county-1', 'breach-cases', '线索登记 open', lead, '兰州办法第18条']);
      await this.#does(one, 'officer-county-1', 'verifications', '核查 verify', { method: '调取结算与进销存数据' }, '兰州办法第5条');
    }
    await this.tale.at('2025-03-10 09:00');
    const clause = '服务协议违约责任条款';
    const measures: Record<Case, object[]> = {
      basic: [
        { id: 'm1', kind: 'LZ-18.recover', amountFen: fen(published.published.recoveredYuan), account: 'employee-basic', clause },
        { id: 'm2', kind: 'LZ-18.suspend-agreement', band: 'graver', duration: { days: 180 }, target: { kind: 'agreement', ref: AGREEMENTS.basic }, clause },
      ],
      outpatient: [{ id: 'm1', kind: 'LZ-18.terminate-agreement', ground: 'LZ-20.12', target: { kind: 'agreement', ref: AGREEMENTS.outpatient }, clause: '门诊统筹协议解除条款' }],
    };
    for (const one of CASES) {
      await this.#does(one, 'officer-county-1', 'proposals', '拟处理 propose', { measures: measures[one], facts: '敛卡记账刷卡、超限用药', reasons: '违反服务协议，情节较重', basis: ['服务协议', '兰州办法第18条'] }, '兰州办法第18—20条');
    }
    await this.tale.at('2025-03-11 09:00');
    for (const one of CASES) {
      await this.#does(one, 'officer-county-1', 'notices', '制作告知书 notice', {
        documentRef: `城医保告〔2025〕5号${TITLES[one]}`, intendedHandling: one === 'basic' ? '追回148378元；中止服务协议180日' : '解除门诊统筹协议', facts: '敛卡记账刷卡、超限用药', reasons: '违反服务协议', basis: '兰州办法第18—20条、服务协议', rightToDefend: '自送达之日起五个工作日内有权陈述和申辩',
      }, '兰州办法第22条第1款');
    }
    await this.tale.at('2025-03-12 15:00');
    for (const one of CASES) await this.#does(one, 'officer-county-1', 'services-of-notice', '告知书送达 serve notice', served('2025-03-12', `送达回证〔2025〕5${TITLES[one]}-1`), '兰州办法第22条第3款');
  }

  async #silence(): Promise<void> {
    await this.tale.at('2025-03-13 10:00');
    await this.tale.isRefused(this.#case('basic'), ['agency-head-county', 'decisions', '试图在申辩期内决定 try to decide', { documentRef: '城医保违〔2025〕3号', remedies: REMEDIES }, 'ACT.NOT_IN_THIS_STAGE']);
    await this.tale.at('2025-03-17 08:30');
    for (const one of CASES) await this.tale.byItself(this.#case(one), 'DeadlineReminded', '期限提醒 reminder', '提前两个工作日');
    await this.tale.at('2025-03-20 00:00');
    for (const one of CASES) await this.tale.byItself(this.#case(one), 'DefenceWaived', '视为放弃陈述申辩 waived', '兰州办法第22条第3款');
  }

  async #suspensionDecided(): Promise<void> {
    await this.tale.at('2025-03-20 10:00');
    await this.#does('basic', 'agency-head-county', 'discussions', '经办机构集体讨论 discuss', discussed('agency', '2025-03-20', 'agency-head-county'), '兰州办法第21条第1款');
    await this.tale.at('2025-03-21 10:00');
    await this.#does('basic', 'agency-head-county', 'decisions', '作出违约处理决定 decide', { documentRef: '城医保违〔2025〕3号', remedies: REMEDIES }, '兰州办法第21条第1款');
    await this.#does('outpatient', 'officer-county-1', 'county-reports', '报市经办机构 report', { documentRef: '城医保报〔2025〕2号', opinion: '拟解除门诊统筹协议' }, '兰州办法第21条第2款');
    await this.tale.at('2025-03-24 10:00');
    await this.#does('basic', 'officer-county-1', 'services-of-decision', '决定书送达 serve decision', served('2025-03-24', '送达回证〔2025〕5甲-2'), '兰州办法第24条第2款');
    const { suspensions } = await this.tale.view(this.#case('basic'));
    this.tale.teller.note(`中止自 ${suspensions?.[0]?.interval?.firstDay} 00:00 至 ${suspensions?.[0]?.interval?.lastDay} 24:00（兰州办法第19条）`);
    await this.#does('basic', 'bureau-head-county', 'checks', '同级医保部门审核 check', { opinion: '同意' }, '兰州办法第24条第2款');
    await this.tale.at('2025-03-25 09:00');
    await this.#does('basic', 'officer-county-1', 'filings', '报市医保局备案 file', { filingRef: '备〔2025〕3号' }, '兰州办法第24条第2款');
  }

  async #terminationDecided(): Promise<void> {
    await this.tale.at('2025-03-25 10:00');
    await this.#does('outpatient', 'agency-head-city', 'discussions', '市经办机构集体讨论 discuss', discussed('city-agency', '2025-03-25', 'agency-head-city'), '兰州办法第21条第2款');
    await this.tale.at('2025-03-26 10:00');
    await this.tale.isRefused(this.#case('outpatient'), ['agency-head-city', 'decisions', '试图未经法制审核决定 try to decide', { documentRef: '兰医保违〔2025〕4号', remedies: REMEDIES }, 'BREACH.GATE_CLOSED']);
    await this.tale.at('2025-03-28 10:00');
    await this.#does('outpatient', 'legal-reviewer-city', 'legal-reviews', '法制审核通过 legal review', { result: 'passed', opinion: '事实清楚、程序合法', documentRef: '法审〔2025〕9号' }, '兰州办法第21条第3款');
    await this.tale.at('2025-04-01 10:00');
    await this.#does('outpatient', 'bureau-head-city', 'discussions', '市医保局集体讨论 discuss', discussed('bureau', '2025-04-01', 'bureau-head-city'), '兰州办法第21条第2款');
    await this.tale.at('2025-04-02 10:00');
    await this.#does('outpatient', 'agency-head-city', 'decisions', '作出违约处理决定 decide', { documentRef: '兰医保违〔2025〕4号', remedies: REMEDIES }, '兰州办法第21条第2款');
    await this.tale.at('2025-04-03 10:00');
    await this.#does('outpatient', 'officer-county-1', 'services-of-decision', '决定书送达 serve decision', served('2025-04-03', '送达回证〔2025〕5乙-2'), '兰州办法第24条第2款');
    const { terminated } = await this.tale.view(this.#case('outpatient'));
    for (const bar of terminated?.bars ?? []) this.tale.teller.note(`${bar.level === 'local' ? '本地' : '国家'}限制（${bar.rule}）：至 ${bar.until}，${bar.mayApplyFrom} 起可以申请`);
    await this.tale.at('2025-04-07 10:00');
    await this.#does('outpatient', 'bureau-head-city', 'checks', '同级医保部门审核 check', { opinion: '同意' }, '兰州办法第24条第2款');
    await this.tale.at('2025-04-08 10:00');
    await this.#does('outpatient', 'officer-county-1', 'filings', '报市医保局备案 file', { filingRef: '备〔2025〕4号' }, '兰州办法第24条第2款');
    await this.tale.at('2025-04-10 10:00');
    await this.#does('outpatient', 'agency-head-city', 'publications', '公布解除名单 publish', { publishedAt: '市医保经办机构网站' }, '兰州办法第20条');
    await this.#does('outpatient', 'agency-head-county', 'closures', '结案 close', { summary: '门诊统筹协议已解除并公布' }, '兰州办法第24条');
  }

  async #performance(): Promise<void> {
    const paid = (amountFen: number, on: string) => ({ measureId: 'm1', amountFen, on, reference: `银行回单 ${on}` });
    const first = 10_000_000;
    await this.tale.at('2025-04-15 10:00');
    await this.#does('basic', 'officer-county-1', 'performances', '追回 10 万元 recover', paid(first, '2025-04-15'), '兰州办法第23、47条');
    await this.tale.at('2025-05-06 10:00');
    await this.#does('basic', 'officer-county-1', 'performances', '追回余款 recover the rest', paid(fen(published.published.recoveredYuan) - first, '2025-05-06'), '兰州办法第23、47条');
    await this.tale.at('2025-05-30 10:00');
    await this.#does('basic', 'officer-county-1', 'reconciliations', '对账 reconcile', { sheetRef: '对账单 2025-05' }, '兰州办法第23条第2款');
  }

  async #resumption(): Promise<void> {
    await this.tale.at('2025-09-21 00:00');
    await this.tale.byItself(this.#case('basic'), 'SuspensionOver', '中止届满自行恢复 resumed', '兰州办法第19条');
    await this.tale.at('2025-09-22 10:00');
    await this.#does('basic', 'agency-head-county', 'closures', '结案 close', { summary: '已履行，中止期满恢复' }, '兰州办法第24条');
  }

  #case(one: Case): Followed {
    const followed = this.#cases[one];
    if (!followed) throw new Error(`The case ${TITLES[one]} has not been opened.`);
    return followed;
  }

  async #does(one: Case, ...[person, room, title, body, article]: Step): Promise<void> {
    await this.tale.does(this.#case(one), [person, room, title, body, article]);
  }
}
