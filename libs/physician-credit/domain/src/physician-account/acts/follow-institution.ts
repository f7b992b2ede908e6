import { addDays, isLegalDay } from '@due-process/legal-time';
import { accepted, event, oneOf, refusal, stated, unless, type ActContext } from '@due-process/procedure';
import { errandTo } from '../../errands';
import type { InstitutionMeasureErrand, InstitutionMeasureLiftedErrand } from '../../parent-decision';
import { periodSpawn } from '../../physician-penalty-period/begin';
import type { Period, PhysicianAccount } from '../model';
import { chainOn, noticeId, noticeSpawn } from '../notices';
import { openRestorationFor } from '../restoration';
import { institutionOf, regionOf } from '../regions';
import { accountAct } from '../todays-rules';

/** Rule by which responsible staff follow their institution; whom no decision names is told nothing and stays normal. */
const RULE = 'PQ.institution';

/**
 * The institution was suspended or its agreement terminated, and the decision names this person as responsible: the person follows it, at every
 * site (PQ.institution). The suspension ends with that of the institution; after a termination a new commitment and registration are needed.
 */
export const followInstitution = accountAct<InstitutionMeasureErrand>({
  name: 'follow-institution',
  label: '随机构暂停或者终止',
  article: RULE,
  roles: ['system'],
  decide(state, input, context) {
    if (state.periods.some((period) => period.cause === 'institution' && period.basis === input.decisionRef)) return accepted([]);
    return unless(
      [
        stated(input.decisionRef, '/decisionRef', '处理决定文号', 'The number of the decision', [RULE]),
        stated(input.institution, '/institution', '涉及机构', 'The institution', [RULE]),
        oneOf(input.measure, ['suspended', 'terminated'], '/measure', '措施', 'measure'),
        !isLegalDay(input.firstDay) && refusal('DATE.INVALID', '日期不存在。', 'There is no such day.', [], { pointer: '/firstDay' }),
        input.measure === 'suspended' && !(isLegalDay(input.lastDay) && input.lastDay >= input.firstDay) && refusal('DATE.INVALID', '暂停须载明起止日期。', 'A suspension states both its days.', ['C18'], { pointer: '/lastDay' }),
      ],
      () => {
        const period = newPeriod(state, input, context);
        const region = regionOf(state, input.institution);
        const id = noticeId(state);
        const notice = noticeSpawn(state, { id, kind: 'institution', institution: input.institution, region, scored: true, from: context.today, reasons: `随机构${input.measure === 'suspended' ? '暂停' : '终止'}：${input.decisionRef}` }, context);
        const began = event('InstitutionFollowed', period.effect === 'end' ? '随机构终止' : '随机构暂停', context, { period, notice: id }, { visible: true });
        if (input.measure === 'suspended') return accepted([began], { spawns: [periodSpawn(state, period, context), notice] });
        const opened = openRestorationFor({ ...state, periods: [...state.periods, period] }, context);
        return accepted([began, ...opened.events], { spawns: [notice, ...opened.spawns] });
      },
    );
  },
});

function newPeriod(state: PhysicianAccount, input: InstitutionMeasureErrand, context: ActContext<any>): Period {
  const region = regionOf(state, input.institution);
  return {
    id: `${state.id}-P${state.periods.length + 1}`, region, cause: 'institution', basis: input.decisionRef, follows: input.institution, effect: input.measure === 'terminated' ? 'end' : 'suspend', year: Number(input.firstDay.slice(0, 4)), rule: RULE,
    block: chainOn(context, region).block, firstDay: input.firstDay, ...(input.measure === 'suspended' && input.lastDay ? { lastDay: input.lastDay } : {}), holds: [],
  };
}

/** The institution's measure was lifted or revoked: who followed it follows again. */
export const releaseInstitution = accountAct<InstitutionMeasureLiftedErrand>({
  name: 'release-institution',
  label: '随机构解除',
  article: RULE,
  roles: ['system'],
  decide(state, input, context) {
    const period = state.periods.find((one) => one.cause === 'institution' && one.basis === input.decisionRef && !one.annulled && !one.over);
    if (!period) return accepted([]);
    if (!isLegalDay(input.from)) return unless([refusal('DATE.INVALID', '日期不存在。', 'There is no such day.', [], { pointer: '/from' })], () => accepted([]));
    // Who was restored earlier stays restored: a release takes nothing away.
    if (period.restoredOn && period.restoredOn <= input.from) return accepted([]);
    const lastDay = addDays(input.from, -1);
    const id = noticeId(state);
    const never = lastDay < period.firstDay;
    const errands = period.lastDay === undefined ? [] : [never ? errandTo('physician-penalty-period', period.id, 'annul-period', `annul#${period.id}`, { reasons: '机构措施已撤销' }, '随机构撤销') : errandTo('physician-penalty-period', period.id, 'amend-period', `amend#${period.id}@${lastDay}`, { lastDay, reasons: '机构措施已解除' }, '随机构解除')];
    const restoration = state.restorations.find((one) => !one.done && one.periods.every((of) => of === period.id));
    const withdrawal = period.effect === 'end' && restoration ? [errandTo('qualification-restoration', restoration.id, 'withdraw-restoration', `withdraw#${restoration.id}`, { reasons: '机构措施已解除' }, '恢复程序终结')] : [];
    const institution = institutionOf(state, period);
    const notice = noticeSpawn(state, { id, kind: 'correction', institution, region: period.region, scored: true, from: context.today, reasons: '随机构解除', errands: [...errands, ...withdrawal] }, context);
    return accepted([event('InstitutionReleased', '随机构解除', context, { period: period.id, ...(never ? { annulled: context.today } : { ...(period.lastDay === undefined ? {} : { lastDay }), ...(period.lastDay === undefined || period.restoredOn ? { restoredOn: input.from } : {}) }), notice: id }, { visible: true })], { spawns: [notice] });
  },
});
