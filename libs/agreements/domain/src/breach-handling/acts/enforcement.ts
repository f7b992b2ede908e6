import { addMonths, type LegalDay } from '@due-process/legal-time';
import { accepted, hasEnded, refusal, refused, unless, type Act, type ExpiryInput } from '@due-process/procedure';
import { openDemandClock } from '../clocks';
import { stated } from '../dates';
import { event } from '../event';
import { ofTheAgency } from '../gates';
import type { BreachCase, BreachReferences } from '../model';
import { amountOpen } from './record-performance';
import { checkService, type RecordService } from './record-service-of-notice';

const ADMINISTRATIVE_AGREEMENT = '行政协议规定第24条';

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
    if (!served.ok) return refused([...served.refusals]);
    return unless(
      [
        ofTheAgency(state, actor),
        amountOpen(state) === 0 && refusal('BREACH.NOTHING_OWED', '没有未履行的金额。', 'Nothing is owed.', ['ACL-54']),
        state.enforcement?.demandServedOn && refusal('BREACH.ALREADY_DEMANDED', '已催告。', 'A demand was already served.', ['ACL-54']),
      ],
      () => accepted([event('DemandServed', '催告', context, { servedOn: served.servedOn, record: input.service }, { visible: true, opens: [openDemandClock(served.servedOn, context)] })]),
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
        state.clocks['demand']?.status !== 'expired' && refusal('BREACH.DEMAND_NOT_OVER', '须先催告且催告期届满。', 'The demand must have been served and its period be over.', ['ACL-54', ADMINISTRATIVE_AGREEMENT]),
        state.enforcement?.performanceDecidedOn && refusal('BREACH.PERFORMANCE_ALREADY_DECIDED', '已作出要求履行决定。', 'Performance was already decided on.', [ADMINISTRATIVE_AGREEMENT]),
        amountOpen(state) === 0 && refusal('BREACH.NOTHING_OWED', '没有未履行的金额。', 'Nothing is owed.', [ADMINISTRATIVE_AGREEMENT]),
        stated(input.documentRef, '/documentRef', '文号', 'The document reference', [ADMINISTRATIVE_AGREEMENT]),
      ],
      () => accepted([event('PerformanceDecided', '要求履行决定', context, { ...input, on: context.today }, { visible: true })]),
    );
  },
};

export interface ApplyToCourt {
  readonly court: string;
  readonly documentRef: string;
}

/** The court is asked to enforce (申请法院强制执行), only after the challenge period of 6 months and within 3 months (ALL-46, ACL-53). */
export const applyToCourt: Act<BreachCase, ApplyToCourt, BreachReferences> = {
  name: 'apply-to-court',
  label: '申请法院强制执行',
  article: 'ACL-53',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['DECISION_SERVED'],
  decide(state, input, context, actor) {
    const decided = state.enforcement?.performanceDecidedOn;
    const window = decided ? courtWindow(decided, context.rules.clock('ALL-46').count ?? 6, context.rules.clock('ACL-53').count ?? 3) : undefined;
    return unless(
      [
        ofTheAgency(state, actor),
        !decided && refusal('BREACH.PERFORMANCE_NOT_DECIDED', '须先作出要求履行决定。', 'Performance must be decided on first.', [ADMINISTRATIVE_AGREEMENT]),
        window && context.today <= window.challengeUntil && refusal('BREACH.CHALLENGE_PERIOD_OPEN', `起诉期限至 ${window.challengeUntil}。`, `The challenge period runs until ${window.challengeUntil}.`, ['ALL-46', 'ACL-53']),
        window && context.today > window.until && refusal('BREACH.COURT_PERIOD_OVER', `申请期限已于 ${window.until} 届满。`, `The application period ended on ${window.until}.`, ['ACL-53']),
        stated(input.court, '/court', '法院', 'The court', ['ACL-53']),
      ],
      () => accepted([event('CourtApplied', '申请法院强制执行', context, { ...input, on: context.today })]),
    );
  },
};

function courtWindow(decided: LegalDay, challengeMonths: number, applyMonths: number): { challengeUntil: LegalDay; until: LegalDay } {
  const challengeUntil = addMonths(decided, challengeMonths);
  return { challengeUntil, until: addMonths(challengeUntil, applyMonths) };
}
