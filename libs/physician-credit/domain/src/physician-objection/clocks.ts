import { addDays, type DeadlineOptions, type LegalDay } from '@due-process/legal-time';
import { countClock, openClock, refusal, type ActContext, type OpenedClock, type Refusal } from '@due-process/procedure';
import type { Appraisal, PhysicianObjection } from './model';

/*
 * | clock | opened by | rule | at its end |
 * |---|---|---|---|
 * | answer 书面答复 | the complete objection; dated anew by an appraisal | QN-3.answer: 15, PQP.answer: 20 working days | escalates |
 */

type Ctx = ActContext<any>;

/** Reason under which the pack lets the time stand still (PQP.answer). */
const APPRAISAL = 'expert-appraisal';

const withPauses = (appraisals: readonly Appraisal[]): DeadlineOptions => ({ pauses: appraisals.map(({ from, to, endedOn }) => ({ from, to: endedOn ?? to, reason: APPRAISAL })).filter(({ from, to }) => from < to) });

/** The time for the answer from the day of the complete objection, without the time of appraisals. */
export function answerClock(rule: string, acceptedOn: LegalDay, context: Ctx, appraisals: readonly Appraisal[] = []): OpenedClock {
  const spec = { rule, owner: 'authority' as const, remind: ['case-officer', 'agency-head'] as const };
  return openClock('answer', spec, acceptedOn, context, appraisals.length > 0 ? withPauses(appraisals) : undefined);
}

/** Why the law does not let the time stand still like this: Qiannan knows no exception for an appraisal (QN-3.answer). */
export function refusedPause(state: PhysicianObjection, appraisals: readonly Appraisal[], context: Ctx): Refusal | undefined {
  const counted = countClock(state.answerRule, state.acceptedOn ?? context.today, context, withPauses(appraisals));
  return counted.ok ? undefined : refusal(counted.refusal.code, counted.refusal.message.zh, counted.refusal.message.en, [state.answerRule, counted.refusal.article], { pointer: '/from' });
}

/** First day on which an incomplete objection may be refused: the day after the window it was filed in. */
export const refusableFrom = ({ windowLastDay }: Pick<PhysicianObjection, 'windowLastDay'>): LegalDay | undefined => (windowLastDay ? addDays(windowLastDay, 1) : undefined);
