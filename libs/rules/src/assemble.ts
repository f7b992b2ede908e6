import type { Bilingual, LegalDay } from '@due-process/legal-time';
import type { Rank, Rule, RulePack, Verification } from './model';

/** A chapter file of a pack: rules with what they have in common said once. */
export interface PackChapter {
  readonly pack: string;
  readonly title: Bilingual;
  readonly source?: string;
  readonly rank?: Rank;
  readonly inForceFrom?: LegalDay;
  readonly inForceUntil?: LegalDay;
  readonly verification: Verification;
  readonly rules: readonly Rule[];
}

/** The head file of a pack that is written in chapters. */
export type PackHead = Omit<RulePack, 'rules'>;

/** One pack out of its head and chapters; each rule takes from its chapter what it does not say itself. */
export function assemblePack(head: PackHead, chapters: readonly PackChapter[]): RulePack {
  for (const { pack, title } of chapters) if (pack !== head.id) throw new Error(`Chapter "${title.en}" belongs to pack ${pack}, not to ${head.id}`);
  return { ...head, rules: chapters.flatMap((chapter) => chapter.rules.map((rule) => inherit(rule, chapter))) };
}

function inherit(rule: Rule, { title, source, rank, inForceFrom, inForceUntil, verification }: PackChapter): Rule {
  const common = {
    verification,
    chapter: title,
    ...(source !== undefined ? { source } : {}),
    ...(rank !== undefined ? { rank } : {}),
    ...(inForceFrom !== undefined ? { inForceFrom } : {}),
    ...(inForceUntil !== undefined ? { inForceUntil } : {}),
  };
  return { ...common, ...rule };
}
