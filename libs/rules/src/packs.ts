import { assemblePack } from './assemble';
import { exceededBounds } from './bounds';
import type { RulePack } from './model';
import { PACK_FILES } from './pack-files';
import { samePlace, sameTime } from './places';
import { brokenReferences, tellCrossProblem, type CrossProblem } from './references';
import { packProblems } from './schema';

/**
 * Checks packs and gives them their type. Throws one Error that lists every problem with pack and rule: unknown keys, wrong
 * values, ids used twice, a rule that two packs in force in the same place would both claim, a rule named that no pack has, a rule
 * that goes beyond what one of higher rank allows.
 */
export function loadPacks(packs: readonly unknown[]): RulePack[] {
  const problems = packs.flatMap(packProblems);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const loaded = packs as readonly RulePack[];
  const across = [...collisions(loaded), ...crossProblems(loaded).map(tellCrossProblem)];
  if (across.length > 0) throw new Error(across.join('\n'));
  return [...loaded];
}

/** What is wrong with rules in the light of the others: references, and bounds that rules of higher rank set. */
export function crossProblems(packs: readonly RulePack[]): readonly CrossProblem[] {
  return [...brokenReferences(packs), ...exceededBounds(packs)];
}

function collisions(packs: readonly RulePack[]): readonly string[] {
  return packs.flatMap((a, index) =>
    packs
      .slice(index + 1)
      .filter((b) => samePlace(a, b) && sameTime(a, b))
      .flatMap((b) => a.rules.filter((rule) => b.rules.some((other) => other.id === rule.id)).map((rule) => `Packs ${versionOf(a)} and ${versionOf(b)}: both claim rule ${rule.id}`)),
  );
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

export { appliesIn } from './places';
