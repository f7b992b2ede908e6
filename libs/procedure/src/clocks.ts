import { addDays, computeDeadline, deadlineInForce, type Bilingual, type CalendarSet, type Deadline, type DeadlineOptions, type LegalDay, type PeriodStart, type TimeResult } from '@due-process/legal-time';
import type { ClockRule } from '@due-process/rules';
import type { ActContext, Clock, OpenedClock, ReminderStep, Role } from './model';

/** What a procedure says about one of its clocks, beside the rule that counts it. */
export interface ClockSpec {
  /** Rule id, e.g. `LZ-22`. */
  readonly rule: string;
  readonly owner: Clock['owner'];
  readonly remind: readonly Role[];
  readonly onExpiry?: string;
}

/**
 * Opens a clock by a rule from its start: a day, or an instant for periods of hours. The date is fixed here, once, and travels with the
 * event. `options` are what was decided about this period: pauses, extensions, a length. They must have been checked with
 * {@link countClock}, which answers what the law refuses; here a refusal is a fault.
 */
export function openClock(id: string, spec: ClockSpec, start: LegalDay | PeriodStart, context: ActContext, options?: DeadlineOptions): OpenedClock {
  const rule = context.rules.clock(spec.rule);
  const result = countClock(spec.rule, start, context, options);
  if (!result.ok) throw new Error(`Rule ${rule.id} cannot be counted from ${JSON.stringify(start)}: ${result.refusal.message.en}`);
  return clockOf(id, spec, rule, rule.title, result.value, context);
}

/** Until when a rule counts from a start, with its pauses and extensions in force; refuses what the law refuses (an extension too late, a pause without base). */
export function countClock(rule: string, start: LegalDay | PeriodStart, context: Pick<ActContext, 'rules' | 'calendars'>, options?: DeadlineOptions): TimeResult<Deadline> {
  const from = typeof start === 'string' ? { day: start } : start;
  const result = computeDeadline(context.rules.clock(rule), from, context.calendars, options);
  return result.ok ? { ok: true, value: deadlineInForce(result.value) } : result;
}

/** Opens a clock whose deadline is already known (a sanction interval fixed by a decision). */
export function clockOf(id: string, spec: ClockSpec, rule: Pick<ClockRule, 'id'>, title: Bilingual, deadline: Deadline, context: ActContext): OpenedClock {
  return {
    id,
    rule: rule.id,
    title,
    deadline,
    owner: spec.owner,
    remind: spec.remind,
    ...(spec.onExpiry ? { onExpiry: spec.onExpiry } : {}),
    ruleVersions: context.rules.versions,
    reminders: remindersFor(deadline, context.rules.threshold('REMIND.lead').value, context.calendars),
  };
}

function remindersFor(deadline: Deadline, lead: number, calendars: CalendarSet): Clock['reminders'] {
  if (deadline.status !== 'final') return [];
  const early = workingDayBefore(deadline.lastDay, lead, calendars);
  const steps: { step: ReminderStep; on: LegalDay }[] = [];
  if (early && early > deadline.startDay) steps.push({ step: 'two-days', on: early });
  steps.push({ step: 'last-day', on: deadline.lastDay });
  return steps;
}

function workingDayBefore(day: LegalDay, count: number, calendars: CalendarSet): LegalDay | undefined {
  let found: LegalDay | undefined = day;
  for (let n = 0; n < count && found; n += 1) found = calendars.lastWorkingDayOnOrBefore(addDays(found, -1));
  return found;
}
