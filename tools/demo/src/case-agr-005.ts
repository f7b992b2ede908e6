import { instantOf } from '@due-process/legal-time';
import published from './agr-005.json';
import type { ServiceClient } from './service-client';
import type { Storyteller } from './storyteller';

const AGREEMENTS = { basic: 'P6201020101-B2025', outpatient: 'P6201020101-O2025' } as const;
const CASES = ['basic', 'outpatient'] as const;
const REMEDIES = '可以协商、申请协调处理、行政复议或者行政诉讼';
const WHO: Readonly<Record<string, string>> = {
  'officer-county-1': '城关区医保经办机构办案人员',
  'agency-head-county': '城关区医保经办机构负责人',
  'agency-head-city': '市医保经办机构负责人',
  'legal-reviewer-city': '市医保局法制审核人员',
  'bureau-head-city': '市医保局负责人',
  'bureau-head-county': '城关区医保局负责人',
  administrator: '系统管理员（沙盒时钟）',
};

const served = (day: string, receiptRef: string): object => ({ service: { method: 'direct', receivedOn: day, proof: { receiptRef } } });

const discussed = (body: string, heldOn: string, chair: string): object => ({ body, heldOn, participants: [chair, `${chair}-2`], result: 'approved', opinions: '一致同意', recordRef: `讨论记录 ${heldOn}` });

/** 分 of a published amount in yuan. */
const fen = (yuan: string): number => Math.round(Number(yuan) * 100);

/** The two agreements of the pharmacy are two cases of one finding: what another agreement needs is a case of its own. */
type Case = 'basic' | 'outpatient';
const TITLES: Readonly<Record<Case, string>> = { basic: '甲', outpatient: '乙' };

/** How the story ended, for the exit code. */
export interface Ending {
  readonly stages: readonly string[];
  agreementOn(which: Case, day: string): Promise<string>;
}

/** The facts of a published Lanzhou case, driven through REST on the sandbox clock; what happens by itself is waited for, not done. */
export class PublishedCase {
  readonly #ids: Record<Case, string> = { basic: '', outpatient: '' };

  constructor(
    private readonly client: ServiceClient,
    private readonly teller: Storyteller,
  ) {}

  /** Drives both cases to their ends. */
  async run(): Promise<Ending> {
    this.teller.heading(`案例 ${published.id}：${published.source.title}（${published.published.violations.join('、')}）。甲：追回 ${published.published.recoveredYuan} 元、中止医保协议 180 日；乙：解除门诊统筹协议`);
    await this.#untilNoticeServed();
    await this.#silence();
    await this.#suspensionDecided();
    await this.#terminationDecided();
    await this.#performance();
    await this.#resumption();
    const stages = await Promise.all(CASES.map(async (one) => (await this.#view(one)).stage));
    return { stages, agreementOn: async (which, day) => (await this.client.read('officer-county-1', `/agreements/${AGREEMENTS[which]}?on=${day}`)).status };
  }

  async #untilNoticeServed(): Promise<void> {
    await this.#at('2025-02-17 09:00');
    for (const one of CASES) {
      const opened = await this.client.act('officer-county-1', '/breach-cases', { agreementId: AGREEMENTS[one], source: 'flight-inspection', discoveredOn: published.published.lead, facts: published.published.violations.join('、') });
      this.#ids[one] = opened.caseId;
      await this.#told(one, '线索登记 open', 'officer-county-1', opened, '兰州办法第18条');
      await this.#does(one, 'officer-county-1', 'verifications', '核查 verify', { method: '调取结算与进销存数据' }, '兰州办法第5条');
    }
    await this.#at('2025-03-10 09:00');
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
    await this.#at('2025-03-11 09:00');
    for (const one of CASES) {
      await this.#does(one, 'officer-county-1', 'notices', '制作告知书 notice', {
        documentRef: `城医保告〔2025〕5号${TITLES[one]}`, intendedHandling: one === 'basic' ? '追回148378元；中止服务协议180日' : '解除门诊统筹协议', facts: '敛卡记账刷卡、超限用药', reasons: '违反服务协议', basis: '兰州办法第18—20条、服务协议', rightToDefend: '自送达之日起五个工作日内有权陈述和申辩',
      }, '兰州办法第22条第1款');
    }
    await this.#at('2025-03-12 15:00');
    for (const one of CASES) await this.#does(one, 'officer-county-1', 'services-of-notice', '告知书送达 serve notice', served('2025-03-12', `送达回证〔2025〕5${TITLES[one]}-1`), '兰州办法第22条第3款');
  }

