import type { Bilingual, LegalDay } from '@due-process/legal-time';
import type { Rank, Rule, RulePack } from './model';
import { versionOf } from './packs';
import { appliesIn, firstDayOf, lastDayOf, RANKS } from './places';
import { isInForce } from './select';

/** What became of one candidate and why. */
export interface Candidate {
  readonly rule: string;
  readonly pack: string;
  readonly rank: Rank;
  readonly article: string;
  readonly verdict: 'applies' | 'beside' | 'other-region' | 'not-yet-in-force' | 'no-longer-in-force';
  readonly reason: Bilingual;
}

/**
 * Why a rule applies to an act on a day in a region, or why none does: every rule with that id or resting on it, and the rules it
 * rests on itself, each with its verdict. A rule of higher rank is named before one of lower rank: where both regulate the same
 * matter the higher prevails, and a city paper only adds internal control (domain.md 0.2).
 */
export function explainSelection(packs: readonly RulePack[], id: string, { region, on }: { readonly region: string; readonly on: LegalDay }): readonly Candidate[] {
  const all = packs.flatMap((pack) => pack.rules.map((rule) => ({ rule, pack })));
  const asked = all.filter(({ rule }) => rule.id === id);
  const behind = new Set(asked.flatMap(({ rule }) => rule.basedOn ?? []));
  const related = all.filter(({ rule }) => rule.id === id || behind.has(rule.id) || rule.basedOn?.includes(id));
  return related
    .map(({ rule, pack }) => candidate(rule, pack, id, region, on))
    .sort((a, b) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) || Number(b.rule === id) - Number(a.rule === id));
}

function candidate(rule: Rule, pack: RulePack, asked: string, region: string, on: LegalDay): Candidate {
  const rank = rule.rank ?? pack.rank;
  const { verdict, reason } = verdictOf(rule, pack, asked, region, on);
  return { rule: rule.id, pack: versionOf(pack), rank, article: rule.article, verdict, reason };
}

function verdictOf(rule: Rule, pack: RulePack, asked: string, region: string, on: LegalDay): Pick<Candidate, 'verdict' | 'reason'> {
  const [from, until] = [firstDayOf(pack, rule), lastDayOf(pack, rule)];
  if (!appliesIn(pack, region)) return { verdict: 'other-region', reason: { zh: `只在${pack.region}适用`, en: `law in region ${pack.region} only` } };
  if (on < from) return { verdict: 'not-yet-in-force', reason: { zh: `自${from}起施行`, en: `in force from ${from}` } };
  if (!isInForce(from, until, on)) return { verdict: 'no-longer-in-force', reason: { zh: `至${until}失效。${pack.whenNotInForce?.zh ?? ''}`, en: `in force until ${until}. ${pack.whenNotInForce?.en ?? ''}`.trimEnd() } };
  if (rule.id === asked) return { verdict: 'applies', reason: { zh: `${on}有效，地区${region}适用`, en: `in force on ${on} and law in region ${region}` } };
  return { verdict: 'beside', reason: { zh: '同一事项的相关规则', en: 'regulates the same matter' } };
}
