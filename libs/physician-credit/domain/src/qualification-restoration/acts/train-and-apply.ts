import { addDays, computeDeadline, type LegalDay } from '@due-process/legal-time';
import { accepted, event, openClock, pastDay, refusal, stated, unless, type Act, type ActContext } from '@due-process/procedure';
import { oneself, ofTheInstitution, type Problem } from '../../gates';
import { activeSites, commitmentProblems, isDivision } from '../../physician-account/acts/registration';
import { tariffNamed } from '../../ledger';
import type { Commitment, Period, PhysicianAccount, WithAccount } from '../../physician-account/model';
import { barredUntil, longestEnd, openPeriods } from '../../physician-account/standing';
import type { QualificationRestoration, Training } from '../model';

/** The institution has trained and examined the person after the period (QN-3(2)5). Who fails is trained again. */
export const recordTraining: Act<QualificationRestoration, Training, WithAccount> = {
  name: 'record-training',
  label: '培训考核',
  article: 'QN-3.restore',
  roles: ['institution'],
  from: ['OPEN', 'REFUSED'],
  decide(state, input, context, actor) {
    const from = trainingFrom(state, context);
    return unless(
      [
        ofTheInstitution(actor, sitesOf(context)),
        pastDay(input.trainedOn, '/trainedOn', context.today, from),
        pastDay(input.examinedOn, '/examinedOn', context.today, input.trainedOn),
        typeof input.passed !== 'boolean' && refusal('INPUT.MISSING', '须写明考核是否合格。', 'Whether it was passed must be stated.', ['QN-3.restore'], { pointer: '/passed' }),
        stated(input.ref, '/ref', '培训考核记录', 'The record of training and examination', ['QN-3.restore']),
      ],
      () => accepted([event('TrainingRecorded', input.passed ? '培训考核合格' : '培训考核不合格', context, { training: { trainedOn: input.trainedOn, examinedOn: input.examinedOn, passed: input.passed, ref: input.ref } }, { visible: true })]),
    );
  },
};

export interface ApplyForRestoration {
  readonly applicationRef: string;
  readonly commitment?: Commitment;
  readonly site?: { readonly institution: string; readonly region: string };
}

/** The written application (申请恢复), through the institution or by the person: in its window, after the training, and not while a blacklist bars it. */
export const applyForRestoration: Act<QualificationRestoration, ApplyForRestoration, WithAccount> = {
  name: 'apply-for-restoration',
  label: '申请恢复',
  article: 'PQP-39',
  roles: ['institution', 'physician'],
  from: ['OPEN', 'REFUSED'],
  decide(state, input, context, actor) {
    return unless(
      [
        ofTheInstitution(actor, sitesOf(context)),
        oneself(actor, state.account),
        stated(input.applicationRef, '/applicationRef', '书面申请', 'The written application', ['QN-3.restore', 'PQP-39']),
        ...whetherAndWhen(state, context),
        !trainedFor(state, context) && refusal('RESTORATION.NOT_TRAINED', '须先经机构培训并考核合格。', 'Training and a passed examination come first.', ['QN-3.restore']),
        ...registrationProblems(state, input, context),
      ],
      () => {
        const application = { receivedAt: context.now, filedBy: actor.role, applicationRef: input.applicationRef, ...(input.commitment ? { commitment: input.commitment } : {}), ...(input.site ? { site: input.site } : {}) };
        const clock = openClock('decision', { rule: state.decisionRule, owner: 'authority', remind: ['case-officer', 'agency-head'] }, context.today, context);
        return accepted([event('RestorationApplied', '申请恢复', context, { application }, { visible: true, opens: [clock] })]);
      },
    );
  },
};

