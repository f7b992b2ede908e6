import type { RuleBook } from '@due-process/rules';
import { refusal, type Refusal } from '@due-process/procedure';
import type { DiscretionChoice, DiscretionGrade } from './model';

/**
 * The lists of grounds and the grades that each of their items carries (裁量情节). A city paper alone carries a lighter penalty; a reduced one or none needs a
 * ground of the law (APL-16, LZ-41).
 */
const LISTS: readonly { readonly rule: string; readonly prefix: string; readonly grades: (item: string) => readonly DiscretionGrade[] }[] = [
  { rule: 'APL-30', prefix: 'APL-30', grades: (item) => (item === 'child' || item === 'incapacity' ? ['none'] : ['lighter', 'reduced']) },
  { rule: 'APL-32', prefix: 'APL-32', grades: () => ['lighter', 'reduced'] },
  { rule: 'APL-33', prefix: 'APL-33', grades: () => ['none'] },
  { rule: 'LZ-41', prefix: 'LZ-41', grades: () => ['lighter'] },
  { rule: 'LZ-42.grounds', prefix: 'LZ-42', grades: () => ['heavier'] },
];

/** A ground as an officer picks it: `APL-32.1`, `LZ-42.repeat`. */
export interface Ground {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly article: string;
  readonly grades: readonly DiscretionGrade[];
}

/** The grounds that the rules in force know; a region without a list of its own has those of the law. */
export function grounds(rules: RuleBook): readonly Ground[] {
  const inForce = rules.all();
  return LISTS.flatMap(({ rule: id, prefix, grades }) => {
    const rule = inForce.find((known) => known.id === id);
    if (rule?.kind !== 'checklist') return [];
    return rule.items.map((item) => ({ id: `${prefix}.${item.id}`, title: item.title, article: rule.article, grades: grades(item.id) }));
  });
}

/** An ordinary penalty needs no ground; every other grade needs at least one that carries it, and no ground may be unknown. */
export function checkGrounds(choice: DiscretionChoice, rules: RuleBook, pointer: string): Refusal[] {
  const known = grounds(rules);
  const named = Array.isArray(choice.grounds) ? choice.grounds : [];
  const unknown = named.filter((id) => !known.some((ground) => ground.id === id));
  if (unknown.length > 0) {
    return [refusal('DISCRETION.GROUND_UNKNOWN', `没有“${unknown.join('、')}”这一裁量情节。`, `No such ground: ${unknown.join(', ')}.`, ['APL-32', 'APL-33'], { pointer: `${pointer}/grounds` })];
  }
  if (choice.grade === 'ordinary' || known.some((ground) => named.includes(ground.id) && ground.grades.includes(choice.grade))) return [];
  const missing = known.filter((ground) => ground.grades.includes(choice.grade));
  return [
    refusal('DISCRETION.GROUND_MISSING', `${GRADE_TITLES[choice.grade].zh}处罚须有法定情形。`, `A penalty of the grade "${choice.grade}" needs a ground that carries it.`, [...new Set(missing.map((ground) => ground.article))], {
      pointer: `${pointer}/grounds`,
      missing: missing.map((ground) => ground.title),
    }),
  ];
}

export const GRADE_TITLES: Readonly<Record<DiscretionGrade, { readonly zh: string; readonly en: string }>> = {
  ordinary: { zh: '一般', en: 'ordinary' },
  lighter: { zh: '从轻', en: 'lighter' },
  reduced: { zh: '减轻', en: 'reduced' },
  none: { zh: '不予', en: 'none' },
  heavier: { zh: '从重', en: 'heavier' },
};
