import { addDays, type LegalDay } from '@due-process/legal-time';
import type { ClockRule, Rule, RulePack } from '../model';
import type { BandRule } from '../model';
import type { PlanItemRule } from '../model-catalogue';

/** Rule id under which a surcharge is asked for (APL-72): a clock on money, kept as a rate. */
export const SURCHARGE = 'APL-72';

/**
 * The clock that a rule is or gives: a band gives the interval that a decision fixes inside it (LZ-19, R735-41), an item of a plan its
 * fixed date. `undefined` for rules that give no date.
 */
export function clockOfRule(rule: Rule): ClockRule | undefined {
  if (rule.kind === 'clock') return rule;
  if (rule.kind === 'band') return clockOfBand(rule);
  return rule.kind === 'plan-item' && (rule.due !== undefined || rule.yearly !== undefined) ? clockOfPlanItem(rule) : undefined;
}

function clockOfBand({ bands, kind: _, ...rule }: BandRule): ClockRule {
  const [minCount, maxCount] = [Math.min(...bands.map((band) => band.minMonths)), Math.max(...bands.map((band) => band.maxMonths))];
  return { ...rule, kind: 'clock', unit: 'months', roll: 'none', mode: 'sanction', startEvent: 'the decision takes effect', minCount, maxCount, atExpiry: 'resumes' };
}

function clockOfPlanItem({ lead: _lead, support: _support, from: _from, due: _due, yearly: _yearly, continuous: _continuous, kind: _kind, ...rule }: PlanItemRule): ClockRule {
  return { ...rule, kind: 'clock', unit: 'calendar-days', count: 0, roll: 'none', mode: 'plan-date', startEvent: 'date of the plan', atExpiry: 'overdue' };
}

/** The date that a plan fixes for its item; of a yearly one (`04-30`) the next on or after a day. */
export function plannedDay(rule: PlanItemRule, from: LegalDay | undefined): LegalDay | undefined {
  if (rule.due !== undefined || rule.yearly === undefined || from === undefined) return rule.due;
  const sameYear = `${from.slice(0, 4)}-${rule.yearly}`;
  return from <= sameYear ? sameYear : `${addDays(`${from.slice(0, 4)}-12-31`, 1).slice(0, 4)}-${rule.yearly}`;
}

/** Every rule that can be asked for a date, with its pack: clocks, bands, dates of plans, and the surcharge. */
export function clocksOf(packs: readonly RulePack[]): readonly { readonly rule: Rule; readonly pack: RulePack }[] {
  return packs.flatMap((pack) => pack.rules.filter((rule) => clockOfRule(rule) !== undefined || rule.id === SURCHARGE).map((rule) => ({ rule, pack })));
}

/** Ids of every clock of the packs, once each. */
export function clockIds(packs: readonly RulePack[]): readonly string[] {
  return [...new Set(clocksOf(packs).map(({ rule }) => rule.id))];
}
