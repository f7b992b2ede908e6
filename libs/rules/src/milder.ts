import type { Bilingual, LegalDay } from '@due-process/legal-time';
import type { Rule, RulePack } from './model';
import { selectRules } from './select';
import { compareSeverity, type Severity } from './severity';

/** Which of two laws judges an act that was done under one and is decided under the other (APL-37). */
export interface PenaltyLaw {
  readonly rule: Rule;
  /** `undecided`: each is milder in one point, or the two cannot be compared; the officer chooses with a reason, and the law of the act stands until then. */
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
  const severity = compareSeverity(then, now);
  return severity === 'same' ? { rule: now, by: 'same-law', reason: REASON.same } : { rule: severity === 'milder' ? now : then, by: BY[severity], later: now, reason: REASON[severity] };
}

const BY: Readonly<Record<Exclude<Severity, 'same'>, PenaltyLaw['by']>> = { milder: 'milder-later-law', heavier: 'law-of-the-act', mixed: 'undecided', incomparable: 'undecided' };

const REASON: Readonly<Record<Severity, Bilingual>> = {
  same: { zh: '行为时与决定时的规定相同', en: 'The same at the time of the act and of the decision' },
  milder: { zh: '决定时的规定较轻，适用新规定（行政处罚法第37条）', en: 'The later law is milder and applies (APL-37)' },
  heavier: { zh: '适用行为时的规定（行政处罚法第37条）', en: 'The law of the time of the act applies (APL-37)' },
  mixed: { zh: '两者互有轻重，由承办人说明理由后选择', en: 'Each is milder in one point; the officer chooses with a reason' },
  incomparable: { zh: '两者的形式、基数或者单位不同，无法直接比较轻重，由承办人说明理由后选择', en: 'The two differ in form, base or unit and cannot be compared by their numbers; the officer chooses with a reason' },
};

function inForceOrGone(packs: readonly RulePack[], id: string, region: string, on: LegalDay): Rule | undefined {
  return selectRules(packs, { region, on }).all().find((rule) => rule.id === id);
}
