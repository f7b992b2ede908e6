import { addDays, type LegalDay } from '@due-process/legal-time';
import { event, type ActContext, type Errand, type NewEvent, type Spawn } from '@due-process/procedure';
import type { RuleBook } from '@due-process/rules';
import { crossingsOf, tariffNamed, type Crossing, type Entry } from '../ledger';
import { errandTo } from '../errands';
import { periodSpawn } from '../physician-penalty-period/begin';
import { lastDayWith, monthsOf, periodInterval } from './lengths';
import type { Firing, Period, PhysicianAccount } from './model';
import { daysHeld, openPeriods } from './standing';

/** What the ledger brings about beside its own entry: events of the account, periods that begin, and what running ones are told. */
export interface Consequences {
  readonly events: readonly NewEvent[];
  readonly spawns: readonly Spawn[];
  /** For the notice that tells the person: the account itself waits for nothing and runs no errands. */
  readonly errands: readonly Errand[];
}

/**
 * Compares what the ledger reaches with what has fired already. What is new fires once; what the ledger no longer reaches is undone, with the
 * period that came of it; what stays may have another length. So a correction, an annulment and a second entry of the same day all
 * take the same way, and nothing can fire twice.
 */
export function consequences(account: PhysicianAccount, entries: readonly Entry[], context: ActContext<any>, scoring: string, closedYears = account.closedYears.map((one) => one.year)): Consequences {
  const reached = crossingsOf(entries, context.rules, closedYears);
  const alive = account.firings.filter((firing) => !firing.undone);
  const fresh = reached.filter((crossing) => !alive.some((firing) => firing.key === crossing.key));
  const gone = alive.filter((firing) => !reached.some((crossing) => crossing.key === firing.key));
  const kept = reached.flatMap((crossing) => alive.filter((firing) => firing.key === crossing.key).map((firing) => ({ crossing, firing })));

  const fired = fresh.map((crossing, index) => fire(account, crossing, { number: periodsBefore(account, fresh, index) + 1, replaced: replacedBy(account, crossing, gone, context) }, context, scoring));
  const undone = gone.map((firing) => undo(account, firing, context));
  const amended = kept.flatMap(({ crossing, firing }) => amend(account, crossing, firing, context));
  return {
    events: [...fired, ...undone, ...amended].flatMap((one) => one.events),
    spawns: fired.flatMap((one) => one.spawns),
    errands: [...[...undone, ...amended].flatMap((one) => one.errands), ...withdrawnRestoration(account, gone)],
  };
}

/** Number of the next period when so many crossings of the same act came before. */
const periodsBefore = (account: PhysicianAccount, fresh: readonly Crossing[], index: number): number => account.periods.length + fresh.slice(0, index).filter(begins).length;

/** What a new period is beside its crossing: its number, and the period whose place it takes. */
interface Place {
  readonly number: number;
  readonly replaced: Period | undefined;
}

/**
 * A period that still blocks and gives way to another of the same points: what the person has served of it counts, so that the other one
 * begins where it began. One from which the person was restored gives nothing on, because no day of the past is blocked anew.
 */
function replacedBy(account: PhysicianAccount, crossing: Crossing, gone: readonly Firing[], { rules }: ActContext<any>): Period | undefined {
  if (!begins(crossing)) return undefined;
  const steps = rulesOf(crossing, rules).tariffs().find((one) => one.id === crossing.tariff)?.steps ?? [];
  const takesTheirPlace = (one: string, other: string): boolean => steps.find((step) => step.id === one)?.insteadOf?.includes(other) ?? false;
  const firing = gone.find((one) => one.tariff === crossing.tariff && one.year === crossing.year && (takesTheirPlace(one.step, crossing.step.id) || takesTheirPlace(crossing.step.id, one.step)));
  return openPeriods(account).find((period) => period.id === firing?.period);
}

/** Whether a penalty period begins with it. */
export const begins = ({ step }: Pick<Crossing, 'step'>): boolean => step.effect === 'suspend' || step.effect === 'end';

/** Rules that judge what follows from a crossing: those of the tariff on the day that counted, also after it has run out. */
export function rulesOf(crossing: Crossing, rules: RuleBook): RuleBook {
  const lastOfYear = `${crossing.year}-12-31`;
  return tariffNamed(rules, crossing.tariff, crossing.day < lastOfYear ? crossing.day : lastOfYear, crossing.region).rules;
}

function fire(account: PhysicianAccount, crossing: Crossing, place: Place, context: ActContext<any>, scoring: string): Consequences {
  const rules = rulesOf(crossing, context.rules);
  const { step, tariff, year, points, key } = crossing;
  const base: Firing = {
    key, step: step.id, title: step.title, tariff, year, points, effect: step.effect, by: step.by, firedOn: context.today, scoring,
    ...(step.clock ? { clock: step.clock } : {}), ...(step.circulation ? { circulation: step.circulation } : {}), ...(step.crime ? { crime: step.crime } : {}),
    ...(step.effect === 'blacklist' && step.clock ? { barYears: rules.clock(step.clock).count ?? 0 } : {}),
  };
  if (!begins(crossing)) return { events: [event('ThresholdReached', step.title.zh, context, { firing: base }, { visible: true })], spawns: [], errands: [] };
  const period = newPeriod(account, crossing, rules, place, context.today, scoring);
  const firing = { ...base, period: period.id };
  return {
    events: [event('ThresholdReached', step.title.zh, context, { firing, period }, { visible: true })],
    spawns: [periodSpawn(account, period, context)],
    errands: [],
  };
}

