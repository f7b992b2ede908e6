import type { Refusal } from '@due-process/procedure';

/** Which refusals of a context concern the person and which the words; everything else is what the law refuses now. */
export interface RefusalTable {
  /** 403: the wrong person; somebody else could do exactly this now. */
  readonly person: readonly string[];
  /** 422: what was said makes no sense, wherever the case stands: families of codes by their beginning, and single ones. */
  readonly contentFamilies?: readonly string[];
  readonly content: readonly string[];
}

const PERSON: readonly string[] = ['ACT.ROLE_NOT_ALLOWED', 'CASE.OTHER_OFFICE', 'DUTY.NOT_SEPARATED'];
const CONTENT_FAMILIES: readonly string[] = ['INPUT.', 'DATE.', 'TIME.', 'SERVICE.'];

export type RefusalStatus = 403 | 409 | 422;

/** The kind of a refusal: 403 for the wrong person, 422 for what makes no sense, 409 for what the law refuses now. */
export function refusalStatus(code: string, { person, content, contentFamilies = [] }: RefusalTable): RefusalStatus {
  if (PERSON.includes(code) || person.includes(code)) return 403;
  const begins = (family: string) => code.startsWith(family);
  return content.includes(code) || CONTENT_FAMILIES.some(begins) || contentFamilies.some(begins) ? 422 : 409;
}

/**
 * The refusals, the gravest kind first: 403 before 409 before 422. Whoever may not act need not correct their words, and what the law
 * refuses now is refused whatever the words are. Inside a kind the order of the domain stays; the first one names the problem.
 */
export function gravestFirst(refusals: readonly Refusal[], table: RefusalTable): readonly Refusal[] {
  return [...refusals].sort((a, b) => refusalStatus(a.code, table) - refusalStatus(b.code, table));
}