  async #silence(): Promise<void> {
    await this.#at('2025-03-13 10:00');
    await this.#isRefused('basic', 'agency-head-county', 'decisions', '试图在申辩期内决定 try to decide', { documentRef: '城医保违〔2025〕3号', remedies: REMEDIES });
    await this.#at('2025-03-17 08:30');
    for (const one of CASES) await this.#byItself(one, 'DeadlineReminded', '期限提醒 reminder', '提前两个工作日');
    await this.#at('2025-03-20 00:00');
    for (const one of CASES) await this.#byItself(one, 'DefenceWaived', '视为放弃陈述申辩 waived', '兰州办法第22条第3款');
  }

  async #suspensionDecided(): Promise<void> {
    await this.#at('2025-03-20 10:00');
    await this.#does('basic', 'agency-head-county', 'discussions', '经办机构集体讨论 discuss', discussed('agency', '2025-03-20', 'agency-head-county'), '兰州办法第21条第1款');
    await this.#at('2025-03-21 10:00');
    await this.#does('basic', 'agency-head-county', 'decisions', '作出违约处理决定 decide', { documentRef: '城医保违〔2025〕3号', remedies: REMEDIES }, '兰州办法第21条第1款');
    await this.#does('outpatient', 'officer-county-1', 'county-reports', '报市经办机构 report', { documentRef: '城医保报〔2025〕2号', opinion: '拟解除门诊统筹协议' }, '兰州办法第21条第2款');
    await this.#at('2025-03-24 10:00');
    await this.#does('basic', 'officer-county-1', 'services-of-decision', '决定书送达 serve decision', served('2025-03-24', '送达回证〔2025〕5甲-2'), '兰州办法第24条第2款');
    const { suspensions } = await this.#view('basic');
    this.teller.note(`中止自 ${suspensions?.[0]?.interval?.firstDay} 00:00 至 ${suspensions?.[0]?.interval?.lastDay} 24:00（兰州办法第19条）`);
    await this.#does('basic', 'bureau-head-county', 'checks', '同级医保部门审核 check', { opinion: '同意' }, '兰州办法第24条第2款');
    await this.#at('2025-03-25 09:00');
    await this.#does('basic', 'officer-county-1', 'filings', '报市医保局备案 file', { filingRef: '备〔2025〕3号' }, '兰州办法第24条第2款');
  }

  async #terminationDecided(): Promise<void> {
    await this.#at('2025-03-25 10:00');
    await this.#does('outpatient', 'agency-head-city', 'discussions', '市经办机构集体讨论 discuss', discussed('city-agency', '2025-03-25', 'agency-head-city'), '兰州办法第21条第2款');
    await this.#at('2025-03-26 10:00');
    await this.#isRefused('outpatient', 'agency-head-city', 'decisions', '试图未经法制审核决定 try to decide', { documentRef: '兰医保违〔2025〕4号', remedies: REMEDIES });
    await this.#at('2025-03-28 10:00');
    await this.#does('outpatient', 'legal-reviewer-city', 'legal-reviews', '法制审核通过 legal review', { result: 'passed', opinion: '事实清楚、程序合法', documentRef: '法审〔2025〕9号' }, '兰州办法第21条第3款');
    await this.#at('2025-04-01 10:00');
    await this.#does('outpatient', 'bureau-head-city', 'discussions', '市医保局集体讨论 discuss', discussed('bureau', '2025-04-01', 'bureau-head-city'), '兰州办法第21条第2款');
    await this.#at('2025-04-02 10:00');
    await this.#does('outpatient', 'agency-head-city', 'decisions', '作出违约处理决定 decide', { documentRef: '兰医保违〔2025〕4号', remedies: REMEDIES }, '兰州办法第21条第2款');
    await this.#at('2025-04-03 10:00');
    await this.#does('outpatient', 'officer-county-1', 'services-of-decision', '决定书送达 serve decision', served('2025-04-03', '送达回证〔2025〕5乙-2'), '兰州办法第24条第2款');
    const { terminated } = await this.#view('outpatient');
    for (const bar of terminated?.bars ?? []) this.teller.note(`${bar.level === 'local' ? '本地' : '国家'}限制（${bar.rule}）：至 ${bar.until}，${bar.mayApplyFrom} 起可以申请`);
    await this.#at('2025-04-07 10:00');
    await this.#does('outpatient', 'bureau-head-city', 'checks', '同级医保部门审核 check', { opinion: '同意' }, '兰州办法第24条第2款');
    await this.#at('2025-04-08 10:00');
    await this.#does('outpatient', 'officer-county-1', 'filings', '报市医保局备案 file', { filingRef: '备〔2025〕4号' }, '兰州办法第24条第2款');
    await this.#at('2025-04-10 10:00');
    await this.#does('outpatient', 'agency-head-city', 'publications', '公布解除名单 publish', { publishedAt: '市医保经办机构网站' }, '兰州办法第20条');
    await this.#does('outpatient', 'agency-head-county', 'closures', '结案 close', { summary: '门诊统筹协议已解除并公布' }, '兰州办法第24条');
  }

  async #performance(): Promise<void> {
    const paid = (amountFen: number, on: string) => ({ measureId: 'm1', amountFen, on, reference: `银行回单 ${on}` });
    const first = 10_000_000;
    await this.#at('2025-04-15 10:00');
    await this.#does('basic', 'officer-county-1', 'performances', '追回 10 万元 recover', paid(first, '2025-04-15'), '兰州办法第23、47条');
    await this.#at('2025-05-06 10:00');
    await this.#does('basic', 'officer-county-1', 'performances', '追回余款 recover the rest', paid(fen(published.published.recoveredYuan) - first, '2025-05-06'), '兰州办法第23、47条');
    await this.#at('2025-05-30 10:00');
    await this.#does('basic', 'officer-county-1', 'reconciliations', '对账 reconcile', { sheetRef: '对账单 2025-05' }, '兰州办法第23条第2款');
  }

  async #resumption(): Promise<void> {
    await this.#at('2025-09-21 00:00');
    await this.#byItself('basic', 'SuspensionOver', '中止届满自行恢复 resumed', '兰州办法第19条');
    await this.#at('2025-09-22 10:00');
    await this.#does('basic', 'agency-head-county', 'closures', '结案 close', { summary: '已履行，中止期满恢复' }, '兰州办法第24条');
  }

  /** Moves legal time forward; everything that waits follows. */
  async #at(when: string): Promise<void> {
    const [day, time] = when.split(' ');
    await this.client.act('administrator', '/sandbox/clock', { to: instantOf(`${day}T${time}:00+08:00`) });
  }

  async #does(one: Case, person: string, room: string, title: string, body: object, article: string): Promise<void> {
    await this.#told(one, title, person, await this.client.act(person, `/breach-cases/${this.#ids[one]}/${room}`, body), article);
  }

  async #isRefused(one: Case, person: string, room: string, title: string, body: object): Promise<void> {
    const answer = await this.client.attempt(person, `/breach-cases/${this.#ids[one]}/${room}`, body);
    if (answer.status < 400) throw new Error(`${title} should have been refused.`);
    const { now } = await this.client.read('administrator', '/sandbox/clock');
    const view = await this.#view(one);
    this.teller.line({ at: now, act: `${TITLES[one]} ✗ ${title}`, who: WHO[person] ?? person, state: view.stageLabel, ...deadlineOf(view), article: `${answer.status} ${answer.body.code}` });
    this.teller.note(answer.body.errors?.[0]?.detail?.zh ?? answer.body.detail?.zh ?? answer.body.detail);
  }

  /** Waits for what the timers do; nobody asks for it. */
  async #byItself(one: Case, type: string, title: string, article: string): Promise<void> {
    const until = Date.now() + 30_000;
    while (Date.now() < until) {
      const { items } = await this.client.read('officer-county-1', `/breach-cases/${this.#ids[one]}/events`);
      const found = items.filter((event: { type: string }) => event.type === type).at(-1);
      if (found) return this.#line(one, `⏱ ${title}`, '期限届满，自行发生', found.effectiveAt, article);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${title} did not happen by itself within 30 seconds.`);
  }

  #view(one: Case): Promise<any> {
    return this.client.read('officer-county-1', `/breach-cases/${this.#ids[one]}`);
  }

  async #told(one: Case, title: string, person: string, answer: any, article: string): Promise<void> {
    await this.#line(one, title, WHO[person] ?? person, answer.events.at(-1).effectiveAt, article);
  }

  async #line(one: Case, title: string, who: string, at: string, article: string): Promise<void> {
    const view = await this.#view(one);
    this.teller.line({ at, act: `${TITLES[one]} ${title}`, who, state: view.stageLabel, ...deadlineOf(view), article });
  }
}

function deadlineOf(view: any): { deadline?: string } {
  const next = view.nextDeadline;
  return next ? { deadline: `${next.lastDay} ${next.title?.zh ?? ''}` } : {};
}
