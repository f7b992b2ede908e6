import { addDays, isLegalDay, type LegalDay } from '@due-process/legal-time';
import { accepted, event, oneOf, pastDay, refusal, stated, unless, type Refusal } from '@due-process/procedure';
import { ofTheArea, ofTheInstitution } from '../../gates';
import { PROFESSIONS, type Commitment, type PhysicianAccount, type Profession } from '../model';
import { accountAct } from '../todays-rules';

export interface RegisterPhysician {
  readonly profession: Profession;
  readonly institution: string;
  /** Division code of the pooling area. */
  readonly region: string;
  readonly training: { readonly on: LegalDay; readonly ref: string };
  readonly commitment: Commitment;
}

/**
 * First registration under one code (首次登记): only after the institution's policy training (QN-2(1)) and with a signed service commitment
 * (PQ.states). The code is drawn; who the person is stays with the registry.
 */
export const registerPhysician = accountAct<RegisterPhysician>({
  name: 'register-physician',
  label: '医保相关人员登记',
  article: 'QN-2.1',
  roles: ['institution', 'case-officer', 'system'],
  decide(_state, input, context, actor) {
    const { caseId } = context.references;
    if (!caseId) throw new Error('A new account needs its code.');
    const { training, commitment } = input;
    return unless(
      [
        oneOf(input.profession, PROFESSIONS, '/profession', '人员类别', 'profession'),
        stated(input.institution, '/institution', '执业机构', 'The institution', ['QN-2.2']),
        !isDivision(input.region) && refusal('INPUT.UNKNOWN_VALUE', '统筹区代码无效。', 'Unknown pooling area.', [], { pointer: '/region' }),
        isDivision(input.region) && ofTheArea(actor, input.region),
        ofTheInstitution(actor, [input.institution]),
        !training && refusal('PHYSICIAN.NOT_TRAINED', '首次登记前须参加医保政策培训。', 'There is no first registration without policy training.', [context.rules.article('PQ.states'), 'QN-2.1'], { pointer: '/training' }),
        training && pastDay(training.on, '/training/on', context.today),
        training && stated(training.ref, '/training/ref', '培训记录', 'The record of the training', ['QN-2.1']),
        !commitment && refusal('PHYSICIAN.NO_COMMITMENT', '登记须有本人签署的服务承诺书。', 'Registration needs the signed service commitment.', ['PQ.states'], { pointer: '/commitment' }),
        commitment && pastDay(commitment.signedOn, '/commitment/signedOn', context.today),
        commitment && stated(commitment.ref, '/commitment/ref', '服务承诺书', 'The commitment', ['PQ.states']),
      ],
      () =>
        accepted([
          event('PhysicianRegistered', '登记', context, {
            accountId: caseId, region: input.region, profession: input.profession, training, commitment, registeredOn: context.today,
            site: { institution: input.institution, region: input.region, from: context.today }, openedOn: context.today, ruleVersions: context.rules.versions,
          }, { visible: true }),
        ]),
    );
  },
});

export const isDivision = (code: unknown): code is string => typeof code === 'string' && /^\d{6}$/.test(code);

export interface AddSite {
  readonly institution: string;
  readonly region: string;
}

/** One more site or pooling area (多点执业): its institution declares for itself (QN-5(2)); points and blocks follow the person, not the site. */
export const addSite = accountAct<AddSite>({
  name: 'add-site',
  label: '增加执业点',
  article: 'QN-5.2',
  roles: ['institution', 'case-officer', 'system'],
  decide(state, input, context, actor) {
    return unless(
      [
        stated(input.institution, '/institution', '执业机构', 'The institution', ['QN-5.2']),
        !isDivision(input.region) && refusal('INPUT.UNKNOWN_VALUE', '统筹区代码无效。', 'Unknown pooling area.', [], { pointer: '/region' }),
        isDivision(input.region) && ofTheArea(actor, input.region),
        ofTheInstitution(actor, [input.institution]),
        state.sites.some((site) => site.institution === input.institution && site.region === input.region && site.until === undefined) &&
          refusal('PHYSICIAN.SITE_KNOWN', '该执业点已登记。', 'This site is registered already.', ['QN-5.2'], { pointer: '/institution' }),
      ],
      () => accepted([event('SiteAdded', '增加执业点', context, { site: { institution: input.institution, region: input.region, from: context.today } }, { visible: true })]),
    );
  },
});

export interface EndSite {
  readonly institution: string;
  readonly region: string;
  /** Last day at the site; today or in the past. */
  readonly lastDay: LegalDay;
}

export const endSite = accountAct<EndSite>({
  name: 'end-site',
  label: '注销执业点',
  article: 'QN-5.2',
  roles: ['institution', 'case-officer'],
  decide(state, input, context, actor) {
    const site = state.sites.find((one) => one.institution === input.institution && one.region === input.region && one.until === undefined);
    return unless(
      [
        ofTheInstitution(actor, [input.institution]),
        site ? ofTheArea(actor, site.region) : noSite(),
        site && pastDay(input.lastDay, '/lastDay', context.today, site.from),
      ],
      () => accepted([event('SiteEnded', '注销执业点', context, { institution: input.institution, region: input.region, lastDay: input.lastDay }, { visible: true })]),
    );
  },
});

