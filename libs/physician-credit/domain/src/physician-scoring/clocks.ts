import type { LegalDay } from '@due-process/legal-time';
import { openClock, type ActContext, type Clock, type NewEvent, type OpenedClock, type Role } from '@due-process/procedure';
import type { Firing } from '../physician-account/model';
import type { PhysicianScoring } from './model';

/*
 * Which event opens which clock; the rule ids come from the chain of the tariff (QN: QN-3.tell, QN-3.objection; PQ: PQP.notice, PQP.service, PQP-41).
 *
 * | clock | opened by | rule | at its end |
 * |---|---|---|---|
 * | notice 制作通知 | the agreement decision, or receipt of the penalty decision | PQP.notice: 5 working days | escalates |
 * | service 送达机构 | the notice | PQP.service: 3 working days | escalates |
 * | tell 告知本人 | the institution's receipt | QN-3.tell, of a bonus QN-4.tell: 3 working days | escalates |
 * | objection 异议期 | the institution's receipt (QN), the person's (PQ) | QN-3.objection: 7, PQP-41: 10 working days | by itself: final, where the person was told |
 * | talk#<key> 约谈 | the day on which the threshold fired | QN-3.talk: 10 working days, set by the bureau | escalates |
 */

export const OBJECTION_WINDOW = 'objection';

type Ctx = ActContext<any>;

export const noticeDueClock = (rule: string, from: LegalDay, context: Ctx): OpenedClock => openClock('notice', { rule, owner: 'authority', remind: ['case-officer', 'agency-head'] }, from, context);

export const serviceClock = (rule: string, madeOn: LegalDay, context: Ctx): OpenedClock => openClock('service', { rule, owner: 'authority', remind: ['case-officer'] }, madeOn, context);

export const tellClock = (rule: string, servedOn: LegalDay, context: Ctx): OpenedClock => openClock('tell', { rule, owner: 'authority', remind: ['institution', 'case-officer'] }, servedOn, context);

export const objectionWindow = (rule: string, from: LegalDay, context: Ctx): OpenedClock =>
  openClock(OBJECTION_WINDOW, { rule, owner: 'party', remind: ['physician', 'institution'], onExpiry: 'close-objection-window' }, from, context);

/** Who holds a talk, and is reminded of it. */
export const TALKERS: Readonly<Record<Firing['by'], readonly Role[]>> = {
  institution: ['institution'],
  agency: ['case-officer', 'agency-head'],
  bureau: ['bureau-head'],
};

export const talkId = (key: string): string => `talk#${key}`;

/** The time for a talk, by the rules of the year whose points demand it, also after the tariff has run out (DC-41). */
export function talkClock(firing: Pick<Firing, 'key' | 'by' | 'clock' | 'firedOn' | 'year'>, region: string, context: Ctx): OpenedClock | undefined {
  if (!firing.clock) return undefined;
  const lastOfYear = `${firing.year}-12-31`;
  const rules = context.rules.asOf(lastOfYear < context.today ? lastOfYear : context.today, region);
  return openClock(talkId(firing.key), { rule: firing.clock, owner: 'authority', remind: TALKERS[firing.by] }, firing.firedOn, { ...context, rules });
}

type Closes = NonNullable<NewEvent['closes']>;

/** Ends the running clocks that match. */
export function closing(state: Pick<PhysicianScoring, 'clocks'>, which: (clock: Clock) => boolean, how: Closes[number]['how']): Closes {
  return Object.values(state.clocks).filter((clock) => clock.status === 'running' && which(clock)).map((clock) => ({ clock: clock.id, how }));
}
