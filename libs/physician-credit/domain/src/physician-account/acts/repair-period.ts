import { accepted, event, refusal, stated, unless } from '@due-process/procedure';
import { ofTheArea } from '../../gates';
import { amendment } from '../consequences';
import { noticeId, noticeSpawn } from '../notices';
import { institutionOf } from '../regions';
import { tariffNamed } from '../../ledger';
import { accountAct } from '../todays-rules';

export interface RepairPeriod {
  readonly period: string;
  /** Whole months after the repair; fewer than before. */
  readonly months: number;
  readonly reasons: string;
  /** Provincial rule on which it rests. */
  readonly base: string;
}

/** Repair (修复机制, PQ.repair): a running period is shortened by provincial rules, by a head, with reasons. It never becomes longer this way. */
export const repairPeriod = accountAct<RepairPeriod>({
  name: 'repair-period',
  label: '信用修复',
  article: 'PQ.repair',
  roles: ['agency-head'],
  decide(state, input, context, actor) {
    const period = state.periods.find((one) => one.id === input.period && one.cause === 'points' && !one.annulled && !one.over);
    const least = period ? (context.rules.asOf(`${period.year}-12-31`, period.region).clock(period.rule).minCount ?? 1) : 1;
    return unless(
      [
        !period && refusal('PERIOD.UNKNOWN', '没有进行中的责罚期。', 'There is no such running period.', ['PQ.repair'], { pointer: '/period' }),
        period && ofTheArea(actor, period.region),
        period && !(Number.isSafeInteger(input.months) && input.months >= least && input.months < (period.months ?? 0)) &&
          refusal('PERIOD.LENGTH', `须为${least}个月以上、短于现有期限的整月。`, `Whole months, at least ${least} and fewer than now.`, ['PQ.suspension'], { pointer: '/months' }),
        stated(input.reasons, '/reasons', '修复理由', 'The reasons', ['PQ.repair']),
        stated(input.base, '/base', '修复依据', 'The provincial rule', ['PQ.repair']),
      ],
      () => {
        if (!period?.tariff) return accepted([]);
        const { rules } = tariffNamed(context.rules, period.tariff, `${period.year}-12-31`, period.region);
        const follows = amendment(period, input.months, rules, context, `${input.reasons}（${input.base}）`);
        const id = noticeId(state);
        const institution = institutionOf(state, period);
        const notice = noticeSpawn(state, { id, kind: 'correction', institution, region: period.region, scored: true, from: context.today, reasons: input.reasons, errands: follows.errands }, context);
        return accepted([...follows.events, event('NoticeBegun', '修复通知', context, { notice: id })], { spawns: [notice] });
      },
    );
  },
});
