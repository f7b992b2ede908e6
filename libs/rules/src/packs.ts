import { assemblePack } from './assemble';
import type { Rule, RulePack } from './model';
import { PACK_FILES } from './pack-files';
import { packProblems } from './schema';

/**
 * Checks packs and gives them their type. Throws one Error that lists every problem with pack and rule: unknown keys, wrong
 * values, ids used twice, a rule that two packs in force in the same place would both claim, a rule named that no pack has.
 */
export function loadPacks(packs: readonly unknown[]): RulePack[] {
  const problems = packs.flatMap(packProblems);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const loaded = packs as readonly RulePack[];
  const across = [...collisions(loaded), ...missingRules(loaded)];
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

/** Ids that rules name: the national bar, what they rest on, what they lead to, other lengths of the same clock. */
function missingRules(packs: readonly RulePack[]): readonly string[] {
  const ids = new Set(packs.flatMap((pack) => pack.rules.map((rule) => rule.id)));
  return packs.flatMap((pack) =>
    pack.rules.flatMap((rule) => namedRules(rule).filter((id) => !ids.has(id)).map((id) => `Pack ${pack.id}, rule ${rule.id}: no rule ${id}`)),
  );
}

function namedRules(rule: Rule): readonly string[] {
  const named = [...(rule.basedOn ?? [])];
  if (rule.kind === 'ground' && rule.nationalBarRule !== undefined) named.push(rule.nationalBarRule);
  if (rule.kind === 'clock') named.push(...(rule.alternatives ?? []));
  if (rule.kind === 'violation') named.push(...(rule.leadsTo ?? []));
  return named;
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

/** The region that was written: `CN`, a division code, or the name of a pack (`lanzhou`); `undefined` where no pack has that name. */
export function regionNamed(packs: readonly RulePack[], written: string): string | undefined {
  return written === 'CN' || /^\d{2,12}$/.test(written) ? written : packs.find((pack) => pack.id === written)?.region;
}

/** How a pack is named in the record of a case: `lanzhou@2022-01`. */
export function versionOf(pack: RulePack): string {
  return `${pack.id}@${pack.version}`;
}

/** The packs of this release. */
export const PACKS: readonly RulePack[] = loadPacks(PACK_FILES.map(({ head, chapters }) => assemblePack(head, chapters)));
