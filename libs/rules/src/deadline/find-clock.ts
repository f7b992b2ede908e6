import type { LegalDay } from '@due-process/legal-time';
import type { ClockRule, ParameterSetting, Rule, RuleBook, RulePack } from '../model';
import { RuleNotInForce } from '../not-in-force';
import { appliesIn } from '../packs';
import { selectRules } from '../select';
import { clockOfRule } from './dated-rules';
import { unknownClock } from './nearest';
import { refuse, type Refused } from './refusal';

/** A clock as it stands on the day of its start, with the rules of that day. */
export interface FoundClock {
  readonly rule: ClockRule;
  readonly book: RuleBook;
  readonly region: string;
}

/** The id of the rule that answers for what was written: the id itself, or the one clock that has that entry of the reference in it (`O3-39`, `LZ-22(3)`). */
export function clockIdOf(packs: readonly RulePack[], written: string): string | undefined {
  const rules = packs.flatMap((pack) => pack.rules);
  if (rules.some((rule) => rule.id === written && clockOfRule(rule) !== undefined)) return written;
  if (!/^[A-Z]+\d*-/.test(written)) return undefined;
  const covering = new Set(rules.filter((rule) => rule.kind === 'clock' && rule.covers?.includes(written)).map((rule) => rule.id));
  return covering.size === 1 ? [...covering][0] : undefined;
}

/** The rule with this id wherever it is law, for what must be known before a day is. */
export function ruleOf(packs: readonly RulePack[], id: string): Rule | undefined {
  return packs.flatMap((pack) => pack.rules).find((rule) => rule.id === id && clockOfRule(rule) !== undefined);
}

/**
 * The clock by its id: in the region asked for, else where its pack is law, as it stood on the day on which it starts. A clock that
 * ran when its rule expired goes on by it; one that starts afterwards is refused with what remains.
 */
export function findClock(packs: readonly RulePack[], written: string, region: string | undefined, on: LegalDay, settings: readonly ParameterSetting[]): FoundClock | Refused {
  const id = clockIdOf(packs, written);
  if (id === undefined) return unknownClock(packs, written);
  const having = packs.filter((pack) => pack.rules.some((rule) => rule.id === id && clockOfRule(rule) !== undefined));
  const local = region === undefined ? having : having.filter((pack) => appliesIn(pack, region));
  const pack = local.find((one) => one.inForceFrom <= on && (one.inForceUntil === undefined || on <= one.inForceUntil)) ?? local.at(-1);
  if (!pack) {
    const where = [...new Set(having.map((one) => one.region))].join(', ');
    return refuse('law', 'RULES.OTHER_REGION', `${id}只在${where}适用，不在${region}适用`, `${id} is law in region ${where}, not in ${region}`);
  }
  const place = region ?? pack.region;
  const rule = clockOfRule(pack.rules.find((one) => one.id === id)!)!;
  // Dates of a plan may lie before the paper that writes them down: the plan names them all the same.
  const day = rule.mode === 'plan-date' ? clamp(on, pack) : on;
  if (!packs.some((one) => appliesIn(one, place) && one.inForceFrom <= day)) {
    return refuse('law', 'RULES.NOT_IN_FORCE', `${day}尚无适用的规定`, `No rules were in force on ${day}`, rule.article);
  }
  try {
    const book = selectRules(packs, { region: place, on: day, settings });
    return { rule: clockOfRule(book.rule(id))!, book, region: place };
  } catch (error) {
    if (error instanceof RuleNotInForce) return { refusal: { kind: 'law', code: error.code, message: error.text, article: rule.article } };
    throw error;
  }
}

function clamp(day: LegalDay, { inForceFrom, inForceUntil }: RulePack): LegalDay {
  if (day < inForceFrom) return inForceFrom;
  return inForceUntil !== undefined && day > inForceUntil ? inForceUntil : day;
}
