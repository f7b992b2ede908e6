import { CaseOnItsWay, type Reply } from '@due-process/service-testing';
import type { ServiceRig } from './service-rig';

export const DUYUN = { region: '522701', officer: 'officer-qiannan-1', head: 'agency-head-qiannan', hospital: 'institution-qiannan-1', institution: 'H5227010001' } as const;
export const HEALTH_CENTRE = { hospital: 'institution-qiannan-2', institution: 'H5227010002' } as const;
export const LANZHOU = { region: '620102', officer: 'officer-county-1', head: 'agency-head-county', hospital: 'institution-hospital-1', institution: 'H6201020001' } as const;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A made-up person whose number passes its check digit; nobody was born in the division 999999. */
export function somebody(n: number): { readonly name: string; readonly identityNumber: string } {
  const body = `99999919800101${String(n).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return { name: `某医师${n}`, identityNumber: `${body}${'10X98765432'[sum % 11]}` };
}

export const registration = (identity: object, on: string, { institution, region }: { readonly institution: string; readonly region: string } = DUYUN): object => ({
  identity, profession: 'physician', institution, region, training: { on, ref: '培训-1' }, commitment: { signedOn: on, ref: '承诺-1' },
});

export const parent = (ref: string, decidedOn: string, institution: string = DUYUN.institution): object => ({ ref, track: 'agreement', article: '服务协议第59条', decidedOn, body: 'agency-522701', institution });
export const act = (kind: string, actedOn: string, cases?: number): object => ({ violation: `${kind}@${actedOn}`, kinds: [kind], ...(cases ? { cases } : {}), actedOn, reasons: '违规属实' });
export const points = (of: object, ...acts: object[]): object => ({ parent: of, acts, reasons: '违规属实' });
export const NOTICE = { documentRef: '记分〔2026〕1号', rightToObject: '机构收到之日起七个工作日内可以申请复核' };
export const served = (on: string): object => ({ service: { method: 'direct', receivedOn: on, proof: { receiptRef: '送达回证-1' } } });
export const OBJECTION = { grounds: '病历完整', request: '撤销记分', signatureRef: '签字-1', stampRef: '盖章-1' };

/** A person of the registry on the way through points, notices and objections. */
export class Person extends CaseOnItsWay {
  constructor(
    private readonly rig: ServiceRig,
    id: string,
    version: string,
    private readonly officer: string,
  ) {
    super(rig.as, id, version);
  }

  static async register(rig: ServiceRig, n: number, on: string, place: { readonly region: string; readonly institution: string; readonly officer: string } = DUYUN): Promise<Person> {
    const reply = await rig.as(place.officer).open(registration(somebody(n), on, place));
    if (reply.status !== 201 || !reply.etag) throw new Error(`The person was not registered: ${JSON.stringify(reply.body)}`);
    return new Person(rig, reply.body.caseId, reply.etag, place.officer);
  }

  override reread(person = this.officer): Promise<Reply> {
    return super.reread(person);
  }

  async alsoAt(institution: string, region: string, by = this.officer): Promise<this> {
    const reply = await this.rig.as(by).send('POST', `/physicians/${this.id}/sites`, { institution, region }, { 'idempotency-key': `site-${institution}-${this.id}` });
    if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
    await this.reread();
    return this;
  }

  /** A record that was begun for the person, e.g. `point-notices`, `…-S1`. */
  async at(collection: string, suffix: string, reader = this.officer): Promise<CaseOnItsWay> {
    const id = `${this.id}-${suffix}`;
    const record = new CaseOnItsWay((person) => this.rig.as(person).at(collection), id, '"0"');
    const reply = await record.reread(reader);
    if (reply.status !== 200) throw new Error(`${collection}/${id}: ${reply.status}`);
    return record;
  }

  /** The notice made and served on the institution. */
  async noticeServed(suffix: string, on: string, by = this.officer): Promise<CaseOnItsWay> {
    const notice = await this.at('point-notices', suffix, by);
    await notice.does(by, 'documents', NOTICE);
    await notice.does(by, 'services-on-institution', served(on));
    return notice;
  }
}
