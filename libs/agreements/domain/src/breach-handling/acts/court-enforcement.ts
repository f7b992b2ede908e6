import { accepted, hasEnded, refusal, refused, unless, type Act, type ExpiryInput } from '@due-process/procedure';
import { openChallengeClock, openCourtClock } from '../clocks';
import { effectOfService, stated } from '../dates';
import { event } from '../event';
import { ofTheAgency } from '../gates';
import type { BreachCase, BreachReferences } from '../model';
import { ADMINISTRATIVE_AGREEMENT, unheard } from './enforcement';
import { checkService, whenServed, type RecordService } from './record-service-of-notice';

/**
 * The performance decision has reached the party (要求履行决定送达): only from here can it challenge the decision, so only from here
 * do the 6 months of ALL-46 run, and only after them may the court be asked (行政协议规定 Art 24, ACL-53).
 */
export const servePerformanceDecision: Act<BreachCase, RecordService, BreachReferences> = {
  name: 'serve-performance-decision',
  label: '要求履行决定送达',
  article: ADMINISTRATIVE_AGREEMENT,
  roles: ['case-officer'],
  duty: 'officer',
  from: ['DECISION_SERVED'],
  decide(state, input, context, actor) {
    const decided = state.enforcement?.performanceDecidedOn;
    const served = checkService(input.service, decided, context.today, context.now);
    return whenServed(
      served,
      [
        ofTheAgency(state, actor),
        unheard(state),
        !decided && refusal('BREACH.PERFORMANCE_NOT_DECIDED', '须先作出要求履行决定。', 'Performance must be decided on first.', [ADMINISTRATIVE_AGREEMENT]),
        state.enforcement?.performanceServedOn && refusal('BREACH.ALREADY_SERVED', '要求履行决定已送达。', 'The performance decision was already served.', [ADMINISTRATIVE_AGREEMENT]),
      ],
      (servedOn) => {
        const more = { visible: true, effectiveAt: effectOfService(servedOn, context.now), opens: [openChallengeClock(servedOn, context)] };
        return accepted([event('PerformanceDecisionServed', '要求履行决定送达', context, { servedOn, record: input.service }, more)]);
      },
    );
  },
};

/** The 6 months in which the party can go to court are over (起诉期届满, ALL-46): the agency has 3 months to apply (ACL-53). */
export const closeChallengePeriod: Act<BreachCase, ExpiryInput, BreachReferences> = {
  name: 'close-challenge-period',
  label: '起诉期届满',
  article: 'ALL-46',
  roles: ['system'],
  decide(state, input, context) {
    const clock = state.clocks[input.clock];
    if (!clock || clock.status !== 'running') return accepted([]);
    if (!hasEnded(clock, context.now)) return refused([refusal('CLOCK.NOT_ENDED', `起诉期至 ${clock.deadline.lastDay} 24:00。`, `The challenge period runs until ${clock.deadline.lastDay} 24:00.`, ['ALL-46'])]);
    const { lastDay, endsAt } = clock.deadline;
    const more = { visible: true, effectiveAt: endsAt, closes: [{ clock: clock.id, how: 'expired' as const }], opens: [openCourtClock(lastDay, context)] };
    return accepted([event('ChallengePeriodEnded', '起诉期届满', context, { lastDay }, more)]);
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
    const { performanceDecidedOn, performanceServedOn, challengeEndedOn, courtAppliedOn } = state.enforcement ?? {};
    const court = state.clocks['court'];
    return unless(
      [
        ofTheAgency(state, actor),
        unheard(state),
        !performanceDecidedOn && refusal('BREACH.PERFORMANCE_NOT_DECIDED', '须先作出要求履行决定。', 'Performance must be decided on first.', [ADMINISTRATIVE_AGREEMENT]),
        performanceDecidedOn && !performanceServedOn && refusal('BREACH.PERFORMANCE_NOT_SERVED', '要求履行决定尚未送达。', 'The performance decision has not been served.', [ADMINISTRATIVE_AGREEMENT]),
        performanceServedOn && !challengeEndedOn && refusal('BREACH.CHALLENGE_PERIOD_OPEN', `起诉期至 ${state.clocks['challenge']?.deadline.lastDay}。`, `The challenge period runs until ${state.clocks['challenge']?.deadline.lastDay}.`, ['ALL-46', 'ACL-53']),
        courtAppliedOn && refusal('BREACH.ALREADY_APPLIED', '已申请强制执行。', 'The court was already asked.', ['ACL-53']),
        !courtAppliedOn && court?.status === 'expired' && refusal('BREACH.COURT_PERIOD_OVER', `申请期限已于 ${court.deadline.lastDay} 届满。`, `The application period ended on ${court.deadline.lastDay}.`, ['ACL-53']),
        stated(input.court, '/court', '法院', 'The court', ['ACL-53']),
        stated(input.documentRef, '/documentRef', '文号', 'The document reference', ['ACL-53']),
      ],
      () => accepted([event('CourtApplied', '申请法院强制执行', context, { ...input, on: context.today }, { closes: [{ clock: 'court', how: 'met' }] })]),
    );
  },
};
