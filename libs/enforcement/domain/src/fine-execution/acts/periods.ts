import { addDays } from '@due-process/legal-time';
import { accepted, event, hasEnded, refusal, refused, type Act, type ActContext, type Clock, type ExpiryInput, type NewEvent, type Outcome } from '@due-process/procedure';
import { open } from '../clocks';
import { after, executionOver } from '../conclude';
import { courtStart, overdueOn, pursuedStage, type Moment } from '../gates';
import { PURSUED_STAGES, type FineExecution, type FineStage } from '../model';

/** An act of a timer: nothing where the clock no longer runs, refused before its end. */
function atTheEnd(name: string, label: string, article: string, events: (state: FineExecution, clock: Clock, context: ActContext) => readonly NewEvent[]): Act<FineExecution, ExpiryInput> {
  return {
    name,
    label,
    article,
    roles: ['system'],
    decide(state, input, context): Outcome {
      const clock = state.clocks[input.clock];
      if (!clock || clock.status !== 'running') return accepted([]);
      if (!hasEnded(clock, context.now)) return refused([refusal('CLOCK.NOT_ENDED', `期限至 ${clock.deadline.lastDay} 24:00。`, `The period runs until ${clock.deadline.lastDay} 24:00.`, [article])]);
      return accepted(events(state, clock, context));
    },
  };
}

const ended = (type: string, label: string, clock: Clock, context: ActContext, data: object, opens: NewEvent['opens'] = [], how: 'expired' | 'met' = 'expired'): NewEvent =>
  event(type, label, context, { lastDay: clock.deadline.lastDay, ...data }, { visible: true, effectiveAt: clock.deadline.endsAt, closes: [{ clock: clock.id, how }], ...(opens.length > 0 ? { opens } : {}) });

/** A stage moves only from where the debt is simply due or pursued; what was agreed, asked or suspended stays. */
const movedStage = (state: FineExecution, moment: Moment): { stage?: FineStage } => (['DUE', 'DEFERRED', ...PURSUED_STAGES].includes(state.stage) ? { stage: pursuedStage(state, moment) } : {});

/** The fifteen days are over (缴纳期届满, APL-67): what is unpaid is overdue, and from the next day the surcharge runs (APL-72). */
export const closePaymentPeriod = atTheEnd('close-payment-period', '缴纳期届满', 'APL-67', (state, clock, context) => [ended('PaymentPeriodEnded', '缴纳期届满', clock, context, movedStage(state, { rules: context.rules, today: clock.deadline.firstDayAfter }))]);

/** The day of a part has passed (分期缴纳日届满): met, or missed; then the rest of that part bears the surcharge. */
export const closeInstalment = atTheEnd('close-instalment', '分期缴纳日届满', 'APL-66', (state, clock, context) => {
  const missed = overdueOn(state, clock.deadline.firstDayAfter);
  if (!missed) return [ended('InstalmentMet', '按期缴纳', clock, context, { clock: clock.id }, [], 'met')];
  return [ended('InstalmentMissed', '未按期缴纳', clock, context, { clock: clock.id, ...movedStage(state, { rules: context.rules, today: clock.deadline.firstDayAfter }) })];
});

/** Sixty days are over in which reconsideration could be asked for (复议申请期届满, ARL-20). */
export const closeReconsiderationPeriod = atTheEnd('close-reconsideration-period', '复议申请期届满', 'ARL-20', (_state, clock, context) => [ended('ReconsiderationPeriodEnded', '复议申请期届满', clock, context, {})]);

/** The period for the court is over (起诉期届满, ALL-46, ALL-45): from here the bureau has three months (ACL-53), unless a remedy is pending. */
export const closeChallengePeriod = atTheEnd('close-challenge-period', '起诉期届满', 'ALL-46', (state, clock, context) => {
  const { lastDay } = clock.deadline;
  if (state.remedies.some(({ outcome }) => outcome === undefined)) return [ended('ChallengePeriodEnded', '起诉期届满（救济程序进行中）', clock, context, {})];
  return [ended('ChallengePeriodEnded', '起诉期届满', clock, context, { endedOn: lastDay }, [open('court', courtStart(state, lastDay), context)])];
});

/** The ten working days of the demand are over (催告期届满, ACL-54). */
export const closeDemandPeriod = atTheEnd('close-demand-period', '催告期届满', 'ACL-54', (state, clock, context) => [ended('DemandPeriodEnded', '催告期届满', clock, context, state.stage === 'DEMANDED' ? { stage: 'DEMAND_OVER' } : {})]);

/** Three years of suspension without resumption (中止执行满三年): nothing is executed any more (ACL-39(2)). */
export const closeSuspension = atTheEnd('close-suspension', '中止执行满三年', 'ACL-39', (state, clock, context) => {
  const day = clock.deadline.lastDay;
  const over = executionOver(after(state, []), 'ended', { ...context, today: addDays(day, 1) }, { ground: 'three-years-suspended', effectiveAt: clock.deadline.endsAt });
  return [{ ...over, closes: (over.closes ?? []).map((one) => (one.clock === clock.id ? { ...one, how: 'expired' as const } : one)) }];
});
