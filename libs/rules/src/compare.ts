import type { Rule, RulePack } from './model';

/** One key of a rule before and after. */
export interface RuleChange {
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What became of one rule of a pack in its successor. */
export type RuleComparison =
  | { readonly id: string; readonly is: 'same' }
  | { readonly id: string; readonly is: 'added'; readonly after: Rule }
  | { readonly id: string; readonly is: 'removed'; readonly before: Rule }
  | { readonly id: string; readonly is: 'changed'; readonly changes: readonly RuleChange[] };

/**
 * Compares a pack with its successor (or any other) rule by rule: first the rules of the old one in their order, then those
 * that are new. Whoever approves a successor reads this before anything changes.
 */
export function comparePacks(old: RulePack, next: RulePack): readonly RuleComparison[] {
  const after = new Map(next.rules.map((rule) => [rule.id, rule]));
  const before = new Set(old.rules.map((rule) => rule.id));
  return [
    ...old.rules.map((rule) => compareRules(rule, after.get(rule.id))),
    ...next.rules.filter((rule) => !before.has(rule.id)).map((rule) => ({ id: rule.id, is: 'added' as const, after: rule })),
  ];
}

function compareRules(before: Rule, after: Rule | undefined): RuleComparison {
  if (!after) return { id: before.id, is: 'removed', before };
  const [old, next] = [before as unknown as Record<string, unknown>, after as unknown as Record<string, unknown>];
  const changes = [...new Set([...Object.keys(old), ...Object.keys(next)])]
    .filter((key) => !sameValue(old[key], next[key]))
    .map((key) => ({ key, before: old[key], after: next[key] }));
  return changes.length === 0 ? { id: before.id, is: 'same' } : { id: before.id, is: 'changed', changes };
}

/** By what is said, whatever the order of the keys: a pack that was stored has another one. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return Array.isArray(a) === Array.isArray(b) && keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}