/** Why it is too early, or for nothing. */
export function whetherAndWhen(state: QualificationRestoration, context: ActContext<WithAccount>): readonly Problem[] {
  const { account } = context.references;
  if (!account) throw new Error('A restoration needs the account of its person.');
  const open = openPeriods(account);
  const from = earliestDay(state, account, context);
  const barred = barredUntil(account);
  const again = state.refusals.at(-1)?.againFrom;
  return [
    open.length === 0 && refusal('RESTORATION.NOTHING_TO_RESTORE', '没有需要恢复的责罚。', 'There is nothing to restore.', ['C17']),
    from !== undefined && context.today < from && refusal('RESTORATION.TOO_EARLY', `最早可于 ${from} 申请恢复。`, `Restoration may be applied for from ${from} at the earliest.`, [state.window ?? 'QN-3.restore']),
    barred !== undefined && context.today <= barred && refusal('RESTORATION.BLACKLISTED', `已列入黑名单，${barred} 前不得重新申请。`, `The blacklist bars an application until ${barred}.`, ['QN-4.2']),
    again !== undefined && context.today < again && refusal('RESTORATION.NOT_AGAIN_YET', `可于 ${again} 起再次申请。`, `It may be applied for again from ${again}.`, ['QN-3.restore']),
  ];
}

/** The first day for an application over all open periods: in the window before the last end where the tariff has one, else after it. */
function earliestDay(state: QualificationRestoration, account: PhysicianAccount, context: ActContext<WithAccount>): LegalDay | undefined {
  const end = longestEnd(openPeriods(account));
  if (!end) return undefined;
  if (!state.window) return addDays(end, 1);
  const counted = computeDeadline(context.rules.clock(state.window), { day: end }, context.calendars);
  if (!counted.ok) throw new Error(counted.refusal.message.en);
  // A day that no calendar has fixed is held against nobody.
  return counted.value.provisional?.earliest ?? counted.value.earliestDay;
}

/** Open periods as they are today: others may have come or fallen since the restoration began. */
function openNow({ references: { account } }: ActContext<WithAccount>): readonly Period[] {
  if (!account) throw new Error('A restoration needs the account of its person.');
  return openPeriods(account);
}

const asksForTraining = (period: Period, { rules }: ActContext<WithAccount>): boolean => period.tariff !== undefined && tariffNamed(rules, period.tariff, `${period.year}-12-31`, period.region).tariff.restoration.training;

/** Training counts only after the last period whose tariff asks for it (QN-3(2)5): one before a later period does not serve. */
function trainingFrom(state: QualificationRestoration, context: ActContext<WithAccount>): LegalDay | undefined {
  const end = longestEnd(openNow(context).filter((period) => asksForTraining(period, context)));
  const after = end ?? (state.trainingNeeded ? state.ended : undefined);
  return after ? addDays(after, 1) : undefined;
}

function trainedFor(state: QualificationRestoration, context: ActContext<WithAccount>): boolean {
  if (!state.trainingNeeded && !openNow(context).some((period) => asksForTraining(period, context))) return true;
  const from = trainingFrom(state, context);
  return state.training?.passed === true && (from === undefined || state.training.trainedOn >= from);
}

/** Whether the qualification has ended, so that registration begins anew (PQ.restoration). */
export const hasEndedNow = (context: ActContext<WithAccount>): boolean => openNow(context).some((period) => period.effect === 'end');

/** Who had ended begins anew: a new commitment and a new registration (PQ.restoration). */
function registrationProblems(state: QualificationRestoration, input: ApplyForRestoration, context: ActContext<WithAccount>): readonly Problem[] {
  if (!hasEndedNow(context)) return [];
  return [
    ...commitmentProblems(input.commitment, context.today, state.openedOn),
    !input.site?.institution && refusal('RESTORATION.NO_SITE', '终止后须重新登记执业机构。', 'A new registration names its institution.', ['PQ.states'], { pointer: '/site' }),
    input.site && !isDivision(input.site.region) && refusal('INPUT.UNKNOWN_VALUE', '统筹区代码无效。', 'Unknown pooling area.', [], { pointer: '/site/region' }),
  ];
}

/** Institutions that speak for the person: those of the open sites, or of the last ones where none is open. */
function sitesOf(context: ActContext<WithAccount>): readonly string[] {
  const { account } = context.references;
  if (!account) throw new Error('A restoration needs the account of its person.');
  const active = activeSites(account, context.today);
  return (active.length > 0 ? active : account.sites).map((site) => site.institution);
}
