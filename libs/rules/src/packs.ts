import type { RulePack } from './model';
import lanzhou from './packs/lanzhou.json';
import national from './packs/national.json';
import ningguo from './packs/ningguo.json';
import qiannan from './packs/qiannan.json';
import { packProblems } from './schema';

/**
 * Checks packs and gives them their type. Throws one Error that lists every problem with pack and rule: unknown keys, wrong
 * values, ids used twice, a rule that two packs in force in the same place would both claim, a bar rule that no pack has.
 */
export function loadPacks(packs: readonly unknown[]): RulePack[] {
  const problems = packs.flatMap(packProblems);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const loaded = packs as readonly RulePack[];
  const across = [...collisions(loaded), ...missingBarRules(loaded)];
  if (across.length > 0) throw new Error(across.join('\n'));
  return [...loaded];
}

function collisions(packs: readonly RulePack[]): readonly string[] {
  return packs.flatMap((a, index) =>
    packs
      .slice(index + 1)
      .filter((b) => samePlace(a, b) && sameTime(a, b))
      .flatMap((b) => a.rules.filter((rule) => b.rules.some((other) => other.id === rule.id)).map((rule) => `Packs ${versionOf(a)} and ${versionOf(b)}: both claim rule ${rule.id}`)),
  );
}

function missingBarRules(packs: readonly RulePack[]): readonly string[] {
  const ids = new Set(packs.flatMap((pack) => pack.rules.map((rule) => rule.id)));
  return packs.flatMap((pack) =>
    pack.rules.flatMap((rule) =>
      rule.kind === 'ground' && rule.nationalBarRule !== undefined && !ids.has(rule.nationalBarRule) ? [`Pack ${pack.id}, rule ${rule.id}: no rule ${rule.nationalBarRule}`] : [],
    ),
  );
}

function samePlace(a: RulePack, b: RulePack): boolean {
  return appliesIn(a, b.region) || appliesIn(b, a.region);
}

function sameTime(a: RulePack, b: RulePack): boolean {
  return (a.inForceUntil === undefined || b.inForceFrom <= a.inForceUntil) && (b.inForceUntil === undefined || a.inForceFrom <= b.inForceUntil);
}

/** Whether the pack is law in the region: `6201` is law in `620102`, `CN` everywhere. */
export function appliesIn(pack: RulePack, region: string): boolean {
  return pack.region === 'CN' || region.startsWith(pack.region);
}

/** How a pack is named in the record of a case: `lanzhou@2022-01`. */
export function versionOf(pack: RulePack): string {
  return `${pack.id}@${pack.version}`;
}

/** The packs of this release. */
export const PACKS: readonly RulePack[] = loadPacks([national, lanzhou, qiannan, ningguo]);
