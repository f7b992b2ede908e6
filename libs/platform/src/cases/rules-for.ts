import type { LegalDay } from '@due-process/legal-time';
import { PACKS, selectRules, type RuleBook } from '@due-process/rules';

const MOST_BOOKS = 2_000;
const books = new Map<string, RuleBook>();

/** The rules of a region on a day; the same book is used again, because packs do not change while a process runs. */
export function rulesFor(region: string, on: LegalDay): RuleBook {
  const key = `${region}/${on}`;
  let book = books.get(key);
  if (!book) {
    book = selectRules(PACKS, { region, on });
    if (books.size > MOST_BOOKS) books.clear();
    books.set(key, book);
  }
  return book;
}