function newPeriod(account: PhysicianAccount, crossing: Crossing, rules: RuleBook, { number, replaced }: Place, today: LegalDay, scoring: string): Period {
  const clock = crossing.step.clock ?? '';
  const months = monthsOf(crossing, rules);
  const tariff = rules.tariffs().find((one) => one.id === crossing.tariff);
  if (!tariff) throw new Error(`${crossing.tariff} is not in force.`);
  const holds = (replaced?.holds ?? []).map((hold) => ({ from: hold.from, to: hold.to ?? today }));
  const { firstDay, lastDay } = replaced ? { firstDay: replaced.firstDay, lastDay: lastDayWith(replaced.firstDay, months, clock, rules) } : periodInterval(today, months, clock, rules);
  return {
    id: `${account.id}-P${number}`, region: crossing.region, cause: 'points', basis: crossing.key, effect: crossing.step.effect === 'end' ? 'end' : 'suspend', tariff: crossing.tariff, year: crossing.year, rule: clock,
    block: tariff.block, months, firstDay, lastDay: plusDays(lastDay, daysHeld({ holds })), scoring, holds,
  };
}

/** The ledger no longer reaches it: the firing is taken back and its period never was (C17). */
function undo(account: PhysicianAccount, firing: Firing, context: ActContext<any>): Consequences {
  const period = account.periods.find((one) => one.id === firing.period && !one.annulled);
  const data = { key: firing.key, on: context.today, ...(period ? { period: period.id } : {}) };
  const errands = [
    ...(period ? [errandTo('physician-penalty-period', period.id, 'annul-period', `annul#${period.id}`, { reasons: '记分已更正，责罚依据不再成立' }, `责罚期撤销：${period.id}`)] : []),
    ...(firing.effect === 'talk' ? [errandTo('physician-scoring', firing.scoring, 'withdraw-talk', `talk#${firing.key}`, { key: firing.key }, `约谈撤销：${firing.key}`)] : []),
  ];
  return { events: [event('ThresholdUndone', `撤销${firing.title.zh}`, context, data, { visible: true })], spawns: [], errands };
}

/** A restoration has lost its object where no open period is left; one that began for another period goes on for those that remain. */
function withdrawnRestoration(account: PhysicianAccount, gone: readonly Firing[]): readonly Errand[] {
  const fallen = openPeriods(account).filter((period) => gone.some((firing) => firing.period === period.id));
  const moot = fallen.length > 0 && fallen.length === openPeriods(account).length ? account.restorations.find((one) => !one.done) : undefined;
  return moot ? [errandTo('qualification-restoration', moot.id, 'withdraw-restoration', `withdraw#${moot.id}`, { reasons: '责罚期已撤销' }, '恢复程序终结')] : [];
}

/** Other points on the same day, or a correction, may give the same period another length (domain.md 16.8); its first day stays. */
function amend(account: PhysicianAccount, crossing: Crossing, firing: Firing, context: ActContext<any>): readonly Consequences[] {
  const period = account.periods.find((one) => one.id === firing.period && !one.annulled);
  if (!period || !crossing.step.lengths || crossing.points === firing.points) return [];
  const rules = rulesOf(crossing, context.rules);
  const months = monthsOf(crossing, rules);
  if (months === period.months) return [];
  return [amendment(period, months, rules, context, `${crossing.points}分`, { points: crossing.points, key: firing.key })];
}

/** A period gets another length: the account says so, its process is told. */
export function amendment(period: Period, months: number, rules: RuleBook, context: ActContext<any>, reasons: string, more: { readonly points?: number; readonly key?: string } = {}): Consequences {
  const counted = lastDayWith(period.firstDay, months, period.rule, rules);
  return changed(period, { months, lastDay: plusDays(counted, daysHeld(period)) }, context, reasons, more);
}

/** The period ends on another day; `amend-period` tells its process. */
export function changed(period: Period, to: { readonly months?: number; readonly lastDay: LegalDay }, context: ActContext<any>, reasons: string, more: object = {}): Consequences {
  const data = { period: period.id, from: { months: period.months, lastDay: period.lastDay }, ...to, reasons, ...more };
  return {
    events: [event('PeriodAmended', '责罚期变更', context, data, { visible: true })],
    spawns: [],
    errands: [errandTo('physician-penalty-period', period.id, 'amend-period', `amend#${period.id}@${to.lastDay}`, { lastDay: to.lastDay, reasons }, `责罚期改至 ${to.lastDay}`)],
  };
}

const plusDays = (day: LegalDay, days: number): LegalDay => (days === 0 ? day : addDays(day, days));
