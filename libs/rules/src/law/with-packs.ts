import { comparePacks, type RuleComparison } from '../compare';
import type { RulePack } from '../model';
import { versionOf } from '../packs';
import type { LawContent } from './law-content';
import { problem, type LawProblem } from './law-problem';

/** A pack and the one that it follows or corrects. */
export interface PackChange {
  readonly pack: RulePack;
  /** `corrects`: the same paper from the same day; `succeeds`: the next paper of the place; `new`: there was none. */
  readonly is: 'corrects' | 'succeeds' | 'new';
  readonly former?: RulePack;
}

/** The pack of the same id that begins on the same day is corrected; the latest before it is succeeded. */
export function packChange(packs: readonly RulePack[], pack: RulePack): PackChange {
  const same = packs.filter((one) => one.id === pack.id);
  const corrected = same.find((one) => one.inForceFrom === pack.inForceFrom);
  if (corrected) return { pack, is: 'corrects', former: corrected };
  const former = same.filter((one) => one.inForceFrom < pack.inForceFrom).sort((a, b) => (a.inForceFrom < b.inForceFrom ? 1 : -1))[0];
  return former ? { pack, is: 'succeeds', former } : { pack, is: 'new' };
}

/** What whoever approves reads first: old and new, rule by rule. Packs of one proposal succeed each other too. */
export function comparePackChanges(packs: readonly RulePack[], proposed: readonly RulePack[]): readonly (PackChange & { readonly rules: readonly RuleComparison[] })[] {
  return proposed.map((pack) => {
    const change = packChange([...packs, ...proposed.filter((one) => one.inForceFrom < pack.inForceFrom)], pack);
    const rules = change.former ? comparePacks(change.former, pack) : pack.rules.map((rule) => ({ id: rule.id, is: 'added' as const, after: rule }));
    return { ...change, rules };
  });
}

interface WithPacks {
  readonly next: readonly RulePack[];
  readonly retired: readonly string[];
  readonly problems: readonly LawProblem[];
}

/** The packs with the proposed ones in their places. A version names one text for ever, and a corrected pack keeps every rule: cases cite it. */
export function withPacks({ packs, retired = [] }: Pick<LawContent, 'packs' | 'retired'>, proposed: readonly RulePack[]): WithPacks {
  const problems: LawProblem[] = [];
  const replaced: string[] = [...retired];
  let next = packs;
  proposed.forEach((pack, index) => {
    const pointer = `/packs/${index}`;
    const version = versionOf(pack);
    if (retired.includes(version) || packs.some((one) => versionOf(one) === version)) problems.push(problem('PACK.VERSION_USED', `${pointer}/version`, `${version} names another text already`));
    const other = packs.find((one) => one.id === pack.id && one.region !== pack.region);
    if (other) problems.push(problem('PACK.REGION_CHANGED', `${pointer}/region`, `${pack.id} is law in ${other.region}`));
    const { is, former } = packChange(next, pack);
    if (is === 'corrects' && former) {
      const lost = former.rules.filter((rule) => !pack.rules.some((one) => one.id === rule.id && one.kind === rule.kind));
      problems.push(...lost.map((rule) => problem('PACK.RULE_LOST', `${pointer}/rules`, `the corrected pack has no ${rule.kind} ${rule.id}; give it a last day instead of leaving it out`, rule.id)));
      next = next.map((one) => (one === former ? pack : one));
      replaced.push(versionOf(former));
    } else next = [...next, pack];
  });
  return { next, retired: replaced, problems };
}
