import { refusal, stated, type Refusal } from '@due-process/procedure';
import type { RuleBook } from '@due-process/rules';

/** The items of a list that the law fixes: parts of a report, contents of a paper, grounds. */
export function itemsOf(rules: RuleBook, id: string): readonly { readonly id: string; readonly title: { readonly zh: string; readonly en: string } }[] {
  const rule = rules.rule(id);
  if (rule.kind !== 'checklist') throw new Error(`${id} is no list.`);
  return rule.items;
}

/** Every part that the law wants in a paper says something; one refusal for each that is missing (O4-36, APL-44, APL-59, TR-6). */
export function complete(contents: Readonly<Record<string, string>> | undefined, list: string, rules: RuleBook, pointer: string): Refusal[] {
  const article = rules.article(list);
  return itemsOf(rules, list).flatMap(({ id, title }) => stated(contents?.[id], `${pointer}/${id}`, title.zh, `"${title.en}"`, [article]) ?? []);
}

/** One of the grounds that the law lists. */
export function groundOf(ground: unknown, list: string, rules: RuleBook, pointer = '/ground'): Refusal | undefined {
  const known = itemsOf(rules, list);
  if (known.some(({ id }) => id === ground)) return undefined;
  return refusal('PENALTY.GROUND_UNKNOWN', `须为法定情形之一：${known.map(({ title }) => title.zh).join('；')}。`, `It must be one of: ${known.map(({ title }) => title.en).join('; ')}.`, [rules.article(list)], { pointer });
}

/** A basis is picked from the rules in force, never typed (domain.md 16.10). */
export function basisKnown(basis: readonly string[], rules: RuleBook, pointer = '/basis'): (Refusal | undefined)[] {
  if (basis.length === 0) return [refusal('INPUT.MISSING', '须选定依据条款。', 'The base must be picked.', ['APL-44', 'APL-59'], { pointer })];
  const known = new Set(rules.all().map((rule) => rule.id));
  return basis.filter((id) => !known.has(id)).map((id) => refusal('PENALTY.BASIS_UNKNOWN', `“${id}”不是现行有效的条款。`, `"${id}" is no rule in force.`, ['APL-38'], { pointer }));
}
