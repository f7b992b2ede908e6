import { addDays, computeDeadline, deadlineInForce, type Bilingual, type CalendarSet, type Deadline, type DeadlineOptions, type LegalDay, type PeriodStart, type TimeResult } from '@due-process/legal-time';
import type { ClockRule } from '@due-process/rules';
import type { ActContext, Clock, CountedFrom, OpenedClock, ReminderStep, Role } from './model';

/** What a procedure says about one of its clocks, beside the rule that counts it. */
export interface ClockSpec {
  /** Rule id, e.g. `LZ-22`. */
  readonly rule: string;
  readonly owner: Clock['owner'];
  readonly remind: readonly Role[];
  readonly onExpiry?: string;
  /** A ceiling on coercion: when the law changes it never moves later without an officer (ACL-25, O4-26). */
  readonly coercive?: boolean;
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
  const counted = { start: startOf(start), ...(options ? { options } : {}) };
  return { ...clockOf(id, spec, rule, rule.title, result.value, context), counted };
}

/** What somebody left out is no day, and is refused as such. */
const startOf = (start: LegalDay | PeriodStart | undefined): PeriodStart => (typeof start === 'object' ? start : { day: start ?? '' });

/** Until when a rule counts from a start, with its pauses and extensions in force; refuses what the law refuses (an extension too late, a pause without base). */
export function countClock(rule: string, start: LegalDay | PeriodStart | undefined, context: Pick<ActContext, 'rules' | 'calendars'>, options?: DeadlineOptions): TimeResult<Deadline> {
  const result = computeDeadline(context.rules.clock(rule), startOf(start), context.calendars, options);
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
    ...(spec.coercive ? { coercive: true } : {}),
    ...(spec.onExpiry ? { onExpiry: spec.onExpiry } : {}),
    ...lawOf(context),
    ruleVersions: context.rules.versions,
    reminders: remindersFor(deadline, context),
  };
}

/** The version of the law under which something is counted, where the law has ever changed. */
export function lawOf(context: Pick<ActContext, 'law'>): { readonly law?: number } {
  const version = context.law?.at(-1)?.version;
  return version ? { law: version } : {};
}

/** What a clock was counted from; of a provisional one without that note its start day. */
export function countedFrom({ counted, deadline }: Pick<Clock, 'counted' | 'deadline'>): CountedFrom | undefined {
  return counted ?? (deadline.status === 'provisional' ? { start: { day: deadline.startDay } } : undefined);
}

/**
 * Two working days before the last day, and on it. A provisional date is reminded of too, from the earliest day on which it can
 * lie, so that nobody is surprised; the reminder says that it is not fixed (domain.md 10 no. 3).
 */
export function remindersFor(deadline: Deadline, context: Pick<ActContext, 'rules' | 'calendars'>): Clock['reminders'] {
  const lead = context.rules.threshold('REMIND.lead').value;
  const early = deadline.provisional ? cautiouslyBefore(deadline.provisional.earliest, lead, context.calendars) : workingDayBefore(deadline.lastDay, lead, context.calendars);
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

/** Beyond the calendars only days that are worked under every notice count. */
function cautiouslyBefore(day: LegalDay, count: number, calendars: CalendarSet): LegalDay {
  let found = day;
  for (let left = count; left > 0; ) {
    found = addDays(found, -1);
    if (calendars.isWorkingDay(found) ?? calendars.estimate.isWorkingDay(found, 'latest')) left -= 1;
  }
  return found;
}
