import { addDays, type LegalDay } from '@due-process/legal-time';
import { accepted, event } from '@due-process/procedure';
import { periodsOf } from '../holds';
import { accountAct } from '../todays-rules';

export interface HoldPeriods {
  readonly scoring: string;
  readonly objection: string;
  readonly filedOn: LegalDay;
}

/** An objection holds the block only where a bureau has said so (QN-3.answer, parameter `points.objectionSuspends`); from the next day on. */
export const holdPeriods = accountAct<HoldPeriods>({
  name: 'hold-periods',
  label: '异议期间停止责罚',
  article: 'QN-3.answer',
  roles: ['system'],
  decide(state, input, context) {
    if (context.rules.parameter('points.objectionSuspends').value !== true) return accepted([]);
    const running = periodsOf(state, input.scoring).filter((period) => !period.holds.some((hold) => hold.to === undefined));
    return accepted(running.map((period) => event('PeriodHeld', '异议期间停止责罚', context, { period: period.id, from: addDays(context.today, 1), objection: input.objection }, { visible: true })));
  },
});
