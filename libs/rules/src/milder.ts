import type { Bilingual, LegalDay } from '@due-process/legal-time';
import type { Rule, RulePack } from './model';
import { selectRules } from './select';

/** Which of two laws judges an act that was done under one and is decided under the other (APL-37). */
export interface PenaltyLaw {
  readonly rule: Rule;
  /** `undecided`: each is milder in one point; the officer chooses with a reason, and the law of the act stands until then. */
  readonly by: 'same-law' | 'law-of-the-act' | 'milder-later-law' | 'undecided';
  readonly later?: Rule;
  readonly reason: Bilingual;
}

/**
 * The law of the time of the act judges the act; a later one only where it is milder (行政处罚法第37条, 从旧兼从轻). For rules of
 * substance: fines, bands, limitation. Periods and gates of the procedure follow the day on which they run. Throws `RuleNotInForce`
 * when the rule did not exist at the time of the act: then there is nothing to punish.
 */
export function penaltyLaw(packs: readonly RulePack[], id: string, { region, actOn, decidedOn }: { readonly region: string; readonly actOn: LegalDay; readonly decidedOn: LegalDay }): PenaltyLaw {
  const then = selectRules(packs, { region, on: actOn }).rule(id);
  const now = inForceOrGone(packs, id, region, decidedOn);
  if (now === undefined) {
    return { rule: then, by: 'undecided', reason: { zh: `${id}在作出决定时已失效：是否仍予处罚须说明理由`, en: `${id} is no longer in force on the day of the decision: whether the act is still punished needs a reason` } };
  }
  if (isSame(then, now)) return { rule: now, by: 'same-law', reason: { zh: '行为时与决定时的规定相同', en: 'The same at the time of the act and of the decision' } };
  return choose(then, now);
}

/** Rules without numbers are the same only when nothing in them has changed. */
function isSame(then: Rule, now: Rule): boolean {
  const numbers = severity(then);
  return numbers.length > 0 ? numbers.join() === severity(now).join() : JSON.stringify(then) === JSON.stringify(now);
}

function choose(then: Rule, now: Rule): PenaltyLaw {
  const pairs = severity(then).map((value, index) => [value, severity(now)[index]] as const);
  const [milder, heavier] = [pairs.some(([a, b]) => b !== undefined && b < a), pairs.some(([a, b]) => b !== undefined && b > a)];
  if (pairs.length === 0 || (milder && heavier)) {
    return { rule: then, by: 'undecided', later: now, reason: { zh: '两者互有轻重，由承办人说明理由后选择', en: 'Each is milder in one point; the officer chooses with a reason' } };
  }
  return milder
    ? { rule: now, by: 'milder-later-law', later: now, reason: { zh: '决定时的规定较轻，适用新规定（行政处罚法第37条）', en: 'The later law is milder and applies (APL-37)' } }
    : { rule: then, by: 'law-of-the-act', later: now, reason: { zh: '适用行为时的规定（行政处罚法第37条）', en: 'The law of the time of the act applies (APL-37)' } };
}

function inForceOrGone(packs: readonly RulePack[], id: string, region: string, on: LegalDay): Rule | undefined {
  return selectRules(packs, { region, on }).all().find((rule) => rule.id === id);
}

/** The numbers that make a rule heavier when they grow; empty where a rule has none. */
function severity(rule: Rule): readonly number[] {
  if (rule.kind === 'money') return [rule.minTimes, rule.maxTimes, rule.minFen, rule.maxFen, rule.perMille, rule.capPerMille].flatMap((n) => (n === undefined ? [] : [Number(n)]));
  if (rule.kind === 'band') return rule.bands.flatMap((band) => [band.minMonths, band.maxMonths]);
  if (rule.kind === 'points') return [rule.minPoints, rule.maxPoints];
  if (rule.kind === 'clock') return [rule.count, rule.minCount, rule.maxCount].flatMap((n) => (n === undefined ? [] : [n]));
  return [];
}
