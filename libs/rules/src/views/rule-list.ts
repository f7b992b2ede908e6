import type { RuleKind, RulePack } from '../model';
import { bookIn, lineOf, packInForce, type Place, type RuleLine } from './rule-line';

/** Which rules of a place. */
export interface RulesAsked extends Place {
  readonly kind?: RuleKind;
  /** Words that the id, the title or the article must have in it, in Chinese or English. */
  readonly q?: string;
}

/** What is in force in a place on a day. */
export interface RuleList {
  /** Packs and parameters that are in force, e.g. `lanzhou@2022-01`. */
  readonly versions: readonly string[];
  readonly items: readonly RuleLine[];
}

/** The rules in force in a place on a day, higher ranks first. */
export function rulesInForce(packs: readonly RulePack[], asked: RulesAsked): RuleList {
  const book = bookIn(packs, asked);
  if (!book) return { versions: [], items: [] };
  const words = (asked.q ?? '').toLowerCase().split(/\s+/).filter((word) => word !== '');
  const items = book.all().flatMap((rule) => {
    const pack = packInForce(packs, rule.id, asked);
    return pack && (asked.kind === undefined || rule.kind === asked.kind) ? [lineOf(rule, pack)] : [];
  });
  return { versions: book.versions, items: items.filter((line) => words.every((word) => wordsOf(line).includes(word))) };
}

function wordsOf({ id, title, article }: RuleLine): string {
  return `${id} ${title.zh} ${title.en} ${article}`.toLowerCase();
}
