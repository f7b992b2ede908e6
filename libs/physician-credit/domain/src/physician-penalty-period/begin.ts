import { addDays, computeDeadline, endOfDay, startOfDay, type Deadline, type LegalDay } from '@due-process/legal-time';
import { clockOf, event, type ActContext, type OpenedClock, type Spawn } from '@due-process/procedure';
import type { Period, PhysicianAccount } from '../physician-account/model';
import { tariffNamed } from '../ledger';

/** The record of a period begins in the same breath as the account's own (责罚期开始). */
export function periodSpawn(account: PhysicianAccount, period: Period, context: ActContext<any>): Spawn {
  const sites = account.sites.filter((site) => site.until === undefined || site.until >= context.today);
  const restoration = windowRule(period, context);
  const data = {
    periodId: period.id, account: account.id, region: period.region, cause: period.cause, effect: period.effect, basis: period.basis, rule: period.rule, ...(period.tariff ? { tariff: period.tariff } : {}),
    firstDay: period.firstDay, lastDay: period.lastDay, ...(restoration ? { window: restoration } : {}),
    sites: sites.map((site) => ({ institution: site.institution, region: site.region })), openedOn: context.today, ruleVersions: context.rules.versions,
  };
  const began = event('PeriodBegan', '责罚期开始', context, data, { visible: true, effectiveAt: startOfDay(period.firstDay), opens: clocksOf(period, restoration, context) });
  return { procedure: 'physician-penalty-period', id: period.id, events: [began] };
}

/** Rule of the window before the end in which restoration may be applied for (PQP-39), where the tariff has one. */
function windowRule(period: Period, context: ActContext<any>): string | undefined {
  if (!period.tariff) return undefined;
  return tariffNamed(context.rules, period.tariff, `${period.year}-12-31`, period.region).tariff.restoration.window;
}

function clocksOf(period: Period, window: string | undefined, context: ActContext<any>): readonly OpenedClock[] {
  return period.lastDay ? periodClocks(period.rule, period.firstDay, period.lastDay, window, { ...context, rules: context.rules.asOf(context.today, period.region) }) : [];
}

/** The clock of the period itself, and of the window before its end. */
export function periodClocks(rule: string, firstDay: LegalDay, lastDay: LegalDay, window: string | undefined, context: ActContext<any>): readonly OpenedClock[] {
  const clock = context.rules.all().find((one) => one.id === rule);
  const titled = { id: rule, title: clock?.title ?? { zh: '责罚期', en: 'penalty period' }, article: context.rules.article(rule) };
  const spec = { rule, owner: 'sanction' as const, remind: ['case-officer', 'institution'] as const, onExpiry: 'end-period' };
  const own = clockOf('period', spec, titled, titled.title, until(titled, addDays(firstDay, -1), lastDay, context), context);
  const opening = window ? windowClock(window, lastDay, context) : undefined;
  return opening ? [own, opening] : [own];
}

/** Rings on the day on which restoration may first be applied for; a day that no calendar has fixed yet rings not at all. */
function windowClock(window: string, lastDay: LegalDay, context: ActContext<any>): OpenedClock | undefined {
  const earliest = windowOpensOn(window, lastDay, context);
  if (!earliest) return undefined;
  const rule = context.rules.clock(window);
  const spec = { rule: window, owner: 'party' as const, remind: [], onExpiry: 'open-restoration-window' };
  const dayBefore = addDays(earliest, -1);
  return { ...clockOf('restoration-window', spec, rule, rule.title, until(rule, dayBefore, dayBefore, context), context), reminders: [] };
}

/** The first day of the window before an end (DC-43); `undefined` while a calendar is missing. */
export function windowOpensOn(window: string, lastDay: LegalDay, context: Pick<ActContext, 'rules' | 'calendars'>): LegalDay | undefined {
  const counted = computeDeadline(context.rules.clock(window), { day: lastDay }, context.calendars);
  return counted.ok && counted.value.status === 'final' ? counted.value.earliestDay : undefined;
}

function until(rule: { readonly id: string; readonly article: string }, startDay: LegalDay, lastDay: LegalDay, context: ActContext<any>): Deadline {
  return {
    ruleId: rule.id, article: rule.article, startDay, nominalDay: lastDay, lastDay, endsAt: endOfDay(lastDay), firstDayAfter: addDays(lastDay, 1),
    steerDay: context.calendars.lastWorkingDayOnOrBefore(lastDay) ?? lastDay, status: 'final', calendars: [],
  };
}
