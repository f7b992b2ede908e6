import { dayOf, instantOf } from '@due-process/legal-time';
import published from './agr-005.json';
import type { ServiceClient } from './service-client';
import type { Storyteller } from './storyteller';

const AGREEMENT = 'P6201020101-B2025';
const OUTPATIENT = 'P6201020101-O2025';
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

/** 分 of a published amount in yuan. */
const fen = (yuan: string): number => Math.round(Number(yuan) * 100);

/** The facts of a published Lanzhou case, driven through REST on the sandbox clock; what happens by itself is waited for, not done. */
export class PublishedCase {
  #id = '';

  constructor(
    private readonly client: ServiceClient,
    private readonly teller: Storyteller,
  ) {}

  get id(): string {
    return this.#id;
  }

  /** Drives the case to its end. Answers what the end looks like, for the exit code. */
  async run(): Promise<{ stage: string; agreementOn: (day: string) => Promise<string> }> {
    this.teller.heading(`案例 ${published.id}：${published.source.title}（${published.published.violations.join('、')}；追回 ${published.published.recoveredYuan} 元）`);
    await this.#untilNoticeServed();
    await this.#silence();
    await this.#gates();
    await this.#decision();
    await this.#performance();
    await this.#resumption();
    const view = await this.client.read('officer-county-1', `/breach-cases/${this.#id}`);
    return { stage: view.stage, agreementOn: async (day) => (await this.client.read('officer-county-1', `/agreements/${AGREEMENT}?on=${day}`)).status };
  }