const noSite = (): Refusal => refusal('PHYSICIAN.SITE_UNKNOWN', '没有此执业点。', 'There is no such site.', ['QN-5.2'], { pointer: '/institution' });

export interface ChangeRegistration {
  readonly profession: Profession;
  readonly documentRef: string;
}

/** A changed profession or title is reported in time by the institution (QN-5(2)). */
export const changeRegistration = accountAct<ChangeRegistration>({
  name: 'change-registration',
  label: '变更登记',
  article: 'QN-5.2',
  roles: ['institution', 'case-officer'],
  decide(state, input, context, actor) {
    return unless(
      [
        ofTheInstitution(actor, activeSites(state, context.today).map((site) => site.institution)),
        oneOf(input.profession, PROFESSIONS, '/profession', '人员类别', 'profession'),
        input.profession === state.profession && refusal('PHYSICIAN.NOTHING_CHANGED', '没有变更事项。', 'Nothing has changed.', ['QN-5.2'], { pointer: '/profession' }),
        stated(input.documentRef, '/documentRef', '变更依据', 'The document', ['QN-5.2']),
      ],
      () => accepted([event('RegistrationChanged', '变更登记', context, { from: state.profession, profession: input.profession, documentRef: input.documentRef }, { visible: true })]),
    );
  },
});

export interface OptOut {
  /** The person's written request (书面申请). */
  readonly documentRef: string;
}

/** The person asks in writing not to be paid by the fund; the institution need not declare but must publish (QN-5(2)). It begins on the next day. */
export const optOut = accountAct<OptOut>({
  name: 'opt-out',
  label: '申请不纳入医保支付',
  article: 'QN-5.2',
  roles: ['institution', 'case-officer'],
  decide(state, input, context, actor) {
    return unless(
      [
        ofTheInstitution(actor, activeSites(state, context.today).map((site) => site.institution)),
        state.optOut && refusal('PHYSICIAN.OPTED_OUT', '已不纳入医保支付。', 'The person has opted out already.', ['QN-5.2']),
        stated(input.documentRef, '/documentRef', '本人书面申请', 'The written request', ['QN-5.2']),
      ],
      () => accepted([event('OptedOut', '不纳入医保支付', context, { from: addDays(context.today, 1), documentRef: input.documentRef }, { visible: true })]),
    );
  },
});

export interface PublishOptOut {
  readonly publicationRef: string;
}

export const publishOptOut = accountAct<PublishOptOut>({
  name: 'publish-opt-out',
  label: '公布不纳入医保支付',
  article: 'QN-5.2',
  roles: ['institution'],
  decide(state, input, context, actor) {
    return unless(
      [
        ofTheInstitution(actor, activeSites(state, context.today).map((site) => site.institution)),
        !state.optOut && refusal('PHYSICIAN.NOT_OPTED_OUT', '没有不纳入医保支付的申请。', 'Nobody has opted out.', ['QN-5.2']),
        state.optOut?.publishedOn && refusal('PHYSICIAN.ALREADY_PUBLISHED', '已经公布。', 'It is published already.', ['QN-5.2']),
        stated(input.publicationRef, '/publicationRef', '公布记录', 'The publication', ['QN-5.2']),
      ],
      () => accepted([event('OptOutPublished', '已公布', context, { on: context.today, publicationRef: input.publicationRef }, { visible: true })]),
    );
  },
});

export interface OptIn {
  readonly commitment: Commitment;
}

/** Coming back needs a new service commitment (PQ.states); it begins today. */
export const optIn = accountAct<OptIn>({
  name: 'opt-in',
  label: '重新纳入医保支付',
  article: 'PQ.states',
  roles: ['institution', 'case-officer'],
  decide(state, input, context, actor) {
    return unless(
      [
        ofTheInstitution(actor, activeSites(state, context.today).map((site) => site.institution)),
        !state.optOut && refusal('PHYSICIAN.NOT_OPTED_OUT', '没有不纳入医保支付的申请。', 'Nobody has opted out.', ['QN-5.2']),
        ...commitmentProblems(input.commitment, context.today, state.optOut?.from),
      ],
      () => accepted([event('OptedIn', '重新纳入医保支付', context, { on: context.today, commitment: input.commitment }, { visible: true })]),
    );
  },
});

export function commitmentProblems(commitment: Commitment | undefined, today: LegalDay, notBefore: LegalDay | undefined): readonly (Refusal | undefined)[] {
  if (!commitment) return [refusal('PHYSICIAN.NO_COMMITMENT', '须重新签署服务承诺书。', 'A new service commitment is needed.', ['PQ.states'], { pointer: '/commitment' })];
  const after = notBefore && isLegalDay(notBefore) && notBefore <= today ? notBefore : undefined;
  return [pastDay(commitment.signedOn, '/commitment/signedOn', today, after), stated(commitment.ref, '/commitment/ref', '服务承诺书', 'The commitment', ['PQ.states'])];
}

/** Sites on a day; a person without any is registered nowhere. */
export const activeSites = (state: Pick<PhysicianAccount, 'sites'>, on: LegalDay) => state.sites.filter((site) => site.from <= on && (site.until === undefined || on <= site.until));
