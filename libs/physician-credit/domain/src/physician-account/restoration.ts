import { addDays, computeDeadline, type LegalDay } from '@due-process/legal-time';
import { event, type ActContext, type NewEvent, type Spawn } from '@due-process/procedure';
import { tariffNamed } from '../ledger';
import { restorationSpawn } from '../qualification-restoration/begin';
import type { Period, PhysicianAccount } from './model';
import { chainOn } from './notices';
import { barredUntil, longestEnd, openPeriods } from './standing';

/** When restoration may be applied for, over all open periods: the longest decides. */
export interface RestorationWindow {
  readonly from?: LegalDay;
  readonly open: boolean;
}

export function restorationWindow(state: PhysicianAccount, context: ActContext<any>): RestorationWindow {
  const open = openPeriods(state);
  const days = open.map((period) => earliestFor(period, context));
  const from = days.filter((day): day is LegalDay => day !== undefined).sort().at(-1);
  return { ...(from ? { from } : {}), open: open.length > 0 && (from === undefined || from <= context.today) };
}

/**
 * The first day for one period: from so many working days before its end where the tariff has a window (DC-43), else the day after it. A
 * day that no calendar has fixed is held against nobody: the earliest that it can be counts.
 */
export function earliestFor(period: Period, context: ActContext<any>): LegalDay | undefined {
  if (!period.lastDay) return undefined;
  const window = period.tariff ? tariffNamed(context.rules, period.tariff, `${period.year}-12-31`, period.region).tariff.restoration.window : undefined;
  if (!window) return addDays(period.lastDay, 1);
  const counted = computeDeadline(context.rules.clock(window), { day: period.lastDay }, context.calendars);
  if (!counted.ok) throw new Error(counted.refusal.message.en);
  return counted.value.provisional?.earliest ?? counted.value.earliestDay;
}

/** Begins the restoration from all open periods, unless one runs already. */
export function openRestorationFor(state: PhysicianAccount, context: ActContext<any>): { readonly events: readonly NewEvent[]; readonly spawns: readonly Spawn[] } {
  const periods = openPeriods(state);
  if (periods.length === 0 || state.restorations.some((one) => !one.done)) return { events: [], spawns: [] };
  const id = `${state.id}-R${state.restorations.length + 1}`;
  const barred = barredUntil(state);
  const last = [...periods].sort((a, b) => ((a.lastDay ?? '') < (b.lastDay ?? '') ? 1 : -1))[0];
  const tariff = last?.tariff ? tariffNamed(context.rules, last.tariff, `${last.year}-12-31`, last.region).tariff : chainOn(context, state.region);
  const ended = longestEnd(periods);
  const spawn = restorationSpawn(
    { id, account: state.id, region: last?.region ?? state.region, institutions: institutionsOf(state, context.today), periods: periods.map((one) => one.id), effect: periods.some((one) => one.effect === 'end') ? 'end' : 'suspend', training: tariff.restoration.training, ...(ended ? { ended } : {}), ...(barred && barred >= context.today ? { barredUntil: barred } : {}) },
    context,
  );
  return { events: [event('RestorationOpened', '启动恢复', context, { restoration: id, periods: periods.map((one) => one.id) }, { visible: true })], spawns: [spawn] };
}

/** Those that speak for the person: of the open sites, or of the last ones where none is open. */
function institutionsOf({ sites }: PhysicianAccount, today: LegalDay): readonly string[] {
  const open = sites.filter((site) => site.until === undefined || site.until >= today);
  return [...new Set((open.length > 0 ? open : sites).map((site) => site.institution))];
}