  async #untilNoticeServed(): Promise<void> {
    await this.#at('2025-02-17 09:00');
    const opened = await this.client.act('officer-county-1', '/breach-cases', { agreementId: AGREEMENT, source: 'flight-inspection', discoveredOn: published.published.lead, facts: published.published.violations.join('、') });
    this.#id = opened.caseId;
    await this.#told('线索登记 open', 'officer-county-1', opened, '兰州办法第18条');
    await this.#does('officer-county-1', 'verifications', '核查 verify', { method: '调取结算与进销存数据' }, '兰州办法第5条');
    await this.#at('2025-03-10 09:00');
    const measures = [
      { id: 'm1', kind: 'LZ-18.recover', amountFen: fen(published.published.recoveredYuan), account: 'employee-basic', clause: '服务协议违约责任条款' },
      { id: 'm2', kind: 'LZ-18.suspend-agreement', band: 'graver', duration: { days: 180 }, target: { kind: 'agreement', ref: AGREEMENT }, clause: '服务协议违约责任条款' },
      { id: 'm3', kind: 'LZ-18.terminate-agreement', ground: 'LZ-20.12', target: { kind: 'agreement', ref: OUTPATIENT }, clause: '门诊统筹协议解除条款' },
    ];
    await this.#does('officer-county-1', 'proposals', '拟处理 propose', { measures, facts: '敛卡记账刷卡、超限用药', reasons: '违反服务协议，情节较重', basis: ['服务协议', '兰州办法第18条'] }, '兰州办法第18—20条');
    await this.#at('2025-03-11 09:00');
    await this.#does('officer-county-1', 'notices', '制作告知书 notice', {
      documentRef: '城医保告〔2025〕5号', intendedHandling: '追回148378元；中止服务协议180日；解除门诊统筹协议', facts: '敛卡记账刷卡、超限用药', reasons: '违反服务协议', basis: '兰州办法第18—20条、服务协议', rightToDefend: '自送达之日起五个工作日内有权陈述和申辩',
    }, '兰州办法第22条第1款');
    await this.#at('2025-03-12 15:00');
    await this.#does('officer-county-1', 'services-of-notice', '告知书送达 serve notice', served('2025-03-12', '送达回证〔2025〕5-1'), '兰州办法第22条第3款');
  }

  async #silence(): Promise<void> {
    await this.#at('2025-03-13 10:00');
    await this.#isRefused('agency-head-county', 'decisions', '试图在申辩期内决定 try to decide', { documentRef: '城医保违〔2025〕3号', remedies: '行政复议、行政诉讼' });
    await this.#at('2025-03-17 08:30');
    await this.#byItself('DeadlineReminded', '期限提醒 reminder', '内部参数（提前两个工作日）');
    await this.#at('2025-03-20 00:00');
    await this.#byItself('DefenceWaived', '视为放弃陈述申辩 waived', '兰州办法第22条第3款');
  }

  async #gates(): Promise<void> {
    const discussed = (body: string, heldOn: string, chair: string) => ({ body, heldOn, participants: [chair, `${chair}-2`], result: 'approved', opinions: '一致同意', recordRef: `讨论记录 ${heldOn}` });
    await this.#at('2025-03-20 10:00');
    await this.#does('agency-head-county', 'discussions', '经办机构集体讨论 discuss', discussed('agency', '2025-03-20', 'agency-head-county'), '兰州办法第21条第1款');
    await this.#at('2025-03-21 10:00');
    await this.#does('officer-county-1', 'county-reports', '报市经办机构 report', { documentRef: '城医保报〔2025〕2号', opinion: '拟解除门诊统筹协议' }, '兰州办法第21条第2款');
    await this.#at('2025-03-25 10:00');
    await this.#does('agency-head-city', 'discussions', '市经办机构集体讨论 discuss', discussed('city-agency', '2025-03-25', 'agency-head-city'), '兰州办法第21条第2款');
    await this.#at('2025-03-26 10:00');
    await this.#isRefused('agency-head-city', 'decisions', '试图未经法制审核决定 try to decide', { documentRef: '兰医保违〔2025〕3号', remedies: '行政复议、行政诉讼' });
    await this.#at('2025-03-28 10:00');
    await this.#does('legal-reviewer-city', 'legal-reviews', '法制审核通过 legal review', { result: 'passed', opinion: '事实清楚、程序合法', documentRef: '法审〔2025〕9号' }, '兰州办法第21条第3款');
    await this.#at('2025-04-01 10:00');
    await this.#does('bureau-head-city', 'discussions', '市医保局集体讨论 discuss', discussed('bureau', '2025-04-01', 'bureau-head-city'), '兰州办法第21条第2款');
  }

  async #decision(): Promise<void> {
    await this.#at('2025-04-02 10:00');
    await this.#does('agency-head-city', 'decisions', '作出违约处理决定 decide', { documentRef: '兰医保违〔2025〕3号', remedies: '可以协商、申请协调处理、行政复议或者行政诉讼' }, '兰州办法第21条');
    await this.#at('2025-04-03 10:00');
    await this.#does('officer-county-1', 'services-of-decision', '决定书送达 serve decision', served('2025-04-03', '送达回证〔2025〕5-2'), '兰州办法第24条第2款');
    await this.#at('2025-04-07 10:00');
    await this.#does('bureau-head-county', 'checks', '同级医保部门审核 check', { opinion: '同意' }, '兰州办法第24条第2款');
    await this.#at('2025-04-08 10:00');
    await this.#does('officer-county-1', 'filings', '报市医保局备案 file', { filingRef: '备〔2025〕3号' }, '兰州办法第24条第2款');
    await this.#at('2025-04-10 10:00');
    await this.#does('agency-head-city', 'publications', '公布解除名单 publish', { publishedAt: '市医保经办机构网站' }, '兰州办法第20条');
  }

  async #performance(): Promise<void> {
    const paid = (amountFen: number, on: string) => ({ measureId: 'm1', amountFen, on, reference: `银行回单 ${on}` });
    const total = fen(published.published.recoveredYuan);
    await this.#at('2025-04-15 10:00');
    await this.#does('officer-county-1', 'performances', '追回 10 万元 recover', paid(10_000_000, '2025-04-15'), '兰州办法第23、47条');
    await this.#at('2025-05-06 10:00');
    await this.#does('officer-county-1', 'performances', '追回余款 recover the rest', paid(total - 10_000_000, '2025-05-06'), '兰州办法第23、47条');
    await this.#at('2025-05-30 10:00');
    await this.#does('officer-county-1', 'reconciliations', '对账 reconcile', { sheetRef: '对账单 2025-05' }, '兰州办法第23条第2款');
  }

  async #resumption(): Promise<void> {
    await this.#at('2025-10-01 00:00');
    await this.#byItself('SuspensionOver', '中止届满自行恢复 resumed', '兰州办法第19条');
    await this.#at('2025-10-09 10:00');
    await this.#does('agency-head-county', 'closures', '结案 close', { summary: '已履行，中止期满恢复' }, '兰州办法第24条');
  }

  /** Moves legal time forward; everything that waits follows. */
  async #at(when: string): Promise<void> {
    const [day, time] = when.split(' ');
    await this.client.act('administrator', '/sandbox/clock', { to: instantOf(`${day}T${time}:00+08:00`) });
  }

  async #does(person: string, room: string, title: string, body: object, article: string): Promise<void> {
    await this.#told(title, person, await this.client.act(person, `/breach-cases/${this.#id}/${room}`, body), article);
  }

  async #isRefused(person: string, room: string, title: string, body: object): Promise<void> {
    const answer = await this.client.attempt(person, `/breach-cases/${this.#id}/${room}`, body);
    if (answer.status < 400) throw new Error(`${title} should have been refused.`);
    const view = await this.client.read('officer-county-1', `/breach-cases/${this.#id}`);
    const clock = await this.client.read('administrator', '/sandbox/clock');
    const first = answer.body.errors?.[0] ?? answer.body;
    this.teller.line({ at: clock.now, act: `✗ ${title}`, who: WHO[person] ?? person, state: view.stageLabel, article: `${answer.body.code}` });
    this.teller.note(`${answer.status} ${first.message?.zh ?? first.detail?.zh ?? answer.body.detail?.zh ?? answer.body.detail}`);
  }

  /** Waits for what the timers do; nobody asks for it. */
  async #byItself(type: string, title: string, article: string): Promise<void> {
    const until = Date.now() + 30_000;
    while (Date.now() < until) {
      const { items } = await this.#events();
      const found = items.filter((event: { type: string }) => event.type === type).at(-1);
      if (found) return this.#toldBySystem(title, found, article);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${title} did not happen by itself within 30 seconds.`);
  }

  async #events(): Promise<{ items: any[] }> {
    const answer = await this.client.read('officer-county-1', `/breach-cases/${this.#id}/events`);
    return Array.isArray(answer) ? { items: answer } : answer;
  }

  async #toldBySystem(title: string, event: { effectiveAt: string }, article: string): Promise<void> {
    const view = await this.client.read('officer-county-1', `/breach-cases/${this.#id}`);
    this.teller.line({ at: event.effectiveAt, act: `⏱ ${title}`, who: '期限届满，自行发生', state: view.stageLabel, ...deadlineOf(view), article });
  }

  async #told(title: string, person: string, answer: any, article: string): Promise<void> {
    const view = await this.client.read('officer-county-1', `/breach-cases/${this.#id}`);
    const at = answer.events?.at(-1)?.effectiveAt ?? (await this.client.read('administrator', '/sandbox/clock')).now;
    this.teller.line({ at, act: title, who: WHO[person] ?? person, state: view.stageLabel, ...deadlineOf(view), article });
    if (dayOf(at) === '2025-04-03') this.teller.note(`中止 ${view.suspensions?.[0]?.interval?.firstDay ?? ''} 00:00 至 ${view.suspensions?.[0]?.interval?.lastDay ?? ''} 24:00；解除门诊统筹协议，三年内不得再签（兰州办法第20条）`);
  }
}

function deadlineOf(view: any): { deadline?: string } {
  const next = view.nextDeadline;
  if (!next) return {};
  return { deadline: typeof next === 'string' ? next : `${next.lastDay} ${next.title?.zh ?? ''}` };
}
