import { addDays, daysBetween } from '@due-process/legal-time';
import { accepted, event, type ActContext, type Outcome } from '@due-process/procedure';
import { errandTo } from '../errands';
import type { Period, PhysicianAccount } from './model';
import { noticeId, noticeSpawn } from './notices';
import { institutionOf, regionOf } from './regions';

/** Periods that rest on the entries of a notice and have not ended. */
export const periodsOf = (state: PhysicianAccount, scoring: string): readonly Period[] => state.periods.filter((period) => period.scoring === scoring && !period.annulled && !period.over);

/**
 * An objection was rejected: a period that it held goes on from the next day and ends so many days later (parameter `points.objectionSuspends`);
 * without that parameter nothing was held and nothing changes.
 */
export function resumption(state: PhysicianAccount, scoring: string, context: ActContext<any>): Outcome {
  const held = periodsOf(state, scoring).filter((period) => period.holds.some((hold) => hold.to === undefined));
  if (held.length === 0) return accepted([]);
  const resumed = held.map((period) => ({ period, ...resumedEnd(period, context.today) }));
  const errands = resumed.map(({ period, lastDay }) => errandTo('physician-penalty-period', period.id, 'amend-period', `resume#${period.id}@${context.today}`, { lastDay, reasons: '复核维持，责罚期继续' }, `责罚期继续至 ${lastDay}`));
  const id = noticeId(state);
  const [first] = held;
  const institution = institutionOf(state, { scoring });
  const notice = noticeSpawn(state, { id, kind: 'correction', institution, region: first?.region ?? regionOf(state, institution), scored: true, from: context.today, reasons: '复核维持，责罚期继续', errands }, context);
  const events = resumed.map(({ period, lastDay, to }) => event('PeriodResumed', '责罚期继续', context, { period: period.id, to, lastDay }, { visible: true }));
  return accepted([...events, event('NoticeBegun', '继续通知', context, { notice: id })], { spawns: [notice] });
}

/** Held days are added at the end: the whole length is served, and not a day more. */
function resumedEnd(period: Period, today: string): { readonly to: string; readonly lastDay: string } {
  const open = period.holds.find((hold) => hold.to === undefined);
  const from = open && open.from > period.firstDay ? open.from : period.firstDay;
  const days = Math.max(0, daysBetween(from, today) + 1);
  return { to: today, lastDay: addDays(period.lastDay ?? today, days) };
}
