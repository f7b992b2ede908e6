import type { Bilingual, LegalDay } from '@due-process/legal-time';
import type { ParameterSetting, Rank, Rule, RuleBook, RuleKind, RulePack, Verification } from '../model';
import { appliesIn, versionOf } from '../packs';
import { firstDayOf, lastDayOf, RANKS } from '../places';
import { isInForce, selectRules } from '../select';

/** Where and when rules are asked for. */
export interface Place {
  /** Division code or `CN`. */
  readonly region: string;
  readonly on: LegalDay;
  readonly settings?: readonly ParameterSetting[];
}

/** A rule in a list: what it is called and where it stands. */
export interface RuleLine {
  readonly id: string;
  readonly kind: RuleKind;
  readonly title: Bilingual;
  readonly article: string;
  /** e.g. `lanzhou@2022-01`. */
  readonly pack: string;
  readonly rank: Rank;
  readonly inForceFrom: LegalDay;
  readonly inForceUntil?: LegalDay;
  readonly verification: Verification;
}

export function lineOf(rule: Rule, pack: RulePack): RuleLine {
  const until = lastDayOf(pack, rule);
  const { id, kind, title, article, verification } = rule;
  return { id, kind, title, article, pack: versionOf(pack), rank: rule.rank ?? pack.rank, inForceFrom: firstDayOf(pack, rule), ...(until !== undefined ? { inForceUntil: until } : {}), verification };
}

/** The rules of a place on a day; `undefined` where nothing at all is in force. */
export function bookIn(packs: readonly RulePack[], { region, on, settings = [] }: Place): RuleBook | undefined {
  const any = packs.some((pack) => appliesIn(pack, region) && isInForce(pack.inForceFrom, pack.inForceUntil, on));
  return any ? selectRules(packs, { region, on, settings }) : undefined;
}

/** The pack out of which a rule is in force in a place on a day. */
export function packInForce(packs: readonly RulePack[], id: string, { region, on }: Place): RulePack | undefined {
  const having = packs.filter((pack) => appliesIn(pack, region) && pack.rules.some((rule) => rule.id === id && isInForce(firstDayOf(pack, rule), lastDayOf(pack, rule), on)));
  return [...having].sort((a, b) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank))[0];
}
