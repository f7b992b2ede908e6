import { accepted, hasEnded, refusal, refused, unless, type Act, type ExpiryInput, type Refusal } from '@due-process/procedure';
import { openDemandClock } from '../clocks';
import { effectOfService, stated } from '../dates';
import { event } from '../event';
import { ofTheAgency } from '../gates';
import type { BreachCase, BreachReferences } from '../model';
import { amountOpen } from './record-performance';
import { checkService, whenServed, type RecordService } from './record-service-of-notice';

export const ADMINISTRATIVE_AGREEMENT = '行政协议规定第24条';

/** Nothing is enforced under a decision that left a timely defence unheard (LZ-22(2)). */
export function unheard(state: BreachCase): Refusal | undefined {
  return state.heardTooLate ? refusal('BREACH.DECISION_UNHEARD', '期内陈述申辩未经复核，不得强制履行。', 'A timely defence was not examined: nothing may be enforced.', ['LZ-22(2)']) : undefined;
}

/** Who does not perform is called upon in writing (催告): 10 working days from service (ACL-54, 行政协议规定 Art 24). */
export const serveDemand: Act<BreachCase, RecordService, BreachReferences> = {
  name: 'serve-demand',
  label: '催告',
  article: 'ACL-54',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['DECISION_SERVED'],
  decide(state, input, context, actor) {
    const served = checkService(input.service, state.decisionServedOn, context.today, context.now);
    return whenServed(
      served,
      [
        ofTheAgency(state, actor),
        unheard(state),
        amountOpen(state) === 0 && refusal('BREACH.NOTHING_OWED', '没有未履行的金额。', 'Nothing is owed.', ['ACL-54']),
        state.enforcement?.demandServedOn && refusal('BREACH.ALREADY_DEMANDED', '已催告。', 'A demand was already served.', ['ACL-54']),
      ],
      (servedOn) => accepted([event('DemandServed', '催告', context, { servedOn, record: input.service }, { visible: true, effectiveAt: effectOfService(servedOn, context.now), opens: [openDemandClock(servedOn, context)] })]),
    );
  },
};

/** The demand's 10 working days are over; the agency may decide on performance. */
export const closeDemandPeriod: Act<BreachCase, ExpiryInput, BreachReferences> = {
  name: 'close-demand-period',
  label: '催告期届满',
  article: 'ACL-54',
  roles: ['system'],
  decide(state, input, context) {
    const clock = state.clocks[input.clock];
    if (!clock || clock.status !== 'running') return accepted([]);
    if (!hasEnded(clock, context.now)) return refused([refusal('CLOCK.NOT_ENDED', '催告期未满。', 'The demand period has not ended.', ['ACL-54'])]);
    return accepted([event('DemandPeriodEnded', '催告期届满', context, { lastDay: clock.deadline.lastDay }, { visible: true, effectiveAt: clock.deadline.endsAt, closes: [{ clock: clock.id, how: 'expired' }] })]);
  },
};

export interface DecidePerformance {
  readonly documentRef: string;
}

/** A written decision that demands performance (要求履行协议的书面决定), after the demand was in vain. */
export const decidePerformance: Act<BreachCase, DecidePerformance, BreachReferences> = {
  name: 'decide-performance',
  label: '要求履行决定',
  article: ADMINISTRATIVE_AGREEMENT,
  roles: ['agency-head'],
  duty: 'approver',
  from: ['DECISION_SERVED'],
  decide(state, input, context, actor) {
    return unless(
      [
        ofTheAgency(state, actor),
        unheard(state),
        state.clocks['demand']?.status !== 'expired' && refusal('BREACH.DEMAND_NOT_OVER', '须先催告且催告期届满。', 'The demand must have been served and its period be over.', ['ACL-54', ADMINISTRATIVE_AGREEMENT]),
        state.enforcement?.performanceDecidedOn && refusal('BREACH.PERFORMANCE_ALREADY_DECIDED', '已作出要求履行决定。', 'Performance was already decided on.', [ADMINISTRATIVE_AGREEMENT]),
        amountOpen(state) === 0 && refusal('BREACH.NOTHING_OWED', '没有未履行的金额。', 'Nothing is owed.', [ADMINISTRATIVE_AGREEMENT]),
        stated(input.documentRef, '/documentRef', '文号', 'The document reference', [ADMINISTRATIVE_AGREEMENT]),
      ],
      () => accepted([event('PerformanceDecided', '要求履行决定', context, { ...input, on: context.today }, { visible: true })]),
    );
  },
};
