import { mustBe, served } from '../../story';
import type { Followed, Tale } from '../../tale';
import type { Area } from './area';

const OBJECTION = { grounds: '病历完整，不应记分', request: '撤销记分', signatureRef: '本人签字-1', stampRef: '机构盖章-1' };

/** A person of the registry on the way through points, notices and objections, under the tariff of an area. */
export class PhysicianInStory {
  account!: Followed;

  constructor(
    private readonly tale: Tale,
    readonly area: Area,
  ) {}

  get code(): string {
    return this.account.path.split('/').at(-1) as string;
  }

  /** A record that was begun for the person, e.g. `point-notices`, `S1`. */
  at(collection: string, suffix: string): Followed {
    return { service: 'physician-credit', path: `/${collection}/${this.code}-${suffix}`, reader: this.area.officer, tag: this.area.tag };
  }

  async registered(on: string, identity: object): Promise<void> {
    const { officer, sites, region, tag } = this.area;
    const [first, second] = sites as [Area['sites'][number], Area['sites'][number]];
    const registration = { identity, profession: 'physician', institution: first.institution, region, training: { on, ref: '培训-1' }, commitment: { signedOn: on, ref: '承诺-1' } };
    this.account = await this.tale.opens('physician-credit', tag, [officer, 'physicians', '登记 register', registration, this.area.tariff]);
    await this.tale.does(this.account, [officer, 'sites', '增加执业点 second site', { institution: second.institution, region: second.region }, '多点执业']);
  }

  /** Six points at one of the sites, on the decision of that day. */
  async scored(site: 0 | 1, on: string): Promise<void> {
    const { officer, body, sites, kinds, responsibility, tariff } = this.area;
    const institution = sites[site]?.institution;
    const parent = { ref: `协处〔2025〕${site + 1}号`, track: 'agreement', article: '服务协议第59条', decidedOn: on, body, institution };
    const input = { parent, ...(responsibility ? { responsibility } : {}), acts: [{ violation: `违规-${site + 1}`, kinds: [kinds[site]], actedOn: '2025-11-05', reasons: '违规属实' }], reasons: '责任属实' };
    await this.tale.does(this.account, [officer, 'points', `第${site === 0 ? '一' : '二'}处记 6 分 score`, input, tariff]);
  }

  /** The notice of the second act reaches institution and person; both sites block the code. */
  async toldAndBlocked(on: string): Promise<void> {
    const { officer, sites, tariff } = this.area;
    const hospital = (sites[1] as Area['sites'][number]).hospital;
    const notice = this.at('point-notices', 'S2');
    await this.tale.does(notice, [officer, 'documents', '制作记分处理通知 notice', { documentRef: '记分〔2025〕2号', rightToObject: '收到之日起可以申请复核' }, tariff]);
    await this.tale.does(notice, [officer, 'services-on-institution', '送达机构 serve institution', served(on, '送达回证-机构'), tariff]);
    await this.tale.does(notice, [hospital, 'services-on-person', '机构告知本人 tell the person', served(on, '送达回证-本人'), tariff]);
    await this.#madeKnown();
    for (const site of sites) await this.tale.does(this.at('penalty-periods', 'P1'), [site.hospital, 'blockings', '停用编码、告知患者 block', { blockedOn: on, publicationRef: '院内公示-1' }, tariff]);
  }

  async #madeKnown(): Promise<void> {
    const { madeKnown, officer, tariff } = this.area;
    if (!madeKnown) return;
    await this.tale.does(this.account, [officer, 'period-reports', '责罚上报 report', { key: madeKnown.key, documentRef: '报告〔2025〕2号' }, tariff]);
    await this.tale.does(this.account, [madeKnown.bureau, 'period-circulations', '统筹区通报 make known', { key: madeKnown.key, documentRef: '通报〔2025〕2号' }, tariff]);
  }

  async objects(): Promise<void> {
    await this.tale.does(this.at('point-notices', 'S2'), [this.code, 'objections', '本人申请复核 object', OBJECTION, this.area.tariff]);
  }

  async loses(on: string): Promise<void> {
    const { reviewer, head, tariff } = this.area;
    const objection = this.at('objections', 'S2-O1');
    await this.tale.does(objection, [reviewer, 'verifications', '核实 verify', { by: 'agency', verifiedOn: on, findings: '病历与明细不符', recordRef: '核实-1' }, tariff]);
    await this.tale.does(objection, [head, 'decisions', '复核决定：维持 upheld', { result: 'upheld', reasons: '事实清楚', documentRef: '复核〔2025〕1号' }, tariff]);
    await this.tale.does(objection, [reviewer, 'answers', '书面答复 answer', served(on, '送达回证-答复'), tariff]);
  }

  /** What the settlement side is told, day by day; emergencies are paid on every one of them. */
  async isPayable(days: Readonly<Record<string, boolean>>): Promise<void> {
    const told: string[] = [];
    for (const [day, payable] of Object.entries(days)) {
      const status = await this.#status(day);
      mustBe(`${this.area.tag} ${day}`, [status.payable, (await this.#status(day, 'emergency')).payable], [payable, true]);
      told.push(`${day} ${payable ? '可结算' : `不予结算（${status.rule}），急诊除外`}`);
    }
    this.tale.teller.note(`${this.area.tag} 结算状态：${told.join('；')}`);
  }

  pointsOn(day: string): Promise<any> {
    return this.tale.client.read('physician-credit', this.area.officer, `${this.account.path}/points?on=${day}`);
  }

  async period(): Promise<{ firstDay: string; lastDay: string }> {
    const [{ firstDay, lastDay }] = (await this.tale.view(this.account)).periods;
    return { firstDay, lastDay };
  }

  async summary(day: string): Promise<{ tariff: string; points: string; effect: string; from: string; until: string; payable: string; article: string }> {
    const { periods } = await this.tale.view(this.account);
    const { years } = await this.pointsOn('2025-12-31');
    const { rule, payable } = await this.#status(day);
    const [{ effect, months, firstDay, lastDay }] = periods;
    return {
      tariff: this.area.tariff, points: `${years[0].total}（2025 年）`, effect: effect === 'end' ? `终止 ${months} 个月，期满重新登记` : `责罚期 ${months} 个月，期满培训、申请恢复`, from: firstDay, until: lastDay, payable: payable ? '是' : '否', article: rule ?? 'QN-3.2.5',
    };
  }

  #status(day: string, emergency?: string): Promise<any> {
    return this.tale.client.read('physician-credit', this.area.settlement, `${this.account.path}/settlement-status?on=${day}${emergency ? `&emergency=${emergency}` : ''}`);
  }
}
